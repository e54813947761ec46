package kechuang.claim.boundary;

import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.documents;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Amounts with and without tax, from the contract to the claim (decisions 11 and 12). The round carries 50 % of a contract
 * of 100,000.00 without and 106,000.00 with 6 % tax, of which the two invoices of {@link #BOTH} are
 * 50,000.00 + 40,000.00 = 90,000.00 without and 53,000.00 + 42,400.00 = 95,400.00 with tax.
 */
@ArquillianTest
class TaxBasisIT {

  private static final String DAY = "2017-03-10";
  private static final String[][] BOTH = {{"50000.00", "53000.00"}, {"40000.00", "42400.00"}};

  private Organisation firm;
  private Organisation provider;
  private Organisation redeemer;
  private String voucher;

  @BeforeEach
  void a_firm_and_a_provider() {
    Scene.today(DAY);
    firm = Scene.firm();
    provider = Scene.provider();
  }

  @AfterEach
  void the_books_agree() {
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  private static RoundBuilder net() {
    return Scene.round().firstCome();
  }

  private static RoundBuilder gross() {
    return Scene.round().firstCome().gross();
  }

  /** The provider redeems. */
  private void given(RoundBuilder round) {
    voucher = voucher(firm, round.make(), "100000.00");
    redeemer = provider;
  }

  private void givenForTheFirm(RoundBuilder round) {
    given(round.firmRedeems());
    redeemer = firm;
  }

  private PlaceOrder contract(String net, String gross) {
    return new PlaceOrder(voucher, provider.code(), "TESTING", "面料色牢度检测", "HT-" + Scene.unique(),
        LocalDate.parse(DAY), Money.of(net), Money.of(gross), null, null, null);
  }

  private long order() {
    return order("100000.00", "106000.00");
  }

  private long order(String net, String gross) {
    var id = place(firm, contract(net, gross));
    confirm(provider, id);
    return id;
  }

  private static String hold(long order) {
    return Owner.text("select hold from service_order where id = ?", order);
  }

  /** A claim on these invoices, each without and with tax. */
  private ClaimCommand stated(String paid, String deducted, String[]... invoices) {
    var statements = List.of(invoices).stream().map(amounts -> new InvoiceStatement(
        Steps.invoice(DAY, amounts[1]).number(), LocalDate.parse(DAY), Money.of(amounts[0]), Money.of(amounts[1]))).toList();
    return new ClaimCommand(new ClaimStatement(statements, Money.of(paid), deducted == null ? null : Money.of(deducted),
        false, "检测合格，报告已交付"), documents(redeemer), null);
  }

  /** What the claim comes to: its base and its amount, quoted and stored. */
  private String claimed(long order, String paid, String deducted, String[]... invoices) {
    var command = stated(paid, deducted, invoices);
    var quote = redeemer.as().call(() -> the(Claims.class).quote(order, command)).computed();
    var stored = Owner.text("select concat_ws(' × 50 % → ', base, amount) from claim where id = ?",
        claim(redeemer, order, command));
    assertEquals(stored, quote.base() + " × 50 % → " + quote.amount());
    return stored;
  }

  private static String[] invoiced(String net, String gross) {
    return new String[] {net, gross};
  }

  @Test
  void without_tax_an_order_holds_half_of_the_net_contract() {
    given(net());
    assertEquals("50000.00", hold(order()));
    assertEquals("50000.00", available(voucher));
  }

  @Test
  void with_tax_an_order_holds_half_of_the_gross_contract() {
    given(gross());
    assertEquals("53000.00", hold(order()));
    assertEquals("47000.00", available(voucher));
  }

  @Test
  void a_hold_is_rounded_half_up_to_the_fen() {
    given(net());
    // 33,333.33 × 50 % = 16,666.665
    assertEquals("16666.67", hold(order("33333.33", "35333.33")));
    given(gross());
    // 35,333.33 × 50 % = 17,666.665; 35,333.32 × 50 % = 17,666.66
    assertEquals("17666.67", hold(order("33333.33", "35333.33")));
    assertEquals("17666.66", hold(order("33333.32", "35333.32")));
  }

  @Test
  void the_quote_counts_on_the_basis_of_the_round() {
    given(net());
    assertEquals(Money.of("100000.00"), quoted().base());
    assertEquals(Money.of("50000.00"), quoted().hold());
    given(gross());
    assertEquals(Money.of("106000.00"), quoted().base());
    assertEquals(Money.of("53000.00"), quoted().hold());
  }

  private OrderQuote quoted() {
    return firm.as().call(() -> the(OrderQuotes.class).quote(contract("100000.00", "106000.00")));
  }

  @Test
  void without_tax_a_provider_gets_half_of_the_net_invoices() {
    given(net());
    // paid 50,400 + 45,000 = 95,400, all of it, counts as 90,000; min(100,000; 90,000; 90,000)
    assertEquals("90000.00 × 50 % → 45000.00", claimed(order(), "50400.00", "45000.00", BOTH));
  }

  @Test
  void without_tax_a_provider_gets_no_more_than_it_deducted_with_tax() {
    given(net());
    assertEquals("90000.00 × 50 % → 40000.00", claimed(order(), "55400.00", "40000.00", BOTH));
  }

  @Test
  void with_tax_a_provider_gets_half_of_the_gross_invoices() {
    given(gross());
    // min(106,000; 95,400; 47,700 + 47,700)
    assertEquals("95400.00 × 50 % → 47700.00", claimed(order(), "47700.00", "47700.00", BOTH));
  }

  @Test
  void a_firm_owes_the_rest_of_the_bill_with_tax_whatever_the_basis() {
    for (var round : List.of(net(), gross())) {
      given(round);
      var order = order();
      // 95,400 − 45,000 = 50,400
      var less = stated("50399.99", "45000.00", BOTH);
      var problems = assertThrows(Problems.class, () -> claim(provider, order, less)).list();
      assertEquals(List.of("claim.firm-underpaid"), problems.stream().map(problem -> problem.key()).toList());
      assertEquals(List.of(Money.of("50400.00")), problems.get(0).arguments());
      claim(provider, order, stated("50400.00", "45000.00", BOTH));
    }
  }

  @Test
  void without_tax_a_firm_that_paid_in_full_or_more_gets_half_of_the_net_invoices() {
    givenForTheFirm(net());
    assertEquals("90000.00 × 50 % → 45000.00", claimed(order(), "95400.00", null, BOTH));
    givenForTheFirm(net());
    // min(100,000; 95,400) × 90,000 / 95,400
    assertEquals("90000.00 × 50 % → 45000.00", claimed(order(), "100000.00", null, BOTH));
  }

  @Test
  void without_tax_what_a_firm_paid_of_the_bill_counts_without_its_share_of_tax() {
    givenForTheFirm(net());
    // 70,000 × 90,000 / 95,400 = 66,037.7358…; 66,037.74 × 50 % = 33,018.87
    assertEquals("66037.74 × 50 % → 33018.87", claimed(order(), "70000.00", null, BOTH));
    givenForTheFirm(net());
    // 50,000 × 90,000 / 95,400 = 47,169.8113…; 47,169.81 × 50 % = 23,584.905
    assertEquals("47169.81 × 50 % → 23584.91", claimed(order(), "50000.00", null, BOTH));
  }

  @Test
  void without_tax_invoices_of_two_rates_count_together() {
    givenForTheFirm(net());
    // 53,000 with 6 % and 23,400 with 17 %: 76,400 with, 70,000 without tax; half is paid: 38,200 × 70,000 / 76,400
    assertEquals("35000.00 × 50 % → 17500.00", claimed(order(), "38200.00", null, invoiced("50000.00", "53000.00"),
        invoiced("20000.00", "23400.00")));
  }

  @Test
  void with_tax_what_a_firm_paid_counts_as_it_is_and_never_above_the_bill() {
    givenForTheFirm(gross());
    assertEquals("70000.00 × 50 % → 35000.00", claimed(order(), "70000.00", null, BOTH));
    givenForTheFirm(gross());
    // min(106,000; 95,400; 100,000)
    assertEquals("95400.00 × 50 % → 47700.00", claimed(order(), "100000.00", null, BOTH));
  }

  @Test
  void an_amount_is_rounded_half_up_to_the_fen() {
    givenForTheFirm(net());
    var order = order();
    // 10,000.01 × 50 % = 5,000.005; 10,000.02 × 50 % = 5,000.01
    assertEquals("10000.01 × 50 % → 5000.01", claimed(order, "10600.01", null, invoiced("10000.01", "10600.01")));
    assertEquals("10000.02 × 50 % → 5000.01", claimed(order, "10600.02", null, invoiced("10000.02", "10600.02")));
  }

  @Test
  void without_tax_several_claims_use_the_net_contract_up() {
    givenForTheFirm(net());
    var order = order();
    assertEquals("60000.00 × 50 % → 30000.00", claimed(order, "63600.00", null, invoiced("60000.00", "63600.00")));
    // 100,000 − 60,000 = 40,000 of the contract are left for 50,000
    assertEquals("40000.00 × 50 % → 20000.00", claimed(order, "53000.00", null, invoiced("50000.00", "53000.00")));
    nothingIsLeft(order);
    assertEquals("100000.00, 50000.00, 0.00", books(voucher));
  }

  @Test
  void with_tax_several_claims_use_the_gross_contract_up() {
    givenForTheFirm(gross());
    var order = order();
    assertEquals("63600.00 × 50 % → 31800.00", claimed(order, "63600.00", null, invoiced("60000.00", "63600.00")));
    // 106,000 − 63,600 = 42,400 of the contract are left for 53,000
    assertEquals("42400.00 × 50 % → 21200.00", claimed(order, "53000.00", null, invoiced("50000.00", "53000.00")));
    nothingIsLeft(order);
    assertEquals("100000.00, 53000.00, 0.00", books(voucher));
  }

  private void nothingIsLeft(long order) {
    var more = stated("1060.00", null, invoiced("1000.00", "1060.00"));
    assertEquals(List.of("claim.nothing-to-pay"), assertThrows(Problems.class, () -> claim(firm, order, more)).list()
        .stream().map(problem -> problem.key()).toList());
  }

  @Test
  void roundings_of_several_claims_together_never_come_to_more_than_is_held() {
    givenForTheFirm(net());
    // 20,000.02 × 50 % = 10,000.01 are held; 5,000.005 of each half would come to 10,000.02
    var order = order("20000.02", "21200.02");
    assertEquals("10000.01 × 50 % → 5000.01", claimed(order, "10600.01", null, invoiced("10000.01", "10600.01")));
    assertEquals("10000.01 × 50 % → 5000.00", claimed(order, "10600.01", null, invoiced("10000.01", "10600.01")));
    assertEquals("100000.00, 10000.01, 0.00", books(voucher));
  }

  @Test
  void several_claims_of_a_provider_count_each_with_its_own_payments() {
    given(net());
    var order = order();
    assertEquals("50000.00 × 50 % → 25000.00", claimed(order, "28000.00", "25000.00", BOTH[0]));
    assertEquals("40000.00 × 50 % → 20000.00", claimed(order, "22400.00", "20000.00", BOTH[1]));
    assertEquals("100000.00, 50000.00, 0.00", books(voucher), "what the order holds, claimed or not");
  }

  @Test
  void the_case_of_a_claim_shows_the_arithmetic_without_tax() {
    givenForTheFirm(net());
    var order = order();
    var id = claim(firm, order, stated("70000.00", null, BOTH));
    var steps = firm.as().call(() -> the(ClaimCases.class).get(id)).computed().steps();
    assertEquals(List.of("contract 100,000.00", "invoiced 90,000.00", "paid 66,037.74", "share 50%", "supported 33,018.87",
        "hold 50,000.00", "amount 33,018.87"), steps.stream().map(step -> step.key() + " " + step.value()).toList());
  }
}
