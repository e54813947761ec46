package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Level;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office says from which of its own budget lines it pays: all measures from one, and a measure from a line to itself. */
@ArquillianTest
class FundsIT {

  @Inject
  private Funds funds;

  private Person manager;

  @BeforeEach
  void lines_of_2017() {
    Scene.today("2017-03-06");
    manager = Scene.ofCounty(Scene.KEQIAO, "programme-manager");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
  }

  private static long line(String owner) {
    return Scene.budget(2017, owner.equals(Scene.CITY) ? "CITY" : "COUNTY", owner, "3000000.00");
  }

  private static long pays(String level, String owner, String measure) {
    return Owner.number("select budget_id from measure_fund where fiscal_year = 2017 and level = ? and owner = ? and measure_code = ?",
        level, owner, measure);
  }

  @Test
  void what_is_taken_after_that_is_paid_from_the_line_that_the_measure_has_to_itself() {
    var line = line(Scene.KEQIAO);
    manager.as().run(() -> funds.pay(2017, "HT-NEW", line));
    try {
      var firm = Scene.firm();
      var award = AwardSteps.offered(firm);
      AwardSteps.accept(firm, award);
      // 200,000 in halves: the county's comes from the line of its own.
      assertEquals(line, Owner.number("select budget_id from award_share where award_id = ? and level = 'COUNTY'", award));
      assertEquals("100000.00 0.00", AwardSteps.books(award, "COUNTY"));
    } finally {
      manager.as().run(() -> funds.drop(2017, Level.COUNTY, "HT-NEW"));
    }
    var firm = Scene.firm();
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    assertEquals(pays("COUNTY", Scene.KEQIAO, ""),
        Owner.number("select budget_id from award_share where award_id = ? and level = 'COUNTY'", award));
  }

  @Test
  void the_line_for_all_is_changed_and_not_taken_away() {
    var line = line(Scene.KEQIAO);
    manager.as().run(() -> funds.pay(2017, "", line));
    assertEquals(line, pays("COUNTY", Scene.KEQIAO, ""));
    assertTrue(manager.as().call(() -> funds.of(2017)).stream().anyMatch(fund -> fund.line().id() == line && fund.name() == null));
    assertEquals("award.fund.for-all", assertThrows(RuleViolation.class,
        () -> manager.as().run(() -> funds.drop(2017, Level.COUNTY, ""))).key());
  }

  @Test
  void nobody_pays_from_another_office_s_line_and_no_county_for_the_city() {
    var city = line(Scene.CITY);
    var other = line(Scene.YUECHENG);
    for (var line : new long[] {city, other, -1}) {
      assertThrows(NotFound.class, () -> manager.as().run(() -> funds.pay(2017, "", line)));
    }
    assertTrue(manager.as().call(() -> funds.own(2017)).stream().allMatch(line -> line.owner().equals(Scene.KEQIAO)));
    assertTrue(manager.as().call(() -> funds.of(2017)).stream().allMatch(fund -> fund.level() == Level.COUNTY));
  }

  @Test
  void a_line_above_others_and_a_voucher_pay_nothing_here() {
    var above = Owner.number("select parent_id from budget where id = ?", line(Scene.KEQIAO));
    assertThrows(NotFound.class, () -> manager.as().run(() -> funds.pay(2017, "", above)));
    var line = line(Scene.KEQIAO);
    assertEquals("award.fund.no-such-measure", assertThrows(RuleViolation.class,
        () -> manager.as().run(() -> funds.pay(2017, "V-TEST", line))).key());
    assertThrows(NotFound.class, () -> manager.as().run(() -> funds.pay(2017, "NO-SUCH", line)));
  }

  @Test
  void of_a_closed_year_and_by_other_roles_nothing_is_changed() {
    var line = line(Scene.KEQIAO);
    assertThrows(RuntimeException.class, () -> manager.as().run(() -> funds.pay(2031, "", line)));
    assertThrows(EJBAccessException.class, () -> Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .run(() -> funds.pay(2017, "", line)));
  }

  @Test
  void of_two_managers_who_set_one_line_at_once_one_stands_and_money_is_booked_on_that() {
    var one = line(Scene.KEQIAO);
    var other = line(Scene.KEQIAO);
    var second = Scene.ofCounty(Scene.KEQIAO, "programme-manager");
    var race = Race.of(List.<Callable<Boolean>>of(setting(manager, one), setting(second, other)));
    assertEquals(2, race.won());
    try {
      assertEquals(1, Owner.number("select count(*) from measure_fund where fiscal_year = 2017 and level = 'COUNTY' and owner = ?"
          + " and measure_code = 'HT-NEW'", Scene.KEQIAO));
      var pays = pays("COUNTY", Scene.KEQIAO, "HT-NEW");
      assertTrue(pays == one || pays == other);
      var firm = Scene.firm();
      var award = AwardSteps.offered(firm);
      AwardSteps.accept(firm, award);
      assertEquals(pays, Owner.number("select budget_id from award_share where award_id = ? and level = 'COUNTY'", award));
    } finally {
      manager.as().run(() -> funds.drop(2017, Level.COUNTY, "HT-NEW"));
    }
  }

  private Callable<Boolean> setting(Person who, long line) {
    return () -> who.as().call(() -> {
      funds.pay(2017, "HT-NEW", line);
      return true;
    });
  }
}
