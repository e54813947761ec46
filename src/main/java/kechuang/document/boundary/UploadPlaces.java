package kechuang.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kechuang.fault.TryLater;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files a node works on at once. Each may take its 20 MiB of the memory and what its container holds, and waits
 * for the scanner; as many again wait a moment for a place, with their bytes still on the disk, and whoever comes then is
 * asked to come later. Call it outside transactions: it may wait.
 */
@ApplicationScoped
class UploadPlaces {

  private static final Duration LATER = Duration.ofSeconds(5);
  private static final long PATIENCE_SECONDS = 2;

  @Inject
  @ConfigProperty(name = "kechuang.uploads-at-once")
  private int atOnce;
  private final AtomicInteger present = new AtomicInteger();
  private Semaphore free;

  @PostConstruct
  void open() {
    free = new Semaphore(atOnce, true);
  }

  /** Does the work in one of the places; refuses with {@code document.upload.busy} if none becomes free. */
  <T> T in(Supplier<T> work) {
    try {
      if (present.incrementAndGet() > 2 * atOnce || !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw TryLater.overloaded(LATER, "document.upload.busy");
      }
      try {
        return work.get();
      } finally {
        free.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TryLater.overloaded(LATER, "document.upload.busy");
    } finally {
      present.decrementAndGet();
    }
  }
}
