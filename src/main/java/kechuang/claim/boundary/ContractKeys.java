package kechuang.claim.boundary;

import java.util.ArrayList;
import java.util.List;
import kechuang.claim.entity.ContractTerms;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.entity.ComparableText;
import kechuang.scheme.entity.DuplicateKind;

/**
 * What makes a contract the same contract wherever it turns up: its two sides with its number, and its registration as
 * a technology contract if it has one (decision 15).
 */
final class ContractKeys {

  private ContractKeys() {
  }

  /**
   * One of them.
   *
   * @param number as the firm wrote it
   * @param field of the order that it comes from
   */
  record ContractKey(String key, String number, String field) {
  }

  static List<ContractKey> of(Organisation provider, Organisation firm, ContractTerms terms) {
    var keys = new ArrayList<ContractKey>();
    keys.add(new ContractKey(provider.getCreditCode() + "/" + firm.getCreditCode() + "/"
        + ComparableText.of(terms.getNumber()), terms.getNumber(), "contractNumber"));
    if (terms.getTechnologyContract() != null) {
      keys.add(new ContractKey(DuplicateKind.registered(terms.getTechnologyContract()), terms.getTechnologyContract(), "technologyContract"));
    }
    return keys;
  }
}
