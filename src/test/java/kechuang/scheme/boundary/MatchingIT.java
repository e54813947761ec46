package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Conflict;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.RowRequest;
import kechuang.registry.entity.ImportKind;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.MatchingState;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.testing.As;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All firms are held against all measures: who is entitled, who likely is, and why the others are not. */
@ArquillianTest
class MatchingIT {

  private static final RowRequest ALL = RowRequest.first(5000);

  @Inject
  private Matching matching;
  @Inject
  private MatchingRunner runner;
  @Inject
  private Eligibility eligibility;
  @Inject
  private Organisations organisations;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
  }

  private static Person manager(String county) {
    return Scene.ofCounty(county, "programme-manager");
  }

  private static void recognised(Organisation firm, String from, String until) {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止\n"
        + "高新技术企业," + firm.code() + "," + firm.name() + ",示例证书" + Scene.unique() + "," + from + "," + until + "\n");
  }

  private long matched(Person manager) {
    return manager.as().call(() -> {
      var run = matching.start();
      runner.run(run);
      return run;
    });
  }

  private Optional<MatchedFirm> found(Person manager, String measure, Organisation firm) {
    return manager.as().call(() -> matching.firms(measure, null, null, null, ALL)).list().stream()
        .filter(one -> one.id() == firm.id()).findFirst();
  }

  private MatchingLine line(Person manager, String measure) {
    return manager.as().call(() -> matching.lines(Locale.ENGLISH)).stream().filter(line -> line.code().equals(measure))
        .findFirst().orElseThrow();
  }

  @Test
  void a_firm_newly_on_the_list_of_high_tech_firms_is_entitled_with_its_amount() {
    var firm = Scene.firm();
    var manager = manager(Scene.KEQIAO);
    recognised(firm, "2016-11-21", "2019-11-20");
    matched(manager);
    var found = found(manager, "HT-NEW", firm).orElseThrow();
    assertEquals(OutcomeResult.PASS, found.result());
    // A fixed 200,000.00 for the first recognition; nothing was paid for the pool.
    assertEquals(Money.of("200000.00"), found.amount());
    assertEquals(Optional.empty(), found(manager, "HT-RENEW", firm));
    assertEquals("HIGH_TECH/2016", Owner.text("select matter from matching_result where organisation_id = ?"
        + " and measure_code = 'HT-NEW' and run_id = (select max(id) from matching_run where owner = ?)", firm.id(),
        Scene.KEQIAO));
  }

  @Test
  void who_was_offered_it_is_told_from_who_has_not_asked() {
    var manager = Scene.ofCity("programme-manager");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    var offered = Scene.firm();
    AwardSteps.offered(offered);
    var silent = Scene.firm();
    recognised(silent, "2016-11-21", "2019-11-20");
    assertEquals(List.of(true), asked(manager, offered));
    matched(manager);
    assertEquals(List.of(false), asked(manager, silent));
  }

  /** As the list of firms says it, whichever of its two halves it stands in. */
  private List<Boolean> asked(Person manager, Organisation firm) {
    return Stream.of(true, false).filter(half -> manager.as().call(() -> matching.firms("HT-NEW", null, half, null, ALL)).list().stream()
        .anyMatch(one -> one.id() == firm.id() && one.asked() == half)).toList();
  }

  @Test
  void of_two_titles_the_one_that_is_rewarded_counts() {
    var firm = Scene.firm();
    var manager = manager(Scene.KEQIAO);
    recognised(firm, "2013-11-21", "2016-11-20");
    recognised(firm, "2016-11-21", "2019-11-20");
    matched(manager);
    // A renewal: half of the first recognition, 100,000.00.
    assertEquals(Money.of("100000.00"), found(manager, "HT-RENEW", firm).orElseThrow().amount());
    assertEquals(Optional.empty(), found(manager, "HT-NEW", firm));
  }

  @Test
  void a_firm_that_no_list_names_is_not_entitled() {
    var firm = Scene.firm();
    recognised(Scene.firm(), "2016-11-21", "2019-11-20");
    var manager = manager(Scene.KEQIAO);
    matched(manager);
    assertTrue(found(manager, "HT-NEW", firm).filter(one -> one.result() == OutcomeResult.PASS).isEmpty());
  }

  @Test
  void a_barred_firm_is_entitled_to_nothing() {
    var firm = Scene.firm();
    recognised(firm, "2016-11-21", "2019-11-20");
    Owner.run("insert into bar (id, organisation_id, from_day, until_day, reason) values (nextval('bar_id'), ?,"
        + " '2017-01-01', '2018-12-31', '示例失信')", firm.id());
    var manager = manager(Scene.KEQIAO);
    matched(manager);
    assertEquals(0, Owner.number("select count(*) from matching_result where organisation_id = ? and run_id ="
        + " (select max(id) from matching_run where owner = ?)", firm.id(), Scene.KEQIAO));
  }

  @Test
  void what_is_not_known_makes_likely_and_is_named() {
    var firm = Scene.firm();
    var manager = manager(Scene.KEQIAO);
    matched(manager);
    var found = found(manager, "HT-POOL", firm).orElseThrow();
    assertEquals(OutcomeResult.UNKNOWN, found.result());
    assertEquals(List.of(Fact.POOL_YEAR, Fact.POOL_SCORE), found.missing());
    // Reserve, growth and size are all unknown: more than anybody would ask for at once.
    assertEquals(Optional.empty(), found(manager, "RD-INC", firm));
  }

  @Test
  void a_county_finds_its_own_firms_and_the_city_all() {
    var here = Scene.firm(Scene.XINCHANG);
    var there = Scene.firm(Scene.YUECHENG);
    var county = manager(Scene.XINCHANG);
    var city = Scene.ofCity("programme-manager");
    matched(county);
    matched(city);
    assertTrue(found(county, "HT-POOL", here).isPresent());
    assertTrue(found(county, "HT-POOL", there).isEmpty());
    assertTrue(found(city, "HT-POOL", here).isPresent());
    assertTrue(found(city, "HT-POOL", there).isPresent());
  }

  @Test
  void the_counts_add_up_and_say_what_turns_most_away() {
    Scene.firm(Scene.XINCHANG);
    var manager = manager(Scene.XINCHANG);
    matched(manager);
    long firms = Owner.number("select count(*) from organisation where kind = 'FIRM' and county_code = ?"
        + " and admission <> 'REJECTED'", Scene.XINCHANG);
    manager.as().call(() -> matching.lines(Locale.ENGLISH)).forEach(line ->
        assertEquals(firms, line.passed() + line.likely() + line.unknown() + line.failed(), line.code()));
    assertEquals(firms, manager.as().call(matching::latest).orElseThrow().getFirms());
    var teams = line(manager, "V-TEAM");
    assertEquals(firms, teams.failed());
    assertEquals(firms, teams.turnedAway());
    var firm = Scene.firm(Scene.XINCHANG).id();
    assertEquals(manager.as().call(() -> eligibility.forFirm(organisations.get(firm))).stream()
        .filter(one -> one.measure().getCode().equals("V-TEAM")).findFirst().orElseThrow().verdict().outcomes().stream()
        .filter(one -> one.isFailed()).findFirst().orElseThrow().textEn(), teams.against());
  }

  @Test
  void only_a_programme_manager_does_so() {
    for (var role : List.of("county-officer", "city-officer", "finance-reviewer", "auditor", "administrator",
        "applicant")) {
      var other = Scene.outside(role).as();
      assertThrows(EJBAccessException.class, () -> other.run(matching::start), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> runner.run(1)), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> matching.lines(Locale.ENGLISH)), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> matching.firms("HT-NEW", null, null, null, ALL)), role);
    }
    assertThrows(EJBAccessException.class, () -> As.nobody().run(matching::start));
  }

  @Test
  void two_starts_at_once_are_one() {
    var one = manager(Scene.YUECHENG);
    var other = manager(Scene.YUECHENG);
    var race = Race.of(List.<Callable<Long>>of(() -> one.as().call(matching::start),
        () -> other.as().call(matching::start)));
    assertEquals(1, race.won());
    assertEquals("scheme.matching.under-way", race.refusals(Conflict.class).get(0).key());
    // The same run twice in the background is done once, and then another can begin.
    var run = (Long) race.answers().get(0);
    one.as().run(() -> runner.run(run));
    one.as().run(() -> runner.run(run));
    assertEquals(MatchingState.DONE, one.as().call(matching::last).orElseThrow().getState());
    matched(other);
  }

  @Test
  void a_second_run_replaces_the_first() {
    var firm = Scene.firm(Scene.XINCHANG);
    var manager = manager(Scene.XINCHANG);
    long first = matched(manager);
    assertTrue(found(manager, "HT-NEW", firm).filter(one -> one.result() == OutcomeResult.PASS).isEmpty());
    recognised(firm, "2016-11-21", "2019-11-20");
    matched(manager);
    assertEquals(Money.of("200000.00"), found(manager, "HT-NEW", firm).orElseThrow().amount());
    assertEquals(0, Owner.number("select count(*) from matching_result where run_id = ?", first));
    assertEquals(0, Owner.number("select count(*) from matching_count where run_id = ?", first));
    assertEquals("DONE", Owner.text("select state from matching_run where id = ?", first));
  }

  @Test
  void a_run_that_broke_off_is_shown_as_failed_and_what_was_found_before_still_counts() {
    var manager = manager(Scene.XINCHANG);
    long before = matched(manager);
    long broken = manager.as().call(matching::start);
    var expression = "select expression from rule_condition where id = ?";
    var condition = Owner.number("select min(id) from rule_condition where code = 'pool-year'");
    var right = Owner.text(expression, condition);
    Owner.run("update rule_condition set expression = 'no rule at all' where id = ?", condition);
    try {
      manager.as().run(() -> runner.run(broken));
    } finally {
      Owner.run("update rule_condition set expression = ? where id = ?", right, condition);
    }
    assertEquals(MatchingState.FAILED, manager.as().call(matching::last).orElseThrow().getState());
    assertEquals(before, manager.as().call(matching::latest).orElseThrow().getId());
    matched(manager);
    assertEquals(MatchingState.DONE, manager.as().call(matching::last).orElseThrow().getState());
  }

  @Test
  void a_run_that_nobody_works_on_any_more_stops_nobody() {
    var manager = manager(Scene.XINCHANG);
    long dead = manager.as().call(matching::start);
    assertThrows(Conflict.class, () -> manager.as().run(matching::start));
    Owner.run("update matching_run set started_at = now() - interval '61 minutes' where id = ?", dead);
    matched(manager);
    assertEquals("FAILED", Owner.text("select state from matching_run where id = ?", dead));
  }

  @Test
  void the_run_and_the_page_of_each_firm_say_the_same() {
    recognised(Scene.firm(), "2016-11-21", "2019-11-20");
    Scene.firm(Scene.YUECHENG, "DECLARED");
    var city = Scene.ofCity("programme-manager");
    var run = matched(city);
    // The firms of the demonstration, and the two above: the last ones.
    var firms = Owner.all("(select id from organisation where kind = 'FIRM' and admission <> 'REJECTED'"
        + " order by id limit 12)"
        + " union (select id from organisation where kind = 'FIRM' order by id desc limit 2)");
    assertTrue(firms.size() > 2);
    for (var firm : firms) {
      var id = ((Number) firm.get(0)).longValue();
      var page = As.nobody().call(() -> eligibility.forFirm(organisations.get(id))).stream().collect(Collectors.toMap(
          one -> one.measure().getCode(), MatchingIT::shortened));
      page.forEach((measure, said) -> assertEquals(said, stored(run, id, measure), id + " " + measure));
    }
  }

  /** As the run keeps it: result, amount, what is missing; nothing where it is not worth keeping. */
  private static String shortened(EligibilityAnswer answer) {
    var match = Match.of(answer.rule(), new Entitlement(answer.verdict(), answer.calculation()));
    match = match.isPassed() && answer.estimate() != null ? match.worth(answer.estimate().amount()) : match;
    return !match.isPassed() && !match.isLikely() ? "" : match.result() + " " + match.amount() + " "
        + match.missing().stream().map(Fact::ruleName).collect(Collectors.joining(","));
  }

  private static String stored(long run, long firm, String measure) {
    return Owner.all("select result || ' ' || coalesce(amount::text, 'null') || ' ' || missing from matching_result"
        + " where run_id = ? and organisation_id = ? and measure_code = ?", run, firm, measure).stream()
        .map(row -> (String) row.get(0)).findFirst().orElse("");
  }
}
