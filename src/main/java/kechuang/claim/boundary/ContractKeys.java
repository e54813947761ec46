package kechuang.claim.boundary;

import java.util.ArrayList;
import java.util.List;
import kechuang.claim.entity.ContractTerms;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.entity.ComparableText;

/**
 * What makes a contract the same contract wherever it turns up: its two sides with its number, and its registration as
 * a technology contract if it has one (decision 15).
 */
final class ContractKeys {

  private ContractKeys() {
  }

  static List<String> of(Organisation provider, Organisation firm, ContractTerms terms) {
    var keys = new ArrayList<String>();
    keys.add(provider.getCreditCode() + "/" + firm.getCreditCode() + "/" + ComparableText.of(terms.getNumber()));
    if (terms.getTechnologyContract() != null) {
      keys.add("T/" + terms.getTechnologyContract());
    }
    return keys;
  }
}
