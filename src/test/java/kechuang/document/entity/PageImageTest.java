package kechuang.document.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Pages as pictures, and what is no page that anybody could want to see. */
class PageImageTest {

  private static byte[] pdf(int pages, PDRectangle box) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(box));
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static BufferedImage read(PageImage image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image.png()));
  }

  private static void unshowable(FileKind kind, byte[] file, int page) {
    assertThrows(PageImage.Unshowable.class, () -> PageImage.of(kind, file, page));
  }

  @Test
  void a_page_of_a4_is_drawn_at_110_dots_an_inch() throws Exception {
    var image = PageImage.of(FileKind.PDF, pdf(2, PDRectangle.A4), 2);
    assertEquals(2, image.pages());
    // 595.276 / 72 × 110 = 909.4; 841.890 / 72 × 110 = 1286.2
    assertEquals("909 x 1286", read(image).getWidth() + " x " + read(image).getHeight());
  }

  @Test
  void a_large_page_is_drawn_smaller_and_one_of_a_walls_size_not_at_all() throws Exception {
    var poster = read(PageImage.of(FileKind.PDF, pdf(1, new PDRectangle(3000, 3000)), 1));
    assertTrue(poster.getWidth() * poster.getHeight() <= 6_000_000);
    unshowable(FileKind.PDF, pdf(1, new PDRectangle(14_400, 14_400)), 1);
    unshowable(FileKind.PDF, pdf(1, new PDRectangle(0.1f, 100)), 1);
  }

  @Test
  void a_page_that_is_not_there_and_a_file_of_thousands_are_refused() throws Exception {
    unshowable(FileKind.PDF, pdf(1, PDRectangle.A4), 2);
    unshowable(FileKind.PDF, pdf(1, PDRectangle.A4), 0);
    unshowable(FileKind.PDF, pdf(10_000, PDRectangle.A6), 1);
  }

  @Test
  void a_broken_file_and_one_of_another_kind_are_refused() {
    unshowable(FileKind.PDF, "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), 1);
    unshowable(FileKind.PDF, "no pdf".getBytes(StandardCharsets.US_ASCII), 1);
    unshowable(FileKind.PNG, "no picture".getBytes(StandardCharsets.US_ASCII), 1);
    unshowable(FileKind.XML, "<a/>".getBytes(StandardCharsets.US_ASCII), 1);
  }

  @Test
  void a_picture_inside_that_claims_900_million_pixels_is_not_decoded() throws Exception {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      var stream = new PDStream(document);
      stream.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
      stream.getCOSObject().setInt(COSName.WIDTH, 30_000);
      stream.getCOSObject().setInt(COSName.HEIGHT, 30_000);
      stream.getCOSObject().setInt(COSName.BITS_PER_COMPONENT, 8);
      page.setResources(new PDResources());
      page.getResources().add(new PDImageXObject(stream, null));
      document.addPage(page);
      unshowable(FileKind.PDF, bytes(document), 1);
    }
  }

  @Test
  void a_photograph_is_scaled_and_a_small_picture_left_as_it_is() throws Exception {
    assertEquals("1200 x 900", size(4000, 3000, "jpg", FileKind.JPEG));
    assertEquals("300 x 200", size(300, 200, "png", FileKind.PNG));
  }

  private static String size(int width, int height, String format, FileKind kind) throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    var image = PageImage.of(kind, out.toByteArray(), 1);
    assertEquals(1, image.pages());
    return read(image).getWidth() + " x " + read(image).getHeight();
  }
}
