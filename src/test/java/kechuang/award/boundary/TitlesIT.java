package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kechuang.application.boundary.SupportCases;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.SupportForm;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.Objections;
import kechuang.claim.entity.Objection;
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.registry.entity.RegisterKind;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.boundary.Eligibility;
import kechuang.scheme.boundary.EligibilityAnswer;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that the city itself gives: laboratories and places in the pool, by application, review and public notice. */
@ArquillianTest
class TitlesIT {

  private Organisation firm;
  private Person county;
  private Person city;

  @BeforeEach
  void an_ordinary_day() {
    Scene.today("2017-03-06");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  @AfterEach
  void the_pool_has_its_places_again() {
    Owner.run("update register_quota set places = 300 where kind = 'POOL'");
  }

  private static Facts laboratory(int site, int staff, int senior) {
    return Facts.NONE.with(Fact.LAB_SITE, site).with(Fact.LAB_EQUIPMENT, Money.of("12000000.00")).with(Fact.LAB_STAFF, staff)
        .with(Fact.LAB_SENIOR, senior).with(Fact.LAB_BY_FIRM, true);
  }

  private static long laboratoryDraft(Organisation of, Facts said) {
    return SupportSteps.draft(of, "TITLE-LAB", SupportSteps.form("示例纤维重点实验室" + Scene.unique(), said, null), "application-form",
        "equipment-list", "staff-list");
  }

  private long approved(long request) {
    SupportSteps.submit(firm, request);
    SupportSteps.check(county, request);
    SupportSteps.approve(city, request, Facts.NONE);
    return AwardSteps.awardOf(firm);
  }

  private static String state(long award) {
    return Steps.state("award", award);
  }

  private String entry(String kind) {
    return Owner.text("select state || ' ' || coalesce(cells::jsonb->>'level', '-') || ' ' || coalesce(from_on::text, '-') || ' '"
        + " || coalesce(until_on::text, '-') from register_entry where kind = ? and credit_code = ?", kind, firm.code());
  }

  private long entries(String kind) {
    return Owner.number("select count(*) from register_entry where kind = ? and credit_code = ? and state = 'CONFIRMED'", kind,
        firm.code());
  }

  @Test
  void a_laboratory_is_recognised_by_application_review_and_notice_and_enters_its_register() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    assertEquals("COMMITTED", state(award));
    AwardSteps.publish(city, award);
    assertEquals(0, entries("TITLE"));
    AwardSteps.noticeOver(award);
    assertEquals("CONFERRED", state(award));
    // Five working days after 6 March: the notice ends on the 13th, the title begins on the 14th and holds for three years.
    assertEquals("CONFIRMED CITY 2017-03-14 2020-03-13", entry("TITLE"));
    assertTrue(Owner.text("select cells::jsonb->>'titleName' from register_entry where kind = 'TITLE' and credit_code = ?", firm.code())
        .startsWith("示例纤维重点实验室"));
    assertEquals(AwardSteps.number(award) + " 1200 12000000.00", Owner.text("select concat_ws(' ', cells::jsonb->>'certificate',"
        + " cells::jsonb->>'site', cells::jsonb->>'equipment') from register_entry where kind = 'TITLE' and credit_code = ?", firm.code()));
    assertEquals("绍兴市科技局公示 " + Owner.text("select n.number from notice n join award a on a.notice_id = n.id where a.id = ?", award),
        Owner.text("select source from register_entry where kind = 'TITLE' and credit_code = ?", firm.code()));
  }

  @Test
  void a_title_moves_no_money_and_wants_no_account() {
    Owner.run("update bank_account set current = false where organisation_id = ?", firm.id());
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    AwardSteps.publish(city, award);
    AwardSteps.noticeOver(award);
    assertEquals("CONFERRED", state(award));
    assertEquals(0, Owner.number("select count(*) from ledger_entry where subject = 'award' and subject_id = ?", award));
    assertEquals(0, Owner.number("select count(*) from instalment where award_id = ?", award));
    assertEquals(0, Owner.number("select count(*) from award_share where award_id = ?", award));
  }

  @Test
  void what_a_title_leads_to_is_rewarded_by_the_package() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    AwardSteps.publish(city, award);
    AwardSteps.noticeOver(award);
    // The year that is rewarded in 2018 is 2017, the title's; LAB-CITY gives 50,000.00.
    Scene.today("2018-03-06");
    var reward = answer("LAB-CITY");
    assertTrue(reward.verdict().passed(), reward.verdict().against().toString());
    assertEquals(Money.of("50000.00"), reward.calculation().amount());
  }

  private EligibilityAnswer answer(String measure) {
    return firm.as().call(() -> the(Eligibility.class).forOwnFirm()).stream()
        .filter(one -> one.measure().getCode().equals(measure)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"999, 25, 12", "1200, 19, 12", "1200, 25, 9"})
  void one_square_metre_one_person_or_one_master_too_few_and_it_is_not_handed_in(int site, int staff, int senior) {
    // Where a firm leads 40 % of 25 are 10.
    var id = laboratoryDraft(firm, laboratory(site, staff, senior));
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.against"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  @Test
  void the_notice_names_the_laboratory_and_no_amount() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    var notice = AwardSteps.publish(city, award);
    var shown = the(NoticeBoard.class).open(Owner.text("select number from notice where id = ?", notice));
    assertTrue(shown.isOfTitles());
    var line = shown.lines().stream().filter(one -> one.number().equals(AwardSteps.number(award))).findFirst().orElseThrow();
    assertTrue(line.subject().startsWith("示例纤维重点实验室"));
    assertEquals(null, line.amount());
  }

  @Test
  void an_objection_holds_the_title_up_and_one_that_holds_takes_it() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    AwardSteps.publish(city, award);
    var objection = city.as().call(() -> the(Objections.class).suspend(AwardSteps.number(award), "场地证明有疑问"));
    AwardSteps.noticeOver(award);
    assertEquals("PUBLISHED", state(award));
    assertEquals(0, entries("TITLE"));
    var other = Scene.ofCity("city-officer");
    other.as().run(() -> the(Objections.class).uphold(objection, Steps.version("objection", objection), Objection.Outcome.REJECT,
        "场地不属于该单位"));
    assertEquals("REVOKED", state(award));
    assertEquals(0, entries("TITLE"));
  }

  @Test
  void an_objection_that_does_not_hold_lets_the_title_go_on() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    AwardSteps.publish(city, award);
    var objection = city.as().call(() -> the(Objections.class).suspend(AwardSteps.number(award), "场地证明有疑问"));
    AwardSteps.noticeOver(award);
    var other = Scene.ofCity("city-officer");
    other.as().run(() -> the(Objections.class).dismiss(objection, Steps.version("objection", objection), "证明齐全"));
    assertEquals("CONFERRED", state(award));
    assertEquals(1, entries("TITLE"));
  }

  private static long poolDraft(Organisation of, String poolClass) {
    return SupportSteps.draft(of, "TITLE-POOL", SupportSteps.form("入库申请" + Scene.unique(),
        Facts.NONE.with(Fact.POOL_CLASS, poolClass), null), "cultivation-plan");
  }

  private static Organisation assessed() {
    var firm = Scene.firm();
    RegisterSteps.confirm(Scene.ofCounty(Scene.KEQIAO, "county-officer"), RegisterSteps.assessed(firm));
    return firm;
  }

  @Test
  void the_pool_asks_for_the_class_alone_and_takes_the_score_from_the_self_assessment() {
    firm = assessed();
    var number = firm.as().call(() -> the(SupportRequests.class).begin("TITLE-POOL"));
    var asked = firm.as().call(() -> the(SupportCases.class).get(number, Locale.CHINESE)).asked();
    assertEquals(List.of(Fact.POOL_CLASS), asked.toSay());
    var award = approved(poolDraft(firm, "TRANSFER"));
    AwardSteps.publish(city, award);
    AwardSteps.noticeOver(award);
    assertEquals("TRANSFER 72 2017", Owner.text("select concat_ws(' ', cells::jsonb->>'poolClass', cells::jsonb->>'score', year)"
        + " from register_entry where kind = 'POOL' and credit_code = ?", firm.code()));
  }

  @Test
  void the_score_is_filed_for_the_county_to_confirm_and_not_typed_into_the_application() {
    var id = poolDraft(firm, "RESEARCH");
    firm.as().run(() -> the(SupportRequests.class).write(id, SupportSteps.version(id), new SupportForm("入库", "",
        Facts.NONE.with(Fact.POOL_CLASS, "RESEARCH").with(Fact.SIX_SCORE, 100), List.of(), List.of(), null, null, true)));
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.fact-unfiled"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  @Test
  void a_score_that_the_county_has_not_confirmed_decides_nothing() {
    var entry = RegisterSteps.assessed(firm);
    var id = poolChecked(firm);
    var refused = assertThrows(Problems.class, () -> SupportSteps.approve(city, id, Facts.NONE, Money.ZERO));
    assertEquals(List.of("support.fact-unconfirmed"), refused.list().stream().map(problem -> problem.key()).toList());
    RegisterSteps.confirm(county, entry);
    SupportSteps.approve(city, id, Facts.NONE, Money.ZERO);
    assertEquals("APPROVED", SupportSteps.state(id));
  }

  @Test
  void of_two_applications_for_the_same_title_one_is_decided_at_a_time() {
    firm = assessed();
    var one = poolChecked(firm);
    var two = poolChecked(firm);
    SupportSteps.approve(city, one, Facts.NONE, Money.ZERO);
    assertEquals("support.title-held", assertThrows(Conflict.class, () -> SupportSteps.approve(city, two, Facts.NONE, Money.ZERO)).key());
    assertEquals(1, Owner.number("select count(*) from award where organisation_id = ? and title = 'POOL'", firm.id()));
  }

  @Test
  void whoever_left_the_pool_this_year_asks_again_next_year() {
    firm = assessed();
    var entry = RegisterSteps.enter(RegisterKind.POOL, firm, "year=2017; poolClass=RESEARCH; score=72; validFrom=2017-01-20");
    RegisterSteps.exit(ImportSteps.ofCity(), entry, "2017-03-01", "示例退出");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, poolDraft(firm, "RESEARCH")));
    assertEquals(List.of("support.title-held"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  @Test
  void whoever_is_in_the_pool_does_not_ask_again() {
    firm = assessed();
    RegisterSteps.enter(RegisterKind.POOL, firm, "year=2017; poolClass=RESEARCH; score=72; validFrom=2017-01-20");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, poolDraft(firm, "RESEARCH")));
    assertEquals(List.of("support.title-held"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  private static void places(long left) {
    Owner.run("update register_quota set places = ? + (select count(*) from register_entry where kind = 'POOL' and"
        + " state = 'CONFIRMED') + (select count(*) from register_place_promised where kind = 'POOL') where kind = 'POOL'", left);
  }

  private long poolChecked(Organisation of) {
    var id = poolDraft(of, "RESEARCH");
    SupportSteps.submit(of, id);
    SupportSteps.check(county, id);
    return id;
  }

  private static Callable<Boolean> approving(Person officer, long request) {
    var version = SupportSteps.version(request);
    return () -> officer.as().call(() -> {
      the(SupportReviews.class).approve(request, version, Facts.NONE, Money.ZERO, "同意");
      return true;
    });
  }

  @Test
  void of_two_firms_that_are_approved_at_once_for_the_last_place_of_the_pool_one_gets_it() {
    var one = poolChecked(assessed());
    var two = poolChecked(assessed());
    places(1);
    var race = Race.of(List.of(approving(city, one), approving(Scene.ofCity("city-officer"), two)));
    assertEquals(1, race.won());
    assertEquals(List.of("APPROVED", "CHECKED"), List.of(SupportSteps.state(one), SupportSteps.state(two)).stream().sorted().toList());
  }

  @Test
  void a_place_that_was_decided_on_is_nobody_elses_until_the_decision_falls() {
    firm = assessed();
    places(1);
    var award = approved(poolDraft(firm, "RESEARCH"));
    var other = Scene.firm();
    assertThrows(Conflict.class, () -> RegisterSteps.enter(RegisterKind.POOL, other, "year=2017; poolClass=RESEARCH; score=72;"
        + " validFrom=2017-01-20"));
    AwardSteps.publish(city, award);
    var objection = city.as().call(() -> the(Objections.class).suspend(AwardSteps.number(award), "自评有疑问"));
    Scene.ofCity("city-officer").as().run(() -> the(Objections.class).uphold(objection, Steps.version("objection", objection),
        Objection.Outcome.REJECT, "自评不实"));
    RegisterSteps.enter(RegisterKind.POOL, other, "year=2017; poolClass=RESEARCH; score=72; validFrom=2017-01-20");
  }

  @Test
  void a_list_that_came_in_meanwhile_names_it_already_and_it_is_given_all_the_same() {
    firm = assessed();
    var award = approved(poolDraft(firm, "RESEARCH"));
    AwardSteps.publish(city, award);
    RegisterSteps.enter(ImportSteps.ofCity(), RegisterKind.POOL, firm.code(), "year=2017; poolClass=RESEARCH; score=72;"
        + " validFrom=2017-03-06");
    AwardSteps.noticeOver(award);
    assertEquals("CONFERRED", state(award));
    assertEquals(1, entries("POOL"));
    assertEquals(0, Owner.number("select count(*) from register_place_promised where number = ?", AwardSteps.number(award)));
  }

  @Test
  void the_database_knows_no_title_with_money_and_no_money_in_a_register() {
    var award = approved(laboratoryDraft(firm, laboratory(1200, 25, 12)));
    assertTrue(Owner.refusal("update award set amount = 1 where id = ?", award).contains("award_title_without_money"));
    assertTrue(Owner.refusal("update award set state = 'GRANTED' where id = ?", award).contains("award_title_without_money"));
    assertTrue(Owner.refusal("update award set title = null where id = ?", award).contains("award_committed"));
  }

  @Test
  void what_gives_nothing_is_not_approved_by_the_database_either() {
    var id = SupportSteps.patentDraft(firm, "一种示例织机", "10000.00", "ZL" + Scene.unique());
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    assertTrue(Owner.refusal("update support_request set state = 'APPROVED', amount = 0, decided_by = ? where id = ?", city.id(), id)
        .contains("gives nothing"));
  }

  @Test
  void a_title_is_paid_from_no_line_of_the_package() {
    var manager = Scene.ofCity("programme-manager");
    var line = Scene.budget(2017, "CITY", Scene.CITY, "1000.00");
    var refused = assertThrows(RuleViolation.class, () -> manager.as().run(() -> the(Funds.class).pay(2017, "TITLE-LAB", line)));
    assertEquals("award.fund.no-such-measure", refused.key());
  }

  @Test
  void everything_that_its_register_says_is_said_before_it_is_handed_in() {
    var id = SupportSteps.draft(firm, "TITLE-LAB", new SupportForm("示例实验室", "", laboratory(1200, 25, 12).without(Fact.LAB_EQUIPMENT),
        List.of(), List.of(), null, null, true), "application-form", "equipment-list", "staff-list");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.fact-missing"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  private long laboratory(String name) {
    return approved(SupportSteps.draft(firm, "TITLE-LAB", new SupportForm(name, "", laboratory(1200, 25, 12), List.of(), List.of(), null,
        "示例：名称相近", true), "application-form", "equipment-list", "staff-list"));
  }

  @Test
  void a_laboratory_is_recognised_once_while_that_holds_and_another_beside_it() {
    var name = "示例印染重点实验室" + Scene.unique();
    var first = laboratory(name);
    assertEquals("support.title-held", assertThrows(Conflict.class, () -> laboratory(name + " ")).key());
    AwardSteps.publish(city, first);
    AwardSteps.noticeOver(first);
    assertEquals("support.title-held", assertThrows(Conflict.class, () -> laboratory(name)).key());
    assertEquals("COMMITTED", state(laboratory("另一" + name)));
    // What was taken away may be given again.
    var entry = Owner.number("select id from register_entry where kind = 'TITLE' and cells::jsonb ->> 'certificate' = ?",
        AwardSteps.number(first));
    RegisterSteps.exit(Scene.ofCity("programme-manager"), entry, Owner.text("select from_on::text from register_entry where id = ?", entry), "示例：复核不合格");
    Scene.today(Owner.text("select (until_on + 3)::text from register_entry where id = ?", entry));
    assertEquals("COMMITTED", state(laboratory(name)));
  }
}
