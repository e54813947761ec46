package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String ADDRESS = "https://kechuang.example.cn/open/voucher.xhtml?number=V2017-0300-0182-7";

  @Test
  void what_is_drawn_can_be_read_again() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(6)));
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var bitmap = new BinaryBitmap(new HybridBinarizer(
        new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
    assertEquals(ADDRESS, new QRCodeReader().decode(bitmap).getText());
  }

  @Test
  void the_drawing_for_pages_has_as_many_dark_modules_as_the_picture() throws Exception {
    var code = QrCode.of(ADDRESS);
    var image = ImageIO.read(new ByteArrayInputStream(code.png(1)));
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
      }
    }
    assertTrue(dark > 0);
    assertEquals(dark, code.path().chars().filter(c -> c == 'M').count());
  }

  @Test
  void a_text_that_no_code_holds_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> QrCode.of("V".repeat(5000)));
  }
}
