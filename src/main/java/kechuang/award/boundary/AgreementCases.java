package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementAsk;
import kechuang.award.entity.AgreementEventKind;
import kechuang.award.entity.Award;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;

/** Agreements as whoever may see the award sees them. */
@Stateless
public class AgreementCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardRegister register;
  @EJB
  private AwardTerms terms;
  @EJB
  private AgreementPapers papers;
  @EJB
  private AccountNames names;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Caller caller;

  /** By the number of the award. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "payment-maker",
      "payment-checker", "auditor"})
  public AgreementCase get(String number, Locale locale) {
    var shown = register.get(number, locale);
    var award = shown.award();
    var agreement = em.find(Agreement.class, award.getId());
    var mine = memberships.isOwn(award.getOrganisationId());
    var office = !mine && jurisdiction.decidesFor(award.getOwner());
    return new AgreementCase(award, shown.measure(), shown.organisation(), agreement, asks(award), papers.wanted(award),
        papers.files(award), terms.isBought(award),
        terms.isInvested(award), mine, office, may(agreement, mine, office), agreement == null ? null : names.history(agreement.getEvents()));
  }

  private List<AgreementAsk> asks(Award award) {
    return em.createQuery("select a from AgreementAsk a where a.awardId = :award order by a.id desc", AgreementAsk.class)
        .setParameter("award", award.getId()).getResultList();
  }

  private Set<AgreementEventKind> may(Agreement agreement, boolean mine, boolean office) {
    var may = EnumSet.noneOf(AgreementEventKind.class);
    if (agreement != null) {
      may.addAll(agreement.allowed(role -> role.equals("office") ? office : mine && caller.is(role)));
    } else if (office) {
      may.add(AgreementEventKind.DRAFT);
    }
    return may;
  }
}
