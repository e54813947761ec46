package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.registry.entity.RegisterKind;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Scenario 6.2 from the registers to the money: what several measures would give a firm of 上虞 for one year's research and for its
 * certificate, as it is offered, taken and shared.
 */
@ArquillianTest
class RewardsFromRegistersIT {

  private static final String SHANGYU = "330604";

  private Organisation firm;
  private Person manager;

  @BeforeEach
  void a_firm_of_the_list_with_its_reserve() {
    Scene.today("2017-03-06");
    AwardSteps.funded(SHANGYU, "9000000.00");
    firm = Scene.firm(SHANGYU);
    manager = Scene.ofCity("programme-manager");
  }

  /** R&D 1200万 in 2015; in 2016 1560万 by the statistics and 1500万 by the tax, of a revenue of 38000万. */
  private void researched(String reserveFiledOn) {
    returned("year=2015; revenue=300000000; statistics=12000000; tax=12000000");
    returned("year=2016; revenue=380000000; statistics=15600000; tax=15000000");
    RegisterSteps.enter(RegisterKind.RESERVE, firm, "year=2016; reserve=5000000; filedOn=" + reserveFiledOn);
  }

  private void returned(String figures) {
    RegisterSteps.enter(RegisterKind.RETURN, firm, figures + "; separateAccounts=true; designated=true; designatedSince=2014");
  }

  private long offered(String measure) {
    AwardSteps.agree(AwardSteps.proposed(manager, measure, firm));
    return AwardSteps.awardOf(firm);
  }

  private static String amount(long award) {
    return Owner.text("select amount::text from award where id = ?", award);
  }

  /** Why a list of the measure leaves the firm out, and for what. */
  private String leftOut(String measure) {
    AwardSteps.matched(manager);
    return manager.as().call(() -> the(AwardLists.class).preview(measure)).leftOut().stream()
        .filter(one -> one.organisationId() == firm.id()).map(one -> one.amount() + " " + one.reason() + " " + one.detail())
        .reduce("", String::concat);
  }

  @Test
  void b4_b5_the_total_is_paid_the_increase_is_left_out_with_its_reason_and_city_and_district_carry_half_each() {
    researched("2016-02-20");
    // The increase: (1500万 − 1200万) × 12 % = 36万; the total: 1500万 × 5 % = 75万, which is higher.
    assertEquals("360000.00 award.left-out.higher RD-TOT", leftOut("RD-INC"));
    var award = offered("RD-TOT");
    assertEquals("750000.00", amount(award));
    AwardSteps.accept(firm, award);
    assertEquals("375000.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals("375000.00 0.00", AwardSteps.books(award, "COUNTY"));
    // What was given for a year is not given for it again, and nothing less beside it.
    assertEquals("award.left-out.already", leftOut("RD-TOT").split(" ")[1]);
    assertEquals("award.left-out.paid", leftOut("RD-INC").split(" ")[1]);
  }

  @Test
  void b6_the_certificate_of_the_same_year_is_rewarded_too_less_what_the_pool_paid() {
    researched("2016-02-20");
    RegisterSteps.enter(RegisterKind.POOL, firm, "year=2016; poolClass=RESEARCH; score=85; validFrom=2016-06-01");
    AwardSteps.recognised(firm);
    var certificate = offered("HT-NEW");
    // 20万 while nothing else was taken.
    assertEquals("200000.00", amount(certificate));
    var pool = offered("HT-POOL");
    assertEquals("100000.00", amount(pool));
    AwardSteps.accept(firm, pool);
    // 20万 − 10万 = 10万 are left of the reward: what was offered for more is taken by nobody.
    assertEquals("award.less-now", assertThrows(RuleViolation.class, () -> AwardSteps.accept(firm, certificate)).key());
    manager.as().run(() -> the(Awards.class).withdraw(certificate, Steps.version("award", certificate), "库内补助已领取，重新核定"));
    var again = offered("HT-NEW");
    assertEquals("100000.00", amount(again));
    AwardSteps.accept(firm, again);
    AwardSteps.accept(firm, offered("RD-TOT"));
    assertEquals(List.of("HT-POOL 100000.00", "HT-NEW 100000.00", "RD-TOT 750000.00"), Owner.all("select measure_code || ' ' || amount"
        + " from award where organisation_id = ? and state = 'COMMITTED' order by id", firm.id()).stream().map(row -> row.get(0)).toList());
  }

  @Test
  void b_a_reserve_that_was_filed_too_late_opens_no_reward_for_the_increase() {
    researched("2016-03-05");
    assertEquals("", leftOut("RD-INC"));
    assertEquals("750000.00", amount(offered("RD-TOT")));
  }
}
