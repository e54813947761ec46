package kechuang.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm, or are not what they say, each with the code it is refused with. */
public final class BadFiles {

  private static final String NOT_WHAT_IT_SAYS = "document.file.not-what-it-says";
  private static final String KIND = "document.file.kind";
  private static final String INFECTED = "document.file.infected";
  private static final byte[] PDF = bytes("%PDF-1.4\n%%EOF");
  private static final byte[] OFD = bytes("<?xml version=\"1.0\"?><OFD/>");
  /** In two pieces, or scanners would take this class for infected. */
  private static final byte[] EICAR =
      bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
  private static final byte[] SCRIPT = bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

  private BadFiles() {
  }

  /** A file under a name, and why it is refused. */
  public record BadFile(String name, byte[] bytes, String code) {

    @Override
    public String toString() {
      return name + ": " + code;
    }
  }

  public static List<BadFile> all() {
    return List.of(
        // What grows when it is unpacked: one part without end, parts without end, and both in a form that is not opened.
        new BadFile("bomb.ofd", zip("OFD.xml", OFD, "big.bin", new byte[80 << 20]), "document.file.bomb"),
        new BadFile("parts.ofd", manyParts(), "document.file.bomb"),
        new BadFile("bomb.xlsx", zip("[Content_Types].xml", OFD, "xl/sheet1.xml", new byte[80 << 20]), KIND),
        new BadFile("bomb.zip", zip("42.zip", zip("42.zip", new byte[10 << 20])), KIND),
        new BadFile("laughs.xml", bytes("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<l>&b;</l>"), NOT_WHAT_IT_SAYS),
        new BadFile("flood.png", pngOf(50_000, 50_000), "document.file.pixels"),
        // What reaches outside its container.
        new BadFile("slip.ofd", zip("OFD.xml", OFD, "../../etc/cron.d/x", PDF), NOT_WHAT_IT_SAYS),
        new BadFile("root.ofd", zip("OFD.xml", OFD, "/etc/passwd", PDF), NOT_WHAT_IT_SAYS),
        new BadFile("windows.ofd", zip("OFD.xml", OFD, "..\\..\\x", PDF), NOT_WHAT_IT_SAYS),
        new BadFile("thief.xml", bytes("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<l>&a;</l>"), NOT_WHAT_IT_SAYS),
        // What is something else than it says, or something that runs.
        new BadFile("page.pdf", bytes("<html><script>alert(1)</script></html>"), NOT_WHAT_IT_SAYS),
        new BadFile("late.pdf", bytes("<html><script>alert(1)</script></html>%PDF-1.4\n%%EOF"), NOT_WHAT_IT_SAYS),
        new BadFile("gif.png", bytes("GIF89a<script>alert(1)</script>"), NOT_WHAT_IT_SAYS),
        new BadFile("program.pdf", bytes("MZ\0\0 not a document"), NOT_WHAT_IT_SAYS),
        new BadFile("office.ofd", zip("[Content_Types].xml", OFD, "word/document.xml", OFD), NOT_WHAT_IT_SAYS),
        new BadFile("picture.svg", SCRIPT, KIND),
        new BadFile("picture.xml", SCRIPT, NOT_WHAT_IT_SAYS),
        new BadFile("contract.pdf.jsp", PDF, KIND),
        new BadFile("contract.pdf.html", PDF, KIND),
        new BadFile("contract.docx", zip("[Content_Types].xml", OFD), KIND),
        new BadFile("contract", PDF, KIND),
        new BadFile("empty.pdf", new byte[0], "document.file.empty"),
        // What the test virus is in.
        new BadFile("eicar.com", EICAR, KIND),
        new BadFile("eicar.zip", zip("eicar.com", EICAR), KIND),
        new BadFile("eicar.pdf", bytes("%PDF-1.4\n" + new String(EICAR, StandardCharsets.US_ASCII)), INFECTED),
        new BadFile("eicar.ofd", zip("OFD.xml", OFD, "Doc_0/Res/eicar.com", EICAR), INFECTED),
        new BadFile("eicar.xml", bytes("<?xml version=\"1.0\"?><a><![CDATA[" + new String(EICAR, StandardCharsets.US_ASCII)
            + "]]></a>"), INFECTED));
  }

  /** A PDF for whoever opens it as one, and a page with a script for whoever opens it as one. */
  public static byte[] polyglot() {
    return bytes("%PDF-1.4\n<html><body><script>alert(1)</script></body></html>\n1 0 obj<</Type/Catalog>>endobj\n%%EOF");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pngOf(int across, int down) {
    return HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452%08x%08x08060000001f15c489".formatted(across, down));
  }

  private static byte[] manyParts() {
    var entries = new Object[2 * 2_500];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "p" + i;
      entries[i + 1] = new byte[0];
    }
    return zip(entries);
  }

  /** A container with these entries: name, content, name, content … */
  public static byte[] zip(Object... entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
