package kechuang.document.boundary;

import static kechuang.testing.Steps.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kechuang.claim.boundary.Claims;
import kechuang.document.entity.PageImage;
import kechuang.fault.NotFound;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Pages of files as pictures: for whoever may see the file, and for as many at once as come. */
@ArquillianTest
class PageImagesIT {

  @Inject
  private PageImages images;

  private static long contract(Organisation firm) {
    return Steps.documents(firm).get(0);
  }

  @Test
  void whoever_may_see_the_file_sees_its_page_and_anybody_else_is_told_there_is_none() {
    var firm = Scene.firm();
    var file = contract(firm);
    var image = firm.as().call(() -> images.of(file, 1)).orElseThrow();
    assertEquals(1, image.pages());
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> images.of(file, 1)), "also where it was drawn already");
    assertThrows(NotFound.class, () -> Scene.ofCity("city-officer").as().run(() -> images.of(file, 1)), "not handed in");
    assertTrue(firm.as().call(() -> images.of(file, 2)).isEmpty());
  }

  @Test
  void a_broken_file_cannot_be_shown_and_an_invoice_as_data_says_what_it_is() {
    var firm = Scene.firm();
    var broken = firm.as().call(() -> upload(Claims.OWNER_KIND, "INVOICE", "broken.pdf",
        "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))).getId();
    assertTrue(firm.as().call(() -> images.of(broken, 1)).isEmpty());
    var data = firm.as().call(() -> upload(Claims.OWNER_KIND, "INVOICE", "invoice.xml",
        ("<?xml version=\"1.0\"?><e><InvoiceNo>04518822</InvoiceNo><SellerName>示例机构</SellerName></e>")
            .getBytes(StandardCharsets.UTF_8))).getId();
    assertTrue(firm.as().call(() -> images.of(data, 1)).isEmpty());
    assertEquals("04518822", firm.as().call(() -> images.facts(data)).orElseThrow().number());
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> images.facts(data)));
  }

  @Test
  void eight_files_at_once_are_all_drawn_two_at_a_time_and_no_place_is_lost() {
    var firm = Scene.firm();
    for (int turn = 0; turn < 2; turn++) {
      var files = IntStream.range(0, 8).mapToObj(i -> contract(firm)).toList();
      var drawn = Race.of(files.stream().map(file -> (Callable<Integer>) () ->
          firm.as().call(() -> images.of(file, 1)).map(PageImage::pages).orElse(0)).toList());
      assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1), drawn.answers());
    }
  }
}
