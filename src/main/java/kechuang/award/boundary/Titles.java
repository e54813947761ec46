package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.application.entity.SupportRequest;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.award.entity.Notice;
import kechuang.fault.Conflict;
import kechuang.lifecycle.Act;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Messages;
import kechuang.registry.boundary.Recognitions;
import kechuang.registry.boundary.RegisterPlaces;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.CityTitle;
import kechuang.scheme.entity.Formula;

/**
 * Titles that the city gives itself: where places are few, a decision keeps one until its notice is over; then the title enters
 * its register, and whatever rewards it can follow.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Titles {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardTerms terms;
  @EJB
  private RegisterPlaces places;
  @EJB
  private Recognitions recognitions;
  @Inject
  private Rules rules;
  @Inject
  private Organisations organisations;

  /** The title that an application is for; empty where it is for money. */
  @PermitAll
  public Optional<CityTitle> asked(SupportRequest request) {
    return rules.get(request.getRuleVersionId()).title().map(Formula.Title::title);
  }

  /** Refused where the organisation holds it already or another decision gives it. Asked before this decision is stored. */
  @PermitAll
  public void mustBeFree(Award award) {
    if (isHeld(award, award.getCommittedOn()) || isGiven(award)) {
      throw new Conflict("support.title-held");
    }
  }

  /** Keeps a place for it; refused where none is left. */
  @PermitAll
  public void promise(Award award) {
    places.promise(award.getTitle().register(), award.getNumber());
  }

  private boolean isHeld(Award award, LocalDate day) {
    var title = award.getTitle();
    return title.isOnce() && recognitions.isHeld(title.register(), title.marks(), creditCode(award), day);
  }

  /**
   * One may have several laboratories, each recognised once while that holds; what one has once is given by no second decision
   * meanwhile. Decisions on one organisation come one after the other.
   */
  private boolean isGiven(Award award) {
    return em.createQuery("select a from Award a where a.title = :title and a.organisationId = :organisation and a.state in :given",
        Award.class).setParameter("title", award.getTitle()).setParameter("organisation", award.getOrganisationId())
        .setParameter("given", List.of(AwardState.COMMITTED, AwardState.PUBLISHED, AwardState.CONFERRED)).getResultStream()
        .anyMatch(other -> other.getState() == AwardState.CONFERRED
            ? other.isForSameName(award) && isStillHeld(other, award.getCommittedOn())
            : award.getTitle().isOnce() || other.isForSameName(award));
  }

  private boolean isStillHeld(Award conferred, LocalDate day) {
    return recognitions.isHeld(conferred.getTitle().register(), Map.of("certificate", conferred.getNumber()), creditCode(conferred), day);
  }

  private String creditCode(Award award) {
    return organisations.get(award.getOrganisationId()).getCreditCode();
  }

  /** Its notice is over: it stands in its register from this day on. A list that came in meanwhile may name it already. */
  @PermitAll
  public void confer(Award award, Act act) {
    award.confer(act);
    places.free(award.getNumber());
    if (!isHeld(award, act.day())) {
      var given = terms.of(award).title().orElseThrow();
      var until = given.years() == null ? null : act.day().plusYears(given.years()).minusDays(1);
      var called = em.find(SupportRequest.class, award.getRequestId()).getSubject();
      recognitions.enter(award.getTitle().register(), creditCode(award), award.getTitle().cells(award.verdict().facts(),
          award.getNumber(), called, act.day(), until), source(award), act);
    }
  }

  private String source(Award award) {
    return Messages.text(Messages.CHINESE, "award.title.source", em.find(Notice.class, award.getNoticeId()).getNumber());
  }

  /** It comes to nothing: somebody else may have the place. */
  @PermitAll
  public void drop(Award award) {
    places.free(award.getNumber());
  }
}
