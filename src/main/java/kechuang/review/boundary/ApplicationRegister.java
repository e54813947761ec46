package kechuang.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.NewestFirst;
import kechuang.scheme.entity.Round;

/**
 * Applications as those may read them whom they concern: the firm its own, officers those of their county or the city,
 * the auditor all. What was never handed in is the firm's alone.
 */
@Stateless
public class ApplicationRegister {

  private static final Set<ApplicationEventKind> FIRMS = EnumSet.of(ApplicationEventKind.SUBMIT,
      ApplicationEventKind.WITHDRAW, ApplicationEventKind.ACCEPT);
  private static final Set<ApplicationEventKind> OFFICERS = EnumSet.of(ApplicationEventKind.APPROVE,
      ApplicationEventKind.RETURN, ApplicationEventKind.REJECT);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;

  /** A page of the applications the caller may see, the newest first. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "auditor"})
  public List<Application> page(ApplicationSelection selection, OptionalLong before, int size) {
    var list = jurisdiction.reach().narrow(new NewestFirst<>(em, Application.class))
        .having("state", selection.state()).having("roundId", selection.round());
    return (caller.is("applicant") ? list : list.when("e.submittedOn is not null")).page(before, size);
  }

  /** One of them; anybody else's looks like none at all. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "auditor"})
  public Application visible(long id) {
    var application = em.find(Application.class, id);
    if (application == null || !maySee(application)) {
      throw new NotFound("application", id);
    }
    return application;
  }

  private boolean maySee(Application application) {
    return caller.is("applicant") ? memberships.isOwn(application.getOrganisationId())
        : application.getSubmittedOn() != null && jurisdiction.mayRead(application.getCountyCode());
  }

  /** What the caller, and not just somebody of the same role, may do with it now. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "auditor"})
  public Set<ApplicationEventKind> allowed(Application application) {
    if (memberships.isOwn(application.getOrganisationId())) {
      var allowed = application.allowed(caller::is);
      allowed.retainAll(FIRMS);
      return allowed;
    }
    return decides(application) ? OFFICERS : Set.of();
  }

  private boolean decides(Application application) {
    if (application.getState() == ApplicationState.SUBMITTED) {
      return jurisdiction.looksFor(application.getCountyCode());
    }
    return application.getState() == ApplicationState.COUNTY_APPROVED && !isFirstReviewer(application)
        && jurisdiction.decidesFor(em.find(Round.class, application.getRoundId()));
  }

  private boolean isFirstReviewer(Application application) {
    return caller.id().equals(OptionalLong.of(application.getCountyDecidedBy()));
  }
}
