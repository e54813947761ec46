package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Invoice;
import kechuang.claim.entity.InvoiceVerification;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.platform.boundary.Acts;

/**
 * What the tax bureau's invoice verification answered. Whichever office the claim lies before records it; without "genuine"
 * for every invoice no claim is approved.
 */
@Stateless
public class InvoiceVerifications {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private ClaimStages stages;
  @EJB
  private Acts acts;

  /** Records answers for invoices of a claim in review; all of them or, where one of them cannot be, none. */
  @RolesAllowed({"county-officer", "city-officer"})
  public void record(long claimId, List<InvoiceFinding> findings) {
    var order = orders.locked(found(claimId).getServiceOrderId());
    // As it is now that nobody else decides on it: it was read before the order was held.
    var claim = em.find(Claim.class, claimId, LockModeType.PESSIMISTIC_WRITE);
    stages.mustLieBefore(claim, order);
    if (findings.isEmpty()) {
      throw new RuleViolation("claim.invoice-nothing-recorded");
    }
    var act = acts.now();
    var problems = new Problems.Collector();
    findings.forEach(finding -> record(claim, finding, act, problems));
    problems.refuseIfAny();
  }

  private void record(Claim claim, InvoiceFinding finding, Act act, Problems.Collector problems) {
    try {
      em.persist(new InvoiceVerification(claim, invoice(claim, finding.invoice()), finding.result(), finding.verifiedOn(),
          finding.reference(), act));
    } catch (Problems wrong) {
      wrong.list().forEach(problems::add);
    }
  }

  /** What holds for each invoice of the claim now, by its id; those that nobody looked up are left out. */
  @PermitAll
  public Map<Long, InvoiceVerification> of(Claim claim) {
    var all = em.createQuery("select v from InvoiceVerification v where v.claimId = :claim order by v.recordedAt, v.id",
        InvoiceVerification.class).setParameter("claim", claim.getId()).getResultList();
    var holding = new HashMap<Long, InvoiceVerification>();
    for (var verification : all) {
      claim.getInvoices().stream().filter(verification::isOf)
          .forEach(invoice -> holding.put(invoice.getId(), verification));
    }
    return holding;
  }

  /** Refuses a claim with an invoice that is not known to be genuine, and names it. */
  @PermitAll
  public void mustBeGenuine(Claim claim) {
    var holding = of(claim);
    var open = claim.getInvoices().stream()
        .filter(invoice -> !holding.containsKey(invoice.getId()) || !holding.get(invoice.getId()).isGenuine())
        .map(invoice -> Problem.of("", "claim.invoice-not-verified", invoice.getNumber())).toList();
    if (open.size() == 1) {
      throw new RuleViolation(open.get(0).key(), open.get(0).arguments());
    }
    if (!open.isEmpty()) {
      throw new Problems(open);
    }
  }

  private static Invoice invoice(Claim claim, long id) {
    return claim.getInvoices().stream().filter(invoice -> invoice.getId() == id).findFirst()
        .orElseThrow(() -> new NotFound("invoice", id));
  }

  private Claim found(long id) {
    var claim = em.find(Claim.class, id);
    if (claim == null) {
      throw new NotFound("claim", id);
    }
    return claim;
  }
}
