package kechuang.claim.entity;

import static kechuang.scheme.entity.TaxBasis.GROSS;
import static kechuang.scheme.entity.TaxBasis.NET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.entity.TaxBasis;
import org.junit.jupiter.api.Test;

class ClaimAmountTest {

  private static Money yuan(String amount) {
    return amount == null ? null : Money.of(amount);
  }

  private static ClaimAmount claim(TaxBasis basis, String contract, String net, String gross, String paid,
      String deducted, String hold) {
    return ClaimAmount.of(new ClaimAmount.Input(basis, yuan(contract), yuan(net), yuan(gross), yuan(paid),
        yuan(deducted), Rate.of("0.5"), yuan(hold)));
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
  void on_the_gross_basis_everything_counts_with_tax() {
    // min(106,000; 106,000; 53,000) × 50 % = 26,500
    assertEquals(yuan("26500.00"), claim(GROSS, "106000", "100000", "106000", "53000", null, "60000").amount());
  }
}
