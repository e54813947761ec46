package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import kechuang.money.Money;

/** All that an applicant was given before, as facts and as sums that count against what it is given next. */
public record Past(List<PastBenefit> benefits) {

  public static final Past NONE = new Past(List.of());

  public Past {
    benefits = List.copyOf(benefits);
  }

  public boolean isEmpty() {
    return benefits.isEmpty();
  }

  /**
   * How often and how long ago something was given under the measure, and what of it still runs.
   *
   * @param matter what is asked about now; empty where the measure is about none
   */
  public Facts about(String measure, String matter, Facts asked, LocalDate day) {
    var own = benefits.stream().filter(one -> one.measure().equals(measure)).toList();
    var level = asked.get(Fact.CERT_LEVEL).orElse(null);
    var since = own.stream().map(PastBenefit::on).max(Comparator.naturalOrder())
        .map(last -> day.getYear() - last.getYear()).orElse(null);
    return running(own, asked).with(Fact.AWARD_TIMES, own.size()).with(Fact.AWARD_YEARS_SINCE, since)
        .with(Fact.AWARD_TIMES_FOR_MATTER, (int) own.stream().filter(one -> one.matter().equals(matter)).count())
        .with(Fact.AWARD_TIMES_AT_STEP, (int) own.stream().filter(one -> one.matter().equals(matter)
            && one.age() != null && one.age().equals(asked.get(Fact.PATENT_AGE).orElse(null))).count())
        .with(Fact.AWARD_TIMES_AT_LEVEL, (int) own.stream().filter(one -> one.level() != null && one.level().equals(level))
            .count());
  }

  /** Projects that run under the measure: those granted here, or more where the applicant says so. */
  private static Facts running(List<PastBenefit> own, Facts asked) {
    var granted = own.stream().filter(PastBenefit::running).count();
    var said = asked.get(Fact.PROJECT_RUNNING).map(Number.class::cast).map(Number::longValue).orElse(0L);
    return granted == 0 ? Facts.NONE : Facts.NONE.with(Fact.PROJECT_RUNNING, Math.max(granted, said));
  }

  /** What counts against a benefit under the measure. */
  Before before(String measure, LocalDate day) {
    var paid = new HashMap<String, Money>();
    benefits.forEach(one -> paid.merge(one.measure(), one.amount(), Money::plus));
    return new Before(paid, sum(benefits.stream().filter(one -> one.measure().equals(measure)
        && one.on().getYear() == day.getYear()).toList()));
  }

  /** What was given of a group for a matter, whichever its measure. */
  public Money paidFor(String group, String matter) {
    return sum(benefits.stream().filter(one -> one.group().equals(group)
        && PastBenefit.counts(one.matter(), matter)).toList());
  }

  private static Money sum(Collection<PastBenefit> some) {
    return Money.sum(some.stream().map(PastBenefit::amount).toList());
  }
}
