package kechuang.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.platform.boundary.EachAlone;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Ticked;
import kechuang.platform.boundary.TickedCase;

/**
 * Applications decided together: each is looked at and decided as on its own page. What needs judgement is not approved
 * unseen; to send it back or to refuse it with a reason is a judgement.
 */
@Stateless
public class ApplicationBulk {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private ApplicationLists lists;
  @EJB
  private ApplicationReviews reviews;
  @EJB
  private ReviewCases cases;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private EachAlone each;

  /** Whether the row waits for a decision by the caller's office. */
  @RolesAllowed({"county-officer", "city-officer"})
  public boolean isWaiting(ApplicationRow row) {
    return row.state() == ApplicationState.SUBMITTED && jurisdiction.looksFor(row.countyCode())
        || row.state() == ApplicationState.COUNTY_APPROVED && jurisdiction.decidesFor(row.owner());
  }

  /** Those of these applications that the caller's list shows. */
  @RolesAllowed({"county-officer", "city-officer"})
  public List<TickedCase> cases(List<Ticked> ticked) {
    var rows = lists.these(ticked.stream().map(Ticked::id).toList());
    return ticked.stream().flatMap(one -> rows.stream().filter(row -> row.id() == one.id())
        .map(row -> new TickedCase(one, row.number(), row.firm(), row.amount()))).toList();
  }

  /** Decides one of them, in the version that the list showed; the amount is the one in decision. */
  @RolesAllowed({"county-officer", "city-officer"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BulkOutcome decide(String operation, Ticked one, Decision.Kind kind, String note) {
    var decision = new Decision(kind, null, note, one.version());
    return each.act(one.id(), "review.applications", operation, decision.toString(), () -> {
      if (kind == Decision.Kind.APPROVE) {
        mustNeedNoJudgement(one.id());
      }
      return reviews.decide(one.id(), decision).name();
    });
  }

  /** Whose turn it is, the decision itself asks. */
  private void mustNeedNoJudgement(long id) {
    var application = em.find(Application.class, id);
    if (application == null) {
      throw new NotFound("application", id);
    }
    var desk = cases.see(application.getNumber());
    if (desk.isDecidable() && !desk.flags().isEmpty()) {
      throw new Problems(desk.flags());
    }
  }
}
