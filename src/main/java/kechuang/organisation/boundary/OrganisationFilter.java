package kechuang.organisation.boundary;

import java.io.Serializable;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.OrganisationKind;

/**
 * Which organisations a list shows; what is null is not asked.
 *
 * @param text part of the name or of the credit code
 */
public record OrganisationFilter(String text, OrganisationKind kind, FactsState factsState, String countyCode)
    implements Serializable {

  public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null, null);
}
