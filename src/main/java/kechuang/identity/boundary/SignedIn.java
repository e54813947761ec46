package kechuang.identity.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * What a session keeps of a login: who, and under which password. Rights are read afresh at every request, so a session
 * that outlives a node or a role carries none.
 *
 * @param since milliseconds of real time
 */
public record SignedIn(long account, String stamp, long since) implements Serializable {

  /** A working day; then one logs in again, however busy the session was. */
  private static final Duration LONGEST = Duration.ofHours(10);
  private static final String ATTRIBUTE = "kechuang.signed-in";

  public static Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE))
        .filter(login -> System.currentTimeMillis() - login.since < LONGEST.toMillis());
  }

  /** Begins a login: the session gets another id, so one that was planted beforehand opens nothing. */
  public static void begin(HttpServletRequest request, Person person) {
    var session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    session.setAttribute(ATTRIBUTE, new SignedIn(person.id(), person.stamp(), System.currentTimeMillis()));
  }

  public static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  public boolean holdsFor(Person person) {
    return person.stamp().equals(stamp);
  }
}
