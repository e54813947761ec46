package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Predicate;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Verdict;
import kechuang.testing.Given;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RulesIT {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 11);

  @Inject
  private Given given;
  @Inject
  private Rules rules;
  @Inject
  private Measures measures;

  /** The order of scenario A4: research for 240,000 yuan, registered as a technology contract. */
  private static Facts order() {
    return Facts.NONE.with(Fact.VOUCHER_ACTIVE, true).with(Fact.VOUCHER_ISSUED, LocalDate.of(2017, 3, 10))
        .with(Fact.VOUCHER_EXPIRES, LocalDate.of(2018, 3, 9)).with(Fact.PROVIDER_REGISTERED, true)
        .with(Fact.ORDER_RELATED_PARTY, false).with(Fact.ORDER_SERVICE, "COMMISSIONED_RND")
        .with(Fact.ROUND_EXCLUDED_SERVICES, List.of("MANDATORY_TESTING")).with(Fact.ORDER_CONTRACT_DATE, DAY)
        .with(Fact.ORDER_CONTRACT_USED, false).with(Fact.ORDER_PROJECT_FUNDED, false)
        .with(Fact.ORDER_GROUP_SUM, Money.of("240000.00")).with(Fact.ROUND_REGISTRATION_FROM, Money.of("100000.00"))
        .with(Fact.ORDER_TECHNOLOGY_CONTRACT, true);
  }

  private List<String> refused(Facts facts, LocalDate day) {
    return rules.evaluate("V-RND", Stage.ORDERABLE, day, facts).against().stream().map(Outcome::code).toList();
  }

  private List<String> refused(Fact fact, Object value) {
    return refused(order().with(fact, value), DAY);
  }

  @Test
  void the_order_of_the_scenario_passes() {
    assertTrue(rules.evaluate("V-RND", Stage.ORDERABLE, DAY, order()).passed());
  }

  @Test
  void each_refusal_is_the_condition_it_belongs_to() {
    assertEquals(List.of("provider"), refused(Fact.PROVIDER_REGISTERED, false));
    assertEquals(List.of("unrelated"), refused(Fact.ORDER_RELATED_PARTY, true));
    assertEquals(List.of("service"), refused(Fact.ORDER_SERVICE, "MANDATORY_TESTING"));
    assertEquals(List.of("contract-date"), refused(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2017, 3, 1)));
    assertEquals(List.of("contract-not-future"), refused(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2017, 4, 12)));
    assertEquals(List.of("contract-unused"), refused(Fact.ORDER_CONTRACT_USED, true));
    assertEquals(List.of("not-project-funded"), refused(Fact.ORDER_PROJECT_FUNDED, true));
    assertEquals(List.of("technology-contract"), refused(Fact.ORDER_TECHNOLOGY_CONTRACT, false));
  }

  @Test
  void a_contract_below_the_amount_needs_no_registration() {
    assertEquals(List.of(), refused(order().with(Fact.ORDER_TECHNOLOGY_CONTRACT, false)
        .with(Fact.ORDER_GROUP_SUM, Money.of("99999.99")), DAY));
  }

  @Test
  void the_last_day_of_a_voucher_counts_and_the_next_does_not() {
    var last = LocalDate.of(2018, 3, 9);
    assertEquals(List.of(), refused(order().with(Fact.ORDER_CONTRACT_DATE, last), last));
    assertEquals(List.of("voucher-valid", "contract-date"),
        refused(order().with(Fact.ORDER_CONTRACT_DATE, last.plusDays(1)), last.plusDays(1)));
  }

  @Test
  void a_redemption_needs_its_four_documents() {
    var none = Facts.NONE.with(Fact.CLAIM_CONTRACT_COPY, false).with(Fact.CLAIM_RESULT_REPORT, false)
        .with(Fact.CLAIM_PAYMENT_PROOF, false).with(Fact.CLAIM_INVOICE_TOTAL, Money.ZERO);
    assertEquals(List.of("contract-copy", "result-report", "payment-proof", "invoices"),
        rules.evaluate("V-TEST", Stage.PAYABLE, DAY, none).against().stream().map(Outcome::code).toList());
    var all = Facts.NONE.with(Fact.CLAIM_CONTRACT_COPY, true).with(Fact.CLAIM_RESULT_REPORT, true)
        .with(Fact.CLAIM_PAYMENT_PROOF, true).with(Fact.CLAIM_INVOICE_TOTAL, Money.of("36000.00"));
    assertTrue(rules.evaluate("V-TEST", Stage.PAYABLE, DAY, all).passed());
  }

  @Test
  void what_was_said_is_kept_and_read_back_word_for_word() {
    var verdict = rules.evaluate("V-RND", Stage.ORDERABLE, DAY, order().with(Fact.ORDER_RELATED_PARTY, true));
    assertEquals(verdict, Verdict.read(verdict.factsText(), verdict.traceText()));
    assertEquals(OutcomeResult.FAIL, Verdict.read(verdict.factsText(), verdict.traceText()).result());
  }

  @Test
  void a_day_before_every_rule_is_refused_and_never_guessed() {
    assertEquals("scheme.rule.none-in-force", assertThrows(RuleViolation.class,
        () -> rules.evaluate("V-TEST", Stage.ELIGIBLE, LocalDate.of(2016, 12, 31), Facts.NONE)).key());
  }

  @Test
  void every_shipped_condition_compiles() {
    var expressions = given.rows("select expression from rule_condition");
    assertTrue(expressions.size() >= 40);
    expressions.forEach(expression -> Predicate.of((String) expression));
  }

  @Test
  void every_service_is_asked_of_one_measure_of_a_round() {
    assertEquals("V-TEST", measures.paying("ASSESSMENT", List.of("V-TEST", "V-RND")).orElseThrow().getCode());
    assertEquals("V-RND", measures.paying("DESIGN", List.of("V-TEST", "V-RND")).orElseThrow().getCode());
    assertEquals("V-TEST", measures.paying("BATCH_TESTING", List.of("V-TEST", "V-RND")).orElseThrow().getCode());
    assertTrue(measures.paying("DESIGN", List.of("V-TEST")).isEmpty());
    assertTrue(measures.paying("HAIRDRESSING", List.of("V-TEST", "V-RND")).isEmpty());
  }
}
