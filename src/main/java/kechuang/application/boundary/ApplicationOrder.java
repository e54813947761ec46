package kechuang.application.boundary;

/** By what a list of applications is sorted; the id decides between equals. */
public enum ApplicationOrder {
  /** Those that wait for a decision first, the earliest last day in front. */
  DUE("case when a.dueOn is null then 1 else 0 end, a.dueOn, a.id"),
  DUE_DOWN("case when a.dueOn is null then 1 else 0 end, a.dueOn desc, a.id"),
  NUMBER("a.number, a.id"),
  NUMBER_DOWN("a.number desc, a.id"),
  FIRM("o.name, a.id"),
  FIRM_DOWN("o.name desc, a.id"),
  COUNTY("a.countyCode, a.id"),
  COUNTY_DOWN("a.countyCode desc, a.id"),
  AMOUNT("a.amount, a.id"),
  AMOUNT_DOWN("a.amount desc, a.id"),
  SUBMITTED("a.submittedOn, a.id"),
  SUBMITTED_DOWN("a.submittedOn desc, a.id"),
  NEWEST("a.id desc");

  private final String clause;

  ApplicationOrder(String clause) {
    this.clause = clause;
  }

  String clause() {
    return clause;
  }

  /** The order of a column, upwards or downwards. */
  public static ApplicationOrder of(String column, boolean down) {
    return valueOf(down ? column + "_DOWN" : column);
  }
}
