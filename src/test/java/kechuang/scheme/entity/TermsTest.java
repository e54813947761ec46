package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of a standard of support, and what is taken off. */
class TermsTest {

  private static final String TENTH = "\"formula\": {\"kind\": \"SHARE\", \"base\": \"rnd.amount\", \"zh\": \"研发\", "
      + "\"en\": \"R&D\", \"times\": [{\"part\": \"10\", \"of\": 100, \"zh\": \"比例\", \"en\": \"rate\"}]}, \"sharing\": {\"CITY\": 1, \"COUNTY\": 1}";

  private static Calculation reckon(String terms, String rnd, Before before) {
    return Terms.read("{" + TENTH + terms + "}").reckon(Facts.NONE.with(Fact.RND_AMOUNT, Money.of(rnd)), before).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"99999.90, 0.00", "100000.00, 10000.00", "5000000.00, 500000.00", "5000000.10, 500000.00"})
  void less_than_the_floor_is_nothing_and_more_than_the_cap_is_the_cap(String rnd, String expected) {
    assertEquals(expected, reckon(", \"floor\": \"10000\", \"itemCap\": \"500000\"", rnd, Before.NOTHING).amount().toString());
  }

  @Test
  void what_was_paid_under_another_measure_is_taken_off_after_the_cap() {
    // 600,000 × 10 % = 60,000, at most 50,000, less 30,000 = 20,000; never below nothing
    var before = new Before(Map.of("HT-POOL", Money.of("30000")), Money.ZERO);
    assertEquals("20000.00", reckon(", \"itemCap\": \"50000\", \"deducts\": [\"HT-POOL\"]", "600000", before).amount().toString());
    assertEquals("0.00", reckon(", \"deducts\": [\"HT-POOL\"]", "100000", before).amount().toString());
  }

  @Test
  void a_year_gives_no_more_than_is_left_of_it() {
    var before = new Before(Map.of(), Money.of("70000"));
    assertEquals("30000.00", reckon(", \"yearCap\": \"100000\"", "600000", before).amount().toString());
    assertEquals("0.00", reckon(", \"yearCap\": \"60000\"", "600000", before).amount().toString());
  }

  @Test
  void other_public_money_is_taken_off_or_excludes_as_the_rule_says() {
    var facts = Facts.NONE.with(Fact.RND_AMOUNT, Money.of("7500000")).with(Fact.OTHER_FUNDS, Money.of("300000"));
    assertEquals(List.of("750000.00", "450000.00", "0.00"), List.of("IGNORED", "DEDUCTED", "EXCLUDING").stream()
        .map(funds -> Terms.read("{" + TENTH + ", \"otherFunds\": \"" + funds + "\"}").reckon(facts, Before.NOTHING)
            .orElseThrow().amount().toString()).toList());
  }

  @Test
  void while_it_is_not_known_what_others_gave_there_is_no_amount() {
    var facts = Facts.NONE.with(Fact.RND_AMOUNT, Money.of("7500000"));
    assertEquals(List.of(true, false, false), List.of("IGNORED", "DEDUCTED", "EXCLUDING").stream()
        .map(funds -> Terms.read("{" + TENTH + ", \"otherFunds\": \"" + funds + "\"}").reckon(facts, Before.NOTHING)
            .isPresent()).toList());
  }

  @Test
  void what_is_not_said_is_as_usual() {
    var terms = Terms.read("{" + TENTH + "}");
    assertEquals(Terms.Caps.NONE, terms.caps());
    assertEquals(List.of(5, 10, 10), List.of(terms.noticeDays(), terms.answerDays(), terms.decideDays()));
    assertFalse(terms.withoutApplication());
  }

  @Test
  void caps_and_delays_are_read_as_they_are_written() {
    var terms = Terms.read("{" + TENTH + ", \"lifetimeCap\": \"900000\", \"programmeCap\": \"5000000\","
        + " \"controllerCap\": \"600000\", \"noticeDays\": 7, \"answerDays\": 20, \"decideDays\": 15,"
        + " \"withoutApplication\": true}");
    assertEquals(new Terms.Caps(null, null, Money.of("900000"), Money.of("5000000"), Money.of("600000")), terms.caps());
    assertEquals(new Terms.Course(7, 20, 15, List.of()), terms.course());
    assertTrue(terms.withoutApplication());
    assertEquals(terms, Terms.read(terms.toString()));
  }

  @Test
  void a_life_gives_no_more_than_is_left_of_its_limit() {
    // 600,000 × 10 % = 60,000; of 100,000 in all, 70,000 were paid under the measure: 30,000 are left
    var terms = Terms.read("{" + TENTH + ", \"lifetimeCap\": \"100000\"}");
    var sum = reckon("", "600000", Before.NOTHING);
    assertEquals(List.of("60000.00", "30000.00", "0.00"), List.of("0", "70000", "130000").stream()
        .map(paid -> terms.withinLifetime(sum, Money.of(paid)).amount().toString()).toList());
  }

  @Test
  void it_is_written_as_it_was_read() {
    var terms = Terms.read("{" + TENTH + ", \"floor\": \"1\", \"limits\": [{\"most\": \"rnd.tax\", \"zh\": \"a\", \"en\": \"a\"}],"
        + " \"stacking\": \"HIGHEST\", \"instalments\": [60, 20, 20], \"evidence\": [{\"code\": \"audit\", \"zh\": \"审计\","
        + " \"en\": \"audit\"}]}");
    assertEquals(terms.toString(), Terms.read(terms.toString()).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {", \"bonus\": \"1\"", ", \"instalments\": [60, 20]", ", \"sharing\": {\"CITY\": 0}", ", \"instalments\": [120, -20]",
      ", \"floor\": \"-1\"",
      ", \"lifetimeCap\": \"-1\"", ", \"noticeDays\": 0", ", \"noticeDays\": 31", ", \"answerDays\": 61",
      ", \"decideDays\": 0", ", \"limits\": [{\"most\": \"firm.county\", \"zh\": \"a\", \"en\": \"a\"}]"})
  void what_it_does_not_know_is_refused(String more) {
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH + more + "}"));
  }

  private static final String LAB = "{\"formula\": {\"kind\": \"TITLE\", \"title\": \"KEY_LAB\", \"years\": 3, \"zh\": \"重点实验室\","
      + " \"en\": \"Laboratory\"}}";

  @Test
  void a_title_is_given_without_money_once_all_is_known_that_its_register_says() {
    var terms = Terms.read(LAB);
    var some = Facts.NONE.with(Fact.LAB_SITE, 1200).with(Fact.LAB_EQUIPMENT, Money.of("12000000.00")).with(Fact.LAB_STAFF, 25)
        .with(Fact.LAB_SENIOR, 15);
    assertTrue(terms.reckon(some, Before.NOTHING).isEmpty());
    var given = terms.reckon(some.with(Fact.LAB_BY_FIRM, true), Before.NOTHING).orElseThrow();
    assertTrue(given.isTitle() && given.isGiving());
    assertEquals(Money.ZERO, given.amount());
    assertEquals(terms, Terms.read(terms.toString()));
    assertEquals(given, Calculation.fromJson(given.toJson()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yearCap\": \"100\"", "\"floor\": \"100\"", "\"sharing\": {\"CITY\": 1}", "\"instalments\": [50, 50]",
      "\"withoutApplication\": true"})
  void what_is_said_of_money_has_no_place_beside_a_title(String more) {
    assertThrows(RuleViolation.class, () -> Terms.read(LAB.substring(0, LAB.length() - 1) + ", " + more + "}"));
  }

  @Test
  void money_without_anyone_who_pays_it_is_refused() {
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH.replace(", \"sharing\": {\"CITY\": 1, \"COUNTY\": 1}", "") + "}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void a_title_holds_for_one_to_ten_years(int years) {
    assertThrows(RuleViolation.class, () -> Terms.read(LAB.replace("\"years\": 3", "\"years\": " + years)));
  }

  @Test
  void the_steps_of_a_review_are_kept_in_their_order_and_each_has_a_code_of_its_own() {
    var steps = ", \"steps\": [{\"code\": \"experts\", \"zh\": \"专家评审\", \"en\": \"Experts\", \"by\": \"OFFICE\", \"days\": 15}, "
        + "{\"code\": \"%s\", \"zh\": \"现场考察\", \"en\": \"Visit\", \"by\": \"COUNTY\", \"days\": %d}]}";
    var terms = Terms.read("{" + TENTH + steps.formatted("visit", 10));
    assertEquals(List.of("experts", "visit"), terms.course().steps().stream().map(ReviewStep::code).toList());
    assertEquals(terms, Terms.read(terms.toString()));
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH + steps.formatted("experts", 10)));
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH + steps.formatted("Visit", 10)));
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH + steps.formatted("visit", 0)));
    assertThrows(RuleViolation.class, () -> Terms.read("{" + TENTH + steps.formatted("visit", 61)));
  }
}
