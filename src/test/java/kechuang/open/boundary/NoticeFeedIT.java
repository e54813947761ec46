package kechuang.open.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import kechuang.claim.boundary.Objections;
import kechuang.json.Json;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The notices as feeds: one published notice whose round has a name that needs escaping. */
@ArquillianTest
class NoticeFeedIT {

  private static final String ROUND = "2017 <创新券> & \"第二批\"";

  private long claim;
  private String number;

  @BeforeEach
  void a_notice() {
    // Later than what any other test publishes, so that it is the newest.
    Scene.today("2018-03-12");
    var round = Scene.round().firmRedeems().withoutSpotChecks().make();
    Owner.run("update round set name_zh = ? where id = ?", ROUND, round.id());
    var firm = Scene.firm();
    var provider = Scene.provider();
    Scene.today("2017-03-20");
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "10000.00"), provider, "2017-03-20", "10000.00"));
    claim = claim(firm, order, byFirm(firm, invoice("2017-03-20", "10000.00"), "10000.00", true));
    Steps.approve(round, claim);
    Scene.today("2018-03-12");
    number = Owner.text("select number from notice where id = ?", Steps.publish(round));
  }

  private Element entry(String feed) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    var entries = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
    for (int i = 0; i < entries.getLength(); i++) {
      var entry = (Element) entries.item(i);
      if (text(entry, "id").endsWith(number)) {
        return entry;
      }
    }
    throw new AssertionError("no entry for " + number + " in " + feed);
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name).item(0).getTextContent();
  }

  @Test
  void as_atom_it_is_well_formed_escaped_and_lasting() throws Exception {
    var answer = new Visitor().get("/open/notices.atom");
    assertEquals("application/atom+xml;charset=UTF-8", answer.headers().firstValue("Content-Type").orElseThrow());
    var entry = entry(answer.body());
    assertTrue(text(entry, "title").contains(ROUND), text(entry, "title"));
    assertTrue(text(entry, "summary").contains("5,000.00"), text(entry, "summary"));
    assertTrue(text(entry, "id").matches("https?://.*/open/notice\\.xhtml\\?number=" + number));
  }

  @Test
  void as_json_it_says_the_same() {
    var feed = Json.createReader(new StringReader(new Visitor().get("/open/notices.json").body())).readObject();
    assertEquals("https://jsonfeed.org/version/1.1", feed.getString("version"));
    var item = feed.getJsonArray("items").stream().map(one -> one.asJsonObject())
        .filter(one -> one.getString("id").endsWith(number)).findFirst().orElseThrow();
    assertTrue(item.getString("title").contains(ROUND));
    assertEquals(item.getString("id"), item.getString("url"));
  }

  @Test
  void what_has_not_changed_is_not_sent_again_and_a_suspension_changes_it() {
    var before = new Visitor().get("/open/notices.json");
    var tag = before.headers().firstValue("ETag").orElseThrow();
    var changed = before.headers().firstValue("Last-Modified").orElseThrow();
    assertEquals(304, new Visitor().with("If-None-Match", tag).get("/open/notices.json").statusCode());
    assertEquals(304, new Visitor().with("If-Modified-Since", changed).get("/open/notices.json").statusCode());
    var objection = Steps.object(claim);
    assertEquals(tag, new Visitor().get("/open/notices.json").headers().firstValue("ETag").orElseThrow(),
        "nobody is told before it is taken up");
    Scene.ofCity("city-officer").as().run(() -> Steps.the(Objections.class).accept(objection,
        Steps.version("objection", objection)));
    var after = new Visitor().with("If-None-Match", tag).get("/open/notices.json");
    assertEquals(200, after.statusCode());
    assertNotEquals(tag, after.headers().firstValue("ETag").orElseThrow());
    assertFalse(after.body().contains("示例异议人"));
  }
}
