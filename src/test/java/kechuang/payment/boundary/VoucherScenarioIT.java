package kechuang.payment.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.research;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kechuang.application.entity.ApplicationState;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.review.boundary.Decision.Kind;
import kechuang.scheme.entity.Redeemer;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scenario 6.1, A1 to A9: one firm's voucher from application to payment, whoever redeems. Amounts are worked out in the
 * comments; 柯桥 and the city carry the cost half and half.
 */
@ArquillianTest
class VoucherScenarioIT {

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_voucher_of_100000_costs_city_and_district_50000_each(Redeemer redeemer) {
    var round = Scene.round().pool("20000000.00").issued("19850000.00").redeemedBy(redeemer).make();
    var firm = Scene.firm();
    var provider = Scene.provider();

    var voucher = issue(firm, round);
    var first = order(firm, provider, voucher);
    var second = secondOrder(firm, provider, voucher);
    var claims = redeem(redeemer, round, firm, provider, first, second);
    publishAndClose(round, claims);
    pay(round, claims);

    // 18,000 + 82,000 = 100,000; nothing held, nothing left; 19,850,000 + 100,000 out of 20,000,000.
    assertEquals(List.of(List.of("100000.00", "0.00", "100000.00")), asText(Owner.all(
        "select cap, committed, paid from ceiling where kind = 'VOUCHER' and subject_id = ?", Steps.voucherId(voucher))));
    assertEquals("50000.00", round.poolLeft());
    assertEquals("50000.00", Owner.text("select paid from budget where id = ?", round.cityBudget()));
    assertEquals("50000.00", Owner.text("select paid from budget where id = ?", round.countyBudget()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(0, Owner.number("select count(*) from ledger_unbalanced"));
  }

  /** A1: asks 120,000, the yearly limit makes it 100,000; nothing is committed. A2: issued on the decision. */
  private static String issue(Organisation firm, Round round) {
    Scene.today("2017-03-06");
    var application = Steps.draft(firm, round, "120000.00");
    assertEquals(ApplicationState.SUBMITTED, Steps.submit(firm, application));
    assertEquals("100000.00", Owner.text("select amount from application where id = ?", application));
    assertEquals("150000.00", round.poolLeft());

    Scene.today("2017-03-10");
    Steps.decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), application, Kind.APPROVE, null);
    assertEquals(ApplicationState.AWARDED,
        Steps.decide(Scene.ofCity("city-officer"), application, Kind.APPROVE, "100000.00"));
    assertEquals("50000.00", round.poolLeft());
    var voucher = Owner.text("select number from voucher where application_id = ?", application);
    assertEquals(List.of(List.of("2017-03-10", "2018-03-09", "2018-06-09")), asText(Owner.all(
        "select issued_on, expires_on, redeem_by from voucher where number = ?", voucher)));
    return voucher;
  }

  /** A3: a testing contract of 36,000 holds 50 % = 18,000; 82,000 are left. */
  private static long order(Organisation firm, Organisation provider, String voucher) {
    Scene.today("2017-03-20");
    var order = place(firm, testing(voucher, provider, "2017-03-20", "36000.00"));
    assertEquals("18000.00", Owner.text("select hold from service_order where id = ?", order));
    assertEquals("82000.00", available(voucher));
    confirm(provider, order);
    return order;
  }

  /** A4: 50 % of 240,000 is 120,000, more than the 82,000 that are left: all of them are held. No sign of splitting. */
  private static long secondOrder(Organisation firm, Organisation provider, String voucher) {
    Scene.today("2017-04-11");
    var order = place(firm, research(voucher, provider, "2017-04-11", "240000.00"));
    assertEquals("82000.00", Owner.text("select hold from service_order where id = ?", order));
    assertEquals("null", Owner.text("select splitting_sum from service_order where id = ?", order));
    assertEquals("0.00", available(voucher));
    confirm(provider, order);
    return order;
  }

  /**
   * A5: base min(36,000; 36,000; 36,000) × 50 % = 18,000. A6: base min(240,000; 200,000; 200,000) × 50 % = 100,000,
   * limited by the hold to 82,000. A provider that redeems took 18,000 and 82,000 off its bills, the firm paid the rest.
   */
  private static List<Long> redeem(Redeemer redeemer, Round round, Organisation firm, Organisation provider, long first,
      long second) {
    Scene.today("2017-07-03");
    var one = claim(redeemer == Redeemer.FIRM ? firm : provider, first,
        command(redeemer, firm, provider, invoice("2017-06-30", "36000.00"), "18000.00", "18000.00", "36000.00"));
    Scene.today("2017-07-05");
    var two = claim(redeemer == Redeemer.FIRM ? firm : provider, second,
        command(redeemer, firm, provider, invoice("2017-07-01", "200000.00"), "118000.00", "82000.00", "200000.00"));
    assertEquals(List.of(List.of("36000.00", "18000.00")), asText(Owner.all(
        "select base, amount from claim where id = ?", one)));
    assertEquals(List.of(List.of("200000.00", "82000.00")), asText(Owner.all(
        "select base, amount from claim where id = ?", two)));
    approve(round, one);
    approve(round, two);
    return List.of(one, two);
  }

  private static ClaimCommand command(Redeemer redeemer, Organisation firm, Organisation provider,
      InvoiceStatement invoice, String paid, String deducted, String inFull) {
    return redeemer == Redeemer.FIRM ? byFirm(firm, invoice, inFull, true)
        : byProvider(provider, invoice, paid, deducted, true);
  }

  /**
   * A7, A8: published on Monday 17 July, five working days from the next one end on Monday 24 July. Of two claims
   * ceil(5 % × 2) = 1 is drawn; its check is passed on 20 July. On the day after the notice both are due.
   */
  private static void publishAndClose(Round round, List<Long> claims) {
    Scene.today("2017-07-17");
    var notice = Steps.publish(round);
    assertEquals("2017-07-24", Owner.text("select ends_on from notice where id = ?", notice));
    assertEquals(1, Owner.number("select count(*) from spot_check where notice_id = ?", notice));
    Scene.today("2017-07-20");
    Steps.passSpotChecks(round, notice, "2017-07-20");
    Scene.today("2017-07-24");
    Steps.closeNotices();
    claims.forEach(claim -> assertEquals("PUBLISHED", state("claim", claim)));
    Scene.today("2017-07-25");
    Steps.closeNotices();
    claims.forEach(claim -> assertEquals("DUE", state("claim", claim)));
  }

  /** A9: 18,000 = 9,000 + 9,000 and 82,000 = 41,000 + 41,000, marked and confirmed by two persons of each level. */
  private static void pay(Round round, List<Long> claims) {
    assertEquals(List.of("9000.00", "9000.00"), amounts(claims.get(0)));
    assertEquals(List.of("41000.00", "41000.00"), amounts(claims.get(1)));
    Scene.today("2017-07-27");
    payLevel("CITY", claims, Scene.ofCity("payment-maker"), Scene.ofCity("payment-checker"));
    claims.forEach(claim -> assertEquals("DUE", state("claim", claim)));
    payLevel("COUNTY", claims, Scene.ofCounty(Scene.KEQIAO, "payment-maker"),
        Scene.ofCounty(Scene.KEQIAO, "payment-checker"));
    claims.forEach(claim -> assertEquals("PAID", state("claim", claim)));
    assertTrue(Owner.number("select count(*) from payment_line where claim_id in (?, ?) and state = 'PAID'",
        claims.get(0), claims.get(1)) == 4);
  }

  private static void payLevel(String level, List<Long> claims, Person maker, Person checker) {
    for (var claim : claims) {
      var line = Owner.number("select id from payment_line where claim_id = ? and level = ?", claim, level);
      maker.as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line), "BK" + Scene.unique()));
      checker.as().run(() -> the(Payments.class).confirm(line, version("payment_line", line)));
    }
  }

  private static List<String> amounts(long claim) {
    return Owner.all("select amount::text from payment_line where claim_id = ? order by level", claim).stream()
        .map(row -> (String) row.get(0)).toList();
  }

  private static List<List<String>> asText(List<List<Object>> rows) {
    return rows.stream().map(row -> row.stream().map(String::valueOf).toList()).toList();
  }
}
