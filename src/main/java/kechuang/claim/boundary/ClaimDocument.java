package kechuang.claim.boundary;

import java.util.List;
import java.util.stream.Stream;
import kechuang.claim.entity.ServiceOrder;

/** The kinds of document a claim comes with; their words have the key {@code claim.document.<kind>}. */
public enum ClaimDocument {
  CONTRACT, TECH_CONTRACT, INVOICE, PAYMENT_PROOF, RESULT_REPORT;

  /** Those that claims on this order need: the registration only where the contract bears one. */
  public static List<ClaimDocument> neededFor(ServiceOrder order) {
    return Stream.of(values())
        .filter(kind -> kind != TECH_CONTRACT || order.getContract().getTechnologyContract() != null).toList();
  }
}
