package kechuang.scheme.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.application.boundary.RoundBoard;
import kechuang.application.boundary.RoundChoices;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Absences;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.CommitmentForm;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.RoundContact;
import kechuang.scheme.entity.RoundDraft;
import kechuang.scheme.entity.RoundMode;
import kechuang.scheme.entity.RoundShare;
import kechuang.scheme.entity.TaxBasis;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rounds in the hands of programme managers of 诸暨; each test has budgets of its own, so that no other round draws on them. */
@ArquillianTest
class RoundDeskIT {

  private static final String ZHUJI = "330681";

  private Person first;
  private Person second;

  @BeforeEach
  void monday() {
    Scene.today("2017-03-06");
    first = Scene.ofCounty(ZHUJI, "programme-manager");
    second = Scene.ofCounty(ZHUJI, "programme-manager");
  }

  private static RoundDraft terms(String county, String pool, long budget) {
    return terms(county, "100000", pool, budget);
  }

  private static RoundDraft terms(String county, String firmYearCap, String pool, long budget) {
    return new RoundDraft(2017, "测试批次" + Scene.unique(), "Test round", LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 10),
        RoundMode.FIRST_COME, Money.of(pool), Money.of(firmYearCap), Money.of("50000"), Money.of("1000"), ShareScale.flat(Rate.of("0.5")),
        TaxBasis.NET, Redeemer.PROVIDER, 12, 3, 10, 10, 5, false, false,
        CommitmentForm.SCREEN, Rate.of("0.05"), Money.of("100000"), Set.of(county),
        Set.of("V-TEST", "V-RND"), Set.of("BATCH_TESTING"),
        List.of(new RoundShare(county, 1, Level.COUNTY, budget, 1)),
        new RoundContact("0575-00000000", "示例路 1 号", null, null, null));
  }

  private long budget(String cap) {
    return Scene.budget(2017, "COUNTY", ZHUJI, cap);
  }

  /** The demonstration's own rounds of 诸暨 allow a firm 150,000. */
  private RoundDraft terms(String pool, long budget) {
    return terms(ZHUJI, "150000", pool, budget);
  }

  private long draft(RoundDraft terms) {
    return first.as().call(() -> the(RoundDesk.class).draft(terms));
  }

  private static long version(long round) {
    return Steps.version("round", round);
  }

  private long proposed(RoundDraft terms) {
    var id = draft(terms);
    first.as().run(() -> the(RoundDesk.class).propose(id, version(id)));
    return id;
  }

  private void putInForce(Person who, long id) {
    who.as().run(() -> the(RoundDesk.class).putInForce(id, version(id)));
  }

  private RoundBuilder.Round inForce(String pool) {
    var budget = budget(pool);
    var id = proposed(terms(pool, budget));
    putInForce(second, id);
    return new RoundBuilder.Round(id, Owner.text("select code from round where id = ?", id), ZHUJI, 0, budget);
  }

  private static String state(long round) {
    return Steps.state("round", round);
  }

  private static String refusal(Class<? extends RuleViolation> kind, Executable act) {
    var refused = assertThrows(kind, act);
    return refused instanceof Problems problems ? problems.list().get(0).key() : refused.key();
  }

  @Test
  void a_second_person_puts_a_round_into_force_and_everything_is_on_its_timeline() {
    var round = inForce("300000");
    assertEquals("IN_FORCE", state(round.id()));
    assertEquals(List.of("DRAFT", "PROPOSE", "PUT_IN_FORCE"), Owner.all("select event from round_event where round_id = ?"
        + " order by id", round.id()).stream().map(row -> row.get(0)).toList());
    assertTrue(the(RoundBoard.class).open().stream().anyMatch(one -> one.id() == round.id()));
  }

  @Test
  void the_proposer_cannot_put_it_into_force() {
    var id = proposed(terms("300000", budget("300000")));
    assertEquals("identity.two-persons", refusal(RuleViolation.class, () -> putInForce(first, id)));
    assertFalse(first.as().call(() -> the(RoundDesk.class).allowed(id)).toString().contains("PUT_IN_FORCE"));
    assertEquals("PROPOSED", state(id));
  }

  @Test
  void a_draft_that_is_discarded_is_listed_no_more_and_goes_nowhere() {
    var terms = terms("300000", budget("300000"));
    var id = draft(terms);
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.XINCHANG, "programme-manager").as().run(() ->
        the(RoundDesk.class).discard(id, version(id))));
    second.as().run(() -> the(RoundDesk.class).discard(id, version(id)));
    assertFalse(first.as().call(() -> the(RoundDesk.class).unpublished()).stream().anyMatch(one -> one.getId() == id));
    assertThrows(IllegalMove.class, () -> first.as().run(() -> the(RoundDesk.class).propose(id, version(id))));
    assertThrows(IllegalMove.class, () -> first.as().run(() -> the(RoundDesk.class).write(id, version(id), terms)));
    var proposed = proposed(terms("300000", budget("300000")));
    assertThrows(IllegalMove.class, () -> first.as().run(() -> the(RoundDesk.class).discard(proposed, version(proposed))));
    assertEquals("DISCARDED PROPOSED", state(id) + " " + state(proposed));
  }

  @Test
  void a_draft_that_changed_in_another_tab_is_not_discarded_and_a_double_click_discards_it_once() {
    var budget = budget("300000");
    var id = draft(terms("300000", budget));
    var seen = version(id);
    first.as().run(() -> the(RoundDesk.class).write(id, seen, terms("200000", budget)));
    assertThrows(StaleData.class, () -> second.as().run(() -> the(RoundDesk.class).discard(id, seen)));
    assertEquals("DRAFT", state(id));
    var again = version(id);
    second.as().run(() -> the(RoundDesk.class).discard(id, again));
    assertThrows(RuleViolation.class, () -> second.as().run(() -> the(RoundDesk.class).discard(id, again)));
    assertEquals(1, Owner.all("select 1 from round_event where round_id = ? and event = 'DISCARD'", id).size());
  }

  @Test
  void nor_can_the_deputy_of_the_proposer() {
    var id = proposed(terms("300000", budget("300000")));
    first.as().run(() -> the(Absences.class).announce(second.id(), LocalDate.of(2017, 3, 6), LocalDate.of(2017, 3, 6)));
    assertEquals("identity.two-persons.deputy", refusal(RuleViolation.class, () -> putInForce(second, id)));
    assertFalse(second.as().call(() -> the(RoundDesk.class).allowed(id)).toString().contains("PUT_IN_FORCE"));
    assertTrue(assertThrows(IllegalStateException.class, () -> Owner.run("update round set state = 'IN_FORCE', in_force_by = ?"
        + " where id = ?", second.id(), id)).toString().contains("the deputy"));
    putInForce(Scene.ofCounty(ZHUJI, "programme-manager"), id);
    assertEquals("IN_FORCE", state(id));
  }

  @Test
  void the_database_lets_nobody_put_it_into_force_alone() {
    var id = proposed(terms("300000", budget("300000")));
    assertThrows(IllegalStateException.class,
        () -> Owner.run("update round set state = 'IN_FORCE', in_force_by = proposed_by where id = ?", id));
    assertThrows(IllegalStateException.class, () -> Owner.run("update round set state = 'IN_FORCE' where id = ?", id));
  }

  @Test
  void of_two_who_put_it_into_force_at_once_one_wins() {
    var third = Scene.ofCounty(ZHUJI, "programme-manager");
    var id = proposed(terms("300000", budget("300000")));
    var seen = version(id);
    var race = Race.of(List.of(second, third).stream().map(person -> Race.patiently(() -> person.as().call(() -> {
      the(RoundDesk.class).putInForce(id, seen);
      return id;
    }))).toList());
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(1, Owner.number("select count(*) from round_event where round_id = ? and event = 'PUT_IN_FORCE'", id));
  }

  @Test
  void a_county_manager_neither_sees_nor_edits_the_citys_draft() {
    var ofCity = Scene.ofCity("programme-manager");
    var city = Scene.budget(2017, "CITY", Scene.CITY, "500000");
    var county = Scene.budget(2017, "COUNTY", Scene.KEQIAO, "500000");
    var own = terms(Scene.KEQIAO, "500000", county);
    var terms = new RoundDraft(2017, own.nameZh(), own.nameEn(), own.opensOn(), own.closesOn(), own.mode(), own.pool(),
        own.firmYearCap(), own.teamYearCap(), own.minimumUnit(), own.scale(), own.taxBasis(), own.redeemer(), 12, 3, 10, 10, 5, false,
        own.jointReview(), own.commitment(), own.spotCheckRate(), own.registrationFrom(), own.counties(), own.measures(), own.excludedServices(),
        List.of(new RoundShare(Scene.KEQIAO, 1, Level.CITY, city, 1), new RoundShare(Scene.KEQIAO, 2, Level.COUNTY, county, 1)),
        own.contact());
    long id = ofCity.as().call(() -> the(RoundDesk.class).draft(terms));
    assertThrows(NotFound.class, () -> first.as().call(() -> the(RoundDesk.class).seen(id)));
    assertThrows(NotFound.class, () -> first.as().run(() -> the(RoundDesk.class).write(id, 1, terms)));
    assertFalse(first.as().call(() -> the(RoundDesk.class).unpublished()).stream().anyMatch(one -> one.getId() == id));
    assertTrue(ofCity.as().call(() -> the(RoundDesk.class).unpublished()).stream().anyMatch(one -> one.getId() == id));
    assertFalse(the(Rounds.class).published().stream().anyMatch(one -> one.getId() == id));
  }

  @Test
  void an_officer_keeps_no_rounds() {
    var officer = Scene.ofCounty(ZHUJI, "county-officer");
    var terms = terms("300000", budget("300000"));
    assertThrows(EJBAccessException.class, () -> officer.as().call(() -> the(RoundDesk.class).draft(terms)));
  }

  @Test
  void a_round_without_budget_cover_is_not_put_into_force() {
    // the pool of 300,000 costs the county all of 300,000, but 299,999.99 is there
    var id = proposed(terms("300000", budget("299999.99")));
    assertEquals("round.not-covered", refusal(RuleViolation.class, () -> putInForce(second, id)));
    assertEquals("PROPOSED", state(id));
  }

  @Test
  void what_another_round_may_still_hand_out_is_no_cover() {
    // 500,000 - 300,000 of the first round = 200,000; the second one's 201,000 is 1,000 short
    var budget = budget("500000");
    putInForce(second, proposed(terms("300000", budget)));
    var more = proposed(terms("201000", budget));
    assertEquals("round.not-covered", refusal(RuleViolation.class, () -> putInForce(second, more)));
    putInForce(second, proposed(terms("200000", budget)));
  }

  @Test
  void of_two_rounds_on_the_same_money_one_is_put_into_force() {
    var budget = budget("300000");
    var ids = List.of(proposed(terms("300000", budget)), proposed(terms("300000", budget)));
    var race = Race.of(ids.stream().map(id -> Race.patiently(() -> second.as().call(() -> {
      the(RoundDesk.class).putInForce(id, version(id));
      return id;
    }))).toList());
    assertEquals(1, race.won());
    assertEquals("round.not-covered", race.refusals(RuleViolation.class).get(0).key());
  }

  @Test
  void another_limit_for_a_firm_and_year_is_refused_in_words() {
    // the demonstration's first round of 诸暨 set 150,000
    var terms = terms(ZHUJI, "100000", "300000", budget("300000"));
    assertEquals("round.other-cap", refusal(Problems.class, () -> draft(terms)));
  }

  @Test
  void less_than_the_rules_floors_is_refused() {
    var good = terms("300000", budget("300000"));
    var bad = new RoundDraft(2017, good.nameZh(), good.nameEn(), good.opensOn(), good.closesOn(), good.mode(), good.pool(),
        good.firmYearCap(), good.teamYearCap(), good.minimumUnit(), good.scale(), good.taxBasis(), good.redeemer(), 12, 3, 10, 10, 4, false,
        good.jointReview(), good.commitment(), Rate.of("0.0499"), good.registrationFrom(), good.counties(), good.measures(), good.excludedServices(),
        good.shares(), good.contact());
    var keys = assertThrows(Problems.class, () -> draft(bad)).list().stream().map(problem -> problem.key()).toList();
    assertEquals(List.of("round.notice-below-the-floor", "round.spot-checks-below-the-floor"), keys);
  }

  @Test
  void a_county_draws_on_its_own_budgets_and_serves_its_own_firms() {
    var citys = Scene.budget(2017, "CITY", Scene.CITY, "500000");
    assertEquals("round.county-own-only", refusal(Problems.class, () -> draft(terms(Scene.KEQIAO, "300000", citys))));
    var good = terms("300000", budget("300000"));
    assertEquals("round.budget-not-theirs", refusal(Problems.class, () -> draft(terms("300000", citys))));
    draft(good);
  }

  @Test
  void a_round_in_force_is_never_edited() {
    var round = inForce("300000");
    assertThrows(Conflict.class, () -> first.as().run(() ->
        the(RoundDesk.class).write(round.id(), version(round.id()), terms("200000", round.countyBudget()))));
    assertEquals("300000.00", Owner.text("select pool from round where id = ?", round.id()));
  }

  @Test
  void it_goes_back_to_the_draft_for_a_reason_and_is_edited_there() {
    var budget = budget("300000");
    var id = proposed(terms("300000", budget));
    assertEquals("round.reason-missing",
        refusal(RuleViolation.class, () -> second.as().run(() -> the(RoundDesk.class).sendBack(id, version(id), " "))));
    second.as().run(() -> the(RoundDesk.class).sendBack(id, version(id), "名额偏多"));
    first.as().run(() -> the(RoundDesk.class).write(id, version(id), terms("200000", budget)));
    first.as().run(() -> the(RoundDesk.class).propose(id, version(id)));
    putInForce(second, id);
    assertEquals("200000.00", Owner.text("select pool from round where id = ?", id));
  }

  @Test
  void closing_early_stops_submissions_at_once_and_lets_issued_vouchers_live() {
    var round = inForce("300000");
    var firm = Scene.firm(ZHUJI);
    var voucher = Steps.voucher(firm, round, "20000.00");
    var late = Scene.firm(ZHUJI);
    var waiting = Steps.draft(late, round, "20000.00");
    first.as().run(() -> the(RoundDesk.class).close(round.id(), version(round.id()), "年度资金用完"));
    assertEquals("application.round-not-open", refusal(Problems.class, () -> Steps.submit(late, waiting)));
    // 36,000 at 50 % holds 18,000
    var provider = Scene.provider();
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-06", "36000.00"));
    assertEquals("18000.00", Owner.text("select hold from service_order where id = ?", order));
  }

  @Test
  void a_submission_on_the_extended_last_day_is_accepted_and_on_the_next_it_is_not() {
    var round = inForce("300000");
    assertEquals("round.reason-missing", refusal(RuleViolation.class, () -> first.as().run(() ->
        the(RoundDesk.class).extend(round.id(), version(round.id()), LocalDate.of(2017, 3, 20), null))));
    first.as().run(() -> the(RoundDesk.class).extend(round.id(), version(round.id()), LocalDate.of(2017, 3, 20), "企业反映时间偏紧"));
    Scene.today("2017-03-20");
    var firm = Scene.firm(ZHUJI);
    assertEquals(ApplicationState.AWARDED, Steps.submit(firm, Steps.draft(firm, round, "20000.00")));
    var late = Steps.draft(firm, round, "20000.00");
    Scene.today("2017-03-21");
    assertThrows(Problems.class, () -> Steps.submit(firm, late));
  }

  @Test
  void a_round_is_extended_only_to_a_later_day_of_its_year() {
    var round = inForce("300000");
    for (var day : List.of("2017-03-10", "2018-01-05")) {
      assertThrows(RuleViolation.class, () -> first.as().run(() ->
          the(RoundDesk.class).extend(round.id(), version(round.id()), LocalDate.parse(day), "说明")));
    }
  }

  @Test
  void firms_of_another_county_are_not_offered_a_countys_round() {
    var round = inForce("300000");
    var own = Scene.firm(ZHUJI);
    var elsewhere = Scene.firm(Scene.KEQIAO);
    assertTrue(own.as().call(() -> the(RoundChoices.class).open()).stream().anyMatch(one -> one.round().getId() == round.id()));
    assertFalse(elsewhere.as().call(() -> the(RoundChoices.class).open()).stream()
        .anyMatch(one -> one.round().getId() == round.id()));
    assertEquals("application.round-elsewhere",
        refusal(RuleViolation.class, () -> Steps.draft(elsewhere, round, "20000.00")));
  }

  @Test
  void an_earlier_round_is_the_next_ones_draft() {
    var round = inForce("300000");
    var copied = first.as().call(() -> the(RoundDesk.class).seen(round.id()).terms());
    var id = draft(copied);
    assertEquals("DRAFT", state(id));
    assertEquals("300000.00", Owner.text("select pool from round where id = ?", id));
  }
}
