package kechuang.market.boundary;

import kechuang.market.entity.NeedOffer;
import kechuang.organisation.entity.Organisation;

/**
 * An offer as the firm reads it.
 *
 * @param related whether the two are related, so that no voucher pays the one for the other
 */
public record ShownOffer(NeedOffer offer, Organisation provider, boolean related) {

  public NeedOffer getOffer() {
    return offer;
  }

  public Organisation getProvider() {
    return provider;
  }

  public boolean isRelated() {
    return related;
  }
}
