package kechuang.claim.boundary;

import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.scheme.entity.Redeemer;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A-n10: two acts of 60,000 each on 82,000, one after the other and at the same moment. */
@ArquillianTest
class RacesForOneBalanceIT {

  private Organisation firm;
  private Organisation provider;
  private String voucher;

  @BeforeEach
  void a_voucher_with_82000_left() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, Scene.round().firstCome().firmRedeems().make(), "82000.00");
  }

  /** 50 % of 120,000 is 60,000. */
  private PlaceOrder sixtyThousand(String expected) {
    var order = testing(voucher, provider, "2017-03-10", "120000.00");
    return new PlaceOrder(order.voucher(), order.provider(), order.service(), order.subject(), order.contractNumber(),
        order.contractDate(), order.contractNet(), order.contractGross(), null, null, Money.of(expected));
  }

  @Test
  void the_second_of_two_orders_is_told_that_22000_is_left_and_takes_it_when_sent_again() {
    place(firm, sixtyThousand("60000.00"));
    var second = sixtyThousand("60000.00");
    var changed = assertThrows(AmountChanged.class, () -> place(firm, second));
    assertEquals(Money.of("22000.00"), changed.left());
    assertEquals("22000.00", available(voucher), "nothing was written");
    place(firm, sixtyThousand("22000.00"));
    assertEquals("0.00", available(voucher));
  }

  @Test
  void a_n10_of_two_orders_at_the_same_moment_one_holds_and_the_other_is_told_what_is_left() {
    var race = Race.of(List.of(() -> place(firm, sixtyThousand("60000.00")),
        () -> place(firm, sixtyThousand("60000.00"))));
    assertEquals(1, race.won());
    assertEquals(List.of(Money.of("22000.00")),
        race.refusals(AmountChanged.class).stream().map(AmountChanged::left).toList());
    assertEquals("22000.00", available(voucher));
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
  }

  /** 50 % of 164,000 is 82,000: nothing is left. */
  private void usedUp() {
    place(firm, testing(voucher, provider, "2017-03-10", "164000.00"));
    assertEquals("0.00", available(voucher));
  }

  @Test
  void whoever_saw_an_amount_before_the_voucher_was_used_up_is_told_that_0_00_is_left() {
    usedUp();
    var second = sixtyThousand("60000.00");
    assertEquals(Money.ZERO, assertThrows(AmountChanged.class, () -> place(firm, second)).left());
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
  }

  @Test
  void whoever_saw_that_0_00_is_left_or_nothing_at_all_is_told_that_the_voucher_is_empty() {
    usedUp();
    var seen = sixtyThousand("0.00");
    assertEquals(List.of("voucher voucher.empty"), refusals(seen));
    assertEquals(List.of("voucher voucher.empty"), refusals(testing(voucher, provider, "2017-03-10", "120000.00")));
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
  }

  @Test
  void what_else_is_wrong_with_an_order_on_a_used_up_voucher_is_said_first() {
    usedUp();
    var early = testing(voucher, provider, "2017-03-09", "120000.00");
    var wrong = new PlaceOrder(voucher, early.provider(), early.service(), early.subject(), early.contractNumber(),
        early.contractDate(), early.contractNet(), early.contractGross(), null, null, Money.of("60000.00"));
    assertEquals(List.of("contractDate rule.contract-date"), refusals(wrong));
  }

  private List<String> refusals(PlaceOrder order) {
    return assertThrows(Problems.class, () -> place(firm, order)).list().stream()
        .map(problem -> problem.field() + " " + problem.code()).toList();
  }

  private PlaceOrder unregistered(String voucher, String amount) {
    var order = Steps.research(voucher, provider, "2017-03-10", amount);
    return new PlaceOrder(order.voucher(), order.provider(), order.service(), order.subject(), order.contractNumber(),
        order.contractDate(), order.contractNet(), order.contractGross(), null, null, null);
  }

  /** From 100,000 on a contract has to be registered, its parts added up: on one voucher or on two. */
  @RepeatedTest(10)
  void of_two_parts_of_a_contract_that_needs_registration_at_the_same_moment_one_is_placed() {
    var another = voucher(firm, Scene.round().firstCome().firmRedeems().make(), "82000.00");
    for (var second : List.of(voucher, another)) {
      provider = Scene.provider();
      var race = Race.of(List.of(() -> place(firm, unregistered(voucher, "60000.00")),
          () -> place(firm, unregistered(second, "40000.00"))));
      assertEquals(1, race.won());
      assertEquals(List.of("rule.technology-contract"), race.refusals(Problems.class).stream()
          .flatMap(refused -> refused.list().stream()).map(Problem::code).toList());
      assertEquals(1, Owner.number("select count(*) from service_order where provider_id = ?", provider.id()));
    }
  }

  @Test
  void of_two_parts_below_that_sum_at_the_same_moment_both_are_placed() {
    var race = Race.of(List.of(() -> place(firm, unregistered(voucher, "59999.99")),
        () -> place(firm, unregistered(voucher, "40000.00"))));
    assertEquals(List.of(), race.refusals(Problems.class));
    assertEquals(2, race.won());
  }

  /** An order of 240,000 holds all 82,000 of a voucher that this side redeems. */
  private long orderHoldingAll(Redeemer redeemer) {
    firm = Scene.firm();
    voucher = voucher(firm, Scene.round().firstCome().redeemedBy(redeemer).make(), "82000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "240000.00"));
    Scene.today("2017-07-03");
    return order;
  }

  /** A claim of 60,000: half of an invoice of 120,000, which the firm paid in full or the provider took half off. */
  private Callable<Long> claimOf60000(Redeemer redeemer, long order) {
    var invoice = invoice("2017-06-30", "120000.00");
    var who = redeemer == Redeemer.FIRM ? firm : provider;
    var command = redeemer == Redeemer.FIRM ? byFirm(firm, invoice, "120000.00", false)
        : byProvider(provider, invoice, "60000.00", "60000.00", false);
    var seen = new ClaimCommand(command.statement(), command.attachments(), Money.of("60000.00"));
    return () -> who.as().call(() -> the(Claims.class).submit(order, seen));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void of_two_claims_on_one_hold_the_second_is_told_that_22000_is_left(Redeemer redeemer) throws Exception {
    var order = orderHoldingAll(redeemer);
    claimOf60000(redeemer, order).call();
    var second = claimOf60000(redeemer, order);
    var changed = assertThrows(AmountChanged.class, second::call);
    assertEquals(Money.of("22000.00"), changed.left());
    assertEquals(1, Owner.number("select count(*) from claim where service_order_id = ?", order));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void of_two_claims_on_one_hold_at_the_same_moment_only_one_is_written(Redeemer redeemer) {
    var order = orderHoldingAll(redeemer);
    var race = Race.of(List.of(claimOf60000(redeemer, order), claimOf60000(redeemer, order)));
    assertEquals(1, race.won());
    assertEquals(List.of(Money.of("22000.00")),
        race.refusals(AmountChanged.class).stream().map(AmountChanged::left).toList());
    assertEquals("60000.00", Owner.text("select sum(amount) from claim where service_order_id = ?", order));
  }
}
