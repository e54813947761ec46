package kechuang.document.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an electronic invoice says of itself: its XML, alone or packed into an OFD container. Nothing outside the file is
 * read, entities are not resolved, and what is larger or deeper than any invoice is left alone.
 *
 * @param amount as the invoice writes it; each of them null where the file does not say
 */
public record InvoiceFacts(String number, String seller, String buyer, String amount) {

  private static final int MOST_ENTRIES = 200;
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int LONGEST = 200;
  /** Names of elements by what they hold: of the OFD invoice's own data, and of the fully digital invoice. */
  private static final Map<String, String> NAMES = Map.of("InvoiceNo", "number", "InvoiceNumber", "number", "EIid", "number",
      "SellerName", "seller", "BuyerName", "buyer", "TaxInclusiveTotalAmount", "amount", "TotalTax-includedAmount", "amount");

  /** Of a file of this kind; nothing where it is no invoice that can be read. */
  public static Optional<InvoiceFacts> of(FileKind kind, byte[] file) {
    try {
      return switch (kind) {
        case XML -> read(new ByteArrayInputStream(file));
        case OFD -> unpacked(file);
        default -> Optional.empty();
      };
    } catch (IOException | XMLStreamException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<InvoiceFacts> unpacked(byte[] file) throws IOException, XMLStreamException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      var entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++, entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("original_invoice.xml")) {
          return read(new ByteArrayInputStream(zip.readNBytes(MOST_BYTES)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<InvoiceFacts> read(InputStream xml) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    var found = found(factory.createXMLStreamReader(xml));
    return found.containsKey("number") ? Optional.of(new InvoiceFacts(found.get("number"), found.get("seller"),
        found.get("buyer"), found.get("amount"))) : Optional.empty();
  }

  /** The first value of each; the text of an element without others in it. */
  private static Map<String, String> found(XMLStreamReader reader) throws XMLStreamException {
    var found = new LinkedHashMap<String, String>();
    String wanted = null;
    var text = new StringBuilder();
    for (int elements = 0; reader.hasNext() && elements < MOST_ELEMENTS; ) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          elements++;
          wanted = NAMES.get(reader.getLocalName());
          text.setLength(0);
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> append(text, reader.getText());
        case XMLStreamReader.END_ELEMENT -> {
          if (wanted != null && !text.toString().isBlank()) {
            found.putIfAbsent(wanted, text.toString().strip());
          }
          wanted = null;
        }
        default -> { }
      }
    }
    return found;
  }

  private static void append(StringBuilder text, String more) {
    text.append(more, 0, Math.min(more.length(), LONGEST - Math.min(text.length(), LONGEST)));
  }
}
