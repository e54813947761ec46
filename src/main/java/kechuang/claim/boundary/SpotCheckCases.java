package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.claim.boundary.SpotCheckCase.May;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** One look on the spot, for the offices that see its claim. */
@Stateless
public class SpotCheckCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Inspectors inspectors;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private Caller caller;
  @EJB
  private Jurisdiction jurisdiction;

  @RolesAllowed({"city-officer", "county-officer"})
  public SpotCheckCase get(long id) {
    var check = em.find(SpotCheck.class, id);
    var claim = check == null ? null : em.find(Claim.class, check.getClaimId());
    if (claim == null || !jurisdiction.mayRead(claim.getCountyCode())) {
      throw new NotFound("spot check", id);
    }
    check.getPoints();
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    var notice = em.find(Notice.class, check.getNoticeId());
    var round = em.find(Round.class, notice.getRoundId());
    return new SpotCheckCase(check, claim, order, round, notice, organisations.get(order.getOrganisationId()),
        organisations.get(order.getProviderId()), inspectors.of(check), attachments.of(SpotChecks.OWNER_KIND, id),
        new History(check.getEvents(), names.of(people(check))), may(check, order, round));
  }

  private static List<Long> people(SpotCheck check) {
    var people = new ArrayList<>(Arrays.asList(check.getFirstInspector(), check.getSecondInspector()));
    check.getEvents().forEach(event -> people.add(event.getActor()));
    return people;
  }

  private May may(SpotCheck check, ServiceOrder order, Round round) {
    if (memberships.isOwn(order.getOrganisationId()) || memberships.isOwn(order.getProviderId())) {
      return May.NOTHING;
    }
    return switch (check.getResult()) {
      case DRAWN -> jurisdiction.decidesFor(round) ? May.APPOINT : May.NOTHING;
      case APPOINTED -> check.isInspector(caller.accountId()) ? May.RECORD
          : jurisdiction.decidesFor(round) ? May.APPOINT : May.NOTHING;
      case RECORDED -> Long.valueOf(caller.accountId()).equals(check.getOther()) ? May.SIGN : May.NOTHING;
      default -> May.NOTHING;
    };
  }
}
