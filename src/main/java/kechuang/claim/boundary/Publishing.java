package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** What an office could publish today, round by round. */
@Stateless
public class Publishing {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private ClaimList claims;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private BusinessClock clock;
  @EJB
  private Calendars calendars;

  /** Rounds of the caller's office with claims that are ready for a notice, the oldest first. */
  @RolesAllowed({"city-officer", "county-officer"})
  public List<Publishable> waiting() {
    var byRound = new LinkedHashMap<Long, List<ClaimRow>>();
    claims.ready().forEach((claim, round) -> byRound.computeIfAbsent(round, key -> new ArrayList<>()).add(claim));
    return byRound.entrySet().stream().map(one -> publishable(em.find(Round.class, one.getKey()), one.getValue()))
        .filter(one -> jurisdiction.decidesFor(one.round())).toList();
  }

  /** The claims of all these rounds, one after the other: however many, for a file of them. */
  @RolesAllowed({"city-officer", "county-officer"})
  public Rows<ClaimRow> rows(RowRequest request) {
    var all = waiting().stream().flatMap(one -> one.claims().stream()).toList();
    return new Rows<>(request.size() == 0 ? List.of() : all, null, all.size());
  }

  private Publishable publishable(Round round, List<ClaimRow> rows) {
    var rate = round.getSpotCheckRate();
    var sample = rate.fraction().signum() == 0 ? 0 : Math.max(1, rate.ofCountRoundedUp(rows.size()));
    return new Publishable(round, rows, end(calendars.workingDays(), round), sample);
  }

  private LocalDate end(WorkingDays calendar, Round round) {
    try {
      return calendar.lastNoticeDay(clock.today(), round.getNoticeDays(), round.isCountNoticeDay());
    } catch (RuleViolation noCalendar) {
      return null;
    }
  }

}
