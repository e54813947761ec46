package kechuang.claim.boundary;

import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;

/**
 * Awards of a measure that wait for their notice.
 *
 * @param owner the office that publishes
 * @param endsOn the last day of a notice that begins today; null where no calendar says so
 * @param days working days of the notice
 */
public record AwardPublishable(Measure measure, String owner, List<Line> awards, LocalDate endsOn, int days) {

  /** One of them. */
  public record Line(long id, String number, String organisation, Money amount) {
  }

  public Money total() {
    return Money.sum(awards.stream().map(Line::amount).toList());
  }

  /** Whether titles are to be given, and no money. */
  public boolean isOfTitles() {
    return measure.getInstrument() == Instrument.TITLE;
  }

  public List<Long> ids() {
    return awards.stream().map(Line::id).toList();
  }
}
