package kechuang.award.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.award.entity.Award;
import kechuang.award.entity.Holding;
import kechuang.award.entity.HoldingEventKind;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.ExitTerms;
import kechuang.scheme.entity.Measure;

/**
 * What an award bought, as the investment register has it.
 *
 * @param holding null while nobody has entered it
 * @param exit null where the rule says nothing of how it is left
 * @param day for which the prices of the parts hold: that of the sale, else today
 * @param history null while nobody has entered it
 */
public record HoldingCase(Award award, Measure measure, Organisation organisation, Holding holding, ExitTerms exit, LocalDate day,
    List<Part> parts, Set<HoldingEventKind> may, History history) {

  /**
   * One payment into it.
   *
   * @param price the least it may be sold for on the day of the case, in yuan; null where the rule sets none
   */
  public record Part(LocalDate paidOn, Money amount, Money price) {
  }

  /** All that was paid in, in yuan. */
  public Money paidIn() {
    return Money.sum(parts.stream().map(Part::amount).toList());
  }

  /** The least all of it may be sold for; null where the rule sets none. */
  public Money price() {
    return exit == null ? null : Money.sum(parts.stream().map(Part::price).toList());
  }

  public boolean may(String event) {
    return may.contains(HoldingEventKind.valueOf(event));
  }
}
