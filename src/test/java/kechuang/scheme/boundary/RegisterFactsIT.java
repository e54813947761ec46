package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Origin;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.testing.As;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What stands in a register makes a measure of the catalogue pay, and without it the same firm gets nothing. The firm: 86
 * people, 18,500,000.00 of revenue; the policy year is 2016.
 */
@ArquillianTest
class RegisterFactsIT {

  private static final String RETURN_OF_2016 = "year=2016; revenue=18500000; statistics=1000000; tax=900000; designated=true;"
      + " designatedSince=2010; separateAccounts=true";
  private static final String RETURN_OF_2015 = "year=2015; revenue=17000000; statistics=700000; tax=720000; designated=true;"
      + " designatedSince=2010";
  private static final String CONTRACT = "contractKind=DEVELOPMENT; subject=示例; supplierName=示例供给方; contractAmount=100000;"
      + " technologyAmount=80000; paid=60000; registeredOn=2016-08-01; related=false; landed=true; contractor=false;"
      + " contractNumber=";

  @Inject
  private Eligibility eligibility;
  @Inject
  private Organisations organisations;
  @Inject
  private Candidates candidates;

  private Organisation firm;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
    firm = Scene.firm();
  }

  private EligibilityAnswer answer(Organisation whose, String measure) {
    return As.nobody().call(() -> eligibility.forFirm(organisations.get(whose.id()))).stream()
        .filter(one -> one.measure().getCode().equals(measure)).findFirst().orElseThrow();
  }

  private Candidate candidate() {
    return As.nobody().call(() -> candidates.of(List.of(organisations.get(firm.id())), AsOf.of(LocalDate.of(2017, 3, 6)))).get(0);
  }

  private void paysNothing(String measure) {
    assertNotEquals(OutcomeResult.PASS, answer(firm, measure).result(), measure);
  }

  private void pays(String measure, String amount) {
    assertPays(firm, measure, amount);
  }

  private void assertPays(Organisation whose, String measure, String amount) {
    var answer = answer(whose, measure);
    assertEquals(OutcomeResult.PASS, answer.result(), answer.verdict().against().toString());
    assertEquals(Money.of(amount), answer.calculation().amount());
  }

  private long enter(RegisterKind kind, String text) {
    return RegisterSteps.enter(kind, firm, text);
  }

  @Test
  void a_key_laboratory_is_rewarded_by_its_level_and_not_once_it_was_taken_away() {
    paysNothing("LAB-PROV");
    var id = enter(RegisterKind.TITLE, "list=KEY_LAB; level=PROVINCIAL; certificate=L" + Scene.unique() + "; validFrom=2016-09-01");
    pays("LAB-PROV", "200000.00");
    paysNothing("LAB-NAT");
    assertEquals(new Origin(RegisterSteps.SOURCE, RegisterSteps.DAY), answer(firm, "LAB-PROV").verdict().facts()
        .origin(Fact.CERT_LEVEL).orElseThrow());
    RegisterSteps.exit(ImportSteps.ofCity(), id, "2017-03-01", "撤销认定");
    paysNothing("LAB-PROV");
  }

  @Test
  void a_place_in_the_pool_pays_once_the_score_is_high_enough() {
    paysNothing("HT-POOL");
    var id = enter(RegisterKind.POOL, "year=2016; poolClass=OPERATION; score=60; validFrom=2016-05-10");
    pays("HT-POOL", "100000.00");
    RegisterSteps.correct(ImportSteps.ofCity(), id, firm.code(), "year=2016; poolClass=OPERATION; score=59;"
        + " validFrom=2016-05-10", "复核");
    paysNothing("HT-POOL");
    RegisterSteps.exit(ImportSteps.ofCity(), id, "2017-03-06", "测试结束");
  }

  @Test
  void research_that_grew_is_rewarded_by_two_returns_and_a_reserve_and_by_none_of_them_alone() {
    paysNothing("RD-INC");
    enter(RegisterKind.RETURN, RETURN_OF_2016);
    paysNothing("RD-INC");
    enter(RegisterKind.RETURN, RETURN_OF_2015);
    paysNothing("RD-INC");
    var reserve = enter(RegisterKind.RESERVE, "year=2016; reserve=500000; filedOn=2016-02-29");
    // Lower of two: 900,000 and 700,000. Growth 28.6 %, share 4.86 %. 200,000 × 12 % = 24,000.00
    pays("RD-INC", "24000.00");
    RegisterSteps.correct(ImportSteps.ofCity(), reserve, firm.code(), "year=2016; reserve=500000; filedOn=2016-03-01", "日期有误");
    paysNothing("RD-INC");
    RegisterSteps.correct(ImportSteps.ofCity(), reserve, firm.code(), "year=2016; reserve=500000; filedOn=2017-01-05", "补备案");
    paysNothing("RD-INC");
  }

  @Test
  void a_return_of_another_year_says_nothing_of_the_one_that_is_rewarded() {
    enter(RegisterKind.RETURN, "year=2016; revenue=18500000; statistics=4000000; tax=3500000; designated=false;"
        + " separateAccounts=true");
    // 3,500,000 × 5 % = 175,000.00
    pays("RD-TOT", "175000.00");
    Owner.run("update register_entry set year = 2014, entry_key = '2014' where credit_code = ?", firm.code());
    paysNothing("RD-TOT");
  }

  @Test
  void what_a_firm_filed_and_nobody_confirmed_is_its_bare_word() {
    var id = RegisterSteps.reserve(firm, "2016");
    assertTrue(candidate().facts().origin(Fact.RND_RESERVE_YEAR).orElseThrow().isBareWord());
    RegisterSteps.confirm(Scene.ofCounty("330603", "county-officer"), id);
    assertEquals("现场核实", candidate().facts().origin(Fact.RND_RESERVE_YEAR).orElseThrow().source());
  }

  @Test
  void a_host_is_rewarded_for_the_firms_it_hosted_when_they_were_recognised() {
    var guest = Scene.firm();
    enter(RegisterKind.TITLE, "list=MAKER_SPACE; level=CITY; certificate=M" + Scene.unique() + "; validFrom=2014-01-01");
    var stay = enter(RegisterKind.HOSTED, "agreement=A1; guestName=" + guest.name() + "; guestCode=" + guest.code()
        + "; validFrom=2015-06-01");
    paysNothing("MS-HATCH");
    RegisterSteps.enter(RegisterKind.TITLE, guest, "list=TECHNOLOGY_SME; certificate=S" + Scene.unique() + "; validFrom=2016-10-09");
    RegisterSteps.enter(RegisterKind.TITLE, guest, "list=HIGH_TECH; certificate=H" + Scene.unique() + "; validFrom=2016-11-21");
    // One technology SME at 20,000 and one high-tech firm at 50,000.
    pays("MS-HATCH", "70000.00");
    RegisterSteps.exit(ImportSteps.ofCity(), stay, "2016-11-01", "迁出");
    assertFalse(candidate().facts().get(Fact.HATCH_SMES).filter(Long.valueOf(1)::equals).isPresent());
    paysNothing("MS-HATCH");
  }

  @Test
  void each_patent_is_a_matter_of_its_own_and_the_best_counts() {
    paysNothing("IP-INV");
    var dear = "patentKind=INVENTION; patentTitle=示例; grantedOn=2016-06-01; firstPatentee=true; inForce=true; cost=";
    enter(RegisterKind.PATENT, dear + "6000; appliedOn=2014-01-05; patentNumber=ZL" + Scene.unique());
    enter(RegisterKind.PATENT, dear + "5000; appliedOn=2010-01-05; patentNumber=ZL" + Scene.unique());
    // 6,000 × 90 % = 5,400.00, more than 5,000 × 90 %.
    pays("IP-INV", "5400.00");
    // The other is in its sixth year.
    pays("IP-KEEP", "2000.00");
    assertEquals(2, candidate().matters().size());
    assertNotEquals(candidate().matters().get(0).entryId(), candidate().matters().get(1).entryId());
  }

  @Test
  void a_contract_pays_its_buyer_and_its_broker_and_not_its_supplier() {
    var supplier = Scene.firm();
    var broker = Scene.firm();
    enter(RegisterKind.CONTRACT, CONTRACT + "2016330603" + Scene.unique() + "; supplierCode=" + supplier.code() + "; brokerName=x;"
        + " brokerCode=" + broker.code());
    // 60,000 paid × 10 %
    pays("TT-BUY", "6000.00");
    assertNotEquals(OutcomeResult.PASS, answer(supplier, "TT-BUY").result());
    assertNotEquals(OutcomeResult.PASS, answer(broker, "TT-BROKER").result());
    RegisterSteps.enter(RegisterKind.BROKER, broker, "brokerName=x; natural=false; recordNumber=B" + Scene.unique()
        + "; validFrom=2016-01-05");
    // 80,000 of technology × 1.5 %
    assertPays(broker, "TT-BROKER", "1200.00");
    paysNothing("TT-BROKER");
  }

  @Test
  void a_contract_that_a_voucher_used_pays_no_buyer() {
    var number = "2016330603" + Scene.unique();
    enter(RegisterKind.CONTRACT, CONTRACT + number);
    pays("TT-BUY", "6000.00");
    Owner.run("insert into duplicate_key (kind, key, holder, holder_id, taken_on) values ('CONTRACT', ?, 'ORDER', 1,"
        + " '2017-01-05')", "T/" + number);
    assertEquals(OutcomeResult.FAIL, answer(firm, "TT-BUY").result());
    Owner.run("delete from duplicate_key where key = ?", "T/" + number);
  }

  @Test
  void a_contract_is_the_same_with_dashes_and_blanks_between_its_figures() {
    var number = String.valueOf(Scene.unique());
    enter(RegisterKind.CONTRACT, CONTRACT + "2016-330603 Ａ" + number);
    pays("TT-BUY", "6000.00");
    Owner.run("insert into duplicate_key (kind, key, holder, holder_id, taken_on) values ('CONTRACT', ?, 'ORDER', 1,"
        + " '2017-01-05')", "T/2016330603A" + number);
    assertEquals(OutcomeResult.FAIL, answer(firm, "TT-BUY").result());
    Owner.run("delete from duplicate_key where key = ?", "T/2016330603A" + number);
  }

  @Test
  void a_joint_institute_is_paid_by_its_assessment() {
    paysNothing("CO-INST");
    enter(RegisterKind.INSTITUTE, "agreement=G1; partner=示例大学; year=2016; score=83; budget=1000000");
    // Good, from 80 points on: 80 % of 1,000,000
    pays("CO-INST", "800000.00");
  }

  @Test
  void a_leading_team_is_matched() {
    paysNothing("TEAM-PROV");
    enter(RegisterKind.TEAM, "teamName=示例团队; certificate=T" + Scene.unique() + "; level=PROVINCIAL; validFrom=2016-12-05; members=5;"
        + " provincialFund=5000000; input=20000000");
    pays("TEAM-PROV", "5000000.00");
  }

  @Test
  void people_sent_in_the_year_are_paid_and_those_of_another_year_are_not() {
    enter(RegisterKind.DISPATCH, "agreement=D1; year=2015; dispatchKind=COMMISSIONER; sentTo=示例; people=9; score=90");
    paysNothing("EXP-TEC");
    enter(RegisterKind.DISPATCH, "agreement=D1; year=2016; dispatchKind=COMMISSIONER; sentTo=示例; people=3; score=60");
    // 3 × 50,000
    pays("EXP-TEC", "150000.00");
  }

  @Test
  void a_loan_supports_its_borrower_and_its_loss_the_bank() {
    var bank = Scene.firm();
    Owner.run("update organisation set technology_sme = true where id = ?", firm.id());
    paysNothing("FIN-IPLOAN");
    enter(RegisterKind.LOAN, "loanNumber=J" + Scene.unique() + "; loanKind=PLEDGE; bankName=示例银行; bankCode=" + bank.code()
        + "; loanAmount=1000000; pledgeNumber=Y1; pledgeShare=50; benchmark=4; days=180; repaid=true; subsidised=false;"
        + " listed=true; lossConfirmed=true; loss=200000; validFrom=2016-01-05");
    // 1,000,000 × 50 % × 4 % × 180/360 × 50 % = 5,000.00
    pays("FIN-IPLOAN", "5000.00");
    // Half of 200,000.
    assertPays(bank, "FIN-RISK", "100000.00");
    paysNothing("FIN-RISK");
  }

  @Test
  void a_policy_in_force_in_the_year_supports_a_high_tech_firm() {
    enter(RegisterKind.INSURANCE, "policyNumber=P" + Scene.unique() + "; insuranceKind=PRODUCT; insurerName=x; premium=10000;"
        + " otherSupport=0; supportedYears=0; validFrom=2016-03-01; validUntil=2017-02-28");
    paysNothing("FIN-INS");
    enter(RegisterKind.TITLE, "list=HIGH_TECH; certificate=H" + Scene.unique() + "; validFrom=2015-11-21; validUntil=2018-11-20");
    // Half of 10,000.
    pays("FIN-INS", "5000.00");
    Owner.run("update register_entry set from_on = '2014-03-01', until_on = '2015-12-31' where kind = 'INSURANCE' and"
        + " credit_code = ?", firm.code());
    paysNothing("FIN-INS");
  }

  @Test
  void registers_of_others_say_nothing_of_a_firm_and_a_team_is_in_none() {
    RegisterSteps.enter(RegisterKind.TITLE, Scene.firm(), "list=KEY_LAB; level=PROVINCIAL; certificate=L" + Scene.unique()
        + "; validFrom=2016-09-01");
    assertEquals(List.of(), candidate().matters());
    assertFalse(candidate().facts().knows(Fact.RND_STATISTICS));
    var team = Scene.team(Scene.space("330603"), 3);
    assertEquals(List.of(), As.nobody().call(() -> candidates.of(List.of(organisations.get(team.id())),
        AsOf.of(LocalDate.of(2017, 3, 6)))).get(0).matters());
  }
}
