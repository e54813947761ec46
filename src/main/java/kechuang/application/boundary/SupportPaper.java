package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.document.entity.Attachment;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.MatterNames;
import kechuang.scheme.entity.Facts;

/**
 * An application under a measure on paper 申报书, to be signed and sealed: who asks for what, what the firm says, what registers
 * know already, which papers belong to it and how the amount comes about.
 */
@Stateless
public class SupportPaper {

  private static final String PAGE = "/kechuang/application/support.html";
  private static final Set<String> TABLES = Set.of("who", "said", "known", "evidence", "calculation", "seal");

  @EJB
  private SupportCases cases;
  @EJB
  private FactTexts texts;

  /** For whoever may see the application; a draft is printed as it stands. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  public byte[] print(String number, Locale locale) {
    return Paper.print(PAGE, SupportLetter.STYLE, values(cases.get(number, locale), locale), TABLES);
  }

  private Map<String, String> values(SupportCase it, Locale locale) {
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, "application.paper.title", it.measure().name(locale)));
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("number", it.request().getNumber());
    values.put("who", who(it, locale));
    values.put("saidHead", Messages.text(locale, "application.support.form"));
    values.put("said", said(it, locale));
    values.put("knownHead", Messages.text(locale, "application.support.known"));
    values.put("known", facts(it.asked().known(), locale));
    values.put("evidenceHead", Messages.text(locale, "application.support.evidence"));
    values.put("evidence", it.evidence().stream().map(paper -> Paper.row(paper.words().in(locale), it.files(paper.code()).stream()
        .map(Attachment::getFileName).collect(Collectors.joining("\n")))).collect(Collectors.joining()));
    values.put("calculationHead", Messages.text(locale, it.isForTitle() ? "award.benefit.what" : "award.benefit.how-much"));
    values.put("calculation", it.getCalculation() == null ? Paper.row(Messages.text(locale, it.isForTitle() ? "application.support.no-title" : "application.support.no-amount"), "")
        : SupportLetter.calculation(it.getCalculation(), locale));
    values.put("commitment", Messages.text(locale, "application.support.commitment"));
    values.put("seal", Paper.row(Messages.text(locale, "application.paper.representative"), "")
        + Paper.row(Messages.text(locale, "application.paper.seal"), ""));
    return values;
  }

  private static String who(SupportCase it, Locale locale) {
    return Paper.row(Messages.text(locale, "award.awards.organisation"), it.organisation().getName())
        + Paper.row(Messages.text(locale, "application.paper.credit-code"), it.organisation().getCreditCode())
        + Paper.row(Messages.text(locale, "award.awards.contact"), it.organisation().getContact() + " " + it.organisation().getPhone())
        + Paper.row(Messages.text(locale, "application.paper.rests-on"), it.citation().in(locale));
  }

  private String said(SupportCase it, Locale locale) {
    var request = it.request();
    var rows = new StringBuilder(Paper.row(Messages.text(locale, "application.support.subject"), text(request.getSubject())));
    if (!request.getAbout().isEmpty()) {
      rows.append(Paper.row(Messages.text(locale, "application.support.about"), MatterNames.words(request.getAbout(), locale)));
    }
    rows.append(facts(request.said(), locale));
    request.getCosts().forEach(cost -> rows.append(Paper.row(Messages.text(locale, "application.support.cost", cost.getPosition()),
        Messages.text(locale, "application.paper.cost", cost.getInvoice(), cost.getSeller(), cost.getAmount(), cost.counted()))));
    request.getKeys().forEach(key -> rows.append(Paper.row(Messages.text(locale, "scheme.duplicate.kind." + key.getKind()),
        key.getNumber())));
    if (request.getOtherFundsNote() != null && !request.getOtherFundsNote().isBlank()) {
      rows.append(Paper.row(Messages.text(locale, "application.support.other-funds"), request.getOtherFundsNote()));
    }
    if (request.getExplanation() != null && !request.getExplanation().isBlank()) {
      rows.append(Paper.row(Messages.text(locale, "application.support.explanation"), request.getExplanation()));
    }
    return rows.toString();
  }

  private String facts(Facts facts, Locale locale) {
    return texts.lines(facts, locale).stream().map(line -> Paper.row(line.label(), withOrigin(line)))
        .collect(Collectors.joining());
  }

  private static String withOrigin(FactTexts.FactLine line) {
    return line.origin().isEmpty() ? line.value() : line.value() + " (" + line.origin() + ")";
  }

  private static String text(String said) {
    return said == null ? "" : said;
  }
}
