package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Noticed;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.Objector;
import kechuang.claim.entity.ReceiptCode;
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
  private NoticedItems items;
  @EJB
  private AwardNotices awardNotices;
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
    problems.check(it.claim() != null && listed(it), "claim", "objection.item-missing");
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
      var item = items.listed(it.notice(), it.claim()).orElseThrow().noticed();
      var notice = notice(it.notice());
      var act = acts.now().byTheRules(null);
      if (!notice.takesObjections(act)) {
        throw new RuleViolation("objection.too-late", notice.getEndsOn());
      }
      mustStand(item, notice);
      var objection = Objection.by(it.objector(), nextNumber(act), item, it.grounds().strip(), code,
          calendars.workingDays().plus(act.day(), ANSWER_DAYS), act);
      em.persist(objection);
      em.flush();
      enclosures.forEach(one -> attachments.keepVisitors(one.about(), one.content(), objection.getId()));
      return objection.getNumber();
    });
  }

  /** The office suspends an item of itself, for a reason; somebody else of it answers. */
  @RolesAllowed({"city-officer", "county-officer"})
  public long suspend(String number, String reason) {
    var item = items.current(number).orElseThrow(() -> unknown(number));
    var notice = em.find(Notice.class, item.noticed().noticeId());
    if (!jurisdiction.decidesFor(notice.getOwner())) {
      throw unknown(number);
    }
    mustDecideOn(notice, item);
    mustStand(item.noticed(), notice);
    var act = acts.now(reason);
    var objection = Objection.byOffice(nextNumber(act), item.noticed(),
        calendars.workingDays().plus(act.day(), ANSWER_DAYS), act);
    em.persist(objection);
    return objection.getId();
  }

  private static RuleViolation unknown(String number) {
    return new RuleViolation("objection.item-unknown", number).about("claim");
  }

  /** The office takes an objection up; everyone sees that its item is suspended. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void accept(long id, long version) {
    var objection = mine(id, version, items.of(find(id)));
    objection.accept(acts.now());
  }

  /** It does not hold: the item goes on, and is due at once if nothing else stands against it. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void dismiss(long id, long version, String answer) {
    var item = items.of(find(id));
    var act = acts.now(answer);
    answered(id, version, item).dismiss(act, item.noticed());
    if (item.award() == null) {
      notices.goOn(item.claim().getId(), act.saying(null));
    } else {
      em.flush();
      awardNotices.goOn(item.award().getId(), act.saying(null));
    }
  }

  /** It holds: the claim goes back to its redeemer or ends, an award ends, unless something else ended it before. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void uphold(long id, long version, Objection.Outcome outcome, String answer) {
    var item = items.of(find(id));
    var act = acts.now(answer);
    answered(id, version, item).uphold(outcome, act, item.noticed());
    if (!item.noticed().published()) {
      return;
    }
    if (item.award() != null) {
      awardNotices.revoke(item.award(), act);
      return;
    }
    checks.drop(item.claim().getId(), act);
    if (outcome == Objection.Outcome.RETURN) {
      item.claim().returnForCorrection(act, calendars.workingDays().plus(act.day(), Claims.REVIEW_DAYS));
    } else {
      reviews.reject(item.claim(), item.order(), act);
    }
  }

  private Objection find(long id) {
    var objection = em.find(Objection.class, id);
    if (objection == null) {
      throw new NotFound("objection", id);
    }
    return objection;
  }

  private Objection mine(long id, long version, NoticedItems.Item item) {
    var objection = find(id);
    mustDecideOn(em.find(Notice.class, objection.getNoticeId()), item);
    objection.mustBe(version);
    return objection;
  }

  /** Neither who decided on the item answers, nor who raised the doubt, nor who stands in for one of them. */
  private Objection answered(long id, long version, NoticedItems.Item item) {
    var objection = mine(id, version, item);
    Stream.concat(item.noticed().deciders().stream(), Stream.ofNullable(objection.getLodgedBy())).forEach(first ->
        fourEyes.hindrance(first, objection.getLodgedOn()).filter("identity.two-persons.deputy"::equals).ifPresent(key -> {
          throw new RuleViolation(key);
        }));
    return objection;
  }

  private void mustDecideOn(Notice notice, NoticedItems.Item item) {
    jurisdiction.mustDecideFor(notice.getOwner(), items.sides(item));
  }

  private static void mustStand(Noticed item, Notice notice) {
    if (!item.published() || !notice.getId().equals(item.noticeId())) {
      throw new Conflict("objection.not-published", item.number());
    }
  }

  private Notice notice(String number) {
    return em.createQuery("select n from Notice n where n.number = :number", Notice.class).setParameter("number", number)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("notice", number));
  }

  /** Whether the notice lists an item of this number. */
  private boolean listed(NewObjection it) {
    return !em.createNativeQuery("select 1 from notice_line i join notice n on n.id = i.notice_id where i.number = ?1"
        + " and n.number = ?2").setParameter(1, it.claim()).setParameter(2, it.notice()).getResultList().isEmpty();
  }

  private PublicNumber nextNumber(Act act) {
    var next = ((Number) em.createNativeQuery("select nextval('objection_number')").getSingleResult()).longValue();
    return PublicNumber.of('Y', act.day().getYear(), next);
  }
}
