package kechuang.scheme.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners and visitors learn without a token: measures, rounds, eligibility, providers. */
@ArquillianTest
class OpenCatalogueIT {

  private static final String FIRM = """
      {"creditCode": "91330603MA00000C5D", "county": "330603", "industry": "C17", "staff": 86, "revenue": "18500000.00",
       "technologySme": false, "barred": false}""";

  private final Partner anyone = Partner.nobody();
  private Round round;
  private List<List<Object>> others;

  /** Alone, so that no round of the demonstration answers. */
  @BeforeEach
  void one_round_is_open() {
    Scene.today("2017-03-06");
    others = Owner.all("update round set state = 'CLOSED' where state = 'IN_FORCE' and measure_group = 'POOL-V' returning id");
    round = Scene.round().group("POOL-V").pool("20000000.00").issued("19850000.00").make();
  }

  @AfterEach
  void the_others_are_open_again() {
    Owner.run("update round set state = 'CLOSED' where id = ?", round.id());
    others.forEach(other -> Owner.run("update round set state = 'IN_FORCE' where id = ?", other.get(0)));
  }

  private JsonObject asked(String measure, String facts) {
    return anyone.post("/eligibility", facts).expect(200).json().getJsonArray("measures").getValuesAs(JsonObject.class)
        .stream().filter(item -> item.getString("measure").equals(measure)).findFirst().orElseThrow();
  }

  @Test
  void a_small_firm_is_told_yes_and_how_much() {
    var item = asked("V-TEST", FIRM);
    assertEquals("eligible", item.getString("result"));
    assertEquals(round.id(), item.getJsonNumber("round").longValue());
    assertEquals("100000.00", item.getJsonObject("estimate").getString("amount"));
    assertEquals("150000.00", item.getJsonObject("estimate").getString("poolLeft"));
    assertEquals("SAMPLE", item.getString("sourceStatus"));
  }

  @Test
  void a_large_firm_is_told_no_and_why() {
    var item = asked("V-TEST", FIRM.replace("86", "2000").replace("18500000.00", "900000000.00"));
    assertEquals("notEligible", item.getString("result"));
    assertFalse(item.containsKey("estimate"));
    var reason = item.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("result").equals("FAIL")).findFirst().orElseThrow();
    assertEquals("size", reason.getString("condition"));
    assertEquals("LARGE", reason.getJsonObject("facts").getString("firm.size"));
  }

  @Test
  void who_says_nothing_is_told_what_is_missing() {
    var item = asked("V-TEST", "{}");
    assertEquals("unknown", item.getString("result"));
    assertTrue(item.getJsonArray("missing").toString().contains("firm.county"));
  }

  @Test
  void malformed_facts_are_refused_with_their_fields() {
    var refused = anyone.post("/eligibility", """
        {"creditCode": "91330603MAO0000C5D", "county": "999999", "industry": "Z1"}""").expect(422);
    assertEquals(List.of("creditCode", "industry", "county"), refused.json().getJsonArray("errors")
        .getValuesAs(JsonObject.class).stream().map(error -> error.getString("field")).toList());
    anyone.post("/eligibility", "{\"staff\": \"many\"}").expect(400);
    anyone.post("/eligibility", "{\"revenue\": 18500000}").expect(400);
    anyone.post("/eligibility", "{\"revenue\": \"NaN\"}").expect(400);
    anyone.post("/eligibility", "{\"size\": \"TINY\"}").expect(400);
    anyone.post("/eligibility", "{\"sise\": \"SMALL\"}").expect(400);
  }

  @Test
  void the_catalogue_shows_rules_in_words_and_as_expressions() {
    // The fifty of the package and three titles; other tests write measures of their own beside them.
    var items = anyone.get("/measures?on=2017-03-06&limit=200").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class)
        .stream().filter(item -> !item.getString("code").startsWith("IT-")).toList();
    assertEquals(53, items.size());
    assertEquals(List.of("V-TEST", "V-RND", "V-TEAM", "V-TIER"), items.stream().map(item -> item.getString("code")).limit(4).toList());
    var condition = items.get(0).getJsonObject("rule").getJsonArray("conditions").getJsonObject(0);
    assertFalse(condition.getString("textZh").isBlank());
    assertFalse(condition.getString("expression").isBlank());
    assertEquals("V-RND", anyone.get("/measures/V-RND").expect(200).text("code"));
  }

  @Test
  void a_measure_says_what_it_gives_and_what_has_to_be_shown() {
    var terms = anyone.get("/measures/RD-INC?on=2017-03-06").expect(200).json().getJsonObject("rule").getJsonObject("terms");
    assertEquals("5000000.00", terms.getString("itemCap"));
    assertEquals("SHARE", terms.getJsonObject("formula").getString("kind"));
    assertEquals(5, terms.getJsonArray("evidence").size());
    assertFalse(anyone.get("/measures/V-TEST").expect(200).json().getJsonObject("rule").containsKey("terms"));
  }

  @Test
  void a_measure_says_on_which_clause_of_which_document_it_rests_in_both_languages() {
    var citation = anyone.get("/measures/RD-INC?on=2017-03-06").expect(200).json().getJsonObject("citation");
    assertEquals("《绍兴市科技创新政策（示范文本）》第二条（企业研发投入）", citation.getString("textZh"));
    assertEquals("“Science and technology policy of Shaoxing (sample text)”, Article 2 (Research spending of firms)",
        citation.getString("textEn"));
    assertTrue(citation.getJsonNumber("document").longValue() > 0);
    assertFalse(citation.containsKey("repealedOn"));
  }

  @Test
  void any_fact_can_be_said_by_the_name_that_rules_use_and_nonsense_is_refused() {
    // Scenario B3: min(15,600,000; 15,000,000) × 5 % = 750,000.00
    var item = asked("RD-TOT", """
        {"creditCode": "91330604MA00000E1H", "county": "330604", "barred": false, "facts": [
          {"name": "rnd.statistics", "value": "15600000"}, {"name": "rnd.tax", "value": "15000000"},
          {"name": "rnd.separateAccounts", "value": "true"}]}""");
    assertEquals("eligible", item.getString("result"));
    assertEquals("750000.00", item.getJsonObject("calculation").getString("amount"));
    for (var wrong : List.of("{\"name\": \"rnd.nothing\", \"value\": \"1\"}", "{\"name\": \"rnd.tax\", \"value\": \"-1\"}",
        "{\"name\": \"cert.kind\", \"value\": \"NOBEL\"}", "{\"value\": \"1\"}")) {
      anyone.post("/eligibility", "{\"facts\": [" + wrong + "]}").expect(422);
    }
  }

  @Test
  void a_day_without_rules_has_no_catalogue_and_a_day_that_is_none_is_refused() {
    assertEquals("[]", anyone.get("/measures?on=2015-12-31").expect(200).text("items"));
    anyone.get("/measures/V-RND?on=2016-12-31").expect(404);
    anyone.get("/measures/V-NONE").expect(404);
    assertEquals("list.filter-day", anyone.get("/measures?on=2017-02-29").expect(422).text("code"));
    anyone.get("/measures?on=yesterday").expect(422);
  }

  @Test
  void a_round_shows_its_terms_and_its_pool_and_a_draft_does_not_exist() {
    var one = anyone.get("/rounds/" + round.id()).expect(200);
    assertEquals(List.of("20000000.00", "19850000.00", "0.00", "150000.00", "0.5", "REVIEWED"), List.of(one.text("pool"),
        one.text("committed"), one.text("paid"), one.text("remaining"), one.text("share"), one.text("mode")));
    assertTrue(all("/rounds?").contains(round.code()));
    anyone.get("/rounds/" + Scene.round().draft().make().id()).expect(404);
    anyone.get("/rounds/999999999").expect(404);
    anyone.get("/rounds/abc").expect(404);
  }

  @Test
  void the_directory_is_filtered_and_paged() {
    Scene.provider();
    var provider = Scene.provider();
    Owner.run("delete from provider_service where provider_id = ? and service_kind <> 'DESIGN'", provider.id());
    assertTrue(all("/providers?service=DESIGN").contains(provider.code()));
    assertFalse(all("/providers?service=TESTING").contains(provider.code()));
    assertFalse(all("/providers?service=DESIGN&county=330681").contains(provider.code()));
    assertTrue(all("/providers?service=DESIGN&county=330602").contains(provider.code()));
    var first = anyone.get("/providers?limit=1").expect(200);
    assertEquals(1, first.json().getJsonArray("items").size());
    var second = anyone.get("/providers?limit=1&after=" + first.text("next")).expect(200);
    assertFalse(first.text("items").equals(second.text("items")));
    anyone.get("/providers?limit=0").expect(422);
    anyone.get("/providers?limit=201").expect(422);
  }

  /** Every page of a list. */
  private String all(String list) {
    var found = new StringBuilder();
    var after = "";
    do {
      var page = anyone.get(list + "&limit=200" + after).expect(200).json();
      found.append(page.getJsonArray("items"));
      after = page.containsKey("next") ? "&after=" + page.getString("next") : null;
    } while (after != null);
    return found.toString();
  }

  @Test
  void who_is_no_longer_listed_is_not_in_the_directory() {
    var provider = Scene.provider();
    Owner.run("update organisation set listed_until = '2017-03-05' where id = ?", provider.id());
    assertFalse(all("/providers?").contains(provider.code()));
    Owner.run("update organisation set listed_until = '2017-03-06' where id = ?", provider.id());
    assertTrue(all("/providers?").contains(provider.code()));
  }
}
