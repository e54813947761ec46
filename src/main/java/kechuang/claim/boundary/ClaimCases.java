package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.award.entity.Notice;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.InvoiceVerification;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.document.boundary.Attachments;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.BankAccount;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/** One claim with all that its pages show, for those who may see it. */
@Stateless
public class ClaimCases {

  /** As claims in hand are kept, by their ids. @see kechuang.identity.boundary.Handlings */
  public static final String KIND = "claim";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Claims claims;
  @EJB
  private ClaimAmounts amounts;
  @EJB
  private OrderList orders;
  @EJB
  private Organisations organisations;
  @EJB
  private ReferenceLists lists;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private Caller caller;
  @EJB
  private Corrections corrections;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private Memberships memberships;
  @EJB
  private ClaimStages stages;
  @EJB
  private InvoiceVerifications verifications;
  @Inject
  @Any
  private Instance<ClaimPayments> payments;

  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public ClaimCase get(long id) {
    var claim = claims.visible(id);
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    var voucher = em.find(Voucher.class, claim.getVoucherId());
    var round = em.find(Round.class, voucher.getRoundId());
    var verified = verifications.of(claim);
    var files = attachments.of(Claims.OWNER_KIND, id);
    var parts = parts(claim);
    var notice = claim.getNoticeId() == null ? null : em.find(Notice.class, claim.getNoticeId());
    var check = spotCheck(id, notice);
    return new ClaimCase(claim, order, voucher, round, sides(claim, order),
        lists.serviceKind(order.getServiceKind()).orElseThrow(), amounts.again(claim, order, round),
        List.of(Verdict.read(order.getFacts(), order.getTrace()), Verdict.read(claim.getFacts(), claim.getTrace())),
        orders.siblings(order), verified, files,
        corrections.see(CaseKind.CLAIM, id, ClaimStated.of(claim, files)), parts, notice, check, isSuspended(id),
        people(claim, check, parts, verified), may(claim, order));
  }

  private ClaimCase.Sides sides(Claim claim, ServiceOrder order) {
    return new ClaimCase.Sides(organisations.get(order.getOrganisationId()), organisations.get(order.getProviderId()),
        organisations.get(claim.getRedeemerId()), account(claim));
  }

  /** A side of the order. */
  private boolean isOutside() {
    return caller.is("applicant") || caller.is("provider");
  }

  private BankAccount account(Claim claim) {
    return isOutside() && !memberships.isOwn(claim.getRedeemerId()) ? null : bankAccounts.get(claim.getBankAccountId());
  }

  private List<ClaimPart> parts(Claim claim) {
    return payments.stream().findFirst().map(bean -> bean.of(claim)).orElse(List.of());
  }

  private Map<Long, AccountName> people(Claim claim, SpotCheck check, List<ClaimPart> parts,
      Map<Long, InvoiceVerification> verified) {
    return names.of(Stream.concat(events(claim, check, parts).stream().map(LifecycleEvent::getActor),
        verified.values().stream().map(InvoiceVerification::getRecordedBy)).toList());
  }

  private static List<LifecycleEvent> events(Claim claim, SpotCheck check, List<ClaimPart> parts) {
    var events = new ArrayList<LifecycleEvent>(claim.getEvents());
    if (check != null) {
      events.addAll(check.getEvents());
    }
    parts.forEach(part -> events.addAll(part.events()));
    return events;
  }

  /** Nobody is warned of a look on the spot: both sides read of it when it was there, or when the notice is over. */
  private SpotCheck spotCheck(long claim, Notice notice) {
    var warns = notice != null && notice.isOpen() && isOutside();
    return em.createQuery("select s from SpotCheck s where s.claimId = :claim order by s.id desc", SpotCheck.class)
        .setParameter("claim", claim).getResultStream()
        .filter(check -> !warns || !check.getResult().isOpen()).findFirst().orElse(null);
  }

  private boolean isSuspended(long claim) {
    return em.createQuery("select count(o) from Objection o where o.claimId = :claim and o.answeredOn is null", Long.class)
        .setParameter("claim", claim).getSingleResult() > 0;
  }

  /** The table of moves, for those whom the case lies before: an office at its stage, the redeemer after a return. */
  private Set<ClaimEventKind> may(Claim claim, ServiceOrder order) {
    var may = EnumSet.noneOf(ClaimEventKind.class);
    if (stages.liesBefore(claim, order)) {
      may.addAll(stages.moves(claim));
    }
    if (stages.mayRecall(claim, order)) {
      may.add(ClaimEventKind.RECALL);
    }
    if (claim.getState() == ClaimState.RETURNED && memberships.isOwn(claim.getRedeemerId())) {
      may.addAll(claim.allowed("redeemer"::equals));
    }
    return may;
  }
}
