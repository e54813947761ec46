package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import kechuang.fault.Problems;
import kechuang.platform.boundary.EachAlone;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Ticked;
import kechuang.platform.boundary.TickedCase;
import kechuang.review.boundary.Decision;

/**
 * Claims decided together: each is looked at and decided as on its own page. One that no rule could answer or that may be
 * part of a larger contract is not approved unseen.
 */
@Stateless
public class ClaimBulk {

  @EJB
  private ClaimList list;
  @EJB
  private ClaimCases cases;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private EachAlone each;

  /** Those of these claims that the caller's list shows. */
  @RolesAllowed({"county-officer", "city-officer"})
  public List<TickedCase> cases(List<Ticked> ticked) {
    var rows = list.these(ticked.stream().map(Ticked::id).toList());
    return ticked.stream().flatMap(one -> rows.stream().filter(row -> row.id() == one.id())
        .map(row -> new TickedCase(one, row.number(), row.firm(), row.amount()))).toList();
  }

  /** Decides one of them, in the version that the list showed. */
  @RolesAllowed({"county-officer", "city-officer"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BulkOutcome decide(String operation, Ticked one, Decision.Kind kind, String note) {
    var decision = new Decision(kind, null, note, one.version());
    return each.act(one.id(), "claim.reviews", operation, decision.toString(), () -> {
      if (kind == Decision.Kind.APPROVE) {
        mustNeedNoJudgement(one.id());
      }
      return reviews.decide(one.id(), decision).name();
    });
  }

  /** Whose turn it is, the decision itself asks. */
  private void mustNeedNoJudgement(long id) {
    var it = cases.get(id);
    if (it.may().isEmpty()) {
      return;
    }
    var unanswered = it.verdicts().stream().mapToInt(verdict -> verdict.against().size()).sum();
    new Problems.Collector().check(unanswered == 0, "", "claim.reviews.unanswered", unanswered)
        .check(it.siblings().isEmpty(), "", "claim.reviews.may-be-part", it.splittingSum()).refuseIfAny();
  }
}
