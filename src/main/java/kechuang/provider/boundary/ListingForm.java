package kechuang.provider.boundary;

import java.util.List;
import kechuang.provider.entity.Certificate;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ServiceOffer;

/** What a provider says about itself and what it offers. */
public record ListingForm(Institution institution, List<ServiceOffer> services, List<Proof> proofs) {

  /**
   * A certificate with its file.
   *
   * @param id of the certificate as it is known already; null for a new one
   * @param file uploaded for it and bound to nothing yet; null where it has one, or none
   */
  public record Proof(Long id, Certificate certificate, Long file) {
  }
}
