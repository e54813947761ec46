package kechuang.claim.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kechuang.fault.Problems;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county's round with a tiered share: everything up to 10,000, half of what is above, at most 20,000 a contract. */
@ArquillianTest
class RoundTierIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private String voucher;

  @BeforeEach
  void aVoucherOf50000() {
    Scene.today("2017-03-10");
    round = Scene.round().ownedBy(Scene.XINCHANG).firstCome().firmRedeems().gross().tiered().make();
    firm = Scene.firm(Scene.XINCHANG);
    provider = Scene.provider();
    voucher = Steps.voucher(firm, round, "50000.00");
  }

  private long order(String amount) {
    return Steps.place(firm, Steps.testing(voucher, provider, "2017-03-10", amount));
  }

  private static String hold(long order) {
    return Owner.text("select hold from service_order where id = ?", order);
  }

  @Test
  void an_order_holds_small_fees_in_full_and_half_of_what_is_above() {
    // 8,000 → 8,000
    assertEquals("8000.00", hold(order("8000.00")));
  }

  @Test
  void an_order_holds_no_more_than_the_contract_may() {
    // 50,000: 10,000 + 40,000 × 50 % = 30,000, at most 20,000; 50,000 - 20,000 = 30,000 stay on the voucher
    assertEquals("20000.00", hold(order("50000.00")));
    assertEquals("30000.00", Steps.available(voucher));
  }

  @Test
  void a_contract_cut_in_two_holds_no_more_than_in_one_piece() {
    // 8,000 → 8,000; another 16,000 on the same matter: 2,000 × 100 % + 14,000 × 50 % = 9,000; 24,000 at once: 17,000
    order("8000.00");
    assertEquals("9000.00", hold(order("16000.00")));
  }

  @Test
  void when_the_limit_for_a_contract_is_used_another_part_of_it_is_refused() {
    // 30,000 → 10,000 + 10,000 = 20,000, the limit
    order("30000.00");
    assertThrows(Problems.class, () -> order("5000.00"));
  }

  @Test
  void another_contract_begins_at_the_first_tier() {
    order("30000.00");
    var other = Steps.research(voucher, Scene.provider(), "2017-03-10", "10000.00");
    assertEquals("10000.00", hold(Steps.place(firm, other)));
  }

  @Test
  void a_claim_in_two_parts_goes_on_in_the_tier_where_the_first_ended() {
    // 24,000 holds 17,000; 8,000 of it → 8,000, the remaining 16,000 → 9,000
    var order = order("24000.00");
    Steps.confirm(provider, order);
    assertEquals("17000.00", hold(order));
    assertEquals("8000.00", claim(order, "8000.00", false));
    assertEquals("9000.00", claim(order, "16000.00", true));
  }

  private String claim(long order, String paid, boolean last) {
    var id = Steps.claim(firm, order, Steps.byFirm(firm, Steps.invoice("2017-03-10", paid), paid, last));
    return Owner.text("select amount from claim where id = ?", id);
  }
}
