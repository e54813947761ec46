package kechuang.correction.boundary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import kechuang.correction.entity.CaseReturn;
import kechuang.correction.entity.ReturnMark;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;

/** A notice on paper, 一次性告知书: one A4 page that says everything that is to be corrected, and until when. */
public final class ReturnPaper {

  private static final String PAGE = "/kechuang/correction/notice.html";

  private ReturnPaper() {
  }

  /**
   * The last notice of a case; there is none for a case that never came back.
   *
   * @param organisation whom it is for
   * @param caseNumber the public number of the case
   * @param subject what the case is about
   */
  public static byte[] print(Correction correction, String organisation, String caseNumber, String subject, Locale locale) {
    if (!correction.isThere()) {
      throw new NotFound("notice of case", caseNumber);
    }
    var last = correction.last();
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, "correction.paper.title"));
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("number", Messages.text(locale, "correction.paper.number", caseNumber, last.getNumber()));
    values.put("to", Messages.text(locale, "correction.paper.to", organisation));
    values.put("about", Messages.text(locale, "correction.paper.about", subject, caseNumber));
    values.put("note", last.getNote());
    values.put("what", Messages.text(locale, "correction.what"));
    values.put("wanted", Messages.text(locale, "correction.wanted"));
    values.put("until", Messages.text(locale, "correction.paper.until", last.getAnswerBy()));
    values.put("made", Messages.text(locale, "correction.paper.made", last.getReturnedAt()));
    values.put("marks", marks(last, locale));
    return Paper.print(PAGE, values, Set.of("marks"));
  }

  private static String marks(CaseReturn last, Locale locale) {
    var rows = new StringBuilder();
    last.getMarks().forEach(mark -> rows.append("<tr><td>").append(what(last, mark, locale))
        .append("</td><td>").append(Paper.escaped(mark.getRemark())).append("</td></tr>"));
    return rows.toString();
  }

  private static String what(CaseReturn last, ReturnMark mark, Locale locale) {
    return last.getStated().item(mark.getTarget()).map(item -> Paper.escaped(Messages.text(locale, item.label())
        + (item.isFile() ? " " + item.said() : ""))).orElse("");
  }
}
