package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.application.entity.SupportEventKind;
import kechuang.application.entity.SupportRequestEvent;
import kechuang.application.entity.SupportState;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.entity.Calculation;

/**
 * What a firm is told on paper when its application is refused 不予扶持告知书: the clause and the version of the rule, each
 * condition with the facts it looked at and where they came from, and how the amount came about.
 */
@Stateless
public class SupportLetter {

  static final String STYLE = "/kechuang/application/paper.css";
  private static final String PAGE = "/kechuang/application/refusal.html";

  @EJB
  private SupportCases cases;

  /** For whoever may see the application; there is none for one that was not refused. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  public byte[] print(String number, Locale locale) {
    var it = cases.get(number, locale);
    if (it.request().getState() != SupportState.REJECTED) {
      throw new NotFound("refusal letter of", number);
    }
    var refused = it.request().getEvents().stream().filter(event -> event.getEvent().equals(SupportEventKind.REJECT.name()))
        .reduce((first, later) -> later).orElseThrow();
    return Paper.print(PAGE, STYLE, values(it, refused, locale), Set.of("reasons", "calculation"));
  }

  private static LinkedHashMap<String, String> values(SupportCase it, SupportRequestEvent refused, Locale locale) {
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, named("title", it)));
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("number", it.request().getNumber());
    values.put("to", Messages.text(locale, "application.refusal.to", it.organisation().getName()));
    values.put("about", Messages.text(locale, named("about", it), it.measure().name(locale), it.request().getSubject(),
        it.request().getSubmittedOn()));
    values.put("rule", Messages.text(locale, "application.refusal.rule", it.citation().in(locale), it.rule().getNumber(),
        it.rule().getEffectiveFrom()));
    values.put("note", refused.getNote());
    values.put("noteHead", Messages.text(locale, "application.refusal.note"));
    values.put("reasonsHead", Messages.text(locale, "application.refusal.reasons"));
    values.put("calculationHead", Messages.text(locale, named("calculation", it)));
    values.put("reasons", it.reasons().stream().map(reason -> reason(reason, locale)).collect(Collectors.joining()));
    values.put("calculation", it.getCalculation() == null
        ? Paper.row(Messages.text(locale, named("no-calculation", it)), "") : calculation(it.getCalculation(), locale));
    values.put("remedy", Messages.text(locale, "application.refusal.remedy"));
    values.put("made", Messages.text(locale, "application.refusal.made", refused.getAt()));
    return values;
  }

  /** What is said of money is said otherwise of a title. */
  private static String named(String part, SupportCase it) {
    return "application.refusal." + part + (it.isForTitle() ? ".title" : "");
  }

  private static String reason(FactTexts.Reason reason, Locale locale) {
    var facts = reason.facts().stream().map(fact -> fact.label() + " " + fact.value()
        + (fact.origin() == null ? "" : " (" + fact.origin() + ")")).collect(Collectors.joining("; "));
    var missing = reason.missing().stream().map(lack -> lack + " " + Messages.text(locale, "scheme.fact.unknown"))
        .collect(Collectors.joining("; "));
    return "<tr><td>" + Paper.escaped(Messages.text(locale, "scheme.outcome." + reason.result())) + "</td><td>"
        + Paper.escaped(reason.text()) + "</td><td>" + Paper.escaped(facts + (missing.isEmpty() ? "" : " " + missing))
        + "</td></tr>";
  }

  static String calculation(Calculation calculation, Locale locale) {
    return calculation.lines().stream().map(line -> Paper.row((line.operator().sign() + " " + line.words().in(locale)).strip(),
        line.value())).collect(Collectors.joining()) + (calculation.isTitle() ? ""
        : Paper.row(Messages.text(locale, "award.benefit.total"), calculation.amount().grouped()));
  }
}
