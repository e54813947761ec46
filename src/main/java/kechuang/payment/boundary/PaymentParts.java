package kechuang.payment.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kechuang.claim.boundary.ClaimPart;
import kechuang.claim.boundary.ClaimPayments;
import kechuang.claim.entity.Claim;

/** What each level pays on a claim: its payment lines, or what they would be today. */
@ApplicationScoped
public class PaymentParts implements ClaimPayments {

  @EJB
  private PaymentList list;

  @Override
  public List<ClaimPart> of(Claim claim) {
    return list.partsOf(claim);
  }
}
