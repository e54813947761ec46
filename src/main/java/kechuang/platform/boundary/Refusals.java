package kechuang.platform.boundary;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.fault.TryLater;

/**
 * What a failure means to a person. Containers wrap exceptions; the refusal is looked for along the causes, also what
 * the database said. Anything that is not a refusal stays what it was: an error of the program or the machine.
 */
public final class Refusals {

  private static final int DEEP_ENOUGH = 16;
  private static final Duration SOON = Duration.ofSeconds(5);

  private Refusals() {
  }

  /** The failure as a refusal where it is one, otherwise itself. */
  public static Exception translate(Exception failure) {
    return failure instanceof RuleViolation || failure instanceof NotFound ? failure
        : fromDatabase(failure).map(Exception.class::cast).orElse(failure);
  }

  /** The refusal inside a failure: {@link RuleViolation}, {@link NotFound} or {@link EJBAccessException}. */
  public static Optional<RuntimeException> in(Throwable failure) {
    return find(failure, cause -> cause instanceof RuleViolation || cause instanceof NotFound
        || cause instanceof EJBAccessException).map(RuntimeException.class::cast)
        .or(() -> fromDatabase(failure).map(RuntimeException.class::cast));
  }

  private static Optional<RuleViolation> fromDatabase(Throwable failure) {
    // EclipseLink has a class of its own by the same name, which some flushes throw bare.
    if (find(failure, cause -> cause.getClass().getSimpleName().equals("OptimisticLockException")).isPresent()) {
      return Optional.of(new StaleData());
    }
    if (find(failure, Refusals::noConnection).isPresent()) {
      return Optional.of(TryLater.overloaded(SOON, "common.busy"));
    }
    return sqlState(failure).map(state -> switch (state) {
      case "KC005" -> new RuleViolation("ledger.year-closed");
      case "KC003" -> new RuleViolation("identity.separation-of-duties");
      // lock timeout, statement cancelled for its length, deadlock, serialization failure
      case "55P03", "57014", "40P01", "40001" -> TryLater.overloaded(SOON, "common.busy");
      case "23505" -> new Conflict("common.duplicate");
      default -> null;
    });
  }

  /** More people at once than connections: they wait for one a while, and are then asked to come again. */
  private static boolean noConnection(Throwable cause) {
    return cause instanceof SQLException && String.valueOf(cause.getMessage()).contains("Error in allocating a connection");
  }

  /** What PostgreSQL answered, if it is at the bottom of this failure: {@code KC001}, {@code 23505}. */
  public static Optional<String> sqlState(Throwable failure) {
    return find(failure, SQLException.class::isInstance).map(SQLException.class::cast).map(SQLException::getSQLState);
  }

  private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> what) {
    var cause = failure;
    for (int depth = 0; cause != null && depth < DEEP_ENOUGH; depth++, cause = cause.getCause()) {
      if (what.test(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
