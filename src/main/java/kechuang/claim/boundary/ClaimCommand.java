package kechuang.claim.boundary;

import java.util.List;
import kechuang.claim.entity.ClaimStatement;
import kechuang.money.Money;

/**
 * A claim as it is handed in.
 *
 * @param attachments ids of the uploaded documents
 * @param expectedAmount what the person saw that the claim comes to, in yuan; null to take what comes out
 */
public record ClaimCommand(ClaimStatement statement, List<Long> attachments, Money expectedAmount) {

  public ClaimCommand {
    attachments = List.copyOf(attachments);
  }
}
