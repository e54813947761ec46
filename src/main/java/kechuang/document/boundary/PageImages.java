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

  @Inject
  private Attachments attachments;
  @Resource
  private ManagedExecutorService executor;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final Map<Page, PageImage> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  /** A page of a file. */
  private record Page(long file, int number) {
  }

  /** The page, or nothing where it cannot be shown; who may not see the file is told that there is none. */
  public Optional<PageImage> of(long file, int number) {
    var attachment = attachments.get(file);
    var page = new Page(file, number);
    var before = kept(page);
    if (before.isPresent() || !isPaged(attachment)) {
      return before;
    }
    var made = made(FileKind.named(attachment.getFileName()).orElseThrow(), attachments.content(file), number);
    made.ifPresent(image -> keep(page, image));
    return made;
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

  private Optional<PageImage> made(FileKind kind, byte[] content, int number) {
    var started = new AtomicBoolean();
    Future<PageImage> drawing = null;
    try {
      if (!places.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
      drawing = begun(kind, content, number, started);
      return Optional.ofNullable(drawing.get(SECONDS_TO_DRAW, TimeUnit.SECONDS));
    } catch (TimeoutException tooLong) {
      giveUp(drawing, started);
      return Optional.empty();
    } catch (ExecutionException | RejectedExecutionException broken) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** One that never began has nobody else to free its place. */
  private void giveUp(Future<PageImage> drawing, AtomicBoolean started) {
    if (started.compareAndSet(false, true)) {
      places.release();
    }
    drawing.cancel(true);
  }

  private Future<PageImage> begun(FileKind kind, byte[] content, int number, AtomicBoolean started) {
    try {
      return executor.submit(() -> {
        if (!started.compareAndSet(false, true)) {
          return null;
        }
        try {
          return PageImage.of(kind, content, number);
        } catch (PageImage.Unshowable unshowable) {
          return null;
        } finally {
          places.release();
        }
      });
    } catch (RejectedExecutionException full) {
      places.release();
      throw full;
    }
  }

  private synchronized Optional<PageImage> kept(Page page) {
    return Optional.ofNullable(kept.get(page));
  }

  /** The least lately asked for go first. */
  private synchronized void keep(Page page, PageImage image) {
    if (image.png().length > MOST_KEPT / 4 || kept.put(page, image) != null) {
      return;
    }
    keptBytes += image.png().length;
    var oldest = kept.entrySet().iterator();
    while (keptBytes > MOST_KEPT) {
      keptBytes -= oldest.next().getValue().png().length;
      oldest.remove();
    }
  }
}
