package kechuang.document.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What electronic invoices say of themselves, and nothing that they ask the portal to read elsewhere. */
class InvoiceFactsTest {

  private static final String DIGITAL = """
      <EInvoice><Header><EIid>24332000000012345678</EIid></Header><EInvoiceData><SellerInformation>
      <SellerName>示例检测研究院</SellerName></SellerInformation><BuyerInformation><BuyerName>示例纺织</BuyerName>
      </BuyerInformation><BasicInformation><TotalTax-includedAmount>36000.00</TotalTax-includedAmount></BasicInformation>
      </EInvoiceData></EInvoice>""";
  private static final String OWN = """
      <fp:eInvoice xmlns:fp="urn:e"><fp:InvoiceNo>04518822</fp:InvoiceNo><fp:Buyer><fp:BuyerName>示例纺织</fp:BuyerName>
      </fp:Buyer><fp:Seller><fp:SellerName>示例检测研究院</fp:SellerName></fp:Seller>
      <fp:TaxInclusiveTotalAmount>36000.00</fp:TaxInclusiveTotalAmount></fp:eInvoice>""";

  private static Optional<InvoiceFacts> xml(String text) {
    return InvoiceFacts.of(FileKind.XML, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ofd(String name, String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("OFD.xml"));
      zip.write("<OFD/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void a_digital_invoice_and_the_data_inside_an_ofd_say_number_seller_buyer_and_amount() throws IOException {
    assertEquals(Optional.of(new InvoiceFacts("24332000000012345678", "示例检测研究院", "示例纺织", "36000.00")), xml(DIGITAL));
    assertEquals(Optional.of(new InvoiceFacts("04518822", "示例检测研究院", "示例纺织", "36000.00")),
        InvoiceFacts.of(FileKind.OFD, ofd("Doc_0/Attachs/original_invoice.xml", OWN)));
  }

  @Test
  void what_is_no_invoice_or_broken_says_nothing() throws IOException {
    assertEquals(Optional.empty(), xml("<letter><SellerName>示例</SellerName></letter>"));
    assertEquals(Optional.empty(), xml("<EInvoice><EIid>1"));
    assertEquals(Optional.empty(), xml(""));
    assertEquals(Optional.empty(), InvoiceFacts.of(FileKind.OFD, ofd("Doc_0/Document.xml", OWN)));
    assertEquals(Optional.empty(), InvoiceFacts.of(FileKind.OFD, new byte[] {'P', 'K', 3, 4, 0}));
    assertEquals(Optional.empty(), InvoiceFacts.of(FileKind.PDF, DIGITAL.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_file_of_the_server_is_never_read(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "12345678");
    var asks = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a><InvoiceNo>&e;</InvoiceNo></a>";
    assertEquals(Optional.empty(), xml(asks));
  }

  @Test
  void entities_that_grow_without_end_are_not_expanded() {
    var grows = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
        + "<a><InvoiceNo>&c;</InvoiceNo></a>";
    assertEquals(Optional.empty(), xml(grows));
  }

  @Test
  void a_value_of_any_length_is_cut() {
    assertEquals(200, xml("<a><InvoiceNo>" + "9".repeat(5_000_000) + "</InvoiceNo></a>").orElseThrow().number().length());
  }
}
