package kechuang.organisation.boundary;

/** By what a list of organisations is sorted; the id decides between equals. */
public enum OrganisationOrder {
  /** Those that wait for a confirmation first, the longest waiting in front. */
  WORK("o.factsState desc, o.id"),
  NAME("o.name, o.id"),
  NAME_DOWN("o.name desc, o.id"),
  COUNTY("o.countyCode, o.name, o.id"),
  COUNTY_DOWN("o.countyCode desc, o.name, o.id"),
  NEWEST("o.id desc");

  private final String clause;

  OrganisationOrder(String clause) {
    this.clause = clause;
  }

  String clause() {
    return clause;
  }
}
