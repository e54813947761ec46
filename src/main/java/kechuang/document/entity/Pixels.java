package kechuang.document.entity;

/**
 * How many pixels an image says it has, read from its head: nothing is decoded. A few hundred bytes may claim more of them
 * than the machine of whoever opens the image can hold.
 */
final class Pixels {

  /** Twice what the largest telephones take. */
  static final long MOST = 250_000_000;

  private Pixels() {
  }

  /** For PNG and JPEG; nought where the head does not say. */
  static long of(FileKind kind, byte[] image) {
    return switch (kind) {
      case PNG -> image.length < 24 ? 0 : (four(image, 16) & 0x7fff_ffffL) * (four(image, 20) & 0x7fff_ffffL);
      case JPEG -> jpeg(image);
      default -> 0;
    };
  }

  /** The frame header, behind the segments in front of it. */
  private static long jpeg(byte[] image) {
    int at = 2;
    while (at + 8 < image.length && one(image, at) == 0xff) {
      int marker = one(image, at + 1);
      if (isFrame(marker)) {
        return (long) two(image, at + 5) * two(image, at + 7);
      }
      // A byte that fills up has no length behind it.
      at += marker == 0xff ? 1 : 2 + two(image, at + 2);
    }
    return 0;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int one(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }

  private static int two(byte[] bytes, int at) {
    return one(bytes, at) << 8 | one(bytes, at + 1);
  }

  private static long four(byte[] bytes, int at) {
    return (long) two(bytes, at) << 16 | two(bytes, at + 2);
  }
}
