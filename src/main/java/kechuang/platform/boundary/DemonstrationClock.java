package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves the demonstration through its year; what day it was set to stands in the trail. */
@Stateless
public class DemonstrationClock {

  @Inject
  private BusinessClock clock;
  @Inject
  private AuditEvents trail;
  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;
  @Inject
  @Any
  private Instance<Terms> terms;

  /** Is this the demonstration? Elsewhere the business date is the real one. */
  @PermitAll
  public boolean isThere() {
    return demonstration;
  }

  /** What would begin on this day, by the terms that features know, and when it would end. */
  @PermitAll
  public List<Terms.Term> termsFrom(LocalDate day) {
    return terms.stream().flatMap(one -> one.from(day).stream()).toList();
  }

  /**
   * Makes {@code day} today. What its passing brings about (orders lapse, vouchers expire) follows within a minute.
   */
  @RolesAllowed("administrator")
  public void moveTo(LocalDate day) {
    var before = clock.today();
    clock.moveTo(day);
    trail.record("setting", "clock.offset-days",
        Map.of("event", "clock-moved", "from", before.toString(), "to", day.toString()));
  }
}
