package kechuang.organisation.api;

import kechuang.organisation.entity.Organisation;

/**
 * A firm or a provider as others name it.
 *
 * @param county code of the county of its registered address; null for providers from elsewhere
 */
public record Party(String creditCode, String name, String county) {

  public static Party of(Organisation organisation) {
    return new Party(organisation.getCreditCode(), organisation.getName(), organisation.getCountyCode());
  }
}
