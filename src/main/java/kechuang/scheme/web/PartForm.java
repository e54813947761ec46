package kechuang.scheme.web;

import java.io.Serializable;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.Words;

/** One part of a standard of support as it is typed, with its names: a row of a table, a factor, a tier, a kind of things, a limit, a paper, a step. */
public class PartForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private RowsForm when;
  private QuantityForm quantity;
  private String code;
  private String amount;
  private String percent;
  private String whole;
  private boolean fixed;
  private boolean later;
  private boolean voted;
  private boolean office;
  private ReviewStep.By by = ReviewStep.By.OFFICE;
  private String zh;
  private String en;

  /** A row of a table, with one empty row of its question. */
  static PartForm row() {
    var form = new PartForm();
    form.when = RowsForm.fresh();
    return form;
  }

  /** One that counts or measures something. */
  static PartForm quantity() {
    var form = new PartForm();
    form.quantity = new QuantityForm();
    return form;
  }

  /** A factor: a percentage, or what is counted of a whole. */
  static PartForm factor() {
    var form = quantity();
    form.fixed = true;
    return form;
  }

  static PartForm named(Words words) {
    var form = new PartForm();
    form.zh = words.zh();
    form.en = words.en();
    return form;
  }

  Words words(Problems.Collector problems, String path) {
    return words(problems, path, zh, en, "zh", "en");
  }

  static Words words(Problems.Collector problems, String path, String zh, String en, String fieldZh, String fieldEn) {
    problems.check(zh != null && !zh.isBlank(), path + fieldZh, "common.missing");
    problems.check(en != null && !en.isBlank(), path + fieldEn, "common.missing");
    return zh == null || zh.isBlank() || en == null || en.isBlank() ? null : new Words(zh.strip(), en.strip());
  }

  /** An amount that has to be there. */
  Money money(Problems.Collector problems, String path) {
    return money(problems, path + "amount", amount, true);
  }

  static Money money(Problems.Collector problems, String field, String typed, boolean required) {
    if (typed == null || typed.isBlank()) {
      problems.check(!required, field, "common.missing");
      return null;
    }
    return problems.read(field, () -> Money.parse(typed));
  }

  static Integer number(Problems.Collector problems, String field, String typed) {
    return problems.read(field, () -> {
      if (typed == null || !typed.strip().matches("[0-9]{1,6}")) {
        throw new RuleViolation("scheme.fact.malformed.NUMBER");
      }
      return Integer.valueOf(typed.strip());
    });
  }

  public RowsForm getWhen() {
    return when;
  }

  public void setWhen(RowsForm when) {
    this.when = when;
  }

  public QuantityForm getQuantity() {
    return quantity;
  }

  public void setQuantity(QuantityForm quantity) {
    this.quantity = quantity;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }

  public String getWhole() {
    return whole;
  }

  public void setWhole(String whole) {
    this.whole = whole;
  }

  public boolean isFixed() {
    return fixed;
  }

  public void setFixed(boolean fixed) {
    this.fixed = fixed;
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  /** Which office does a step of the review. */
  public ReviewStep.By getBy() {
    return by;
  }

  public void setBy(ReviewStep.By by) {
    this.by = by;
  }

  /** Whether a paper comes only while an agreement runs. */
  public boolean isLater() {
    return later;
  }

  public void setLater(boolean later) {
    this.later = later;
  }

  /** Whether a later paper is the office's own. */
  public boolean isOffice() {
    return office;
  }

  public void setOffice(boolean office) {
    this.office = office;
  }

  /** Whether a committee votes in a step. */
  public boolean isVoted() {
    return voted;
  }

  public void setVoted(boolean voted) {
    this.voted = voted;
  }
}
