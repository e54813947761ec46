package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;

/** The letter of commitment on one A4 page, filled in from what the firm has saved, for signature and stamp. */
@Stateless
public class CommitmentPaper {

  private static final String PAGE = "/kechuang/application/commitment.html";
  private static final List<String> CLAUSES = List.of("true", "use", "once", "check");

  @Inject
  private ApplicationCases cases;
  @Inject
  private BusinessClock clock;

  /** For whoever may see the application. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public byte[] print(String number, Locale locale) {
    var it = cases.see(number);
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    for (var key : List.of("title", "signed", "stamp", "day")) {
      values.put(key, Messages.text(locale, "application.letter." + key));
    }
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("made", Messages.text(locale, "application.letter.made", number, clock.today()));
    values.put("facts", facts(it, locale));
    values.put("clauses", CLAUSES.stream().map(clause -> "<li>"
        + Paper.escaped(Messages.text(locale, "application.edit.letter." + clause)) + "</li>").collect(Collectors.joining()));
    return Paper.print(PAGE, values, Set.of("facts", "clauses"));
  }

  private static String facts(ApplicationCase it, Locale locale) {
    var requested = it.application().getRequested();
    var purpose = it.application().getPurpose();
    return Paper.row(Messages.text(locale, "application.firm"), it.firm().getName())
        + person(it, locale)
        + Paper.row(Messages.text(locale, "application.round"), it.round().name(locale))
        + Paper.row(Messages.text(locale, "application.letter.amount"), requested == null ? ""
            : requested.grouped() + " " + Messages.text(locale, "money.yuan"))
        + Paper.row(Messages.text(locale, "application.purpose"), purpose == null ? "" : purpose);
  }

  /** The legal person that signs: the firm, or the space of a team, by name too. */
  private static String person(ApplicationCase it, Locale locale) {
    var host = it.hosting() == null ? null : it.hosting().host();
    return (host == null ? "" : Paper.row(Messages.text(locale, "organisation.team.host"), host.getName()))
        + Paper.row(Messages.text(locale, "application.credit-code"),
            host == null ? it.firm().getCreditCode() : host.getCreditCode());
  }
}
