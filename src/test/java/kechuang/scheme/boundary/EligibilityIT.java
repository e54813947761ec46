package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.Money;
import kechuang.organisation.entity.Statement;
import kechuang.registry.entity.ImportKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class EligibilityIT {

  @Inject
  private Given given;
  @Inject
  private Eligibility eligibility;
  @Inject
  private Rounds rounds;
  @Inject
  private FactTexts texts;
  @Inject
  private BusinessClock clock;
  private RoundBuilder.Round round;
  private List<List<Object>> others;

  /** Alone, so that no round of the demonstration answers. */
  @BeforeEach
  void one_round_is_open() {
    Scene.today("2017-03-06");
    others = Owner.all("update round set state = 'CLOSED' where state = 'IN_FORCE' and measure_group = 'POOL-V' returning id");
    round = Scene.round().group("POOL-V").pool("150000.00").make();
  }

  @AfterEach
  void the_others_are_open_again() {
    close(round);
    others.forEach(other -> Owner.run("update round set state = 'IN_FORCE' where id = ?", other.get(0)));
  }

  private static void close(RoundBuilder.Round one) {
    Owner.run("update round set state = 'CLOSED' where id = ?", one.id());
  }

  private EligibilityAnswer own(Given.Firm firm, String measure) {
    return of(firm.as().call(eligibility::forOwnFirm), measure);
  }

  private static EligibilityAnswer of(List<EligibilityAnswer> answers, String measure) {
    return answers.stream().filter(answer -> answer.measure().getCode().equals(measure)).findFirst().orElseThrow();
  }

  private static List<String> against(EligibilityAnswer answer) {
    return answer.verdict().against().stream().map(Outcome::code).toList();
  }

  @Test
  void a_small_firm_of_a_served_county_qualifies_for_tests_and_research() {
    var firm = given.confirmedFirm("330603");
    for (var measure : List.of("V-TEST", "V-RND")) {
      var answer = own(firm, measure);
      assertEquals(OutcomeResult.PASS, answer.result());
      assertEquals(round.id(), answer.openRound().orElseThrow().getId());
      assertEquals(Money.of("100000.00"), answer.estimate().amount());
      assertFalse(answer.estimate().isLimitedByPool());
    }
  }

  @Test
  void it_is_told_why_not_the_others() {
    var firm = given.confirmedFirm("330603");
    assertEquals(List.of("team"), own(firm, "V-TEAM").verdict().outcomes().stream().filter(Outcome::isFailed)
        .map(Outcome::code).toList());
    assertEquals(List.of("tiers-adopted"), against(own(firm, "V-TIER")));
    assertNull(own(firm, "V-TEAM").estimate());
  }

  @Test
  void a_firm_of_a_county_that_is_not_served_does_not_qualify() {
    var answer = own(given.confirmedFirm("330681"), "V-TEST");
    assertEquals(OutcomeResult.FAIL, answer.result());
    assertEquals(List.of("county"), against(answer));
  }

  @Test
  void a_medium_firm_qualifies_only_as_a_technology_sme() {
    var medium = new Statement("示例", "330603", "C17", 400, Money.of("30000000.00"), null, false, null);
    assertEquals(List.of("size"), against(own(given.firm("330603", medium), "V-TEST")));
    var technology = new Statement("示例", "330603", "C17", 400, Money.of("30000000.00"), null, true, null);
    assertEquals(OutcomeResult.PASS, own(given.firm("330603", technology), "V-TEST").result());
  }

  @Test
  void a_barred_firm_does_not_qualify_while_the_bar_runs() {
    var firm = given.confirmedFirm("330603");
    given.barred(firm.id(), clock.today().minusYears(1), clock.today());
    assertEquals(List.of("not-barred"), against(own(firm, "V-TEST")));
    var free = given.confirmedFirm("330603");
    given.barred(free.id(), clock.today().minusYears(3), clock.today().minusDays(1));
    assertEquals(OutcomeResult.PASS, own(free, "V-TEST").result());
  }

  @Test
  void the_pool_limits_what_is_estimated() {
    close(round);
    round = Scene.round().group("POOL-V").pool("50000.00").make();
    var answer = own(given.confirmedFirm("330603"), "V-TEST");
    assertEquals(Money.of("50000.00"), answer.estimate().amount());
    assertTrue(answer.estimate().isLimitedByPool());
  }

  @Test
  void without_an_open_round_the_rules_still_answer_but_nothing_is_promised() {
    close(round);
    var answer = own(given.confirmedFirm("330603"), "V-TEST");
    assertEquals(OutcomeResult.PASS, answer.result());
    assertTrue(answer.openRound().isEmpty());
    assertTrue(answer.offered().isEmpty());
  }

  @Test
  void what_a_visitor_does_not_say_is_unknown_and_never_a_no() {
    var facts = Facts.NONE.with(Fact.FIRM_COUNTY, "330603").with(Fact.FIRM_SIZE, "MEDIUM");
    var answer = of(As.nobody().call(() -> eligibility.forFacts(facts)), "V-TEST");
    assertEquals(OutcomeResult.UNKNOWN, answer.result());
    assertEquals(List.of("legal-person", "size", "not-barred"), against(answer));
    assertTrue(answer.verdict().missing().containsAll(List.of(Fact.FIRM_TECHNOLOGY_SME, Fact.FIRM_BARRED)));
    assertFalse(answer.verdict().missing().contains(Fact.FIRM_SIZE));
  }

  @Test
  void an_individual_business_is_refused_by_the_rule() {
    var facts = Facts.NONE.with(Fact.FIRM_COUNTY, "330603").with(Fact.FIRM_SIZE, "MICRO")
        .with(Fact.FIRM_CREDIT_CODE_TYPE, "92").with(Fact.FIRM_BARRED, false);
    var answer = of(As.nobody().call(() -> eligibility.forFacts(facts)), "V-TEST");
    assertEquals(OutcomeResult.FAIL, answer.result());
    assertEquals(List.of("legal-person"), against(answer));
  }

  private static void recognised(Given.Firm firm, String list, String from, String until) {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止\n"
        + list + "," + firm.creditCode() + "," + firm.name() + ",示例证书" + Scene.unique() + "," + from + "," + until + "\n");
  }

  @Test
  void a_title_of_last_year_is_rewarded_without_a_word_of_the_firm() {
    var firm = given.confirmedFirm("330603");
    recognised(firm, "高新技术企业", "2016-11-21", "2019-11-20");
    var answer = own(firm, "HT-NEW");
    assertEquals(OutcomeResult.PASS, answer.result());
    // A fixed 200,000.00 for the first recognition; nothing was paid for the pool.
    assertEquals(Money.of("200000.00"), answer.calculation().amount());
    assertEquals(OutcomeResult.FAIL, own(firm, "HT-RENEW").result());
    assertEquals(LocalDate.of(2017, 1, 20), answer.verdict().facts().origin(Fact.CERT_YEAR).orElseThrow().on());
  }

  @Test
  void a_title_that_was_held_before_is_renewed_and_an_older_one_is_no_new_reward() {
    var firm = given.confirmedFirm("330603");
    recognised(firm, "高新技术企业", "2013-11-21", "2016-11-20");
    assertEquals(List.of("title-year"), against(own(firm, "HT-NEW")));
    recognised(firm, "高新技术企业", "2016-11-21", "2019-11-20");
    assertEquals(OutcomeResult.FAIL, own(firm, "HT-NEW").result());
    // Half of the first recognition: 100,000.00.
    assertEquals(Money.of("100000.00"), own(firm, "HT-RENEW").calculation().amount());
  }

  @Test
  void research_counts_with_the_lower_of_two_figures_and_is_unknown_while_one_is() {
    // Scenario B3: min(15,600,000; 15,000,000) × 5 % = 750,000.00
    var facts = Facts.NONE.with(Fact.FIRM_CREDIT_CODE_TYPE, "91").with(Fact.FIRM_COUNTY, "330604").with(Fact.FIRM_BARRED, false)
        .with(Fact.RND_SEPARATE_ACCOUNTS, true).with(Fact.RND_STATISTICS, Money.of("15600000"));
    var half = of(As.nobody().call(() -> eligibility.forFacts(facts)), "RD-TOT");
    assertEquals(OutcomeResult.UNKNOWN, half.result());
    assertNull(half.calculation());
    var whole = of(As.nobody().call(() -> eligibility.forFacts(facts.with(Fact.RND_TAX, Money.of("15000000")))), "RD-TOT");
    assertEquals(Money.of("750000.00"), whole.calculation().amount());
  }

  @Test
  void reasons_are_written_in_the_readers_language() {
    var verdict = own(given.confirmedFirm("330681"), "V-TEST").verdict();
    var first = As.nobody().call(() -> texts.reasons(verdict, Locale.SIMPLIFIED_CHINESE)).get(0);
    assertEquals("注册地在批次服务的区县", first.text());
    assertTrue(first.facts().contains(new FactTexts.FactLine("注册地区县", "诸暨市", "示例登记信息，2017 年 1 月 10 日")), first.facts().toString());
    var english = As.nobody().call(() -> texts.reasons(verdict, Locale.ENGLISH)).get(0);
    assertTrue(english.facts().contains(new FactTexts.FactLine("County of the registered address", "Zhuji",
        "示例登记信息, 10 Jan 2017")),
        english.facts().toString());
  }

  @Test
  void only_a_firm_asks_for_itself() {
    assertThrows(EJBAccessException.class, () -> given.cityOfficer().as().run(eligibility::forOwnFirm));
    assertThrows(EJBAccessException.class, () -> As.nobody().run(eligibility::forOwnFirm));
  }

  @Test
  void a_draft_and_a_round_whose_window_is_over_are_not_open() {
    long draft = Scene.round().draft().make().id();
    long over = Scene.round().window("2017-02-01", "2017-03-05").make().id();
    long last = Scene.round().window("2017-02-01", "2017-03-06").make().id();
    var open = As.nobody().call(rounds::open).stream().map(one -> one.getId()).toList();
    assertFalse(open.contains(draft));
    assertFalse(open.contains(over));
    assertTrue(open.contains(last), "the last day counts");
    assertFalse(As.nobody().call(rounds::published).stream().anyMatch(one -> one.getId().equals(draft)));
  }
}
