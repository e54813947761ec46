package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimAmount;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.TaxBasis;

/** What a claim comes to and what stands against it. */
@Stateless
public class ClaimQuotes {

  /** The field of conditions about documents, which are asked for one by one, like those no rule asks for. */
  private static final String DOCUMENTS = "attachments";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Redeemers redeemers;
  @EJB
  private Orders orders;
  @EJB
  private Rules rules;
  @EJB
  private FactTexts texts;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private DuplicateKeys duplicates;

  /**
   * Works a claim out, by the version of the rule that its order was placed under.
   *
   * @param returned the claim that is handed in again; null for a new one
   * @param documents the categories of the documents handed in
   */
  @PermitAll
  public ClaimQuote quote(ServiceOrder order, Claim returned, ClaimStatement statement, Set<String> documents,
      LocalDate today) {
    var claimed = orders.claimed(order.getId());
    var left = returned == null ? order.left(claimed) : order.leftFor(returned, claimed);
    var holder = returned == null ? 0 : returned.getId();
    var voucher = em.find(Voucher.class, order.getVoucherId());
    var round = em.find(Round.class, voucher.getRoundId());
    var byProvider = round.getRedeemer() == Redeemer.PROVIDER;
    var before = based(order.getId(), holder);
    var computed = ClaimAmount.of(new ClaimAmount.Input(round.getTaxBasis(),
        order.getContract().amount(round.getTaxBasis()).minusOrZero(before), before,
        statement.invoicedNet(), statement.invoicedGross(), statement.paidAmount(),
        byProvider ? orNothing(statement.deducted()) : null, round.getScale(), left));
    var verdict = rules.evaluate(order.getRuleVersionId(), Stage.PAYABLE, today, facts(order, statement, documents));
    var problems = new Problems.Collector();
    statementProblems(statement, byProvider, order, today).forEach(problems::add);
    if (byProvider && !statement.invoices().isEmpty()) {
      // What is deducted beyond the voucher's share nobody would have paid (src/docs/adr/0007).
      var most = round.getScale().added(before,
          order.getContract().amount(round.getTaxBasis()).min(invoiced(statement, round)));
      problems.check(!orNothing(statement.deducted()).isMoreThan(most), "deducted", "claim.deducted-too-much", most);
    }
    usedInvoices(statement, holder).forEach(problems::add);
    // Documents are asked for one by one, in the words of the form.
    texts.problems(verdict).stream().filter(problem -> !problem.field().equals(DOCUMENTS)).forEach(problems::add);
    ClaimDocument.missing(order, documents).forEach(problems::add);
    var redeemer = redeemers.of(order, round);
    problems.check(bankAccounts.current(redeemer).isPresent(), "", "claim.no-bank-account");
    problems.check(!computed.amount().isZero() || !problems.found().isEmpty(), "paidAmount", "claim.nothing-to-pay",
        left);
    return new ClaimQuote(computed, verdict, problems.found());
  }

  /** What of the contract the order's live claims have used up, without the one that is handed in again. */
  private Money based(long orderId, long butClaim) {
    return new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(base), 0) from claim"
        + " where service_order_id = ?1 and id <> ?2 and state <> 'REJECTED'")
        .setParameter(1, orderId).setParameter(2, butClaim).getSingleResult());
  }

  /** Said before a claim is handed in; whoever takes the same invoice at the same moment is refused by its key. */
  private List<Problem> usedInvoices(ClaimStatement statement, long claim) {
    return statement.invoices().stream().map(InvoiceStatement::number).map(InvoiceNumber::key)
        .flatMap(key -> duplicates.usedByOthers(DuplicateKind.INVOICE, key, DuplicateHolder.CLAIM, claim)
            .map(since -> Problem.of("invoices", "scheme.duplicate.INVOICE", since, key)).stream()).toList();
  }

  private static Money invoiced(ClaimStatement statement, Round round) {
    return round.getTaxBasis() == TaxBasis.NET ? statement.invoicedNet() : statement.invoicedGross();
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
      problems.check(!invoice.net().isZero(), "invoices", "claim.invoice-of-nothing", invoice.number().key());
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
