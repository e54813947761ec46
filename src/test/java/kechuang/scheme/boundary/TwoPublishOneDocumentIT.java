package kechuang.scheme.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.testing.Owner;
import kechuang.testing.PolicySteps;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers who act on one policy document, or on one version of a rule, at the same moment. */
@ArquillianTest
class TwoPublishOneDocumentIT {

  private Person first;
  private Person second;
  private Person third;

  @BeforeEach
  void monday() {
    Scene.today("2017-03-06");
    first = Scene.ofCity("programme-manager");
    second = Scene.ofCity("programme-manager");
    third = Scene.ofCity("programme-manager");
  }

  @Test
  void of_two_who_publish_at_once_one_wins() {
    var id = PolicySteps.proposed(first, PolicySteps.draft(first, "绍兴示例文件"));
    var seen = PolicySteps.version(id);
    var race = Race.of(List.of(second, third).stream().map(person -> Race.patiently(() -> person.as().call(() -> {
      the(PolicyDesk.class).publish(id, seen);
      return id;
    }))).toList());
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(List.of("DRAFT", "PROPOSE", "PUBLISH"), PolicySteps.history(id));
  }

  @Test
  void while_one_sends_it_back_the_other_does_not_publish() {
    var id = PolicySteps.proposed(first, PolicySteps.draft(first, "绍兴示例文件"));
    var seen = PolicySteps.version(id);
    var race = Race.of(List.of(Race.patiently(() -> second.as().call(() -> {
      the(PolicyDesk.class).publish(id, seen);
      return id;
    })), Race.patiently(() -> third.as().call(() -> {
      the(PolicyDesk.class).sendBack(id, seen, "还要修改");
      return id;
    }))));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(3, PolicySteps.history(id).size());
  }

  @Test
  void of_two_drafts_that_take_one_version_at_once_one_has_it() {
    var version = PolicySteps.freeVersion();
    var race = Race.of(List.of(second, third).stream().map(person -> {
      var id = PolicySteps.draft(person, "绍兴示例文件");
      var clause = PolicySteps.clauses(id).get(0);
      var text = PolicySteps.of(person, id);
      var seen = PolicySteps.version(id);
      return Race.patiently(() -> person.as().call(() -> {
        the(PolicyDesk.class).write(id, seen, text, Map.of(version, clause));
        return clause;
      }));
    }).toList());
    assertEquals(1, race.won());
    assertEquals("policy.version-taken", race.refusals(RuleViolation.class).get(0).key());
    assertEquals(race.answers().get(0), Owner.number("select clause_id from rule_version where id = ?", version));
  }
}
