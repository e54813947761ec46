package kechuang.award.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kechuang.award.entity.Voucher;
import kechuang.identity.boundary.AccountName;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Round;

/**
 * A voucher with everything its page shows.
 *
 * @param application number of the application it came from
 * @param balance cap = face value it still has, committed = held, paid = spent
 * @param usable whether orders can be placed on it today
 * @param happenings the latest hundred, oldest first
 * @param people who acted, by account
 */
public record VoucherCase(Voucher voucher, String application, Organisation firm, County county, Round round,
    Counter balance, boolean usable, List<Use> uses, List<Happening> happenings, Map<Long, AccountName> people) {

  /**
   * What one service order takes of it.
   *
   * @param contract with tax
   * @param held what is still held for it
   */
  public record Use(long id, String number, String provider, String serviceZh, String serviceEn, Money contract, LocalDate placedOn,
      String state, Money held, Money spent) implements Serializable {

    public String service(Locale locale) {
      return "en".equals(locale.getLanguage()) ? serviceEn : serviceZh;
    }

    public long getId() {
      return id;
    }

    public String getNumber() {
      return number;
    }

    public String getProvider() {
      return provider;
    }

    public Money getContract() {
      return contract;
    }

    public LocalDate getPlacedOn() {
      return placedOn;
    }

    public String getState() {
      return state;
    }

    public Money getHeld() {
      return held;
    }

    public Money getSpent() {
      return spent;
    }
  }

  /**
   * One move of the voucher, of an order on it, or of a claim.
   *
   * @param thing voucher, order or claim
   */
  public record Happening(Instant at, String thing, String event, String number, String note, Long actor)
      implements Serializable {
  }

  public Voucher getVoucher() {
    return voucher;
  }

  public String getApplication() {
    return application;
  }

  public Organisation getFirm() {
    return firm;
  }

  public County getCounty() {
    return county;
  }

  public Round getRound() {
    return round;
  }

  public Counter getBalance() {
    return balance;
  }

  public boolean isUsable() {
    return usable;
  }

  /** What went back to the pool. */
  public Money getLapsed() {
    return voucher.getFace().minus(balance.cap());
  }

  public List<Use> getUses() {
    return uses;
  }

  public List<Happening> getHappenings() {
    return happenings;
  }
}
