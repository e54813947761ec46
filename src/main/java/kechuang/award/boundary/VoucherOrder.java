package kechuang.award.boundary;

/** By what a list of vouchers is sorted; the id decides between equals. */
public enum VoucherOrder {
  NEWEST("v.id desc"),
  NUMBER("v.number, v.id"),
  NUMBER_DOWN("v.number desc, v.id"),
  FIRM("o.name, v.id"),
  FIRM_DOWN("o.name desc, v.id"),
  COUNTY("v.county_code, v.id"),
  COUNTY_DOWN("v.county_code desc, v.id"),
  FACE("v.face, v.id"),
  FACE_DOWN("v.face desc, v.id"),
  AVAILABLE("available, v.id"),
  AVAILABLE_DOWN("available desc, v.id"),
  EXPIRES("v.expires_on, v.id"),
  EXPIRES_DOWN("v.expires_on desc, v.id");

  private final String clause;

  VoucherOrder(String clause) {
    this.clause = clause;
  }

  String clause() {
    return clause;
  }

  /** The order of a column, upwards or downwards. */
  public static VoucherOrder of(String column, boolean down) {
    return valueOf(down ? column + "_DOWN" : column);
  }
}
