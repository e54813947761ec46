package kechuang.calendar.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kechuang.fault.RuleViolation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Business time: the database's clock plus a whole number of days that only the demonstration moves. Deadlines, rounds,
 * validity and notices use it; leases, delays, tokens and the audit trail use real time. One clock for all nodes.
 */
@Stateless
public class BusinessClock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String REAL = "select clock_timestamp()";
  private static final String NOW = REAL + " + make_interval(days => "
      + "(select value::integer from setting where key = 'clock.offset-days'))";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;

  @PermitAll
  public Instant now() {
    return read(NOW);
  }

  /** The calendar day in Asia/Shanghai. */
  @PermitAll
  public LocalDate today() {
    return dayOf(now());
  }

  /** The city's day at this moment; it begins and ends at midnight in Asia/Shanghai. */
  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** Real time by the database's clock, for leases, tokens and delays. */
  @PermitAll
  public Instant realTime() {
    return read(REAL);
  }

  private Instant read(String clock) {
    var now = em.createNativeQuery(clock).getSingleResult();
    return now instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) now).toInstant();
  }

  /** How many whole days business time is ahead of real time; negative when it lies in the past. */
  @PermitAll
  public int offsetDays() {
    return Integer.parseInt((String) em.createNativeQuery("select value from setting where key = 'clock.offset-days'")
        .getSingleResult());
  }

  /**
   * Moves business time so that today is {@code day}, in the demonstration only; forward only, so that no deadline
   * comes back to life.
   */
  @RolesAllowed("administrator")
  public void moveTo(LocalDate day) {
    if (!demonstration) {
      throw new RuleViolation("calendar.demonstration-only");
    }
    int ahead = (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(realTime(), ZONE), day);
    // Guarded where the days are kept: two people who move the clock at once do not add their days up.
    var moved = em.createNativeQuery("update setting set value = ?1 where key = 'clock.offset-days'"
        + " and value::integer < ?2").setParameter(1, String.valueOf(ahead)).setParameter(2, ahead).executeUpdate();
    if (moved == 0) {
      throw new RuleViolation("calendar.forward-only", today());
    }
  }
}
