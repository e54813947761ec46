package kechuang.scheme.entity;

import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;

/**
 * A measure as a manager writes it; what it gives and to whom is its rule's.
 *
 * @param group measures of one group see each other where they stack
 */
public record MeasureDraft(String code, String nameZh, String nameEn, Instrument instrument, Applicant applicant, String group,
    String summaryZh, String summaryEn) {

  private static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_NAME = 100;

  /** Everything that is wrong with it by itself. */
  public List<Problem> problems() {
    var problems = new Problems.Collector();
    problems.check(code != null && code.length() <= LONGEST_CODE && code.matches(CODE), "code", "measure.code-malformed",
        LONGEST_CODE);
    problems.check(group != null && group.length() <= LONGEST_CODE && group.matches(CODE), "group", "measure.code-malformed",
        LONGEST_CODE);
    text(problems, "nameZh", nameZh, LONGEST_NAME);
    text(problems, "nameEn", nameEn, LONGEST_NAME);
    text(problems, "summaryZh", summaryZh, RuleDraft.LONGEST_SUMMARY_ZH);
    text(problems, "summaryEn", summaryEn, RuleDraft.LONGEST_SUMMARY_EN);
    problems.check(instrument != null, "instrument", "common.missing");
    problems.check(applicant != null, "applicant", "common.missing");
    return problems.found();
  }

  private static void text(Problems.Collector problems, String field, String text, int most) {
    problems.check(text != null && !text.isBlank(), field, "common.missing");
    problems.check(text == null || text.length() <= most, field, "common.too-long", most);
  }
}
