package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.ClaimAmount;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Stage;

/** What a claim comes to and what stands against it. */
@Stateless
public class ClaimQuotes {

  /** Conditions of the rules that are said as missing documents, like those no rule asks for. */
  private static final Set<String> ABOUT_DOCUMENTS = Set.of("contract-copy", "result-report", "payment-proof");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private Rules rules;
  @EJB
  private BankAccounts bankAccounts;

  /**
   * Works a claim out, by the version of the rule that its order was placed under.
   *
   * @param documents the categories of the documents handed in
   * @param left what the order holds for this claim at most, in yuan
   * @param alreadyBased what of the contract those claims have used up
   */
  @PermitAll
  public ClaimQuote quote(ServiceOrder order, ClaimStatement statement, Set<String> documents, Money left,
      Money alreadyBased, LocalDate today) {
    var voucher = em.find(Voucher.class, order.getVoucherId());
    var round = em.find(Round.class, voucher.getRoundId());
    var byProvider = round.getRedeemer() == Redeemer.PROVIDER;
    var computed = ClaimAmount.of(new ClaimAmount.Input(round.getTaxBasis(),
        order.getContract().amount(round.getTaxBasis()).minusOrZero(alreadyBased),
        statement.invoicedNet(), statement.invoicedGross(), statement.paidAmount(),
        byProvider ? orNothing(statement.deducted()) : null, round.getShare(), left));
    var verdict = rules.evaluate(order.getRuleVersionId(), Stage.PAYABLE, today, facts(order, statement, documents));
    var problems = new Problems.Collector();
    statementProblems(statement, byProvider, order, today).forEach(problems::add);
    verdict.problems().stream().filter(problem -> !ABOUT_DOCUMENTS.contains(problem.field())).forEach(problems::add);
    ClaimDocument.missing(order, documents).forEach(problems::add);
    var redeemer = byProvider ? order.getProviderId() : order.getOrganisationId();
    problems.check(bankAccounts.current(redeemer).isPresent(), "", "claim.no-bank-account");
    problems.check(!computed.amount().isZero() || !problems.found().isEmpty(), "paidAmount", "claim.nothing-to-pay",
        left);
    return new ClaimQuote(computed, verdict, problems.found());
  }

  private static Money orNothing(Money amount) {
    return amount == null ? Money.ZERO : amount;
  }

  private static List<Problem> statementProblems(ClaimStatement statement, boolean byProvider, ServiceOrder order,
      LocalDate today) {
    var problems = new Problems.Collector();
    problems.check(!statement.invoices().isEmpty(), "invoices", "claim.invoice-missing");
    problems.check(statement.invoices().size() <= 20, "invoices", "claim.too-many-invoices", 20);
    problems.check(statement.invoices().stream().map(invoice -> invoice.number().key()).distinct().count()
        == statement.invoices().size(), "invoices", "claim.invoice-twice");
    for (var invoice : statement.invoices()) {
      problems.check(!invoice.issuedOn().isAfter(today), "invoices", "claim.invoice-in-future", invoice.issuedOn());
      problems.check(!invoice.issuedOn().isBefore(order.getContract().getDate()), "invoices",
          "claim.invoice-before-contract", invoice.issuedOn(), order.getContract().getDate());
      problems.check(!invoice.net().isMoreThan(invoice.gross()), "invoices", "claim.invoice-net-above-gross");
    }
    problems.check(PlaceOrder.filled(statement.resultSummary()), "resultSummary", "claim.result-missing");
    problems.check(statement.resultSummary() == null || statement.resultSummary().length() <= 2000, "resultSummary",
        "common.too-long", 2000);
    if (byProvider) {
      var deducted = orNothing(statement.deducted());
      problems.check(!deducted.isZero(), "deducted", "claim.deducted-missing");
      problems.check(!statement.invoicedGross().minusOrZero(deducted).isMoreThan(statement.paidAmount()), "paidAmount",
          "claim.firm-underpaid", statement.invoicedGross().minusOrZero(deducted));
    } else {
      problems.check(!statement.paidAmount().isZero(), "paidAmount", "claim.paid-missing");
      problems.check(statement.deducted() == null || statement.deducted().isZero(), "deducted",
          "claim.deducted-not-here");
    }
    return problems.found();
  }

  private static Facts facts(ServiceOrder order, ClaimStatement statement, Set<String> documents) {
    return Facts.NONE.with(Fact.ORDER_SERVICE, order.getServiceKind())
        .with(Fact.ORDER_TECHNOLOGY_CONTRACT, order.getContract().getTechnologyContract() != null)
        .with(Fact.CLAIM_RESULT_REPORT, documents.contains("RESULT_REPORT"))
        .with(Fact.CLAIM_CONTRACT_COPY, documents.contains("CONTRACT"))
        .with(Fact.CLAIM_PAYMENT_PROOF, documents.contains("PAYMENT_PROOF"))
        .with(Fact.CLAIM_FIRM_PAID, statement.paidAmount())
        .with(Fact.CLAIM_INVOICE_TOTAL, statement.invoicedGross());
  }
}
