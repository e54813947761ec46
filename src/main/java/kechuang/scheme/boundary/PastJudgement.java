package kechuang.scheme.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Sheet;
import kechuang.scheme.entity.OutcomeResult;

/**
 * A decided case judged again.
 *
 * @param version the number of the version that decided
 * @param before what it came to; null for vouchers and where it is not known
 * @param after what it would come to
 * @param why what stands against it by the new rule; empty where nothing does
 */
public record PastJudgement(String number, String who, String page, LocalDate day, int version, OutcomeResult beforeResult, Money before,
    OutcomeResult afterResult, Money after, String why) implements Serializable {

  public static final Sheet<PastJudgement> SHEET = new Sheet<PastJudgement>()
      .text("scheme.bench.case", 20, PastJudgement::number)
      .text("scheme.matching.firm", 36, PastJudgement::who)
      .day("scheme.bench.day", PastJudgement::day)
      .words("scheme.bench.old", 14, (one, locale) -> Messages.text(locale, "scheme.bench.answer." + one.beforeResult()))
      .money("scheme.bench.before", PastJudgement::before)
      .words("scheme.bench.new", 14, (one, locale) -> Messages.text(locale, "scheme.bench.answer." + one.afterResult()))
      .money("scheme.bench.after", PastJudgement::after)
      .text("scheme.bench.why", 60, PastJudgement::why);

  public String getNumber() {
    return number;
  }

  public String getWho() {
    return who;
  }

  public String getPage() {
    return page;
  }

  public LocalDate getDay() {
    return day;
  }

  public int getVersion() {
    return version;
  }

  public OutcomeResult getBeforeResult() {
    return beforeResult;
  }

  public Money getBefore() {
    return before;
  }

  public OutcomeResult getAfterResult() {
    return afterResult;
  }

  public Money getAfter() {
    return after;
  }

  public String getWhy() {
    return why;
  }

  public boolean isChanged() {
    return beforeResult != afterResult || before != null && !before.equals(after);
  }
}
