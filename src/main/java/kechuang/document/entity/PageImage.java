package kechuang.document.entity;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * One page of a file as a picture to read beside a case. What asks for more than a page of paper does — thousands of pages,
 * pages of a wall's size, pictures of hundreds of millions of pixels — is refused before it is drawn.
 *
 * @param png the picture
 * @param pages how many pages the file has
 */
public record PageImage(byte[] png, int pages) {

  private static final int DPI = 110;
  private static final int POINTS_PER_INCH = 72;
  private static final int MOST_PAGES = 500;
  /** Longest side of a page in points: more than A0. */
  private static final int LONGEST_SIDE = 4000;
  private static final int MOST_PIXELS_OUT = 6_000_000;
  private static final long MOST_PIXELS_IN = 40_000_000;
  /** Bytes of a file's streams as they are unpacked, first in memory, then beside it. */
  private static final long MOST_IN_MEMORY = 32L * 1024 * 1024;
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final int DEEPEST = 4;
  private static final int WIDEST = 1200;

  /** It cannot be shown. */
  public static final class Unshowable extends Exception {

    private static final long serialVersionUID = 1L;

    Unshowable(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** Draws a page; the first is 1. */
  public static PageImage of(FileKind kind, byte[] file, int page) throws Unshowable {
    try {
      return switch (kind) {
        case PDF -> pdf(file, page);
        case JPEG, PNG -> picture(file, page);
        default -> throw new Unshowable("no pages", null);
      };
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new Unshowable("broken", broken);
    }
  }

  private static PageImage pdf(byte[] file, int page) throws IOException, Unshowable {
    var unpacked = MemoryUsageSetting.setupMixed(MOST_IN_MEMORY, MOST_UNPACKED).streamCache;
    try (var document = Loader.loadPDF(file, "", null, null, unpacked)) {
      var pages = document.getNumberOfPages();
      if (pages > MOST_PAGES || page < 1 || page > pages) {
        throw new Unshowable("pages", null);
      }
      var shown = document.getPage(page - 1);
      mustHaveBounds(shown.getResources(), 0);
      return new PageImage(png(drawn(document, shown, page)), pages);
    }
  }

  private static BufferedImage drawn(PDDocument document, PDPage shown, int page) throws IOException, Unshowable {
    var box = shown.getCropBox();
    if (box.getWidth() > LONGEST_SIDE || box.getHeight() > LONGEST_SIDE || box.getWidth() < 1 || box.getHeight() < 1) {
      throw new Unshowable("box", null);
    }
    var scale = DPI / (float) POINTS_PER_INCH;
    var pixels = box.getWidth() * scale * box.getHeight() * scale;
    var fitting = pixels <= MOST_PIXELS_OUT ? scale : scale * (float) Math.sqrt(MOST_PIXELS_OUT / pixels);
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImage(page - 1, fitting, ImageType.RGB);
  }

  /** Pictures are decoded whole, so what they say of their size counts; forms hold further pictures. */
  private static void mustHaveBounds(PDResources resources, int depth) throws IOException, Unshowable {
    if (resources == null) {
      return;
    }
    if (depth > DEEPEST) {
      throw new Unshowable("depth", null);
    }
    for (COSName name : resources.getXObjectNames()) {
      var object = resources.getXObject(name);
      if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MOST_PIXELS_IN) {
        throw new Unshowable("pixels", null);
      }
      if (object instanceof PDFormXObject form) {
        mustHaveBounds(form.getResources(), depth + 1);
      }
    }
  }

  private static PageImage picture(byte[] file, int page) throws IOException, Unshowable {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (page != 1 || !readers.hasNext()) {
        throw new Unshowable("picture", null);
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new PageImage(png(scaled(reduced(reader))), 1);
      } finally {
        reader.dispose();
      }
    }
  }

  /** A large photograph is read with every second, third, … pixel. */
  private static BufferedImage reduced(ImageReader reader) throws IOException, Unshowable {
    var width = reader.getWidth(0);
    if ((long) width * reader.getHeight(0) > Pixels.MOST) {
      throw new Unshowable("pixels", null);
    }
    var parameters = reader.getDefaultReadParam();
    var each = Math.max(1, width / (2 * WIDEST));
    parameters.setSourceSubsampling(each, each, 0, 0);
    return reader.read(0, parameters);
  }

  private static BufferedImage scaled(BufferedImage image) {
    var width = Math.min(WIDEST, image.getWidth());
    var height = Math.max(1, Math.round(image.getHeight() * (width / (float) image.getWidth())));
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = scaled.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
