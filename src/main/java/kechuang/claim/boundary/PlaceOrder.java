package kechuang.claim.boundary;

import java.time.LocalDate;
import kechuang.claim.entity.ContractTerms;
import kechuang.claim.entity.TechnologyContractNumber;
import kechuang.money.Money;

/**
 * A firm's order for a service.
 *
 * @param voucher the voucher's number
 * @param provider the provider's credit code
 * @param service code of the service kind
 * @param contractNet contract amount without tax, in yuan
 * @param contractGross with tax, in yuan
 * @param technologyContract registration number of the technology contract, if there is one
 * @param project number of the city project the work belongs to, if any
 * @param expectedAmount what the person saw that the voucher would hold; null to take what comes out
 */
public record PlaceOrder(String voucher, String provider, String service, String subject, String contractNumber,
    LocalDate contractDate, Money contractNet, Money contractGross, String technologyContract, String project,
    Money expectedAmount) {

  ContractTerms terms() {
    return new ContractTerms(subject, contractNumber, contractDate, contractNet, contractGross, registration(),
        project);
  }

  /** The registration as a number; null if there is none. */
  TechnologyContractNumber registration() {
    return filled(technologyContract) ? new TechnologyContractNumber(technologyContract) : null;
  }

  boolean isComplete() {
    return filled(voucher) && filled(provider) && filled(service) && filled(subject) && filled(contractNumber)
        && contractDate != null && contractNet != null && contractGross != null;
  }

  static boolean filled(String text) {
    return text != null && !text.isBlank();
  }
}
