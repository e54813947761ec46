package kechuang.claim.boundary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.Problem;

/** The kinds of document a claim comes with; their words have the key {@code claim.document.<kind>}. */
public enum ClaimDocument {
  CONTRACT, TECH_CONTRACT, INVOICE, PAYMENT_PROOF, RESULT_REPORT;

  /** What a claim on this order still lacks, given the kinds that are there. */
  public static List<Problem> missing(ServiceOrder order, Set<String> there) {
    return neededFor(order).stream().filter(kind -> !there.contains(kind.name()))
        .map(kind -> Problem.of("attachments", "claim.document-missing", "claim.document." + kind)).toList();
  }

  /** Those that claims on this order need: the registration only where the contract bears one. */
  public static List<ClaimDocument> neededFor(ServiceOrder order) {
    return Stream.of(values())
        .filter(kind -> kind != TECH_CONTRACT || order.getContract().getTechnologyContract() != null).toList();
  }
}
