package kechuang.application.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationEvent;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.calendar.Due;
import kechuang.correction.boundary.Correction;
import kechuang.identity.boundary.AccountName;
import kechuang.organisation.boundary.Hosting;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Industry;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/**
 * An application with everything its page shows.
 *
 * @param hosting who a team is and who acts for it; null for firms
 * @param industry null where the firm never said
 * @param verdicts what the rules said when it was handed in; while it is the firm's turn, what they say now
 * @param room what limits its amount now
 * @param due null if nobody's turn has a last day
 * @param correction the notices of what was to be corrected, and what came of the last
 * @param people who acted, by account
 * @param allowed what the caller's role may do now; whose it is, the boundary asks again
 */
public record ApplicationCase(Application application, Organisation firm, Hosting hosting, County county, Industry industry,
    Round round, List<Verdict> verdicts, Room room, Due due, List<Stop> way,
    Correction correction, Map<Long, AccountName> people, Set<ApplicationEventKind> allowed) {

  public Application getApplication() {
    return application;
  }

  public Organisation getFirm() {
    return firm;
  }

  public Hosting getHosting() {
    return hosting;
  }

  public County getCounty() {
    return county;
  }

  public Industry getIndustry() {
    return industry;
  }

  public Round getRound() {
    return round;
  }

  public List<Verdict> getVerdicts() {
    return verdicts;
  }

  /** The day of the rules and facts behind the verdicts; null where it is today. */
  public LocalDate getJudgedOn() {
    return application.isWithFirm() ? null : application.getSubmittedOn();
  }

  public Room getRoom() {
    return room;
  }

  public Due getDue() {
    return due;
  }

  public List<Stop> getWay() {
    return way;
  }

  /** What happened to it, the latest first. */
  public List<ApplicationEvent> getEvents() {
    var events = new ArrayList<>(application.getEvents());
    Collections.reverse(events);
    return events;
  }

  public Correction getCorrection() {
    return correction;
  }

  public boolean may(ApplicationEventKind event) {
    return allowed.contains(event);
  }
}
