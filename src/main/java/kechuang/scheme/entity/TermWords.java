package kechuang.scheme.entity;

/** What every calculation calls its limits; words like those of the rules, since they are stored with the decision. */
final class TermWords {

  static final Words ITEM_CAP = new Words("单项最高", "At most, each time");
  static final Words FLOOR = new Words("低于此数不予支付", "Less than this is not paid");
  static final Words OTHER_FUNDS = new Words("同一事项已获其他财政资金", "Other public funds for the same matter");
  static final Words YEAR_LEFT = new Words("本年度剩余额度", "Left of the yearly limit");
  static final Words LIFETIME_LEFT = new Words("累计剩余额度", "Left of the limit in all");
  static final Words SAME_MATTER = new Words("同一事项此前已享受", "Given for the same matter before");

  private TermWords() {
  }

  static Words paidUnder(String measure) {
    return new Words("已按 " + measure + " 支付", "Paid under " + measure);
  }
}
