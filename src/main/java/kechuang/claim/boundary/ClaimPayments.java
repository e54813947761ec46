package kechuang.claim.boundary;

import java.util.List;
import kechuang.claim.entity.Claim;

/** What each level pays on a claim, or is going to. The feature that pays brings a bean of this type. */
public interface ClaimPayments {

  /** The parts of the claim in payment order; expected ones as long as nothing is on a payment list. */
  List<ClaimPart> of(Claim claim);
}
