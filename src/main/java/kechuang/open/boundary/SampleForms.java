package kechuang.open.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;

/** Sample forms on paper: made from the labels of the pages that are filled in, with plainly fictional words. */
@Stateless
public class SampleForms {

  private static final String PAGE = "/kechuang/open/form.html";
  private static final List<String> LETTER = List.of("true", "use", "once", "check");

  @EJB
  private Guides guides;

  /** For a round whose guide the caller may read. */
  @PermitAll
  public byte[] print(long roundId, SampleForm form, Locale locale) {
    var round = guides.of(roundId, locale).getRound();
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("title", Messages.text(locale, "open.form." + form));
    values.put("sample", Messages.text(locale, "open.form.sample"));
    values.put("round", round.name(locale));
    values.put("rows", form.lines().stream().map(line -> Paper.row(Messages.text(locale, line[0]),
        Messages.text(locale, "open.form.sample." + line[1]))).collect(Collectors.joining()));
    values.put("letter", form.hasLetter() ? letter(locale) : "");
    values.put("sign", Messages.text(locale, "open.form.sign"));
    values.put("online", Messages.text(locale, "open.form.online"));
    return Paper.print(PAGE, values, Set.of("rows", "letter"));
  }

  private static String letter(Locale locale) {
    return "<h2>" + Paper.escaped(Messages.text(locale, "application.edit.letter")) + "</h2><ol>"
        + LETTER.stream().map(line -> "<li>" + Paper.escaped(Messages.text(locale, "application.edit.letter." + line))
            + "</li>").collect(Collectors.joining()) + "</ol>";
  }
}
