package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.lifecycle.Act;

/**
 * Who does what when: the caller and the business clock in one. What is said about an act is in the trail the reason of
 * every row the act writes, until the transaction goes on to another act.
 */
@Stateless
public class Acts {

  @EJB
  private Caller caller;
  @EJB
  private BusinessClock clock;
  @Inject
  private Actor actor;

  /** The caller's act, with what is said about it. */
  @PermitAll
  public Act now(String note) {
    return at(clock.now(), note);
  }

  /** The caller's act in real time: what happens to accounts has nothing to do with the demonstration's day. */
  @PermitAll
  public Act inRealTime() {
    return at(clock.realTime(), null);
  }

  private Act at(Instant at, String note) {
    var account = caller.id();
    var act = new Act(account.isPresent() ? account.getAsLong() : null, at, BusinessClock.dayOf(at), note);
    actor.because(act.note());
    return act;
  }

  @PermitAll
  public Act now() {
    return now(null);
  }
}
