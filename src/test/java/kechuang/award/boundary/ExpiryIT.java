package kechuang.award.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.publish;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static kechuang.testing.Steps.voucherId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kechuang.claim.boundary.DailyWork;
import kechuang.money.Money;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The end of vouchers, orders and deadlines, by a job that any number of nodes may run at once. Vouchers here are valid
 * for one month from 2017-03-10, so 2017-04-09 is their last day, and can be redeemed until 2017-05-09.
 */
@ArquillianTest
class ExpiryIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void vouchers_of_one_month() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().validFor(1, 1).make();
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private static int dailyWork() {
    return As.system().call(() -> the(DailyWork.class).run());
  }

  private String firmYearCommitted() {
    return Owner.text("select committed from ceiling where kind = 'FIRM_YEAR' and subject_id = ?", firm.id());
  }

  @Test
  void on_its_last_day_a_voucher_is_whole_and_on_the_next_its_rest_is_back_in_pool_and_budgets() {
    var voucher = voucher(firm, round, "100000.00");
    Scene.today("2017-04-09");
    dailyWork();
    assertEquals("ACTIVE", state("voucher", voucherId(voucher)));
    assertEquals("19900000.00", round.poolLeft());

    Scene.today("2017-04-10");
    dailyWork();
    assertEquals("EXPIRED", state("voucher", voucherId(voucher)));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals("0.00", firmYearCommitted());
    assertEquals("0.00", Owner.text("select committed from budget where id = ?", round.cityBudget()));
    assertEquals("0.00", Owner.text("select committed from budget where id = ?", round.countyBudget()));
  }

  @Test
  void what_is_given_back_at_the_moment_of_expiry_goes_where_the_rest_went() {
    var number = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(number, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-04-10");
    // 18,000 are held. Whoever gives them back began on the last day and knows nothing of the end in between.
    firm.as().run(() -> the(InTransaction.class).run(() -> {
      var active = the(Vouchers.class).own(number);
      dailyWork();
      assertEquals("18000.00, 18000.00, 0.00", books(number));
      the(VoucherMoney.class).giveBack(active, Money.of("18000.00"), "end:order:" + order, LocalDate.parse("2017-04-09"));
    }));
    assertEquals("0.00, 0.00, 0.00", books(number));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals("0.00", firmYearCommitted());
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void what_an_order_holds_stays_held_past_expiry_and_comes_back_at_the_redemption_deadline() {
    var voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-04-10");
    dailyWork();
    // 100,000 − 18,000 held = 82,000 went back.
    assertEquals("19982000.00", round.poolLeft());
    Scene.today("2017-05-09");
    dailyWork();
    assertEquals("CONFIRMED", state("service_order", order));
    Scene.today("2017-05-10");
    dailyWork();
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals("0.00", available(voucher));
  }

  @Test
  void a_claim_that_is_on_its_way_at_the_deadline_keeps_its_money() {
    var voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-05-09");
    // base 20,000, claim 10,000 of the 18,000 that are held
    claim(firm, order, byFirm(firm, invoice("2017-04-30", "20000.00"), "20000.00", false));
    Scene.today("2017-05-10");
    dailyWork();
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("19990000.00", round.poolLeft());
  }

  @Test
  void an_order_the_provider_leaves_unanswered_for_ten_working_days_lapses_and_frees_the_voucher() {
    var voucher = voucher(firm, round, "100000.00");
    var order = place(firm, testing(voucher, provider, "2017-03-10", "36000.00"));
    // Ten working days after Friday 10 March end on Friday 24 March.
    Scene.today("2017-03-24");
    dailyWork();
    assertEquals("PLACED", state("service_order", order));
    Scene.today("2017-03-25");
    dailyWork();
    assertEquals("LAPSED", state("service_order", order));
    assertEquals("100000.00", available(voucher));
  }

  @Test
  void what_cannot_be_ended_keeps_nothing_else_waiting_and_ends_when_it_can() {
    var stuck = voucher(firm, round, "100000.00");
    var order = place(firm, testing(stuck, provider, "2017-03-10", "36000.00"));
    var other = voucher(Scene.firm(), round, "100000.00");
    // Less is committed of the firm's year than it has to give back, so the ledger refuses order and voucher alike.
    Owner.run("update ceiling set committed = 0 where kind = 'FIRM_YEAR' and subject_id = ?", firm.id());
    Scene.today("2017-04-10");
    dailyWork();
    assertEquals("PLACED", state("service_order", order));
    assertEquals("ACTIVE", state("voucher", voucherId(stuck)));
    assertEquals("EXPIRED", state("voucher", voucherId(other)));

    Owner.run("update ceiling set committed = 100000 where kind = 'FIRM_YEAR' and subject_id = ?", firm.id());
    dailyWork();
    assertEquals("LAPSED", state("service_order", order));
    assertEquals("EXPIRED", state("voucher", voucherId(stuck)));
    assertEquals("20000000.00", round.poolLeft());
  }

  @Test
  void a_claim_that_needs_a_day_of_no_calendar_keeps_neither_its_notice_nor_a_voucher_from_their_end() {
    var claimed = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(claimed, provider, "2017-03-10", "36000.00"));
    var claim = claim(firm, order, byFirm(firm, invoice("2017-03-10", "20000.00"), "20000.00", false));
    approve(round, claim);
    var notice = publish(round);
    var other = voucher(Scene.firm(), round, "100000.00");
    // Ten working days after 20 December 2018 lie in 2019, of which no calendar is published here.
    Scene.today("2018-12-20");
    dailyWork();
    assertEquals("PUBLISHED", state("claim", claim));
    assertEquals("CLOSED", state("notice", notice));
    assertEquals("EXPIRED", state("voucher", voucherId(other)));
    // A day on which the calendar of 2018 is enough.
    Scene.today("2018-12-14");
    dailyWork();
    assertEquals("DUE", state("claim", claim));
  }

  @Test
  void two_nodes_running_the_job_at_once_give_everything_back_once() {
    var firms = IntStream.range(0, 12).mapToObj(i -> Scene.firm()).toList();
    firms.forEach(one -> voucher(one, round, "50000.00"));
    assertEquals("19400000.00", round.poolLeft());
    Scene.today("2017-04-10");
    var race = Race.of(List.of(ExpiryIT::dailyWork, ExpiryIT::dailyWork));
    assertEquals(2, race.won());
    assertEquals("20000000.00", round.poolLeft());
    assertEquals(12, Owner.number("select count(*) from voucher where round_id = ? and state = 'EXPIRED'", round.id()));
    assertEquals(12, Owner.number("select count(*) from ledger_entry e join voucher v on e.subject = 'voucher'"
        + " and e.subject_id = v.id where v.round_id = ? and e.kind = 'RELEASE'", round.id()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void value_that_comes_back_after_the_year_is_closed_is_surplus_and_cannot_be_spent() {
    voucher(firm, round, "100000.00");
    Scene.today("2017-04-10");
    Owner.run("update fiscal_year set state = 'CLOSED' where year = 2017");
    try {
      dailyWork();
    } finally {
      Owner.run("update fiscal_year set state = 'OPEN' where year = 2017");
    }
    // 20,000,000 − 100,000 is all the pool has ever again; the city's and the county's halves are surplus too.
    assertEquals("19900000.00", round.poolLeft());
    assertEquals("100000.00", Owner.text("select surplus from ceiling where kind = 'FACE_POOL' and subject_id = ?",
        round.id()));
    assertEquals("50000.00", Owner.text("select surplus from budget where id = ?", round.cityBudget()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }
}
