package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import kechuang.fault.Problem;
import kechuang.fault.Problems;

/**
 * A document as a manager writes it.
 *
 * @param publishedOn 发布日期; null where it is published with this portal, on the day of that
 * @param effectiveFrom the first day it holds; null where the document does not say
 * @param effectiveTo the last one
 * @param clauses in their order
 */
public record PolicyDraft(String titleZh, String titleEn, String summaryZh, String summaryEn, PolicyNotice notice,
    LocalDate publishedOn, LocalDate effectiveFrom, LocalDate effectiveTo, SourceStatus sourceStatus, List<ClauseDraft> clauses) {

  /** Clauses of one document. */
  public static final int MOST_CLAUSES = 100;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 2000;

  public PolicyDraft {
    clauses = List.copyOf(clauses);
  }

  /** Everything that is wrong with it by itself. */
  public List<Problem> problems() {
    var problems = new Problems.Collector();
    title(problems, "titleZh", titleZh, LONGEST_TITLE);
    title(problems, "titleEn", titleEn, LONGEST_TITLE + 100);
    shorter(problems, "summaryZh", summaryZh, LONGEST_SUMMARY);
    shorter(problems, "summaryEn", summaryEn, LONGEST_SUMMARY);
    notice.check(problems);
    problems.check(effectiveFrom == null || effectiveTo == null || !effectiveTo.isBefore(effectiveFrom), "effectiveTo",
        "policy.ends-before-it-begins", effectiveFrom);
    problems.check(publishedOn == null || notice.getWrittenOn() == null || !publishedOn.isBefore(notice.getWrittenOn()),
        "publishedOn", "policy.published-before-written", notice.getWrittenOn());
    problems.check(clauses.size() <= MOST_CLAUSES, "clauses", "policy.too-many-clauses", MOST_CLAUSES);
    clauses(problems);
    return problems.found().stream().distinct().toList();
  }

  private void clauses(Problems.Collector problems) {
    var numbers = new HashSet<String>();
    for (var clause : clauses) {
      clause.check(problems);
      problems.check(clause.number() == null || numbers.add(clause.number().strip()), "clauses", "policy.clause-twice",
          Objects.toString(clause.number(), ""));
    }
  }

  private static void title(Problems.Collector problems, String field, String title, int longest) {
    problems.check(title != null && !title.isBlank(), field, "common.missing");
    shorter(problems, field, title, longest);
  }

  private static void shorter(Problems.Collector problems, String field, String text, int longest) {
    problems.check(text == null || text.length() <= longest, field, "common.too-long", longest);
  }
}
