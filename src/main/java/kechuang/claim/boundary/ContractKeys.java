package kechuang.claim.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
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

  /** The keys, each with the number as the firm wrote it. */
  static Map<String, String> of(Organisation provider, Organisation firm, ContractTerms terms) {
    var keys = new LinkedHashMap<String, String>();
    keys.put(provider.getCreditCode() + "/" + firm.getCreditCode() + "/" + ComparableText.of(terms.getNumber()),
        terms.getNumber());
    if (terms.getTechnologyContract() != null) {
      keys.put("T/" + terms.getTechnologyContract(), terms.getTechnologyContract());
    }
    return keys;
  }
}
