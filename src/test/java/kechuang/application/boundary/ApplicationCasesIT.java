package kechuang.application.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Locale;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision;
import kechuang.scheme.entity.Verdict;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which application, and what its page shows. */
@ArquillianTest
class ApplicationCasesIT {

  private static final RowRequest HOW_MANY = RowRequest.first(0);

  private Round round;
  private Organisation firm;

  @BeforeEach
  void a_reviewed_round_of_the_city() {
    Scene.today("2017-03-06");
    round = Scene.round().issued("19850000.00").make();
    firm = Scene.firm();
  }

  private static String number(long application) {
    return Owner.text("select number from application where id = ?", application);
  }

  private static ApplicationCase see(As who, String number) {
    return who.call(() -> the(ApplicationCases.class).see(number));
  }

  private static List<String> looks(ApplicationCase shown) {
    return shown.way().stream().map(Stop::look).toList();
  }

  private String submitted(String amount) {
    var id = draft(firm, round, amount);
    submit(firm, id);
    return number(id);
  }

  @Test
  void a_firm_sees_how_far_its_application_is_and_how_long_the_county_may_take() {
    var shown = see(firm.as(), submitted("120000.00"));
    assertEquals(List.of("done", "now", "waiting", "waiting"), looks(shown));
    assertEquals("2017-03-20", shown.way().get(1).due().day().toString());
    assertEquals(10, shown.way().get(1).due().left());
    assertTrue(shown.may(ApplicationEventKind.WITHDRAW));
    assertFalse(shown.may(ApplicationEventKind.APPROVE));
  }

  @Test
  void another_firm_finds_no_such_application() {
    var number = submitted("50000.00");
    assertThrows(NotFound.class, () -> see(Scene.firm().as(), number));
  }

  @Test
  void the_countys_and_the_citys_officers_see_it_and_another_countys_do_not() {
    var number = submitted("50000.00");
    assertEquals(number, see(Scene.ofCounty(Scene.KEQIAO, "county-officer").as(), number).application().getNumber());
    assertEquals(number, see(Scene.ofCity("city-officer").as(), number).application().getNumber());
    var elsewhere = Scene.ofCounty(Scene.XINCHANG, "county-officer").as();
    assertThrows(NotFound.class, () -> see(elsewhere, number));
  }

  @Test
  void a_draft_is_the_firms_business_alone() {
    var number = number(draft(firm, round, "50000.00"));
    assertEquals(List.of("now", "waiting", "waiting", "waiting"), looks(see(firm.as(), number)));
    assertThrows(NotFound.class, () -> see(Scene.ofCity("city-officer").as(), number));
  }

  @Test
  void a_provider_may_not_look_at_applications_at_all() {
    var number = submitted("50000.00");
    assertThrows(EJBAccessException.class, () -> see(Scene.provider().as(), number));
  }

  @Test
  void the_arithmetic_of_scenario_A1_stands_beside_it() {
    var room = see(firm.as(), submitted("120000.00")).room();
    assertEquals(Money.of("100000.00"), room.getYearLeft());
    assertEquals(Money.of("150000.00"), room.getPoolLeft());
    assertEquals(Money.of("100000.00"), room.poolInDecision());
    assertEquals(Money.of("100000.00"), room.possible(Money.of("120000.00")));
  }

  @Test
  void what_the_firm_has_in_decision_elsewhere_is_no_longer_left() {
    submitted("70000.00");
    var second = number(draft(firm, round, "50000.00"));
    assertEquals(Money.of("30000.00"), see(firm.as(), second).room().getYearLeft());
  }

  @Test
  void a_rejected_application_ends_where_it_was() {
    var id = draft(firm, round, "50000.00");
    submit(firm, id);
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Decision.Kind.REJECT, null);
    assertEquals(List.of("done", "stopped", "waiting", "waiting"), looks(see(firm.as(), number(id))));
  }

  @Test
  void an_awarded_one_has_gone_all_its_way() {
    voucher(firm, round, "50000.00");
    var number = Owner.text("select number from application where organisation_id = ?", firm.id());
    assertEquals(List.of("done", "done", "done", "done"), looks(see(firm.as(), number)));
  }

  @Test
  void in_a_first_come_round_nobody_had_to_review() {
    var quick = Scene.round().firstCome().make();
    var id = draft(firm, quick, "50000.00");
    assertEquals(ApplicationState.AWARDED, submit(firm, id));
    assertEquals(List.of("done", "skipped", "skipped", "done"), looks(see(firm.as(), number(id))));
  }

  @Test
  void the_rules_speak_the_readers_language() {
    var shown = see(firm.as(), submitted("50000.00"));
    var judged = the(ApplicationCases.class).judged(shown.verdicts(), Locale.ENGLISH);
    assertEquals(2, judged.size());
    assertTrue(judged.stream().allMatch(Judged::isPassed));
    assertTrue(judged.get(0).getPassedReasons().stream().anyMatch(reason -> reason.text().contains("legal person")));
  }

  @Test
  void a_list_of_an_office_holds_what_is_handed_in_to_it_and_nothing_else() {
    var number = submitted("50000.00");
    var drafted = number(draft(Scene.firm(), round, "20000.00"));
    var filter = new ApplicationFilter(null, null, round.id(), null);
    var mine = Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .call(() -> the(ApplicationLists.class).ask(filter, RowRequest.first(50))).list();
    assertEquals(List.of(number), mine.stream().map(ApplicationRow::number).toList());
    assertFalse(mine.stream().anyMatch(row -> row.number().equals(drafted)));
    var theirs = Scene.ofCounty(Scene.XINCHANG, "county-officer").as();
    assertEquals(0, theirs.call(() -> the(ApplicationLists.class).ask(filter, HOW_MANY)).total());
    // Not even by asking for the other county.
    assertEquals(0, theirs.call(() -> the(ApplicationLists.class)
        .ask(new ApplicationFilter(null, null, round.id(), Scene.KEQIAO), HOW_MANY)).total());
  }

  @Test
  void a_list_is_filtered_sorted_and_cut_by_the_database() {
    var small = submitted("10000.00");
    var other = Scene.firm();
    var big = draft(other, round, "90000.00");
    submit(other, big);
    var city = Scene.ofCity("city-officer").as();
    var all = new ApplicationFilter(null, ApplicationState.SUBMITTED, round.id(), null);
    var first = city.call(() -> the(ApplicationLists.class).ask(all, new RowRequest("amount", false, null, 0, 1)));
    assertEquals(List.of(number(big)), first.list().stream().map(ApplicationRow::number).toList());
    var second = city.call(() -> the(ApplicationLists.class).ask(all, new RowRequest("amount", false, first.next(), 0, 1)));
    assertEquals(List.of(small), second.list().stream().map(ApplicationRow::number).toList());
    assertNull(second.next());
    assertEquals(1, city.call(() -> the(ApplicationLists.class)
        .ask(new ApplicationFilter(other.name(), null, round.id(), null), HOW_MANY)).total());
    assertEquals(0, city.call(() -> the(ApplicationLists.class)
        .ask(new ApplicationFilter("%", null, round.id(), null), HOW_MANY)).total());
  }

  @Test
  void what_came_back_can_be_answered_in_its_ten_days_though_the_round_is_over() {
    var id = draft(firm, round, "50000.00");
    submit(firm, id);
    Owner.run("update round set closes_on = '2017-03-06' where id = ?", round.id());
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Decision.Kind.RETURN, null);
    Scene.today("2017-03-07");
    assertEquals(ApplicationState.SUBMITTED, submit(firm, id));
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Decision.Kind.RETURN, null);
    // Ten working days after Tuesday 7 March end on Tuesday 21 March.
    Scene.today("2017-03-22");
    var refused = assertThrows(Problems.class, () -> submit(firm, id));
    assertEquals("application.round-not-open", refused.list().get(0).key());
  }

  @Test
  void what_came_back_is_judged_by_the_facts_of_today_like_its_being_handed_in() {
    var id = draft(firm, round, "50000.00");
    submit(firm, id);
    firmGrowsOutOfTheRules();
    assertEquals(List.of(true, true), passed(id), "as it was handed in");
    assertEquals("2017-03-06", see(firm.as(), number(id)).getJudgedOn().toString());
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Decision.Kind.RETURN, null);
    assertEquals(List.of(false, false), passed(id));
    assertNull(see(firm.as(), number(id)).getJudgedOn());
    assertEquals("rule.size", assertThrows(Problems.class, () -> submit(firm, id)).list().get(0).code());
    Owner.run("update organisation set technology_sme = true where id = ?", firm.id());
    assertEquals(List.of(true, true), passed(id));
    Scene.today("2017-03-07");
    submit(firm, id);
    assertEquals("2017-03-07", see(firm.as(), number(id)).getJudgedOn().toString());
  }

  /** 400 people and 30 million yuan make a medium firm, which qualifies as a technology SME only. */
  private void firmGrowsOutOfTheRules() {
    Owner.run("update organisation set staff = 400, revenue = 30000000, size_class = 'MEDIUM' where id = ?", firm.id());
  }

  private List<Boolean> passed(long application) {
    return see(firm.as(), number(application)).verdicts().stream().map(Verdict::passed).toList();
  }

  @Test
  void a_draft_goes_to_the_county_that_the_firm_is_in_when_it_is_handed_in() {
    Owner.run("insert into round_county (round_id, county_code) values (?, ?)", round.id(), Scene.YUECHENG);
    var id = draft(firm, round, "50000.00");
    Owner.run("update organisation set county_code = ? where id = ?", Scene.YUECHENG, firm.id());
    submit(firm, id);
    assertEquals(Scene.YUECHENG, Owner.text("select county_code from application where id = ?", id));
    assertThrows(NotFound.class, () -> see(Scene.ofCounty(Scene.KEQIAO, "county-officer").as(), number(id)));
  }

  @Test
  void a_round_that_does_not_serve_the_firms_county_takes_no_draft_of_it() {
    var far = Scene.firm(Scene.XINCHANG);
    var refused = assertThrows(RuleViolation.class, () -> draft(far, round, "50000.00"));
    assertEquals("application.round-elsewhere", refused.key());
  }

  @Test
  void a_firm_lists_its_own_alone() {
    var number = submitted("50000.00");
    var rows = firm.as().call(() -> the(ApplicationLists.class).own(null, null, RowRequest.first(9)));
    assertEquals(List.of(number), rows.list().stream().map(ApplicationRow::number).toList());
    assertEquals(0, Scene.firm().as().call(() -> the(ApplicationLists.class).own(null, null, HOW_MANY)).total());
  }

  @Test
  void a_firm_chooses_among_the_open_rounds_of_its_county() {
    // A county that hardly any other test has rounds for: each one is judged.
    var ofShengzhou = Scene.firm("330683");
    var open = Scene.round().ownedBy("330683").make();
    var elsewhere = Scene.round().ownedBy(Scene.XINCHANG).make();
    var over = Scene.round().ownedBy("330683").window("2017-01-01", "2017-02-28").make();
    var ids = ofShengzhou.as().call(() -> the(RoundChoices.class).open()).stream().map(choice -> choice.round().getId()).toList();
    assertTrue(ids.contains(open.id()));
    assertFalse(ids.contains(elsewhere.id()));
    assertFalse(ids.contains(over.id()));
  }

  @Test
  void visitors_see_the_open_rounds_with_what_is_left_and_offices_those_of_theirs() {
    submitted("50000.00");
    var shown = As.nobody().call(() -> the(RoundBoard.class).open()).stream()
        .filter(one -> one.id() == round.id()).findFirst().orElseThrow();
    assertEquals(Money.of("150000.00"), shown.getLeft());
    assertEquals(Money.of("50000.00"), shown.inDecision());
    var xinchang = Scene.ofCounty(Scene.XINCHANG, "county-officer").as().call(() -> the(RoundBoard.class).ofOffice());
    assertFalse(xinchang.stream().anyMatch(one -> one.id() == round.id()));
  }
}
