package kechuang.scheme.boundary;

import static kechuang.testing.MeasureSteps.fixed;
import static kechuang.testing.MeasureSteps.reward;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.RowRequest;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.Stage;
import kechuang.testing.AwardSteps;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Scene;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule is tried out before it is proposed: who gains, who loses, and what it would have said of decided cases. */
@ArquillianTest
class RuleTestBenchIT {

  private static final RowRequest ALL = RowRequest.first(5000);
  /** Scene's firms have 86 people. */
  private static final String MANY = "firm.staff >= 80";
  private static final String TOO_MANY = "firm.staff >= 100";

  private long newest;
  private String code;
  private Person first;
  private Person second;

  @BeforeEach
  void monday() {
    Scene.today("2017-03-06");
    newest = MeasureSteps.newest();
    code = "IT-" + Scene.unique();
    first = Scene.ofCity("programme-manager");
    second = Scene.ofCity("programme-manager");
  }

  /** The catalogue is that of the city again. */
  @AfterEach
  void nothing_was_written() {
    MeasureSteps.forget(newest);
  }

  private static TestBench bench() {
    return the(TestBench.class);
  }

  private long begun(String expression, String yuan) {
    return first.as().call(() -> the(MeasureDesk.class).begin(reward(code), fixed(expression, yuan, "CITY", "2017-03-06")));
  }

  private void inForce(String yuan) {
    MeasureSteps.inForce(first, second, begun(MANY, yuan), "2017-03-06");
  }

  private long next(String expression, String yuan) {
    return first.as().call(() -> the(MeasureDesk.class).draft(code, fixed(expression, yuan, "CITY", "2017-03-06")));
  }

  private List<BenchRow> tried(Person by, long draft, BenchScope scope, Organisation... firms) {
    return by.as().call(() -> {
      the(BenchRunner.class).run(bench().begin(draft, scope, Stream.of(firms).map(Organisation::id).toList()));
      return bench().rows(draft, null, null, ALL).list();
    });
  }

  private static String shortened(BenchRow row) {
    return row.change() + " " + row.before() + " " + row.after() + " " + row.difference() + " " + row.why(Locale.ENGLISH);
  }

  @Test
  void whoever_would_get_more_or_less_is_named_with_the_difference() {
    inForce("50000");
    var firm = Scene.firm();
    // 80,000 in place of 50,000 is 30,000 more
    assertEquals("MORE 50000.00 80000.00 +30,000.00 ", shortened(tried(first, next(MANY, "80000"), BenchScope.CHOSEN, firm).get(0)));
  }

  @Test
  void whoever_would_lose_it_is_named_with_the_condition_that_turns_the_firm_away() {
    inForce("50000");
    assertEquals("LOSES 50000.00 null −50,000.00 Test condition",
        shortened(tried(first, next(TOO_MANY, "80000"), BenchScope.CHOSEN, Scene.firm()).get(0)));
  }

  @Test
  void of_a_new_measure_everyone_who_qualifies_gains_and_the_others_are_shown_where_they_were_chosen() {
    assertEquals("GAINS null 50000.00 +50,000.00 ", shortened(tried(first, begun(MANY, "50000"), BenchScope.CHOSEN, Scene.firm()).get(0)));
    code = "IT-" + Scene.unique();
    assertEquals("NEITHER null null  Test condition",
        shortened(tried(first, begun(TOO_MANY, "50000"), BenchScope.CHOSEN, Scene.firm()).get(0)));
  }

  @Test
  void all_firms_of_the_office_are_counted_and_what_it_costs_is_added_up() {
    Scene.firm(Scene.XINCHANG);
    var manager = Scene.ofCounty(Scene.XINCHANG, "programme-manager");
    var draft = manager.as().call(() -> the(MeasureDesk.class).begin(reward(code), fixed(MANY, "1000", "COUNTY", "2017-03-06")));
    var rows = tried(manager, draft, BenchScope.OFFICE);
    var run = manager.as().call(() -> bench().last(draft)).orElseThrow();
    var firms = Owner.number("select count(*) from organisation where kind = 'FIRM' and county_code = ? and admission <> 'REJECTED'",
        Scene.XINCHANG);
    assertEquals(firms, run.firms());
    assertEquals(firms, run.sums().stream().mapToInt(BenchRun.Sum::firms).sum());
    assertFalse(run.isRunning() || run.isBroken());
    assertEquals(rows.size(), run.count("GAINS"));
    // 1,000 for each that gains, against nothing now
    assertEquals(1000L * rows.size() * 100, run.getAfter().fen());
    assertTrue(run.getBefore().isZero());
  }

  @Test
  void a_draft_of_the_city_touches_no_firm_of_a_county_with_a_rule_of_its_own() {
    inForce("50000");
    var zhuji = Scene.ofCounty("330681", "programme-manager");
    var own = zhuji.as().call(() -> the(MeasureDesk.class).draft(code, fixed(MANY, "90000", "COUNTY", "2017-03-06")));
    MeasureSteps.inForce(zhuji, Scene.ofCounty("330681", "programme-manager"), own, "2017-03-06");
    assertEquals("SAME 90000.00 90000.00  ", shortened(tried(first, next(TOO_MANY, "80000"), BenchScope.CHOSEN, Scene.firm("330681")).get(0)));
  }

  @Test
  void those_of_the_last_matching_are_tried_again() {
    inForce("50000");
    var firm = Scene.firm(Scene.KEQIAO);
    first.as().run(() -> the(MatchingRunner.class).run(the(Matching.class).start()));
    var rows = tried(first, next(MANY, "80000"), BenchScope.MATCHED);
    assertEquals(Owner.number("select count(*) from matching_result where measure_code = ?", code), rows.size());
    assertTrue(rows.stream().anyMatch(row -> row.id() == firm.id() && row.change() == BenchChange.MORE));
  }

  @Test
  void a_second_trial_replaces_the_first() {
    var draft = begun(MANY, "50000");
    tried(first, draft, BenchScope.CHOSEN, Scene.firm(), Scene.firm());
    assertEquals(1, tried(first, draft, BenchScope.CHOSEN, Scene.firm()).size());
    assertEquals(1, Owner.number("select count(*) from bench_result r join bench_run b on b.id = r.run_id where b.rule_version_id = ?", draft));
  }

  @Test
  void decided_cases_are_judged_again_on_the_facts_of_their_day() {
    var firm = Scene.firm();
    voucher(firm, Scene.round().firstCome().firmRedeems().make(), "100000.00");
    // The bench shows the newest two hundred decisions; other tests made hundreds, some at later clocks.
    Owner.run("update application set decided_on = '2019-12-31' where organisation_id = ?", firm.id());
    var draft = first.as().call(() -> the(MeasureDesk.class).draft("V-TEST", new RuleDraft(null, null, "示例", LocalDate.of(2017, 4, 1),
        List.of(new RuleDraft.Condition(Stage.ELIGIBLE, "large", TOO_MANY, "一百人以上", "A hundred people or more")), null)));
    var judged = first.as().call(() -> bench().cases(draft, Locale.ENGLISH)).stream().filter(one -> one.who().equals(firm.name()))
        .findFirst().orElseThrow();
    assertEquals(OutcomeResult.PASS, judged.beforeResult());
    assertEquals(OutcomeResult.FAIL, judged.afterResult());
    assertEquals("A hundred people or more", judged.why());
    assertTrue(judged.isChanged());
  }

  private PastJudgement judged(String measure, String yuan, String level, Organisation firm) {
    var draft = first.as().call(() -> the(MeasureDesk.class).draft(measure, fixed("!firm.barred", yuan, level, "2017-04-01")));
    return first.as().call(() -> bench().cases(draft, Locale.ENGLISH)).stream().filter(one -> one.who().equals(firm.name()))
        .findFirst().orElseThrow();
  }

  @Test
  void decided_applications_under_the_package_are_judged_again_with_their_amounts() {
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    var firm = Scene.firm();
    var id = SupportSteps.patentDraft(firm, "一种示例织机", "10000.00", "ZL" + Scene.unique());
    SupportSteps.submit(firm, id);
    SupportSteps.check(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id);
    SupportSteps.approve(Scene.ofCity("city-officer"), id, Facts.NONE);
    // 10,000 × 90 % = 9,000, at most 8,000.00; the draft gives 6,000.00.
    var judged = judged("IP-INV", "6000", "CITY", firm);
    assertEquals(List.of("8000.00", "6000.00"), List.of(judged.before().toString(), judged.after().toString()));
    assertTrue(judged.isChanged());
    assertEquals("/application/support.xhtml?number=" + SupportSteps.number(id), judged.page());
  }

  @Test
  void what_is_still_under_review_is_no_decided_case() {
    var firm = Scene.firm();
    SupportSteps.submit(firm, SupportSteps.patentDraft(firm, "一种示例织机", "10000.00", "ZL" + Scene.unique()));
    assertThrows(NoSuchElementException.class, () -> judged("IP-INV", "6000", "CITY", firm));
  }

  @Test
  void benefits_that_were_offered_are_judged_again_too() {
    var firm = Scene.firm();
    AwardSteps.offered(firm);
    var judged = judged("HT-NEW", "150000", "CITY", firm);
    assertEquals(List.of("200000.00", "150000.00"), List.of(judged.before().toString(), judged.after().toString()));
  }

  @Test
  void others_drafts_and_others_firms_look_like_none() {
    var draft = begun(MANY, "50000");
    var zhuji = Scene.ofCounty("330681", "programme-manager");
    assertThrows(NotFound.class, () -> zhuji.as().run(() -> bench().begin(draft, BenchScope.OFFICE, List.of())));
    assertThrows(NotFound.class, () -> zhuji.as().run(() -> bench().last(draft)));
    assertThrows(NotFound.class, () -> zhuji.as().run(() -> bench().cases(draft, Locale.ENGLISH)));
    code = "IT-" + Scene.unique();
    var own = zhuji.as().call(() -> the(MeasureDesk.class).begin(reward(code), fixed(MANY, "1", "COUNTY", "2017-03-06")));
    var elsewhere = Scene.firm(Scene.KEQIAO).id();
    assertThrows(NotFound.class, () -> zhuji.as().run(() -> bench().begin(own, BenchScope.CHOSEN, List.of(elsewhere))));
    assertEquals("scheme.bench.choose", assertThrows(RuleViolation.class,
        () -> zhuji.as().run(() -> bench().begin(own, BenchScope.CHOSEN, List.of()))).key());
  }

  @Test
  void only_a_programme_manager_does_so() {
    var draft = begun(MANY, "50000");
    for (var role : List.of("county-officer", "city-officer", "finance-reviewer", "auditor", "applicant")) {
      var other = Scene.outside(role).as();
      assertThrows(EJBAccessException.class, () -> other.run(() -> bench().begin(draft, BenchScope.OFFICE, List.of())), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> the(BenchRunner.class).run(1)), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> bench().rows(draft, null, null, ALL)), role);
    }
  }
}
