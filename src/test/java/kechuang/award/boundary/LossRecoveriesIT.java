package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kechuang.application.entity.SupportForm;
import kechuang.award.entity.AwardEventKind;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.payment.boundary.Recoveries;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A bank lost 90万 on a loan to a listed firm and was given half of it, 45万 (FIN-RISK). Of whatever it recovers from its borrower
 * it returns half.
 */
@ArquillianTest
class LossRecoveriesIT {

  private Organisation bank;
  private Person city;
  private long award;

  @BeforeEach
  void a_bank_was_compensated() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
    bank = Scene.firm(Scene.YUECHENG);
    city = Scene.ofCity("city-officer");
    RegisterSteps.enter(RegisterKind.BODY, bank, "body=BANK; validFrom=2016-01-01");
    var loan = "JK-" + Scene.unique();
    RegisterSteps.enter(RegisterKind.LOAN, Scene.firm(), "loanNumber=" + loan + "; loanKind=CREDIT; bankName=" + bank.name() + "; bankCode="
        + bank.code() + "; loanAmount=2000000; repaid=false; listed=true; lossConfirmed=true; loss=900000; validFrom=2016-01-12;"
        + " validUntil=2016-12-31");
    var id = SupportSteps.draft(bank, "FIN-RISK", new SupportForm("贷款损失" + Scene.unique(), "LOAN/" + loan, Facts.NONE, List.of(),
        List.of(), null, null, true), "loss-confirmation", "recovery-report");
    SupportSteps.submit(bank, id);
    SupportSteps.check(Scene.ofCounty(Scene.YUECHENG, "county-officer"), id);
    SupportSteps.approve(city, id, Facts.NONE);
    award = AwardSteps.awardOf(bank);
    AwardSteps.granted(city, award, "2017-03-06");
  }

  private void paid() {
    AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
    assertEquals("SETTLED", Steps.state("award", award));
  }

  private Money recover(String sum) {
    return city.as().call(() -> the(LossRecoveries.class).record(award, Steps.version("award", award), Money.of(sum), "银行追偿情况报告"));
  }

  private String owed() {
    return Owner.text("select coalesce(string_agg(owner || ' ' || amount || ' ' || extra, ', ' order by id), '') from recovery"
        + " where award_id = ?", award);
  }

  @Test
  void of_what_is_recovered_the_part_that_was_compensated_comes_back() {
    paid();
    // 450,000 / 900,000 = one half: of 300,000 comes back 150,000, of the remaining 600,000 the other 300,000.
    assertEquals(Money.of("150000.00"), recover("300000.00"));
    assertEquals("330600 150000.00 0.00", owed());
    assertEquals(Money.of("300000.00"), recover("600000.00"));
    assertEquals("330600 150000.00 0.00, 330600 300000.00 0.00", owed());
    var first = Owner.number("select min(id) from recovery where award_id = ?", award);
    Scene.ofCity("payment-maker").as().run(() -> the(Recoveries.class).mark(first, Steps.version("recovery", first), "示例" + Scene.unique()));
    Scene.ofCity("payment-checker").as().run(() -> the(Recoveries.class).confirm(first, Steps.version("recovery", first)));
    // 450,000 were paid, 150,000 are back on the line.
    assertEquals("0.00 300000.00", AwardSteps.books(award, "CITY"));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void many_small_recoveries_come_to_the_same_fen_as_one() {
    paid();
    // Half of 0.01 is half up 0.01, of 0.02 in all still 0.01, of 0.03 0.02.
    assertEquals(List.of(Money.of("0.01"), Money.ZERO, Money.of("0.01")), List.of(recover("0.01"), recover("0.01"), recover("0.01")));
    assertEquals(Money.of("449999.98"), recover("899999.97"));
    assertEquals("450000.00", Owner.text("select sum(amount)::text from recovery where award_id = ?", award));
  }

  @Test
  void no_more_is_recovered_than_was_lost_and_nothing_without_its_grounds() {
    paid();
    recover("800000.00");
    assertEquals("award.recovered-more", assertThrows(RuleViolation.class, () -> recover("100000.01")).key());
    assertEquals("award.recovered-missing", assertThrows(RuleViolation.class, () -> recover("0.00")).key());
    var version = Steps.version("award", award);
    assertEquals("award.reason-missing", assertThrows(RuleViolation.class, () -> city.as().run(() -> the(LossRecoveries.class)
        .record(award, version, Money.of("1.00"), " "))).key());
    assertEquals("800000.00", Owner.text("select recovered::text from award where id = ?", award));
  }

  @Test
  void nothing_comes_back_before_it_is_paid_nor_of_what_was_given_for_something_else() {
    assertThrows(IllegalMove.class, () -> recover("300000.00"));
    assertEquals("", owed());
    var firm = Scene.firm();
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    var reward = AwardSteps.offered(firm);
    assertEquals("award.no-loss", assertThrows(Conflict.class, () -> city.as().run(() -> the(LossRecoveries.class).record(reward,
        Steps.version("award", reward), Money.of("1.00"), "误报"))).key());
  }

  @Test
  void the_office_whose_measure_it_is_records_it_and_nobody_else() {
    paid();
    for (var other : List.of(Scene.ofCounty(Scene.YUECHENG, "county-officer"), Scene.ofCounty(Scene.KEQIAO, "county-officer"))) {
      assertThrows(NotFound.class, () -> other.as().run(() -> the(LossRecoveries.class).record(award, Steps.version("award", award),
          Money.of("1.00"), "报告")));
      assertFalse(may(other));
    }
    assertTrue(may(city));
    Owner.run("insert into organisation_member (organisation_id, account_id, administrator) values (?, ?, false)", bank.id(), city.id());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> recover("1.00")).key());
    assertFalse(may(city));
  }

  private boolean may(Person who) {
    try {
      return who.as().call(() -> the(AwardRegister.class).get(AwardSteps.number(award), Locale.CHINESE)).may().contains(AwardEventKind.RECOVER);
    } catch (NotFound unseen) {
      return false;
    }
  }

  @Test
  void of_two_officers_who_record_the_same_recovery_at_once_one_succeeds() {
    paid();
    var version = Steps.version("award", award);
    var race = Race.of(List.of(recording(city, version), recording(Scene.ofCity("city-officer"), version)));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
    assertEquals("330600 150000.00 0.00", owed());
  }

  private Callable<Money> recording(Person who, long version) {
    return () -> who.as().call(() -> the(LossRecoveries.class).record(award, version, Money.of("300000.00"), "报告"));
  }
}
