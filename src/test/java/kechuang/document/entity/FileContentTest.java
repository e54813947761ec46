package kechuang.document.entity;

import static kechuang.testing.BadFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import kechuang.fault.RuleViolation;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

  private static final byte[] PDF = bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
  private static final byte[] EICAR =
      bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FileContent read(String name, byte[] content) {
    return FileContent.of(new FileName(name), content);
  }

  private static String refusal(String name, byte[] content) {
    return assertThrows(RuleViolation.class, () -> read(name, content), name).key();
  }

  @Test
  void lists_come_as_spreadsheets_and_as_text() throws IOException {
    var book = new ByteArrayOutputStream();
    try (var workbook = new Workbook(book, "test", "1.0")) {
      workbook.newWorksheet("1").value(0, 0, "x");
    }
    assertEquals(FileKind.XLSX, read("名录.xlsx", book.toByteArray()).kind());
    assertEquals(FileKind.XLSX, read("名录.xlsx", zip("xl/workbook.xml", bytes("<workbook/>"))).kind());
    assertEquals(FileKind.CSV, read("名录.csv", bytes("代码,名称\n1,示例\n")).kind());
    assertThrows(RuleViolation.class, () -> read("名录.xlsx", zip("OFD.xml", bytes("<OFD/>"))));
    assertThrows(RuleViolation.class, () -> read("名录.csv", PDF));
    assertThrows(RuleViolation.class, () -> read("名录.csv", bytes("a\u0000b")));
  }

  @Test
  void each_kind_is_taken_for_what_it_is() {
    assertEquals(FileKind.PDF, read("合同.pdf", PDF).kind());
    assertEquals(FileKind.PNG, read("付款凭证.PNG", PNG).kind());
    assertEquals(FileKind.JPEG, read("a.jpeg", JPEG).kind());
    assertEquals(FileKind.OFD, read("发票.ofd", zip("OFD.xml", bytes("<OFD/>"), "Doc_0/Document.xml", PDF)).kind());
    assertEquals(FileKind.XML, read("发票.xml", bytes("<?xml version=\"1.0\"?><EInvoice><No>1</No></EInvoice>")).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.pdf.jsp", "a.html", "a.svg", "a.zip", "a", "pdf", ".xhtml", "a.docx", ""})
  void other_names_are_refused(String name) {
    assertEquals("document.file.kind", refusal(name, PDF));
  }

  @Test
  void what_is_not_what_its_name_says_is_refused() {
    var key = "document.file.not-what-it-says";
    assertEquals(key, refusal("a.pdf", PNG));
    assertEquals(key, refusal("a.png", PDF));
    assertEquals(key, refusal("a.pdf", bytes("<html><script>alert(1)</script></html>")));
    assertEquals(key, refusal("a.pdf", bytes("MZ not a document")));
    assertEquals(key, refusal("a.ofd", PDF));
    assertEquals(key, refusal("a.ofd", zip("word/document.xml", bytes("<w/>"))));
    assertEquals(key, refusal("a.xml", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")));
    assertEquals(key, refusal("a.xml", bytes("<?xml version=\"1.0\"?><open>")));
    assertEquals(key, refusal("a.xml", bytes("plain text")));
  }

  @Test
  void an_xml_document_that_would_expand_is_refused() {
    var laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>";
    assertEquals("document.file.not-what-it-says", refusal("a.xml", bytes(laughs)));
    var thief = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>";
    assertEquals("document.file.not-what-it-says", refusal("a.xml", bytes(thief)));
    assertEquals("document.file.not-what-it-says",
        refusal("a.xml", bytes("<?xml version=\"1.0\"?>" + "<a>".repeat(200) + "</a>".repeat(200))));
  }

  @Test
  void a_bomb_is_not_unpacked_to_its_end() {
    assertEquals("document.file.bomb",
        refusal("a.ofd", zip("OFD.xml", bytes("<OFD/>"), "big.bin", new byte[80 * 1024 * 1024])));
  }

  /** A PNG that says it has so many pixels across and down, and has none. */
  private static byte[] png(int across, int down) {
    var image = PNG.clone();
    ByteBuffer.wrap(image).putInt(16, across).putInt(20, down);
    return image;
  }

  /** The same as a JPEG: application data, then the frame header. */
  private static byte[] jpeg(int across, int down) {
    return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffffc0001108%04x%04x03012200021101031101ffd9"
        .formatted(down, across));
  }

  @Test
  void an_image_of_more_pixels_than_anybody_can_open_is_refused() {
    assertEquals(FileKind.PNG, read("a.png", png(12_000, 9_000)).kind());
    assertEquals(FileKind.JPEG, read("a.jpg", jpeg(12_000, 9_000)).kind());
    assertEquals("document.file.pixels", refusal("a.png", png(50_000, 50_000)));
    assertEquals("document.file.pixels", refusal("a.png", png(Integer.MAX_VALUE, Integer.MAX_VALUE)));
    assertEquals("document.file.pixels", refusal("a.jpg", jpeg(65_535, 65_535)));
    assertEquals(FileKind.JPEG, read("a.jpg", Arrays.copyOf(jpeg(65_535, 65_535), 22)).kind());
  }

  @Test
  void a_container_of_endless_little_parts_is_refused() {
    var entries = new Object[2 * 2_500];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "p" + i;
      entries[i + 1] = new byte[0];
    }
    assertEquals("document.file.bomb", refusal("a.ofd", zip(entries)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/cron.d/x", "/etc/passwd", "a\\..\\b"})
  void a_container_that_reaches_outside_itself_is_refused(String entry) {
    assertEquals("document.file.not-what-it-says", refusal("a.ofd", zip("OFD.xml", bytes("<OFD/>"), entry, PDF)));
  }

  @Test
  void twenty_mebibytes_are_the_most() {
    assertEquals(FileKind.PDF, read("a.pdf", Arrays.copyOf(PDF, FileContent.LARGEST)).kind());
    assertEquals("document.file.too-large", refusal("a.pdf", Arrays.copyOf(PDF, FileContent.LARGEST + 1)));
    assertEquals("document.file.empty", refusal("a.pdf", new byte[0]));
  }

  @Test
  void the_test_virus_is_found_also_in_a_container_and_among_other_bytes() {
    var scanner = new TestSignatureScanner();
    assertFalse(scanner.isClean(read("a.pdf", bytes("%PDF-1.4\n" + new String(EICAR, StandardCharsets.UTF_8))).toScan()));
    assertFalse(scanner.isClean(read("a.ofd", zip("OFD.xml", bytes("<OFD/>"), "x", EICAR)).toScan()));
    assertTrue(scanner.isClean(read("a.pdf", PDF).toScan()));
  }

  @Test
  void the_hash_is_that_of_the_bytes() throws NoSuchAlgorithmException {
    var expected = MessageDigest.getInstance("SHA-256").digest(PDF);
    assertEquals(HexFormat.of().formatHex(expected), read("a.pdf", PDF).sha256());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "C:\\Users\\x\\合同.pdf | 合同.pdf",
      "../../../etc/passwd.pdf | passwd.pdf",
      "a\"b<c>.pdf | abc.pdf",
      "合同（一）.pdf | 合同（一）.pdf"})
  void names_lose_folders_and_what_harms(String given, String kept) {
    assertEquals(kept, new FileName(given).text());
  }

  @Test
  void characters_that_turn_or_end_a_line_are_taken_out_of_names() {
    assertEquals("afdp.pdf", new FileName("a\u202Efdp\r\n.pdf").text());
  }

  @Test
  void a_long_name_keeps_its_ending() {
    var name = new FileName("长".repeat(300) + ".pdf").text();
    assertEquals(120, name.length());
    assertTrue(name.endsWith(".pdf"));
  }

  @Test
  void a_download_carries_the_true_name_in_plain_characters() {
    assertEquals("attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf",
        new FileName("合同.pdf").attachmentHeader());
  }
}
