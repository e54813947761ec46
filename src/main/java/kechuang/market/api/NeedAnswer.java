package kechuang.market.api;

import java.time.LocalDate;
import kechuang.market.boundary.PublicNeed;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.WishTheme;
import kechuang.money.Money;

/**
 * A need that is public.
 *
 * @param service of a service; left out otherwise
 * @param industry of a technical problem; left out otherwise
 * @param theme of a wished policy; left out otherwise
 * @param budgetFrom left out where the firm names none, like {@code budgetTo}
 * @param firm left out where the firm does not want to be named
 * @param county the firm's
 * @param region where it is wanted, a county or the whole city; of a wish, the office that was asked
 * @param openUntil left out for a wish
 * @param answer of the office; left out for what is no wish
 */
public record NeedAnswer(String number, NeedKind kind, String title, String service, String industry, WishTheme theme,
    String description, Money budgetFrom, Money budgetTo, LocalDate wantedBy, String firm, String county, String region,
    LocalDate openedOn, LocalDate openUntil, String answer, LocalDate answeredOn) {

  static NeedAnswer of(PublicNeed it) {
    return new NeedAnswer(it.number(), it.kind(), it.title(), it.service(), it.industry(), it.theme(), it.description(),
        it.budgetFrom(), it.budgetTo(), it.wantedBy(), it.firm(), it.countyCode(), it.regionCode(), it.openedOn(),
        it.openUntil(), it.answer(), it.answeredOn());
  }
}
