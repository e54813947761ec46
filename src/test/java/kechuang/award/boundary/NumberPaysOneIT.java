package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import kechuang.fault.Conflict;
import kechuang.registry.entity.ImportKind;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list names one certificate for two firms, and both are offered 20万 for it: it pays the one that takes it first. */
@ArquillianTest
class NumberPaysOneIT {

  private Organisation firm;
  private Organisation other;
  private Person manager;

  @BeforeEach
  void both_are_offered_it() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    firm = Scene.firm();
    other = Scene.firm();
    manager = Scene.ofCity("programme-manager");
    var certificate = "示例证书" + Scene.unique();
    listed(firm, certificate);
    // However it is written.
    listed(other, certificate.replace("证书", " 证书-"));
  }

  private static void listed(Organisation one, String certificate) {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止\n"
        + "高新技术企业," + one.code() + "," + one.name() + "," + certificate + ",2016-11-21,2019-11-20\n");
  }

  private long offered(Organisation to) {
    AwardSteps.agree(AwardSteps.proposed(manager, to));
    return AwardSteps.awardOf(to);
  }

  private static String held(Organisation by) {
    return Owner.text("select count(*) from duplicate_key k join award a on a.id = k.holder_id where k.holder = 'AWARD'"
        + " and a.organisation_id = ?", by.id());
  }

  @Test
  void who_comes_second_is_refused_and_nothing_is_committed() {
    var first = offered(firm);
    var second = offered(other);
    AwardSteps.accept(firm, first);
    var refused = assertThrows(Conflict.class, () -> AwardSteps.accept(other, second));
    assertEquals("scheme.duplicate.CERTIFICATE", refused.key());
    assertEquals("OFFERED", Steps.state("award", second));
    assertEquals(0, Owner.number("select count(*) from award_share where award_id = ?", second));
    assertEquals("1 0", held(firm) + " " + held(other));
  }

  @Test
  void of_two_that_take_it_at_once_one_has_it() {
    var first = offered(firm);
    var second = offered(other);
    var race = Race.of(List.<Callable<Boolean>>of(taking(firm, first), taking(other, second)));
    assertEquals(1, race.won());
    assertEquals(List.of("scheme.duplicate.CERTIFICATE"), race.refusals(Conflict.class).stream().map(Conflict::key).toList());
    var winner = Owner.number("select id from award where state = 'COMMITTED' and id in (?, ?)", first, second);
    // Half of 200,000, booked once.
    assertEquals("100000.00 0.00", AwardSteps.books(winner, "CITY"));
  }

  private static Callable<Boolean> taking(Organisation who, long award) {
    return Race.patiently(() -> {
      AwardSteps.accept(who, award);
      return true;
    });
  }

  @Test
  void an_award_that_an_objection_ended_gives_the_number_back() {
    var first = offered(firm);
    var second = offered(other);
    AwardSteps.accept(firm, first);
    AwardSteps.publish(Scene.ofCity("city-officer"), first);
    AwardSteps.revoked(first);
    assertEquals("REVOKED", Steps.state("award", first));
    assertEquals("0", held(firm));
    AwardSteps.accept(other, second);
    assertEquals("COMMITTED", Steps.state("award", second));
    assertEquals("1", held(other));
  }
}
