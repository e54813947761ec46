package kechuang.market.entity;

import java.time.LocalDate;
import java.util.function.Function;
import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * What a firm says about a need. What does not belong to its kind is left out, whatever was typed before the kind was
 * changed.
 *
 * @param serviceKind of a service
 * @param industry of a technical problem
 * @param theme of a wished policy
 * @param wantedBy when it has to be solved; null where that does not matter
 * @param region where it is wanted, a county or the whole city; of a wish, the office that is asked
 * @param nameShown whether everybody reads who it is
 * @param openUntil the last day it is public; a wish has none
 */
public record NeedContent(NeedKind kind, String title, String serviceKind, String industry, WishTheme theme,
    String description, Money budgetFrom, Money budgetTo, LocalDate wantedBy, String region, boolean nameShown,
    LocalDate openUntil) {

  public static final int LONGEST_TITLE = 60;
  public static final int LONGEST_DESCRIPTION = 2000;
  /** For so many months at most a need is open. */
  public static final int MOST_MONTHS = 12;

  public NeedContent {
    title = strip(title);
    description = strip(description);
    serviceKind = kind == NeedKind.SERVICE ? serviceKind : null;
    industry = kind == NeedKind.TECHNOLOGY ? industry : null;
    theme = kind == NeedKind.POLICY ? theme : null;
    budgetFrom = kind == NeedKind.POLICY ? null : budgetFrom;
    budgetTo = kind == NeedKind.POLICY ? null : budgetTo;
    wantedBy = kind == NeedKind.POLICY ? null : wantedBy;
    openUntil = kind == NeedKind.POLICY ? null : openUntil;
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What even a draft must have: without it nobody finds it again. */
  public void checkDraft(Problems.Collector problems) {
    problems.check(kind != null, "kind", "common.missing").check(title != null, "title", "common.missing")
        .check(title == null || title.length() <= LONGEST_TITLE, "title", "need.title-too-long", LONGEST_TITLE)
        .check(description == null || description.length() <= LONGEST_DESCRIPTION, "description",
            "need.description-too-long", LONGEST_DESCRIPTION);
    checkBudget(problems);
  }

  /** What is missing before the county can look at it on this day. */
  public void check(LocalDate today, Problems.Collector problems) {
    checkDraft(problems);
    problems.check(description != null, "description", "common.missing").check(region != null, "region", "common.missing");
    only(NeedKind.SERVICE, problems, "serviceKind", NeedContent::serviceKind);
    only(NeedKind.TECHNOLOGY, problems, "industry", NeedContent::industry);
    only(NeedKind.POLICY, problems, "theme", NeedContent::theme);
    if (kind != NeedKind.POLICY) {
      checkDays(today, problems);
    }
  }

  private void only(NeedKind of, Problems.Collector problems, String field, Function<NeedContent, ?> value) {
    problems.check(kind != of || value.apply(this) != null, field, "common.missing");
  }

  private void checkBudget(Problems.Collector problems) {
    problems.check(budgetFrom == null || budgetTo == null || !budgetFrom.isMoreThan(budgetTo), "budgetTo",
        "need.budget-order")
        .check(budgetTo == null || !budgetTo.isZero(), "budgetTo", "need.budget-zero");
  }

  private void checkDays(LocalDate today, Problems.Collector problems) {
    var latest = today.plusMonths(MOST_MONTHS);
    problems.check(openUntil != null, "openUntil", "common.missing")
        .check(openUntil == null || openUntil.isAfter(today), "openUntil", "need.open-until-past")
        .check(openUntil == null || !openUntil.isAfter(latest), "openUntil", "need.open-too-long", MOST_MONTHS, latest)
        .check(wantedBy == null || !wantedBy.isBefore(today), "wantedBy", "need.wanted-by-past");
  }
}
