package kechuang.inbox.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.award.boundary.VoucherRow;
import kechuang.money.Money;

/**
 * A firm's money at a glance, in yuan.
 *
 * @param vouchers the first of those that can be used
 * @param usable how many can be used
 * @param yearLeft what it may still ask for this year; null while no round is open for it
 * @param applications how many are on their way
 * @param claims how many are on their way
 * @param arrived what was paid out on its vouchers
 */
public record FirmOverview(List<VoucherRow> vouchers, long usable, Money face, Money available, Money held,
    Money arrived, Money yearLeft, long applications, long claims, List<Following> following) implements Serializable {

  /**
   * An order whose next step is somebody else's.
   *
   * @param day the provider's last day to answer, or the last day to redeem
   */
  public record Following(long id, String subject, String other, String state, Money hold, LocalDate day)
      implements Serializable {

    public long getId() {
      return id;
    }

    public String getSubject() {
      return subject;
    }

    public String getOther() {
      return other;
    }

    public String getState() {
      return state;
    }

    public Money getHold() {
      return hold;
    }

    public LocalDate getDay() {
      return day;
    }
  }

  public List<VoucherRow> getVouchers() {
    return vouchers;
  }

  public long getUsable() {
    return usable;
  }

  /** Whether there are more than those listed. */
  public boolean isMore() {
    return usable > vouchers.size();
  }

  public Money getFace() {
    return face;
  }

  public Money getAvailable() {
    return available;
  }

  public Money getHeld() {
    return held;
  }

  public Money getArrived() {
    return arrived;
  }

  public Money getYearLeft() {
    return yearLeft;
  }

  public long getApplications() {
    return applications;
  }

  public long getClaims() {
    return claims;
  }

  public List<Following> getFollowing() {
    return following;
  }
}
