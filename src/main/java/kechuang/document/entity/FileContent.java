package kechuang.document.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import kechuang.fault.RuleViolation;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * The bytes of one file, looked at before they are kept: what they are must be what the name says. Nothing is unpacked
 * without a limit, no XML entity is resolved, no image is decoded.
 */
public final class FileContent {

  /** Bytes. */
  public static final int LARGEST = 20 * 1024 * 1024;

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final long MOST_UNPACKED = 64L * 1024 * 1024;
  private static final int MOST_ENTRIES = 2_000;
  private static final int DEEPEST = 64;

  private final byte[] bytes;
  private final FileKind kind;
  private final List<byte[]> parts = new ArrayList<>();
  private long unpackable = MOST_UNPACKED;

  private FileContent(byte[] bytes, FileKind kind) {
    this.bytes = bytes;
    this.kind = kind;
  }

  /** Refuses what is empty, too large, of a kind that is not taken, or not what its name says. */
  public static FileContent of(FileName name, byte[] bytes) {
    if (bytes.length == 0) {
      throw new RuleViolation("document.file.empty");
    }
    if (bytes.length > LARGEST) {
      throw new RuleViolation("document.file.too-large", LARGEST / 1024 / 1024);
    }
    var claimed = FileKind.named(name.text()).orElseThrow(() -> new RuleViolation("document.file.kind", name.text()));
    var content = new FileContent(bytes, claimed);
    content.check(name);
    return content;
  }

  private void check(FileName name) {
    var found = detect();
    boolean right = switch (kind) {
      case PDF, JPEG, PNG -> found.toString().equals(kind.mediaType());
      case OFD -> found.toString().equals("application/zip") && isOfd();
      case XLSX -> found.toString().matches("application/(zip|x-tika-ooxml)") && isWorkbook();
      // A text in GB18030 looks like no text in particular.
      case CSV -> (found.getType().equals("text") || found.equals(MediaType.OCTET_STREAM)) && isText();
      case XML -> (found.equals(MediaType.APPLICATION_XML) || found.toString().equals("text/xml")) && isPlainXml();
    };
    if (!right) {
      throw new RuleViolation("document.file.not-what-it-says", name.text());
    }
    if (Pixels.of(kind, bytes) > Pixels.MOST) {
      throw new RuleViolation("document.file.pixels", Pixels.MOST / 10_000, Pixels.MOST / 1_000_000);
    }
  }

  private MediaType detect() {
    try (var in = TikaInputStream.get(bytes)) {
      return TYPES.detect(in, new Metadata());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No byte that only a program's file has. */
  private boolean isText() {
    for (byte one : bytes) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n') {
        return false;
      }
    }
    return true;
  }

  /** A ZIP with OFD.xml in it, unpacked up to a limit whatever it promises; a name that leaves the container is refused. */
  private boolean isOfd() {
    boolean found = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpack(zip);
        if (leaves(entry.getName())) {
          return false;
        }
        found |= entry.getName().equals("OFD.xml");
      }
      return found;
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  /** The same for a workbook, by its directory: programs write spreadsheets in a way that only the directory tells sizes. */
  private boolean isWorkbook() {
    boolean found = false;
    try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        try (var in = zip.getInputStream(entry)) {
          unpack(in);
        }
        if (leaves(entry.getName())) {
          return false;
        }
        found |= entry.getName().equals("xl/workbook.xml");
      }
      return found;
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  private void unpack(InputStream entry) throws IOException {
    var part = entry.readNBytes((int) Math.min(unpackable + 1, Integer.MAX_VALUE));
    unpackable -= part.length;
    parts.add(part);
    if (unpackable < 0 || parts.size() > MOST_ENTRIES) {
      throw new RuleViolation("document.file.bomb");
    }
  }

  private static boolean leaves(String name) {
    return name.startsWith("/") || name.contains("..") || name.contains("\\");
  }

  /** Well-formed, of moderate depth, without a document type: so nothing can be expanded or fetched. */
  private boolean isPlainXml() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }

  public FileKind kind() {
    return kind;
  }

  public int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The whole and, for a container, each part unpacked: what a scanner has to look at. */
  public List<byte[]> toScan() {
    var all = new ArrayList<byte[]>();
    all.add(bytes);
    all.addAll(parts);
    return all;
  }

  /** 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
