package kechuang.scheme.boundary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.Matcher;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.RuleVersion;

/** A trial in the hands of whoever works on it. For one thread. */
final class BenchWork {

  private static final int COLUMNS = 8;

  private final long runId;
  private final String county;
  private final List<Long> ids;
  private final QuestionSheet sheet;
  private final Measure measure;
  private final RuleVersion draft;
  private final Matcher matcher;
  private final Map<BenchChange, Sum> sums = new EnumMap<>(BenchChange.class);
  private long last;
  private int done;

  private static final class Sum {
    private int firms;
    private Money before = Money.ZERO;
    private Money after = Money.ZERO;
  }

  /**
   * @param county null for all
   * @param ids the firms to look at, in order; null for all of the office
   */
  BenchWork(long runId, String county, List<Long> ids, QuestionSheet sheet, Measure measure, RuleVersion draft) {
    this.runId = runId;
    this.county = county;
    this.ids = ids;
    this.sheet = sheet;
    this.measure = measure;
    this.draft = draft;
    this.matcher = new Matcher(sheet.day());
  }

  /** Asks one firm by the rule in force and by the draft, which changes nothing where a county's own rule holds. */
  void ask(Candidate candidate, StringJoiner[] papers) {
    var firm = candidate.organisation();
    var inForce = sheet.rule(measure, firm.getCountyCode());
    var before = inForce.map(rule -> match(rule, candidate)).orElse(null);
    var elsewhere = draft.isOfCity() ? inForce.filter(rule -> !rule.isOfCity()).isPresent()
        : !draft.getOwner().equals(firm.getCountyCode());
    var after = elsewhere ? before == null ? new Match(OutcomeResult.FAIL, "", null, List.of(), "") : before : match(draft, candidate);
    var change = BenchChange.of(before, after);
    var sum = sums.computeIfAbsent(change, none -> new Sum());
    sum.firms++;
    sum.before = sum.before.plus(BenchChange.worth(before));
    sum.after = sum.after.plus(BenchChange.worth(after));
    if (ids != null || change != BenchChange.NEITHER) {
      add(papers, firm.getId(), change, before, after, elsewhere);
    }
  }

  private Match match(RuleVersion rule, Candidate candidate) {
    return matcher.match(sheet.about(measure, rule, candidate.facts(), candidate.matters(), candidate.past()));
  }

  private static void add(StringJoiner[] papers, long firm, BenchChange change, Match before, Match after, boolean elsewhere) {
    var cells = new Object[] {firm, change, before == null ? OutcomeResult.FAIL : before.result(), amount(before), after.result(),
        amount(after), after.against() == null || elsewhere ? "" : after.against(),
        after.missing().stream().map(Fact::ruleName).collect(Collectors.joining(","))};
    for (int i = 0; i < COLUMNS; i++) {
      papers[i].add(cells[i].toString());
    }
  }

  private static Object amount(Match match) {
    return match == null || match.amount() == null ? "" : match.amount();
  }

  static StringJoiner[] papers() {
    var papers = new StringJoiner[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      papers[i] = new StringJoiner(";");
    }
    return papers;
  }

  /** What it came to so far, change by change. */
  List<BenchRun.Sum> sums() {
    return sums.entrySet().stream().map(entry -> new BenchRun.Sum(entry.getKey(), entry.getValue().firms, entry.getValue().before,
        entry.getValue().after)).toList();
  }

  /** The next ones of those that were chosen. */
  List<Long> next(int most) {
    return ids.subList(done, Math.min(ids.size(), done + most));
  }

  boolean isOfOffice() {
    return ids == null;
  }

  void past(long id, int firms) {
    last = id;
    done += firms;
  }

  long runId() {
    return runId;
  }

  String county() {
    return county;
  }

  long last() {
    return last;
  }

  int done() {
    return done;
  }

  QuestionSheet sheet() {
    return sheet;
  }
}
