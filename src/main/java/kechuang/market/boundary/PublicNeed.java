package kechuang.market.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.WishTheme;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A need as everybody reads it.
 *
 * @param about its service or its industry; empty for a wish
 * @param firm the name; null where the firm does not want to be named
 * @param county the firm's
 * @param region where it is wanted, or which office was asked
 * @param openUntil null for a wish
 * @param answer the office's; null for what is no wish
 */
public record PublicNeed(long id, String number, String title, NeedKind kind, String service, String industry,
    Bilingual about, WishTheme theme, String description, Money budgetFrom, Money budgetTo, LocalDate wantedBy, String firm,
    String countyCode, Bilingual county, String regionCode, Bilingual region, LocalDate openedOn, LocalDate openUntil,
    String answer, LocalDate answeredOn) implements Serializable {

  /** Whether providers offer on it. */
  public boolean isForProviders() {
    return kind != NeedKind.POLICY;
  }
}
