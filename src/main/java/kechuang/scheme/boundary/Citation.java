package kechuang.scheme.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.platform.boundary.Bilingual;

/**
 * What a version of a rule rests on, as it is cited.
 *
 * @param text document and clause in both languages; the version's own words where it names no published clause
 * @param document the document; null where there is none to be read
 * @param clause its clause; null as well
 * @param repealedOn the day from which on the document does not hold any more; null while it does
 */
public record Citation(Bilingual text, Long document, Long clause, LocalDate repealedOn) implements Serializable {

  static Citation inItsOwnWords(String source) {
    return new Citation(new Bilingual(source, source), null, null, null);
  }

  public String in(Locale locale) {
    return text.in(locale);
  }
}
