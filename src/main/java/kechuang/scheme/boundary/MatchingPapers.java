package kechuang.scheme.boundary;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.Question;

/** What a batch of firms came to, to be written in one statement: very many rows, each a few words. */
final class MatchingPapers {

  private static final String RESULTS = """
      insert into matching_result (run_id, organisation_id, measure_code, rule_version_id, matter, result, amount,
        missing)
      select ?1, x.organisation, x.measure, x.rule, coalesce(x.matter, ''), x.result, x.amount, coalesce(x.missing, '')
        from unnest(cast(string_to_array(?2, ';') as bigint[]), string_to_array(?3, ';'),
                    cast(string_to_array(?4, ';') as bigint[]), string_to_array(?5, ';'), string_to_array(?6, ';'),
                    cast(string_to_array(?7, ';', '') as numeric[]), string_to_array(?8, ';'))
          as x(organisation, measure, rule, matter, result, amount, missing)""";
  private static final String COUNTS = """
      insert into matching_count (run_id, measure_code, rule_version_id, passed, amount, likely, unknown, failed,
        against, turned_away) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''), ?10)""";
  private static final int COLUMNS = 7;

  private final StringJoiner[] columns = new StringJoiner[COLUMNS];
  private boolean empty = true;

  MatchingPapers() {
    for (int i = 0; i < COLUMNS; i++) {
      columns[i] = new StringJoiner(";");
    }
  }

  void add(long organisationId, Question question, Match match) {
    if (!match.isPassed() && !match.isLikely()) {
      return;
    }
    empty = false;
    var cells = new Object[] {organisationId, question.measure().getCode(), question.rule().getId(), match.matter(),
        match.result(), match.amount() == null ? "" : match.amount(),
        match.missing().stream().map(Fact::ruleName).collect(Collectors.joining(","))};
    for (int i = 0; i < COLUMNS; i++) {
      columns[i].add(cells[i].toString());
    }
  }

  void write(EntityManager em, long runId) {
    if (empty) {
      return;
    }
    var query = em.createNativeQuery(RESULTS).setParameter(1, runId);
    for (int i = 0; i < COLUMNS; i++) {
      query.setParameter(i + 2, columns[i].toString());
    }
    query.executeUpdate();
  }

  static void write(EntityManager em, long runId, Map<String, MatchingTally> tallies) {
    tallies.forEach((measure, tally) -> em.createNativeQuery(COUNTS).setParameter(1, runId).setParameter(2, measure)
        .setParameter(3, tally.ruleId()).setParameter(4, tally.passed()).setParameter(5, tally.amount().yuan())
        .setParameter(6, tally.likely()).setParameter(7, tally.unknown()).setParameter(8, tally.failed())
        .setParameter(9, tally.against() == null ? "" : tally.against())
        .setParameter(10, tally.turnedAway()).executeUpdate());
  }
}
