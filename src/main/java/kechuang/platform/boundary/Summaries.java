package kechuang.platform.boundary;

import static kechuang.platform.boundary.Paper.escaped;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.platform.boundary.Exports.Listing;

/**
 * The summary that an office prints and signs: the cases of its list as filtered, county by county with what each comes
 * to, on A4 across. Only all of them are worth a signature, so a list that is too long for it is refused, not cut.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Summaries {

  /** Cases that a summary has at most: some thirty pages. */
  public static final int MOST = 500;

  private static final String PAGE = "/kechuang/platform/summary.html";
  private static final Set<String> MARKUP = Set.of("head", "lines", "signatures");
  private static final int COLUMNS = 9;

  @Inject
  private AuditEvents trail;
  @Inject
  private BusinessClock clock;
  @Inject
  private Layout layout;

  /** As PDF, for whoever may read the list; that it was printed is in the trail. */
  @PermitAll
  public byte[] print(Listing<SummaryRow> list, Locale locale) {
    var request = list.order();
    var found = list.source().apply(new RowRequest(request.sort(), request.ascending(), null, 0, MOST));
    if (found.next() != null) {
      throw new RuleViolation("summary.too-many", MOST);
    }
    if (found.list().isEmpty()) {
      throw new RuleViolation("summary.nothing");
    }
    var pdf = Paper.print(PAGE, values(list, found.list(), locale), MARKUP);
    trail.record("list", list.name(),
        Map.of("event", "printed", "filter", list.filter(), "rows", String.valueOf(found.list().size())));
    return pdf;
  }

  private Map<String, String> values(Listing<?> list, List<SummaryRow> rows, Locale locale) {
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, list.title()));
    values.put("office", Messages.text(locale, "summary.office", office()));
    values.put("period", period(rows, locale));
    values.put("filter", Messages.text(locale, "summary.filter",
        list.filter().isEmpty() ? Messages.text(locale, "common.all") : list.filter()));
    values.put("made", Messages.text(locale, "summary.made", clock.now()));
    values.put("unit", Messages.text(locale, "summary.unit"));
    values.put("head", head(locale));
    values.put("lines", lines(rows, locale));
    values.put("signatures", signatures(locale));
    values.put("pages", Messages.text(locale, "summary.page", "\" counter(page) \"", "\" counter(pages) \""));
    return values;
  }

  private String office() {
    return layout.person().map(Layout.Person::organisation).filter(Objects::nonNull).orElse("");
  }

  private static String period(List<SummaryRow> rows, Locale locale) {
    var days = rows.stream().map(SummaryRow::on).filter(Objects::nonNull).sorted().toList();
    return days.isEmpty() ? "" : Messages.text(locale, "summary.period", days.get(0), days.get(days.size() - 1));
  }

  private static String head(Locale locale) {
    return List.of("place", "number", "firm", "credit-code", "subject", "on", "asked", "proposed", "opinion").stream()
        .map(column -> "<th class=\"" + column + "\">" + escaped(Messages.text(locale, "summary." + column)) + "</th>")
        .collect(Collectors.joining());
  }

  private static String lines(List<SummaryRow> rows, Locale locale) {
    var text = new StringBuilder();
    int place = 1;
    for (var county : byCounty(rows).values()) {
      text.append("<tr class=\"county\"><th colspan=\"" + COLUMNS + "\">")
          .append(escaped(county.get(0).county().in(locale))).append("</th></tr>");
      for (var row : county) {
        text.append(line(place++, row, locale));
      }
      text.append(sum("summary.county", county.get(0).county().in(locale), county, locale));
    }
    return text.append(sum("summary.total", "", rows, locale)).toString();
  }

  private static Map<String, List<SummaryRow>> byCounty(List<SummaryRow> rows) {
    var counties = new TreeMap<String, List<SummaryRow>>();
    rows.forEach(row -> counties.computeIfAbsent(row.countyCode(), key -> new ArrayList<>()).add(row));
    return counties;
  }

  private static String line(int place, SummaryRow row, Locale locale) {
    return "<tr>" + cell("place", String.valueOf(place)) + cell("number", row.number()) + cell("firm", row.firm())
        + cell("credit-code", row.creditCode()) + cell("subject", row.subject().in(locale))
        + cell("on", day(row.on())) + cell("asked", amount(row.asked())) + cell("proposed", amount(row.proposed()))
        + cell("opinion", opinion(row, locale)) + "</tr>";
  }

  private static String opinion(SummaryRow row, Locale locale) {
    if (row.opinion() == null) {
      return "";
    }
    var done = Messages.text(locale, row.opinion());
    return row.note() == null || row.note().isBlank() ? done
        : Messages.text(locale, "summary.said", done, row.note().strip());
  }

  private static String sum(String key, String county, List<SummaryRow> rows, Locale locale) {
    var asked = Money.sum(rows.stream().map(SummaryRow::asked).filter(Objects::nonNull).toList());
    var proposed = Money.sum(rows.stream().map(SummaryRow::proposed).filter(Objects::nonNull).toList());
    return "<tr class=\"sum\"><th colspan=\"6\">" + escaped(Messages.text(locale, key, county, rows.size())) + "</th>"
        + cell("asked", asked.grouped()) + cell("proposed", proposed.grouped()) + cell("opinion", "") + "</tr>";
  }

  private static String cell(String column, String text) {
    return "<td class=\"" + column + "\">" + escaped(text == null ? "" : text) + "</td>";
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String amount(Money amount) {
    return amount == null ? "—" : amount.grouped();
  }

  private static String signatures(Locale locale) {
    return List.of("officer", "checker", "leader", "date").stream()
        .map(who -> "<td>" + escaped(Messages.text(locale, "summary." + who)) + "<span class=\"line\"></span></td>")
        .collect(Collectors.joining());
  }
}
