package kechuang.open.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;

/** The year so far as the front door shows it: however many visitors come, it is worked out once a minute at most. */
@ApplicationScoped
public class YearBoard {

  private static final Duration KEPT = Duration.ofMinutes(1);

  @EJB
  private Statistics statistics;
  @EJB
  private BusinessClock clock;

  private volatile Kept kept;

  private record Kept(Instant until, LocalDate day, Optional<YearSoFar> answer) {
  }

  public Optional<YearSoFar> now() {
    var known = kept;
    var today = clock.today();
    if (known == null || known.until().isBefore(clock.realTime()) || !known.day().equals(today)) {
      known = new Kept(clock.realTime().plus(KEPT), today, statistics.now());
      kept = known;
    }
    return known.answer();
  }
}
