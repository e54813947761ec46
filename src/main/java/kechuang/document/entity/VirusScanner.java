package kechuang.document.entity;

import java.util.List;

/** Looks for malicious software in a file. */
@FunctionalInterface
public interface VirusScanner {

  /** Whether all parts are clean; throws {@link ScannerUnavailable} when it cannot tell. */
  boolean isClean(List<byte[]> parts);

  /** The scanner does not answer, and what cannot be scanned is not taken in. */
  class ScannerUnavailable extends RuntimeException {

    public ScannerUnavailable(Throwable cause) {
      super(cause);
    }
  }
}
