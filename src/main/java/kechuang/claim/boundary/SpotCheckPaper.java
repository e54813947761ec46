package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.CheckedPoint;
import kechuang.claim.entity.CheckedPoint.Point;
import kechuang.claim.entity.CheckedPoint.Verdict;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;

/**
 * The record of a look on the spot on one A4 page: to be taken along and signed where one was, with what the portal knows
 * so far already on it.
 */
@Stateless
public class SpotCheckPaper {

  private static final String PAGE = "/kechuang/claim/spotcheck.html";
  private static final Set<String> MARKUP = Set.of("facts", "points", "findings", "signatures");
  private static final String BOX = "□ ";
  private static final String TICKED = "■ ";

  @EJB
  private SpotCheckCases cases;
  @EJB
  private BusinessClock clock;

  @RolesAllowed({"city-officer", "county-officer"})
  public byte[] print(long id, Locale locale) {
    return Paper.print(PAGE, values(cases.get(id), locale), MARKUP);
  }

  private Map<String, String> values(SpotCheckCase it, Locale locale) {
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, "claim.spotcheck.paper.title"));
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("number", it.claim().getNumber());
    values.put("facts", facts(it, locale));
    values.put("points", Stream.of(Point.values()).map(point -> point(it, point, locale)).collect(Collectors.joining()));
    values.put("findings", row(locale, "claim.spotchecks.findings", words(it.check().getFindings()))
        + row(locale, "claim.spotchecks.result", result(it, locale)));
    values.put("signatures", row(locale, "claim.spotcheck.paper.signatures", "")
        + row(locale, "claim.spotcheck.paper.unit", ""));
    values.put("made", Messages.text(locale, "claim.spotcheck.paper.made", clock.today()));
    return values;
  }

  private static String facts(SpotCheckCase it, Locale locale) {
    var check = it.check();
    var both = check.getFirstInspector() == null ? "" : it.name(check.getFirstInspector()) + ", "
        + it.name(check.getSecondInspector());
    return row(locale, "claim.spotchecks.notice", it.notice().getNumber())
        + row(locale, "claim.orders.firm", it.firm().getName()) + row(locale, "claim.orders.provider", it.provider().getName())
        + row(locale, "claim.orders.subject", it.order().getContract().getSubject())
        + row(locale, "claim.claims.amount", it.claim().getAmount().grouped() + " " + Messages.text(locale, "money.yuan"))
        + row(locale, "claim.spotcheck.inspectors", both)
        + row(locale, "claim.spotcheck.appointment", day(check.getAppointedOn(), locale))
        + row(locale, "claim.spotcheck.place", words(check.getPlace()))
        + row(locale, "claim.spotchecks.day", day(check.getInspectedOn(), locale));
  }

  private static String day(LocalDate day, Locale locale) {
    return day == null ? "" : Messages.text(locale, "scheme.fact.day", day);
  }

  private static String point(SpotCheckCase it, Point point, Locale locale) {
    var known = it.check().getPoints().stream().filter(one -> one.getPoint() == point).findFirst();
    var verdict = known.map(CheckedPoint::getVerdict).orElse(null);
    var boxes = Stream.of(Verdict.values()).map(one -> (one == verdict ? TICKED : BOX)
        + Messages.text(locale, "claim.spotcheck.verdict." + one)).collect(Collectors.joining("  "));
    var note = known.map(CheckedPoint::getNote).map(" · "::concat).orElse("");
    return row(locale, "claim.spotcheck.point." + point, boxes + note);
  }

  /** What counts; what only one has recorded is not on paper yet. */
  private static String result(SpotCheckCase it, Locale locale) {
    return Messages.text(locale, "claim.spotchecks.result." + it.check().getResult());
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }

  private static String row(Locale locale, String key, String value) {
    return Paper.row(Messages.text(locale, key), value);
  }
}
