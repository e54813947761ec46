package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kechuang.award.entity.Voucher;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.entity.Counter;
import kechuang.number.PublicNumber;
import kechuang.scheme.boundary.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The check of a voucher by its number: for everyone whether it is genuine and still valid, never whose; for providers
 * what is left on it too.
 */
@Stateless
public class VoucherCheck {

  @Inject
  private Vouchers vouchers;
  @Inject
  private Rounds rounds;
  @Inject
  private BusinessClock clock;
  @Inject
  @ConfigProperty(name = "kechuang.public-url")
  private String publicUrl;

  /**
   * What anyone may know of a voucher.
   *
   * @param takesOrders whether a contract signed today could be ordered on it, as far as its validity goes
   */
  public record Checked(String number, VoucherState state, LocalDate issuedOn, LocalDate expiresOn, LocalDate redeemBy,
      String roundZh, String roundEn, boolean takesOrders, LocalDate today) implements Serializable {

    public String round(Locale locale) {
      return "en".equals(locale.getLanguage()) ? roundEn : roundZh;
    }

    public String getNumber() {
      return number;
    }

    public VoucherState getState() {
      return state;
    }

    public LocalDate getIssuedOn() {
      return issuedOn;
    }

    public LocalDate getExpiresOn() {
      return expiresOn;
    }

    public LocalDate getRedeemBy() {
      return redeemBy;
    }

    public boolean isTakesOrders() {
      return takesOrders;
    }

    public LocalDate getToday() {
      return today;
    }
  }

  /** Empty if no voucher bears the number. */
  @PermitAll
  public Optional<Checked> check(PublicNumber number) {
    return vouchers.forPublicCheck(number).map(this::checked);
  }

  /** What is left on it, for a provider about to serve its holder; nobody else reads it without the holder. */
  @RolesAllowed("provider")
  public Optional<Counter> balance(PublicNumber number) {
    return vouchers.forPublicCheck(number).map(vouchers::counter);
  }

  private Checked checked(Voucher voucher) {
    var round = rounds.get(voucher.getRoundId());
    var today = clock.today();
    return new Checked(voucher.getNumber(), voucher.getState(), voucher.getIssuedOn(), voucher.getExpiresOn(),
        voucher.getRedeemBy(), round.getNameZh(), round.getNameEn(),
        voucher.getState() == VoucherState.ACTIVE && !voucher.isPast(today), today);
  }

  /** The address of the check, as QR codes carry it. */
  @PermitAll
  public String address(String number) {
    return publicUrl + "/open/voucher.xhtml?number=" + number;
  }
}
