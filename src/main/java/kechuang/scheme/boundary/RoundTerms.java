package kechuang.scheme.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Terms;
import kechuang.scheme.entity.Round;

/** What rounds set for public notices and for the answers of providers, each once however many rounds set the same. */
@ApplicationScoped
public class RoundTerms implements Terms {

  @EJB
  private Rounds rounds;
  @EJB
  private Calendars calendars;

  @Override
  public List<Term> from(LocalDate day) {
    var calendar = calendars.workingDays();
    return Stream.concat(
        each(round -> term(round.isCountNoticeDay() ? "platform.clock.notice.counted" : "platform.clock.notice",
            round.getNoticeDays(),
            () -> calendar.lastNoticeDay(day, round.getNoticeDays(), round.isCountNoticeDay()))),
        each(round -> term("platform.clock.answer", round.getOrderAnswerDays(),
            () -> calendar.plus(day, round.getOrderAnswerDays())))).toList();
  }

  private Stream<Term> each(Function<Round, Optional<Term>> term) {
    return rounds.published().stream().map(term).flatMap(Optional::stream).distinct()
        .sorted(Comparator.comparing(Term::days).thenComparing(Term::key));
  }

  private static Optional<Term> term(String key, int days, Supplier<LocalDate> ends) {
    try {
      return Optional.of(new Term(key, days, ends.get()));
    } catch (RuleViolation noCalendar) {
      return Optional.empty();
    }
  }
}
