package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.entity.ApplicationState;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/** The rounds the caller's firm may choose from. */
@Stateless
public class RoundChoices {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Rounds rounds;
  @Inject
  private Headroom headroom;
  @Inject
  private Submissions submissions;

  /** Those that are open today for firms of its county, those that close first in front. */
  @RolesAllowed("applicant")
  public List<RoundChoice> open() {
    return open(memberships.ownOrganisationId());
  }

  /** The same for an organisation the caller acts for: the own one, or a team it hosts. */
  @RolesAllowed("applicant")
  public List<RoundChoice> open(long applicantId) {
    memberships.mustOwn(applicantId);
    var firm = organisations.get(applicantId);
    return rounds.openFor(firm.getCountyCode()).stream().map(round -> choice(round, firm)).toList();
  }

  private RoundChoice choice(Round round, Organisation firm) {
    var verdicts = submissions.judge(firm.getId(), round);
    var verdict = verdicts.stream().filter(Verdict::passed).findFirst()
        .orElseGet(() -> verdicts.stream().findFirst().orElse(null));
    return new RoundChoice(round, rounds.pool(round), headroom.inDecision(round), verdict, draft(round, firm.getId()),
        round.yearCap(firm));
  }

  private String draft(Round round, long firm) {
    return em.createQuery("select a.number from Application a where a.organisationId = :firm and a.roundId = :round"
        + " and a.state = :draft order by a.id", String.class).setParameter("firm", firm)
        .setParameter("round", round.getId()).setParameter("draft", ApplicationState.DRAFT).setMaxResults(1)
        .getResultStream().findFirst().orElse(null);
  }
}
