package kechuang.scheme.api;

import java.time.LocalDate;
import kechuang.scheme.boundary.Citation;

/**
 * What a rule rests on.
 *
 * @param document id of the policy document, as {@code open/document.xhtml} knows it; left out where the rule names no published clause
 * @param clause id of its clause
 * @param repealedOn the day from which on the document does not hold any more; left out while it does
 */
public record CitationAnswer(String textZh, String textEn, Long document, Long clause, LocalDate repealedOn) {

  static CitationAnswer of(Citation citation) {
    return new CitationAnswer(citation.text().zh(), citation.text().en(), citation.document(), citation.clause(),
        citation.repealedOn());
  }
}
