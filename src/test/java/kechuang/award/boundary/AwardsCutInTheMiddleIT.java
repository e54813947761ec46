package kechuang.award.boundary;

import static kechuang.testing.Cut.cut;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import kechuang.award.entity.ExitWay;
import kechuang.award.entity.HoldingExit;
import kechuang.claim.boundary.AwardNotices;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Objections;
import kechuang.claim.entity.Objection;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.payment.boundary.Recoveries;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.As;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The connection of an act on an application, an award, an agreement or a holding is killed in the middle of it: nothing of it
 * stays, the books agree, and done again it happens once.
 */
@ArquillianTest
class AwardsCutInTheMiddleIT {

  private static final String DAY = "2017-03-06";

  private Organisation firm;
  private Person county;
  private Person city;

  @BeforeEach
  void lines_to_pay_from() {
    Scene.today(DAY);
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  private long drafted() {
    return SupportSteps.patentDraft(firm, "一种示例织机", "10000.00", "ZL" + Scene.unique());
  }

  private long checked() {
    var id = drafted();
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    return id;
  }

  private long approved() {
    SupportSteps.approve(city, checked(), Facts.NONE);
    return AwardSteps.awardOf(firm);
  }

  private static long awards(long request) {
    return Owner.number("select count(*) from award where request_id = ?", request);
  }

  @Test
  void an_application_that_is_handed_in_with_its_invoices() throws Exception {
    var id = drafted();
    cut("duplicate_key", () -> SupportSteps.submit(firm, id));
    assertEquals("SUBMITTED", SupportSteps.state(id));
  }

  @Test
  void invoices_of_which_the_office_counts_less() throws Exception {
    var id = drafted();
    SupportSteps.submit(firm, id);
    cut("support_cost", () -> county.as().run(() -> the(SupportReviews.class).allow(id, SupportSteps.version(id),
        Map.of(1, Money.of("6000.00")), "代理费不计入")));
    // 6,000 × 90 % = 5,400.00
    assertEquals("5400.00", Owner.text("select amount::text from support_request where id = ?", id));
  }

  @Test
  void an_application_that_is_approved_with_its_money() throws Exception {
    var id = checked();
    cut("ledger_line", () -> SupportSteps.approve(city, id, Facts.NONE, Money.of("8000.00")));
    assertEquals(1, awards(id));
    assertEquals("8000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "CITY"));
  }

  @Test
  void a_list_that_another_manager_agrees_on_and_an_offer_that_is_taken() throws Exception {
    AwardSteps.recognised(firm);
    var list = AwardSteps.proposed(Scene.ofCity("programme-manager"), firm);
    cut("award_list_event", () -> AwardSteps.agree(list));
    var award = AwardSteps.awardOf(firm);
    cut("ledger_line", () -> AwardSteps.accept(firm, award));
    // 200,000.00, half and half.
    assertEquals("100000.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals("100000.00 0.00", AwardSteps.books(award, "COUNTY"));
  }

  @Test
  void a_notice_of_awards_and_its_end() throws Exception {
    var award = approved();
    cut("notice_event", () -> AwardSteps.publish(city, award));
    assertEquals(1, Owner.number("select count(*) from notice n join award a on a.notice_id = n.id where a.id = ?", award));
    var notice = Owner.number("select notice_id from award where id = ?", award);
    Scene.today(Owner.text("select (ends_on + 1)::text from notice where id = ?", notice));
    As.system().run(() -> the(Notices.class).close(notice));
    cut("payment_line", () -> As.system().run(() -> the(AwardNotices.class).clear(award)));
    assertEquals(1, Owner.number("select count(*) from payment_line l join instalment i on i.id = l.instalment_id where i.award_id = ?"
        + " and l.amount = 8000", award));
  }

  @Test
  void an_objection_that_holds_and_gives_the_money_back() throws Exception {
    var award = approved();
    AwardSteps.publish(city, award);
    var objection = city.as().call(() -> the(Objections.class).suspend(AwardSteps.number(award), "发票有疑问"));
    var other = Scene.ofCity("city-officer");
    cut("ledger_line", () -> other.as().run(() -> the(Objections.class).uphold(objection, Steps.version("objection", objection),
        Objection.Outcome.REJECT, "发票不实")));
    assertEquals("REVOKED", Steps.state("award", award));
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
  }

  private long laboratory() {
    var id = SupportSteps.draft(firm, "TITLE-LAB", SupportSteps.form("示例实验室" + Scene.unique(), Facts.NONE.with(Fact.LAB_SITE, 1200)
        .with(Fact.LAB_EQUIPMENT, Money.of("12000000.00")).with(Fact.LAB_STAFF, 25).with(Fact.LAB_SENIOR, 12)
        .with(Fact.LAB_BY_FIRM, true), null), "application-form", "equipment-list", "staff-list");
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    return id;
  }

  @Test
  void a_step_of_a_review_that_is_recorded() throws Exception {
    var id = laboratory();
    cut("support_step", () -> SupportSteps.record(county, id));
    assertEquals(1, Owner.number("select count(*) from support_step where support_request_id = ?", id));
  }

  @Test
  void a_title_that_enters_its_register() throws Exception {
    var id = laboratory();
    SupportSteps.approve(city, id, Facts.NONE);
    var award = AwardSteps.awardOf(firm);
    var notice = AwardSteps.publish(city, award);
    Scene.today(Owner.text("select (ends_on + 1)::text from notice where id = ?", notice));
    As.system().run(() -> the(Notices.class).close(notice));
    cut("register_entry_event", () -> As.system().run(() -> the(AwardNotices.class).clear(award)));
    assertEquals("CONFERRED", Steps.state("award", award));
    assertEquals(1, Owner.number("select count(*) from register_entry where kind = 'TITLE' and credit_code = ?", firm.code()));
  }

  @Test
  void a_place_of_the_pool_that_is_promised() throws Exception {
    RegisterSteps.confirm(county, RegisterSteps.assessed(firm));
    var id = SupportSteps.draft(firm, "TITLE-POOL", SupportSteps.form("入库" + Scene.unique(), Facts.NONE.with(Fact.POOL_CLASS, "RESEARCH"),
        null), "cultivation-plan");
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    cut("register_place_promised", () -> SupportSteps.approve(city, id, Facts.NONE, Money.ZERO));
    assertEquals(1, Owner.number("select count(*) from register_place_promised where number = ?",
        AwardSteps.number(AwardSteps.awardOf(firm))));
  }

  /** A grant of 200万 in three parts, signed: 120万 are due. */
  private long granted() {
    var award = SupportSteps.projectApproved(firm, Scene.KEQIAO);
    AwardSteps.granted(city, award, DAY);
    AwardSteps.drafted(city, award);
    return award;
  }

  @Test
  void an_agreement_that_is_signed_and_makes_its_first_part_due() throws Exception {
    var award = granted();
    cut("payment_line", () -> AwardSteps.signed(firm, award));
    // 2,000,000 × 60 % = 1,200,000, half and half.
    assertEquals(2, Owner.number("select count(*) from payment_line l join instalment i on i.id = l.instalment_id where i.award_id = ?"
        + " and l.amount = 600000", award));
  }

  @Test
  void a_grant_that_ends_early_and_what_has_to_come_back() throws Exception {
    var award = granted();
    AwardSteps.signed(firm, award);
    AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
    AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.KEQIAO);
    AwardSteps.reported(firm, award, 2);
    cut("recovery", () -> city.as().run(() -> the(Agreements.class).terminate(award, AwardSteps.agreementVersion(award), 2,
        Money.of("400000.00"), "项目无法继续")));
    // 1,200,000 paid, of which 400,000 were spent as agreed.
    assertEquals("800000.00", Owner.text("select sum(amount)::text from recovery where award_id = ?", award));
  }

  /** 200万 of a venture fund, paid in and entered as a fifth of 1000万. */
  private long held() {
    var fund = SupportSteps.fund(Scene.KEQIAO);
    var award = SupportSteps.participation(fund, Scene.KEQIAO, "2000000.00");
    AwardSteps.paidIn(fund, award, DAY);
    city.as().run(() -> the(Holdings.class).enter(award, Rate.of("0.2"), Money.of("10000000.00"), "出资证明"));
    return award;
  }

  @Test
  void a_holding_that_is_sold_and_whose_money_comes_back() throws Exception {
    var award = held();
    city.as().run(() -> the(Holdings.class).proposeExit(award, AwardSteps.holdingVersion(award), new HoldingExit(ExitWay.BUY_BACK,
        LocalDate.parse(DAY), Money.of("2000000.00"), "示例创投管理有限公司"), null));
    var other = Scene.ofCity("city-officer");
    cut("recovery", () -> other.as().run(() -> the(Holdings.class).agreeExit(award, AwardSteps.holdingVersion(award))));
    assertEquals("LEFT", Owner.text("select state from holding where award_id = ?", award));
    var owed = Owner.number("select id from recovery where award_id = ?", award);
    Scene.ofCity("payment-maker").as().run(() -> the(Recoveries.class).mark(owed, Steps.version("recovery", owed), "示例" + Scene.unique()));
    var checker = Scene.ofCity("payment-checker");
    cut("ledger_line", () -> checker.as().run(() -> the(Recoveries.class).confirm(owed, Steps.version("recovery", owed))));
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
  }

  @Test
  void a_line_that_a_measure_is_paid_from() throws Exception {
    var line = Scene.budget(2017, "CITY", Scene.CITY, "1000.00");
    var manager = Scene.ofCity("programme-manager");
    try {
      cut("measure_fund", () -> manager.as().run(() -> the(Funds.class).pay(2017, "AW-SCI", line)));
      assertEquals(line, Owner.number("select budget_id from measure_fund where measure_code = 'AW-SCI' and fiscal_year = 2017"));
    } finally {
      Owner.run("delete from measure_fund where measure_code = 'AW-SCI'");
    }
  }
}
