package kechuang.award.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.award.entity.VoucherState;
import kechuang.money.Money;
import kechuang.platform.boundary.Columns;

/**
 * A voucher as lists show it; amounts in yuan: face = spent + held + available + lapsed.
 *
 * @param lapsed what went back to the pool
 */
public record VoucherRow(String number, String firm, String countyZh, String countyEn, String roundZh, String roundEn,
    VoucherState state, Money face, Money held, Money spent, Money available, Money lapsed, LocalDate issuedOn,
    LocalDate expiresOn) implements Serializable {

  static VoucherRow of(Object[] row) {
    return new VoucherRow((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5], VoucherState.valueOf((String) row[6]), Columns.money(row[7]), Columns.money(row[8]),
        Columns.money(row[9]), Columns.money(row[10]), Columns.money(row[11]), Columns.day(row[12]), Columns.day(row[13]));
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
