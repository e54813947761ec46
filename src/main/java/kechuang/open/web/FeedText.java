package kechuang.open.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kechuang.json.Json;
import kechuang.open.boundary.NoticeFeed.Entry;
import kechuang.platform.boundary.Messages;

/** The feed of notices as Atom (RFC 4287) and as JSON Feed (version 1.1), in Chinese for every reader. */
final class FeedText {

  private static final Locale WORDS = Messages.CHINESE;

  private final List<Entry> entries;
  private final String site;
  private final String self;

  /**
   * @param site the page of all notices
   * @param self where this feed is
   */
  FeedText(List<Entry> entries, String site, String self) {
    this.entries = entries;
    this.site = site;
    this.self = self;
  }

  /** When anything in it changed last. */
  Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  byte[] atom() {
    try {
      var bytes = new ByteArrayOutputStream();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute("xml:lang", "zh-CN");
      text(xml, "id", site);
      text(xml, "title", title());
      text(xml, "updated", updated().toString());
      link(xml, "self", self);
      link(xml, "alternate", site);
      xml.writeStartElement("author");
      text(xml, "name", Messages.text(WORDS, "portal.organiser"));
      xml.writeEndElement();
      for (var entry : entries) {
        atom(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void atom(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", entry.address());
    text(xml, "title", title(entry));
    text(xml, "published", entry.published().toString());
    text(xml, "updated", entry.updated().toString());
    link(xml, "alternate", entry.address());
    text(xml, "summary", summary(entry));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    // What XML has no way to write is left out.
    xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  byte[] json() {
    var items = Json.createArrayBuilder();
    entries.forEach(entry -> items.add(Json.createObjectBuilder().add("id", entry.address()).add("url", entry.address())
        .add("title", title(entry)).add("content_text", summary(entry))
        .add("date_published", entry.published().toString()).add("date_modified", entry.updated().toString())));
    return Json.createObjectBuilder().add("version", "https://jsonfeed.org/version/1.1").add("title", title())
        .add("home_page_url", site).add("feed_url", self).add("language", "zh-CN")
        .add("authors", Json.createArrayBuilder().add(Json.createObjectBuilder()
            .add("name", Messages.text(WORDS, "portal.organiser"))))
        .add("items", items).build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String title() {
    return Messages.text(WORDS, "portal.name") + " · " + Messages.text(WORDS, "menu.open.notices");
  }

  private static String title(Entry entry) {
    return Messages.text(WORDS, "open.notice.title", entry.number()) + " · " + entry.round();
  }

  private static String summary(Entry entry) {
    var state = Messages.text(WORDS, "open.notices.state." + (entry.open() ? "OPEN" : "CLOSED"));
    return Messages.text(WORDS, "open.notices.feed.summary", entry.claims(), entry.amount(), entry.endsOn(), state,
        entry.suspended());
  }
}
