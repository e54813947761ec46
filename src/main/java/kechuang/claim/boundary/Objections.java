package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.Objector;
import kechuang.claim.entity.ReceiptCode;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.NewFile;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.FourEyes;
import kechuang.lifecycle.Act;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Objections to items of public notices: anyone lodges them without an account, the office that published answers. As
 * long as one waits for its answer its item is not paid, and nothing else of the notice is kept waiting by it.
 */
@Stateless
public class Objections {

  /** The kind of case that files of an objection belong to. */
  public static final String OWNER_KIND = "objection";
  /** The scan with the seal of the unit that objects. */
  public static final String SEAL = "SEAL";
  /** What somebody shows for it. */
  public static final String EVIDENCE = "EVIDENCE";
  /** Working days for the answer. */
  public static final int ANSWER_DAYS = 10;
  private static final int LONGEST_GROUNDS = Act.LONGEST_NOTE;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Orders orders;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Notices notices;
  @EJB
  private SpotChecks checks;
  @EJB
  private Attachments attachments;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Actor actor;

  /** A file that came with an objection and was found clean. */
  public record Enclosure(NewFile about, FileContent content) {
  }

  /** All that is wrong with an objection; nothing is written. */
  @PermitAll
  public Problems.Collector problems(NewObjection it, List<String> categories) {
    var problems = new Problems.Collector();
    it.objector().check(problems);
    problems.check(it.claim() != null && listed(it).isPresent(), "claim", "objection.item-missing");
    problems.check(it.grounds() != null && !it.grounds().isBlank(), "grounds", "objection.grounds-missing");
    problems.check(it.grounds() == null || it.grounds().length() <= LONGEST_GROUNDS, "grounds", "lifecycle.note-too-long",
        LONGEST_GROUNDS);
    problems.check(it.objector().kind() != Objector.Kind.UNIT || categories.contains(SEAL), "seal",
        "objection.seal-missing");
    return problems;
  }

  /**
   * Takes an objection in, until the end of the notice's last day. The item is held meanwhile: either the objection is
   * there first and the item waits, or the item is no longer there to be objected to.
   *
   * @param code what the objector looks the answer up with, shown once
   * @return the number on the receipt
   */
  @PermitAll
  public String lodge(NewObjection it, ReceiptCode code, List<Enclosure> enclosures) {
    return actor.as(Actor.VISITOR, () -> {
      problems(it, enclosures.stream().map(one -> one.about().category()).toList()).refuseIfAny();
      var claim = em.find(Claim.class, listed(it).orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
      var notice = notice(it.notice());
      var act = acts.now().byTheRules(null);
      if (!notice.takesObjections(act)) {
        throw new RuleViolation("objection.too-late", notice.getEndsOn());
      }
      mustStand(claim, notice);
      var objection = Objection.by(it.objector(), nextNumber(act), claim, it.grounds().strip(), code,
          calendars.workingDays().plus(act.day(), ANSWER_DAYS), act);
      em.persist(objection);
      em.flush();
      enclosures.forEach(one -> attachments.keepVisitors(one.about(), one.content(), objection.getId()));
      return objection.getNumber();
    });
  }

  /** The office suspends an item of itself, for a reason; somebody else of it answers. */
  @RolesAllowed({"city-officer", "county-officer"})
  public long suspend(String claimNumber, String reason) {
    var id = em.createQuery("select c.id from Claim c where c.number = :number and c.noticeId is not null", Long.class)
        .setParameter("number", claimNumber).getResultStream().findFirst()
        .orElseThrow(() -> new RuleViolation("objection.item-unknown", claimNumber).about("claim"));
    var claim = em.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE);
    var notice = em.find(Notice.class, claim.getNoticeId());
    if (!jurisdiction.decidesFor(em.find(Round.class, notice.getRoundId()))) {
      throw new RuleViolation("objection.item-unknown", claimNumber).about("claim");
    }
    mustDecideOn(notice, em.find(ServiceOrder.class, claim.getServiceOrderId()));
    mustStand(claim, notice);
    var act = acts.now(reason);
    var objection = Objection.byOffice(nextNumber(act), claim, calendars.workingDays().plus(act.day(), ANSWER_DAYS), act);
    em.persist(objection);
    return objection.getId();
  }

  /** The office takes an objection up; everyone sees that its item is suspended. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void accept(long id, long version) {
    var objection = mine(id, version, order(id));
    objection.accept(acts.now());
  }

  /** It does not hold: the item goes on, and is due at once if nothing else stands against it. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void dismiss(long id, long version, String answer) {
    var order = order(id);
    var claim = em.find(Claim.class, find(id).getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    var act = acts.now(answer);
    answered(id, version, order, claim).dismiss(act, claim);
    notices.goOn(claim.getId(), act.saying(null));
  }

  /** It holds: the claim goes back to its redeemer or ends, unless something else ended it before. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void uphold(long id, long version, Objection.Outcome outcome, String answer) {
    var order = order(id);
    var claim = em.find(Claim.class, find(id).getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    var act = acts.now(answer);
    answered(id, version, order, claim).uphold(outcome, act, claim);
    if (claim.getState() != ClaimState.PUBLISHED) {
      return;
    }
    checks.drop(claim.getId(), act);
    if (outcome == Objection.Outcome.RETURN) {
      claim.returnForCorrection(act, calendars.workingDays().plus(act.day(), Claims.REVIEW_DAYS));
    } else {
      reviews.reject(claim, order, act);
    }
  }

  /** The order comes before its claim, as wherever both are held. */
  private ServiceOrder order(long id) {
    return orders.locked(em.find(Claim.class, find(id).getClaimId()).getServiceOrderId());
  }

  private Objection find(long id) {
    var objection = em.find(Objection.class, id);
    if (objection == null) {
      throw new NotFound("objection", id);
    }
    return objection;
  }

  private Objection mine(long id, long version, ServiceOrder order) {
    var objection = find(id);
    mustDecideOn(em.find(Notice.class, objection.getNoticeId()), order);
    objection.mustBe(version);
    return objection;
  }

  /** Neither who approved the claim answers, nor who raised the doubt, nor who stands in for one of them. */
  private Objection answered(long id, long version, ServiceOrder order, Claim claim) {
    var objection = mine(id, version, order);
    for (var first : new Long[] {claim.getApprovedBy(), objection.getLodgedBy()}) {
      fourEyes.hindrance(first, objection.getLodgedOn()).filter("identity.two-persons.deputy"::equals).ifPresent(key -> {
        throw new RuleViolation(key);
      });
    }
    return objection;
  }

  private void mustDecideOn(Notice notice, ServiceOrder order) {
    jurisdiction.mustDecideFor(em.find(Round.class, notice.getRoundId()), order.getOrganisationId(), order.getProviderId());
  }

  private static void mustStand(Claim claim, Notice notice) {
    if (claim.getState() != ClaimState.PUBLISHED || !notice.getId().equals(claim.getNoticeId())) {
      throw new Conflict("objection.not-published", claim.getNumber());
    }
  }

  private Notice notice(String number) {
    return em.createQuery("select n from Notice n where n.number = :number", Notice.class).setParameter("number", number)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("notice", number));
  }

  /** The claim of this number in this notice. */
  @SuppressWarnings("unchecked")
  private Optional<Long> listed(NewObjection it) {
    List<Number> found = em.createNativeQuery("select c.id from claim c join notice_item i on i.claim_id = c.id"
        + " join notice n on n.id = i.notice_id where c.number = ?1 and n.number = ?2").setParameter(1, it.claim())
        .setParameter(2, it.notice()).getResultList();
    return found.stream().map(Number::longValue).findFirst();
  }

  private PublicNumber nextNumber(Act act) {
    var next = ((Number) em.createNativeQuery("select nextval('objection_number')").getSingleResult()).longValue();
    return PublicNumber.of('Y', act.day().getYear(), next);
  }
}
