package kechuang.review.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kechuang.application.entity.ApplicationState;
import kechuang.award.boundary.Offers;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is awarded on a firm's bare word, nor to a firm that changed since it applied. */
@ArquillianTest
class StillQualifiesIT {

  /** What can happen to a firm between two steps, and what the next one is refused for. */
  enum Change {
    IT_SAYS_SOMETHING_NEW("facts application.facts-unconfirmed", firm ->
        Owner.run("update organisation set facts_state = 'DECLARED', facts_on = null where id = ?", firm.id())),
    IT_IS_BARRED(" rule.not-barred", firm ->
        Owner.run("insert into bar (id, organisation_id, from_day, until_day, reason) values (nextval('bar_id'), ?,"
            + " '2017-01-01', '2018-01-01', '示例失信')", firm.id())),
    IT_HAS_GROWN_LARGE(" rule.size", firm ->
        Owner.run("update organisation set size_class = 'LARGE', staff = 2000, revenue = 900000000 where id = ?", firm.id()));

    private final String refusal;
    private final Consumer<Organisation> happen;

    Change(String refusal, Consumer<Organisation> happen) {
      this.refusal = refusal;
      this.happen = happen;
    }
  }

  private Round round;
  private Organisation firm;
  private Person county;
  private Person city;

  @BeforeEach
  void a_reviewed_round_of_the_city() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  private long submitted() {
    var id = draft(firm, round, "60000.00");
    submit(firm, id);
    return id;
  }

  private static List<String> refused(Runnable act) {
    return assertThrows(Problems.class, act::run).list().stream()
        .map(problem -> problem.field() + " " + problem.code()).toList();
  }

  private long accept(long id) {
    return firm.as().call(() -> the(Offers.class).accept(id, version("application", id), Money.of("50000.00")));
  }

  @Test
  void the_county_confirms_the_facts_before_it_recommends() {
    firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    var id = submitted();
    assertEquals(List.of("facts application.facts-unconfirmed"), refused(() -> decide(county, id, Kind.APPROVE, null)));
    assertEquals("SUBMITTED", state("application", id));
    Owner.run("update organisation set facts_state = 'CONFIRMED', facts_on = '2017-03-06' where id = ?", firm.id());
    assertEquals(ApplicationState.COUNTY_APPROVED, decide(county, id, Kind.APPROVE, null));
    assertEquals(ApplicationState.AWARDED, decide(city, id, Kind.APPROVE, null));
  }

  @Test
  void a_firm_whose_facts_nobody_confirmed_can_be_sent_back_or_refused() {
    firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    assertEquals(ApplicationState.RETURNED, decide(county, submitted(), Kind.RETURN, null));
    firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    assertEquals(ApplicationState.REJECTED, decide(county, submitted(), Kind.REJECT, null));
  }

  @ParameterizedTest
  @EnumSource
  void what_happens_between_recommendation_and_decision_counts(Change change) {
    var id = submitted();
    decide(county, id, Kind.APPROVE, null);
    change.happen.accept(firm);
    assertEquals(List.of(change.refusal), refused(() -> decide(city, id, Kind.APPROVE, null)));
    assertEquals("COUNTY_APPROVED", state("application", id));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals(ApplicationState.REJECTED, decide(city, id, Kind.REJECT, null));
  }

  @ParameterizedTest
  @EnumSource
  void what_happens_between_offer_and_acceptance_counts_too(Change change) {
    round = Scene.round().firstCome().issued("19950000.00").make();
    var id = draft(firm, round, "60000.00");
    assertEquals(ApplicationState.OFFERED, submit(firm, id));
    change.happen.accept(firm);
    assertEquals(List.of(change.refusal), refused(() -> accept(id)));
    assertEquals("OFFERED", state("application", id));
    assertEquals("50000.00", round.poolLeft());
  }

  @Test
  void a_firm_that_moved_is_looked_at_by_its_new_county_and_an_offer_it_had_stands() {
    Owner.run("insert into round_county (round_id, county_code) values (?, '330602')", round.id());
    var id = submitted();
    decide(county, id, Kind.APPROVE, null);
    moves();
    assertEquals("application.county-moved",
        assertThrows(RuleViolation.class, () -> decide(city, id, Kind.APPROVE, null)).key());
    assertEquals("COUNTY_APPROVED", state("application", id));
    decide(city, id, Kind.RETURN, null);
    submit(firm, id);
    assertEquals("SUBMITTED 330602", Owner.text("select state || ' ' || county_code from application where id = ?", id));

    firm = Scene.firm();
    round = Scene.round().firstCome().issued("19950000.00").make();
    Owner.run("insert into round_county (round_id, county_code) values (?, '330602')", round.id());
    var offered = draft(firm, round, "60000.00");
    submit(firm, offered);
    moves();
    accept(offered);
    assertEquals("AWARDED 330603", Owner.text("select state || ' ' || county_code from application where id = ?", offered));
  }

  private void moves() {
    Owner.run("update organisation set county_code = '330602' where id = ?", firm.id());
  }

  @Test
  void a_firm_that_stayed_as_it_was_takes_its_offer() {
    round = Scene.round().firstCome().issued("19950000.00").make();
    var id = draft(firm, round, "60000.00");
    submit(firm, id);
    accept(id);
    assertEquals("AWARDED", state("application", id));
  }

  @Test
  void a_rule_that_came_after_the_application_does_not_stand_in_its_way() {
    var id = submitted();
    // V-TEST and V-RND of the round get a version in which nobody qualifies, in force from the day of the decision on.
    var versions = Stream.of("V-TEST", "V-RND").map(measure -> Owner.number("insert into rule_version (id, measure_code,"
        + " number, effective_from, effective_to, source, source_status) select nextval('rule_version_id'), ?,"
        + " max(number) + 1, '2017-03-07', '2017-03-07', '测试用新规', 'SAMPLE' from rule_version where measure_code = ?"
        + " returning id", measure, measure)).toList();
    versions.forEach(version -> Owner.run("insert into rule_condition (id, rule_version_id, stage, position, code,"
        + " expression, text_zh, text_en) values (nextval('rule_condition_id'), ?, 'ELIGIBLE', 1, 'nobody',"
        + " 'firm.barred && !firm.barred', '无人符合', 'nobody')", version));
    try {
      Scene.today("2017-03-07");
      assertEquals(ApplicationState.COUNTY_APPROVED, decide(county, id, Kind.APPROVE, null));
      var late = draft(firm, Scene.round().make(), "10000.00");
      assertEquals(List.of(" rule.nobody"), refused(() -> submit(firm, late)));
    } finally {
      versions.forEach(version -> Owner.run("update rule_version set effective_from = '2001-01-01',"
          + " effective_to = '2001-01-01' where id = ?", version));
    }
  }
}
