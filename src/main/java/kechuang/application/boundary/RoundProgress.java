package kechuang.application.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.money.Money;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.RoundMode;

/**
 * How far a round's pool is handed out. All in yuan of face value: pool = paid + committed + left.
 *
 * @param owner the city's or the county's name
 * @param counties whom it serves
 * @param inDecision what applications ask for and nobody has decided yet
 */
public record RoundProgress(long id, String nameZh, String nameEn, String ownerZh, String ownerEn, String countiesZh,
    String countiesEn, RoundMode mode, LocalDate opensOn, LocalDate closesOn, Money firmYearCap, ShareScale scale, Money pool,
    Money committed, Money paid, Money inDecision, boolean open) implements Serializable {

  public String name(Locale locale) {
    return isEnglish(locale) ? nameEn : nameZh;
  }

  public String owner(Locale locale) {
    return isEnglish(locale) ? ownerEn : ownerZh;
  }

  public String counties(Locale locale) {
    return isEnglish(locale) ? countiesEn : countiesZh;
  }

  private static boolean isEnglish(Locale locale) {
    return "en".equals(locale.getLanguage());
  }

  public Money getLeft() {
    return pool.minusOrZero(committed).minusOrZero(paid);
  }

  public long getId() {
    return id;
  }

  public RoundMode getMode() {
    return mode;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public LocalDate getClosesOn() {
    return closesOn;
  }

  public Money getFirmYearCap() {
    return firmYearCap;
  }

  public ShareScale getScale() {
    return scale;
  }

  public Money getPool() {
    return pool;
  }

  public Money getCommitted() {
    return committed;
  }

  public Money getPaid() {
    return paid;
  }

  public Money getInDecision() {
    return inDecision;
  }

  public boolean isOpen() {
    return open;
  }
}
