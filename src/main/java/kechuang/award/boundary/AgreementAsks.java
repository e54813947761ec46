package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementAsk;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/** What an organisation asks about its agreement: one extension, and changes. */
@Stateless
public class AgreementAsks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardAccess awards;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** Asks for a later end: once, by a year at most, three months before the end at the latest. */
  @RolesAllowed("applicant")
  public long extension(long awardId, LocalDate until, String reason) {
    var agreement = own(awardId);
    var act = acts.now(reason);
    agreement.mustBeExtendable(until, act.day());
    var ask = AgreementAsk.extension(awardId, until, act);
    em.persist(ask);
    return ask.getId();
  }

  /** Asks for a change of what was agreed on: three months before the end at the latest. What is granted stands beside it. */
  @RolesAllowed("applicant")
  public long change(long awardId, String words) {
    var agreement = own(awardId);
    var act = acts.now(words);
    agreement.mustBeChangeable(act.day());
    var ask = AgreementAsk.change(awardId, act);
    em.persist(ask);
    return ask.getId();
  }

  private Agreement own(long awardId) {
    awards.own(awardId);
    return agreement(awardId);
  }

  private Agreement agreement(long awardId) {
    var agreement = em.find(Agreement.class, awardId);
    if (agreement == null) {
      throw new NotFound("agreement", awardId);
    }
    return agreement;
  }

  /** The office grants it, or refuses it with a reason. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void decide(long askId, boolean granted, String note) {
    var ask = em.find(AgreementAsk.class, askId, LockModeType.PESSIMISTIC_WRITE);
    if (ask == null) {
      throw new NotFound("request about an agreement", askId);
    }
    var award = awards.ofOffice(ask.getAwardId());
    var act = acts.now(note);
    ask.decide(granted, act);
    if (granted && ask.getUntil() != null) {
      agreement(award.getId()).extend(ask.getUntil(), act);
    }
    told.fire(Tiding.of(TidingKind.AGREEMENT_ANSWERED, Whom.organisation(award.getOrganisationId()), award.getNumber(), askId,
        award.getNumber()));
  }
}
