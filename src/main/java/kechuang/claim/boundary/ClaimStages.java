package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.FourEyes;
import kechuang.organisation.boundary.Memberships;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Before whom a claim lies: the county that checks it, then the round's owner, then, where the round says so, its finance
 * office. Nobody decides on either side's own.
 */
@Stateless
public class ClaimStages {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;
  @EJB
  private FourEyes fourEyes;

  /** Refuses whoever it does not lie before; who may not even read it hears that there is none. */
  @PermitAll
  public void mustLieBefore(Claim claim, ServiceOrder order) {
    if (isForFinance(claim)) {
      List.of(order.getOrganisationId(), order.getProviderId()).forEach(memberships::refuseOwn);
      fourEyes.mustBeAnother(claim.getCheckedBy(), claim.getSubmittedOn());
      fourEyes.mustBeAnother(claim.getApprovedBy(), claim.getSubmittedOn());
      return;
    }
    switch (claim.getState()) {
      case SUBMITTED -> jurisdiction.mustLookFor(claim.getCountyCode(), order.getOrganisationId(),
          order.getProviderId());
      case CHECKED -> {
        jurisdiction.mustDecideFor(round(claim), order.getOrganisationId(), order.getProviderId());
        fourEyes.mustBeAnother(claim.getCheckedBy(), claim.getSubmittedOn());
      }
      default -> {
        if (!jurisdiction.mayRead(claim.getCountyCode())) {
          throw new NotFound("claim", claim.getId());
        }
        throw new Conflict("review.not-in-review", "claim.state." + claim.getState().name());
      }
    }
  }

  /** The same as a question. */
  @PermitAll
  public boolean liesBefore(Claim claim, ServiceOrder order) {
    var mine = switch (claim.getState()) {
      case SUBMITTED -> jurisdiction.looksFor(claim.getCountyCode());
      case CHECKED -> jurisdiction.decidesFor(round(claim));
      default -> isForFinance(claim);
    };
    return mine && !memberships.isOwn(order.getOrganisationId()) && !memberships.isOwn(order.getProviderId());
  }

  private boolean isForFinance(Claim claim) {
    var round = round(claim);
    return claim.awaitsAgreement(round) && jurisdiction.reviewsFor(round);
  }

  /** What whoever it lies before may do with it. */
  @PermitAll
  public Set<ClaimEventKind> moves(Claim claim) {
    var moves = claim.allowed(claim.getState() == ClaimState.APPROVED ? "finance-reviewer"::equals
        : role -> role.endsWith("officer"));
    moves.remove(ClaimEventKind.RECALL);
    return moves;
  }

  /** Refuses whoever is not of the office that decided last: the same person or a colleague takes it back. */
  @PermitAll
  public void mustRecall(Claim claim, ServiceOrder order) {
    if (claim.getState() == ClaimState.APPROVED) {
      jurisdiction.mustDecideFor(round(claim), order.getOrganisationId(), order.getProviderId());
      return;
    }
    jurisdiction.mustLookFor(claim.getCountyCode(), order.getOrganisationId(), order.getProviderId());
  }

  /** Whether the caller's office could take back what it decided last, and nobody has opened it since. */
  @PermitAll
  public boolean mayRecall(Claim claim, ServiceOrder order) {
    var mine = switch (claim.getState()) {
      case CHECKED -> jurisdiction.looksFor(claim.getCountyCode());
      case APPROVED -> jurisdiction.decidesFor(round(claim)) && claim.getAgreedBy() == null && !closed(claim, order);
      default -> false;
    };
    return mine && claim.getOpenedAt() == null && !memberships.isOwn(order.getOrganisationId())
        && !memberships.isOwn(order.getProviderId());
  }

  /** Whether the approval closed the order, so that what it held besides went back. */
  @PermitAll
  public boolean closed(Claim claim, ServiceOrder order) {
    return claim.isLast() && order.getState() == ServiceOrderState.CLOSED;
  }

  private Round round(Claim claim) {
    return em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId());
  }
}
