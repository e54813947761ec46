package kechuang.document.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileKind;
import kechuang.document.entity.InvoiceFacts;
import kechuang.document.entity.PageImage;

/**
 * Files as pictures of their pages, for whoever may see the file. Two are drawn at a time and each has its seconds; one that
 * takes longer is given up, and its place is free again only when it has really ended. The pictures made last are kept.
 */
@ApplicationScoped
public class PageImages {

  private static final int AT_A_TIME = 2;
  private static final int SECONDS_IN_LINE = 10;
  private static final int SECONDS_TO_DRAW = 15;
  private static final long MOST_KEPT = 48L * 1024 * 1024;
  private static final int MOST_PAGES = 2_000;

  @Inject
  private Attachments attachments;
  @Resource
  private ManagedExecutorService executor;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final Map<Page, Optional<PageImage>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  /** A page of a file. */
  private record Page(long file, int number) {
  }

  /** The page, or nothing where it cannot be shown; who may not see the file is told that there is none. */
  public Optional<PageImage> of(long file, int number) {
    var attachment = attachments.get(file);
    var page = new Page(file, number);
    var before = kept(page);
    if (before != null) {
      return before;
    }
    if (!isPaged(attachment) || !hasPlace()) {
      return Optional.empty();
    }
    var drawing = begun(FileKind.named(attachment.getFileName()).orElseThrow(), page);
    var image = drawing.flatMap(Drawing::image);
    drawing.ifPresent(over -> keep(page, image));
    return image;
  }

  /** What an electronic invoice says of itself; nothing for any other file. */
  public Optional<InvoiceFacts> facts(long file) {
    var attachment = attachments.get(file);
    var kind = FileKind.named(attachment.getFileName()).orElse(FileKind.PDF);
    return kind == FileKind.XML || kind == FileKind.OFD ? InvoiceFacts.of(kind, attachments.content(file))
        : Optional.empty();
  }

  private static boolean isPaged(Attachment attachment) {
    return FileKind.named(attachment.getFileName())
        .filter(kind -> kind == FileKind.PDF || kind == FileKind.JPEG || kind == FileKind.PNG).isPresent();
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Begins to draw on the place that was taken; nothing where the server has no thread for it. The file is read only now:
   * as many as wait for a place would not fit into memory.
   */
  private Optional<Drawing> begun(FileKind kind, Page page) {
    var drawing = new Drawing();
    try {
      var content = attachments.content(page.file());
      drawing.result = executor.submit(() -> drawing.draw(kind, content, page.number()));
      return Optional.of(drawing);
    } catch (RejectedExecutionException full) {
      places.release();
      return Optional.empty();
    } catch (RuntimeException unreadable) {
      places.release();
      throw unreadable;
    }
  }

  /** One page being drawn. Its place is free when it has ended, or at once if it is given up before it began. */
  private final class Drawing {

    private final AtomicBoolean taken = new AtomicBoolean();
    private Future<PageImage> result;

    PageImage draw(FileKind kind, byte[] content, int number) {
      if (!taken.compareAndSet(false, true)) {
        return null;
      }
      try {
        return PageImage.of(kind, content, number);
      } catch (PageImage.Unshowable unshowable) {
        return null;
      } finally {
        places.release();
      }
    }

    Optional<PageImage> image() {
      try {
        return Optional.ofNullable(result.get(SECONDS_TO_DRAW, TimeUnit.SECONDS));
      } catch (TimeoutException tooLong) {
        giveUp();
        return Optional.empty();
      } catch (ExecutionException broken) {
        return Optional.empty();
      } catch (InterruptedException stopped) {
        giveUp();
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }

    private void giveUp() {
      if (taken.compareAndSet(false, true)) {
        places.release();
      }
      result.cancel(true);
    }
  }

  private synchronized Optional<PageImage> kept(Page page) {
    return kept.get(page);
  }

  /** Also that a page cannot be shown, which may have taken long to find out. The least lately asked for go first. */
  private synchronized void keep(Page page, Optional<PageImage> image) {
    var before = kept.put(page, image);
    keptBytes += bytes(image) - (before == null ? 0 : bytes(before));
    var oldest = kept.values().iterator();
    while (keptBytes > MOST_KEPT || kept.size() > MOST_PAGES) {
      keptBytes -= bytes(oldest.next());
      oldest.remove();
    }
  }

  private static int bytes(Optional<PageImage> image) {
    return image.map(drawn -> drawn.png().length).orElse(0);
  }
}
