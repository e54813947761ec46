package kechuang.award.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.award.entity.VoucherState;
import kechuang.money.Money;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;

/**
 * A voucher as lists show it; amounts in yuan: face = spent + held + available + lapsed.
 *
 * @param lapsed what went back to the pool
 */
public record VoucherRow(String number, String firm, String countyZh, String countyEn, String roundZh, String roundEn,
    VoucherState state, Money face, Money held, Money spent, Money available, Money lapsed, LocalDate issuedOn,
    LocalDate expiresOn) implements Serializable {

  public static final Sheet<VoucherRow> SHEET = new Sheet<VoucherRow>().text("award.number", 22, VoucherRow::number)
      .text("application.firm", 32, VoucherRow::firm).words("application.county", 12, VoucherRow::county)
      .words("application.round", 32, VoucherRow::round).money("award.face", VoucherRow::face)
      .money("award.spent", VoucherRow::spent).money("award.held", VoucherRow::held)
      .money("award.available", VoucherRow::available).money("award.lapsed", VoucherRow::lapsed)
      .day("award.issued-on", VoucherRow::issuedOn).day("award.expires-on", VoucherRow::expiresOn)
      .state("application.state", "voucher", VoucherRow::state);

  static VoucherRow of(Row row) {
    return new VoucherRow(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
        row.constant(6, VoucherState.class), row.money(7), row.money(8), row.money(9), row.money(10), row.money(11),
        row.day(12), row.day(13));
  }

  public String county(Locale locale) {
    return "en".equals(locale.getLanguage()) ? countyEn : countyZh;
  }

  public String round(Locale locale) {
    return "en".equals(locale.getLanguage()) ? roundEn : roundZh;
  }

  public String getNumber() {
    return number;
  }

  public String getFirm() {
    return firm;
  }

  public VoucherState getState() {
    return state;
  }

  public Money getFace() {
    return face;
  }

  public Money getHeld() {
    return held;
  }

  public Money getSpent() {
    return spent;
  }

  public Money getAvailable() {
    return available;
  }

  public Money getLapsed() {
    return lapsed;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }
}
