package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kechuang.platform.boundary.DataSources;
import kechuang.scheme.entity.Verdict;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The demonstration's awards are explained like any other: facts and reasons stand in their rows. */
@ArquillianTest
class DemonstrationDecisionsIT {

  private static final String DECIDED = """
      select a.facts, a.trace from application a join account c on c.id = a.created_by and c.login = 'generated'""";

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;
  @EJB
  private Rules rules;

  @Test
  void keep_the_very_words_that_the_rules_say_about_their_facts() throws SQLException {
    var decided = decided();
    assertEquals(199, decided.size());
    for (var verdicts : decided) {
      assertEquals(List.of("V-RND", "V-TEST"), verdicts.stream().map(Verdict::measure).toList());
      assertTrue(verdicts.stream().allMatch(Verdict::passed));
      for (var kept : verdicts) {
        var said = rules.evaluate(kept.ruleVersionId(), kept.stage(), kept.day(), kept.facts());
        assertEquals(said.outcomes(), kept.outcomes());
      }
    }
  }

  private List<List<Verdict>> decided() throws SQLException {
    var decided = new ArrayList<List<Verdict>>();
    try (var connection = portal.getConnection(); var statement = connection.createStatement();
        var rows = statement.executeQuery(DECIDED)) {
      while (rows.next()) {
        decided.add(Verdict.readAll(rows.getString(1), rows.getString(2)));
      }
    }
    return decided;
  }
}
