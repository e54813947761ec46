package kechuang.payment.boundary;

import static kechuang.testing.Cut.cut;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.award.boundary.Expiry;
import kechuang.award.boundary.Offers;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Orders;
import kechuang.claim.boundary.SpotChecks;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The connection of an act that moves or decides money is killed when all but its last row is written: nothing of it
 * stays, the books agree, and done again it happens once.
 */
@ArquillianTest
class CutInTheMiddleIT {

  private static final String DAY = "2017-03-10";

  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_firm_and_a_provider() {
    Scene.today(DAY);
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private long checkedClaim(Round round) {
    var voucher = Steps.voucher(firm, round, "60000.00");
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, DAY, "36000.00"));
    var command = Steps.byProvider(provider, Steps.invoice(DAY, "36000.00"), "18000.00", "18000.00", true);
    var claim = Steps.claim(provider, order,
        new ClaimCommand(command.statement(), command.attachments(), Money.of("18000.00")));
    Steps.decideClaim(Scene.ofCounty(round.county(), "county-officer"), claim, Kind.APPROVE);
    return claim;
  }

  private long approvedClaim(Round round) {
    var claim = checkedClaim(round);
    Steps.decideClaim(Steps.decider(round), claim, Kind.APPROVE);
    return claim;
  }

  private long reviewed(Round round, String amount) {
    var application = Steps.draft(firm, round, amount);
    Steps.submit(firm, application);
    Steps.decide(Scene.ofCounty(round.county(), "county-officer"), application, Kind.APPROVE, null);
    return application;
  }

  @Test
  void an_application_the_city_awards() throws Exception {
    var round = Scene.round().make();
    var application = reviewed(round, "60000.00");
    var officer = Steps.decider(round);
    cut("application_event", () -> Steps.decide(officer, application, Kind.APPROVE, null));
    assertEquals(1, Owner.number("select count(*) from voucher where application_id = ? and face = 60000", application));
  }

  @Test
  void an_offer_the_firm_takes() throws Exception {
    var round = Scene.round().pool("50000.00").make();
    var application = reviewed(round, "60000.00");
    Steps.decide(Steps.decider(round), application, Kind.APPROVE, null);
    cut("application_event", () -> firm.as().run(() -> the(Offers.class).accept(application,
        Steps.version("application", application), Money.of("50000.00"))));
    assertEquals(1, Owner.number("select count(*) from voucher where application_id = ? and face = 50000", application));
  }

  @Test
  void a_claim_the_city_approves() throws Exception {
    var round = Scene.round().make();
    var claim = checkedClaim(round);
    var officer = Steps.decider(round);
    cut("claim_event", () -> Steps.decideClaim(officer, claim, Kind.APPROVE));
    assertEquals("APPROVED", Steps.state("claim", claim));
  }

  @Test
  void a_round_that_is_published() throws Exception {
    var round = Scene.round().make();
    var claim = approvedClaim(round);
    Steps.minuted(round);
    cut("notice_event", () -> Steps.publish(round));
    assertEquals("PUBLISHED", Steps.state("claim", claim));
    assertEquals(1, Owner.number("select count(*) from notice where round_id = ?", round.id()));
  }

  @Test
  void a_look_on_the_spot_that_passes() throws Exception {
    var round = Scene.round().make();
    approvedClaim(round);
    var notice = Steps.publish(round);
    var check = Owner.number("select id from spot_check where notice_id = ?", notice);
    var first = Steps.decider(round);
    var second = Steps.decider(round);
    Steps.appoint(first, second, check);
    cut("spot_check_event", () -> Steps.recordSpotCheck(first, check, true, DAY, "现场查看，服务属实"));
    cut("spot_check_event", () -> Steps.countersign(second, check));
    assertEquals("PASSED", Owner.text("select result from spot_check where id = ?", check));
  }

  private long due(Round round) {
    var claim = approvedClaim(round);
    var notice = Steps.publish(round);
    Scene.today(Owner.text("select ends_on + 1 from notice where id = ?", notice));
    Steps.closeNotices();
    return Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
  }

  @Test
  void a_notice_that_is_over_and_makes_its_claim_due() throws Exception {
    var round = Scene.round().withoutSpotChecks().make();
    var claim = approvedClaim(round);
    var notice = Steps.publish(round);
    Scene.today(Owner.text("select ends_on + 1 from notice where id = ?", notice));
    As.system().run(() -> the(Notices.class).close(notice));
    cut("payment_line", () -> As.system().run(() -> the(Notices.class).clear(claim)));
    // 18,000 half and half.
    assertEquals(2, Owner.number("select count(*) from payment_line where claim_id = ? and amount = 9000", claim));
  }

  @Test
  void a_payment_that_another_confirms() throws Exception {
    var line = due(Scene.round().withoutSpotChecks().make());
    Scene.ofCity("payment-maker").as().run(() ->
        the(Payments.class).markPaid(line, Steps.version("payment_line", line), "BK" + Scene.unique()));
    Person checker = Scene.ofCity("payment-checker");
    cut("payment_line_event", () -> checker.as().run(() ->
        the(Payments.class).confirm(line, Steps.version("payment_line", line))));
    assertEquals("PAID", Steps.state("payment_line", line));
  }

  @Test
  void a_voucher_that_expires() throws Exception {
    var round = Scene.round().firstCome().validFor(1, 1).make();
    var voucher = Steps.voucherId(Steps.voucher(firm, round, "60000.00"));
    Scene.today("2017-04-10");
    cut("voucher_event", () -> As.system().run(() -> the(Expiry.class).expire(voucher)));
    assertEquals("EXPIRED", Steps.state("voucher", voucher));
  }

  private long placed() {
    return Steps.place(firm, Steps.testing(Steps.voucher(firm, Scene.round().firstCome().make(), "60000.00"), provider, DAY,
        "36000.00"));
  }

  @Test
  void an_order_that_its_provider_refuses() throws Exception {
    var order = placed();
    cut("ledger_line", () -> provider.as().run(() ->
        the(Orders.class).refuse(order, Steps.version("service_order", order), "排期已满")));
    assertEquals("REFUSED", Steps.state("service_order", order));
  }

  @Test
  void an_order_that_its_firm_gives_up() throws Exception {
    var order = placed();
    cut("ledger_line", () -> firm.as().run(() ->
        the(Orders.class).cancel(order, Steps.version("service_order", order), null)));
    assertEquals("CANCELLED", Steps.state("service_order", order));
  }

  @Test
  void a_claim_the_city_rejects() throws Exception {
    var round = Scene.round().make();
    var claim = checkedClaim(round);
    var officer = Steps.decider(round);
    cut("claim_event", () -> Steps.decideClaim(officer, claim, Kind.REJECT));
    assertEquals("REJECTED", Steps.state("claim", claim));
  }

  @Test
  void a_payment_the_bank_sends_back_and_its_being_listed_again() throws Exception {
    var line = due(Scene.round().withoutSpotChecks().make());
    var maker = Scene.ofCity("payment-maker");
    var checker = Scene.ofCity("payment-checker");
    maker.as().run(() -> the(Payments.class).markPaid(line, Steps.version("payment_line", line), "BK" + Scene.unique()));
    checker.as().run(() -> the(Payments.class).confirm(line, Steps.version("payment_line", line)));
    maker.as().run(() -> the(Payments.class).markReturned(line, Steps.version("payment_line", line), "户名不符"));
    cut("ledger_line", () -> checker.as().run(() ->
        the(Payments.class).confirm(line, Steps.version("payment_line", line))));
    assertEquals("RETURNED_BY_BANK", Steps.state("payment_line", line));
    cut("payment_line_event", () -> maker.as().run(() ->
        the(Payments.class).reissue(line, Steps.version("payment_line", line))));
    assertEquals("DUE", Steps.state("payment_line", line));
  }
}
