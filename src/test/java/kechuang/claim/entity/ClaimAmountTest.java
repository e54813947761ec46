package kechuang.claim.entity;

import static kechuang.scheme.entity.TaxBasis.GROSS;
import static kechuang.scheme.entity.TaxBasis.NET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.money.ShareScale.Tier;
import kechuang.scheme.entity.TaxBasis;
import org.junit.jupiter.api.Test;

class ClaimAmountTest {

  private static Money yuan(String amount) {
    return amount == null ? null : Money.of(amount);
  }

  private static ClaimAmount claim(TaxBasis basis, String contract, String net, String gross, String paid,
      String deducted, String hold) {
    return ClaimAmount.of(new ClaimAmount.Input(basis, yuan(contract), Money.ZERO, yuan(net), yuan(gross), yuan(paid),
        yuan(deducted), ShareScale.flat(Rate.of("0.5")), yuan(hold)));
  }

  /** Everything up to 10,000, half of what is above, at most 20,000 for a contract. */
  private static ClaimAmount tiered(String before, String paid, String hold) {
    var scale = new ShareScale(List.of(new Tier(yuan("10000"), Rate.of("1")), new Tier(null, Rate.of("0.5"))), yuan("20000"));
    return ClaimAmount.of(new ClaimAmount.Input(GROSS, yuan("50000").minusOrZero(yuan(before)), yuan(before), yuan(paid),
        yuan(paid), yuan(paid), null, scale, yuan(hold)));
  }

  private static List<String> decisive(ClaimAmount amount) {
    return amount.steps().stream().filter(ClaimAmount.Step::decisive).map(ClaimAmount.Step::key).toList();
  }

  @Test
  void a5_a_claim_within_its_hold_gets_half_of_the_base() {
    // min(36,000; 36,000; 36,000) × 50 % = 18,000
    assertEquals(yuan("18000.00"), claim(NET, "36000", "36000", "36000", "36000", null, "18000").amount());
  }

  @Test
  void a6_a_claim_above_its_hold_gets_the_hold() {
    // min(240,000; 200,000; 200,000) × 50 % = 100,000, the order holds 82,000
    var amount = claim(NET, "240000", "200000", "200000", "200000", null, "82000");
    assertEquals(yuan("200000.00"), amount.base());
    assertEquals(yuan("82000.00"), amount.amount());
    assertEquals(List.of("invoiced", "paid", "hold", "amount"), decisive(amount));
  }

  @Test
  void a6_a_provider_counts_what_the_firm_paid_and_what_it_deducted() {
    // 118,000 + 82,000 = 200,000
    assertEquals(yuan("82000.00"), claim(NET, "240000", "200000", "200000", "118000", "82000", "82000").amount());
  }

  @Test
  void a_provider_never_gets_more_than_it_deducted() {
    // base 36,000 × 50 % = 18,000, but only 15,000 were deducted (21,000 + 15,000 = 36,000)
    var amount = claim(NET, "36000", "36000", "36000", "21000", "15000", "18000");
    assertEquals(yuan("15000.00"), amount.amount());
    assertEquals("deducted", decisive(amount).get(decisive(amount).size() - 2));
  }

  @Test
  void what_is_not_paid_does_not_count() {
    // min(36,000; 36,000; 20,000) × 50 % = 10,000
    assertEquals(yuan("10000.00"), claim(NET, "36000", "36000", "36000", "20000", null, "18000").amount());
  }

  @Test
  void on_the_net_basis_a_payment_counts_without_its_tax() {
    // paid 106,000 of 106,000 with tax = 100,000 net → 50,000; paid 53,000 → 53,000 × 100,000 / 106,000 = 50,000 → 25,000
    assertEquals(yuan("50000.00"), claim(NET, "100000", "100000", "106000", "106000", null, "60000").amount());
    assertEquals(yuan("25000.00"), claim(NET, "100000", "100000", "106000", "53000", null, "60000").amount());
  }

  @Test
  void on_the_net_basis_more_than_the_invoice_counts_as_the_invoice() {
    assertEquals(yuan("50000.00"), claim(NET, "100000", "100000", "106000", "200000", null, "60000").amount());
  }

  @Test
  void a_tiered_claim_gets_small_fees_in_full_and_half_of_what_is_above() {
    // 24,000: 10,000 × 100 % + 14,000 × 50 % = 17,000
    var amount = tiered("0", "24000", "17000");
    assertEquals(yuan("17000.00"), amount.amount());
    assertEquals(List.of("10,000.00 × 100%", "14,000.00 × 50%"), amount.steps().stream()
        .filter(step -> step.key().equals("tier")).map(ClaimAmount.Step::value).toList());
  }

  @Test
  void a_tiered_claim_never_gets_more_than_the_contract_may() {
    // 50,000: 10,000 + 20,000 = 30,000, but at most 20,000
    assertEquals(yuan("20000.00"), tiered("0", "50000", "30000").amount());
  }

  @Test
  void parts_of_one_contract_get_no_more_than_the_whole() {
    // 8,000 → 8,000; then 16,000 more: 2,000 × 100 % + 14,000 × 50 % = 9,000; together 17,000, as 24,000 at once
    assertEquals(yuan("8000.00"), tiered("0", "8000", "30000").amount());
    assertEquals(yuan("9000.00"), tiered("8000", "16000", "30000").amount());
    // 24,000 → 17,000; 26,000 more: 13,000 would come, 20,000 - 17,000 = 3,000 is left
    assertEquals(yuan("3000.00"), tiered("24000", "26000", "30000").amount());
  }

  @Test
  void on_the_gross_basis_everything_counts_with_tax() {
    // min(106,000; 106,000; 53,000) × 50 % = 26,500
    assertEquals(yuan("26500.00"), claim(GROSS, "106000", "100000", "106000", "53000", null, "60000").amount());
  }
}
