package kechuang.scheme.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.Matcher;
import kechuang.scheme.entity.Question;

/** A run in the hands of whoever works on it: what is asked, how far it is, what was counted so far. For one thread. */
final class MatchingWork {

  private final long runId;
  private final String county;
  private final int total;
  private final QuestionSheet sheet;
  private final Matcher matcher;
  private final Map<String, MatchingTally> tallies = new LinkedHashMap<>();
  private long last;
  private int done;

  /**
   * @param county null for all
   * @param total how many firms there are to look at
   */
  MatchingWork(long runId, String county, int total, QuestionSheet sheet) {
    this.runId = runId;
    this.county = county;
    this.total = total;
    this.sheet = sheet;
    this.matcher = new Matcher(sheet.day());
    sheet.measures(county).forEach(measure -> tallies.put(measure.getCode(), new MatchingTally(sheet.anyRule(measure))));
  }

  long runId() {
    return runId;
  }

  String county() {
    return county;
  }

  int total() {
    return total;
  }

  QuestionSheet sheet() {
    return sheet;
  }

  Match match(Question question) {
    return matcher.match(question);
  }

  void count(Question question, Match match) {
    tallies.get(question.measure().getCode()).add(question.rule(), match);
  }

  /** These firms are done, the last one of them with this id. */
  void past(long id, int firms) {
    last = id;
    done += firms;
  }

  long last() {
    return last;
  }

  int done() {
    return done;
  }

  Map<String, MatchingTally> tallies() {
    return tallies;
  }
}
