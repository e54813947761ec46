package kechuang.scheme.entity;

import java.io.Serializable;
import kechuang.fault.Problems;

/**
 * A clause as a manager writes it.
 *
 * @param id the clause it was before; null for a new one
 * @param number as the document has it: 第五条
 * @param textEn null where nobody has translated it
 */
public record ClauseDraft(Long id, String number, String titleZh, String titleEn, String textZh, String textEn)
    implements Serializable {

  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_TEXT = 4000;

  void check(Problems.Collector problems) {
    needed(problems, number, LONGEST_NUMBER);
    needed(problems, titleZh, LONGEST_TITLE);
    needed(problems, titleEn, 2 * LONGEST_TITLE);
    needed(problems, textZh, LONGEST_TEXT);
    problems.check(textEn == null || textEn.length() <= LONGEST_TEXT, "clauses", "policy.clause-too-long", name(), LONGEST_TEXT);
  }

  private void needed(Problems.Collector problems, String text, int longest) {
    problems.check(text != null && !text.isBlank(), "clauses", "policy.clause-incomplete", name());
    problems.check(text == null || text.length() <= longest, "clauses", "policy.clause-too-long", name(), longest);
  }

  private String name() {
    return number == null ? "—" : number;
  }
}
