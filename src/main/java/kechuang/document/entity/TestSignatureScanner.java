package kechuang.document.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Knows only the test signature of EICAR, which is not harmful: it shows that the way to a scanner is in place. It always
 * runs, beside the scanner that an installation configures.
 */
public final class TestSignatureScanner implements VirusScanner {

  // In two pieces, or scanners would take the portal itself for infected.
  private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
      .getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean isClean(List<byte[]> parts) {
    return parts.stream().noneMatch(TestSignatureScanner::contains);
  }

  private static boolean contains(byte[] bytes) {
    for (int i = 0; i <= bytes.length - EICAR.length; i++) {
      int k = 0;
      while (k < EICAR.length && bytes[i + k] == EICAR[k]) {
        k++;
      }
      if (k == EICAR.length) {
        return true;
      }
    }
    return false;
  }
}
