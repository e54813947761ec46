package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;

/**
 * A version of a rule as a manager writes it.
 *
 * @param summaryZh in short, as of this version; null where the measure's own words hold
 * @param source the document and clause it rests on
 * @param from the day it is meant to begin; whoever puts it into force says the day
 * @param terms null for vouchers, whose terms are their rounds'
 */
public record RuleDraft(String summaryZh, String summaryEn, String source, LocalDate from, List<Condition> conditions,
    Terms terms) {

  public static final int MOST_CONDITIONS = 40;
  public static final int LONGEST_SUMMARY_ZH = 500;
  public static final int LONGEST_SUMMARY_EN = 800;
  public static final int LONGEST_SOURCE = 300;
  public static final int LONGEST_SENTENCE = 300;

  /** One condition: what is asked, and the sentence a person reads. */
  public record Condition(Stage stage, String code, String expression, String textZh, String textEn) {
  }

  public RuleDraft {
    conditions = List.copyOf(conditions);
  }

  /** Everything that is wrong with it by itself; an expression that does not compile is refused when it is read. */
  public List<Problem> problems() {
    var problems = new Problems.Collector();
    text(problems, "source", source, LONGEST_SOURCE);
    problems.check(from != null, "from", "common.missing");
    problems.check((summaryZh == null) == (summaryEn == null), summaryZh == null ? "summaryZh" : "summaryEn", "common.missing");
    problems.check(summaryZh == null || summaryZh.length() <= LONGEST_SUMMARY_ZH, "summaryZh", "common.too-long",
        LONGEST_SUMMARY_ZH);
    problems.check(summaryEn == null || summaryEn.length() <= LONGEST_SUMMARY_EN, "summaryEn", "common.too-long",
        LONGEST_SUMMARY_EN);
    problems.check(conditions.size() <= MOST_CONDITIONS, "", "measure.too-many-conditions", MOST_CONDITIONS);
    var codes = new HashSet<String>();
    for (int i = 0; i < conditions.size(); i++) {
      var one = conditions.get(i);
      text(problems, "conditions:" + i + ":textZh", one.textZh(), LONGEST_SENTENCE);
      text(problems, "conditions:" + i + ":textEn", one.textEn(), LONGEST_SENTENCE);
      problems.check(codes.add(one.stage() + "/" + one.code()), "conditions:" + i + ":textZh", "measure.condition-twice");
    }
    return problems.found();
  }

  private static void text(Problems.Collector problems, String field, String text, int most) {
    problems.check(text != null && !text.isBlank(), field, "common.missing");
    problems.check(text == null || text.length() <= most, field, "common.too-long", most);
  }
}
