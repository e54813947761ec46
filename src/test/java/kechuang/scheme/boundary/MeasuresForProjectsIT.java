package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Benefit;
import kechuang.scheme.entity.Calculation.Line;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.Terms;
import kechuang.testing.Given;
import kechuang.testing.ProjectFacts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The measures from joint institutes to technology commissioners, as shipped. Amounts in yuan; 万 is ten thousand. */
@ArquillianTest
class MeasuresForProjectsIT {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

  @Inject
  private Entitlements entitlements;
  @Inject
  private Rules rules;
  @Inject
  private Measures measures;
  @Inject
  private Given given;

  private Entitlement asked(String measure, String changes) {
    return entitlements.of(measure, DAY, ProjectFacts.of(measure, changes), Before.NOTHING);
  }

  private static List<String> against(Entitlement entitlement) {
    return entitlement.verdict().against().stream().map(Outcome::code).toList();
  }

  /** What the measure pays to somebody who qualifies, for each of several changes to the facts. */
  private List<String> paid(String measure, String... changes) {
    return Stream.of(changes).map(change -> {
      var entitlement = asked(measure, change);
      assertEquals(List.of(), against(entitlement), measure);
      return entitlement.amount().toString();
    }).toList();
  }

  private String leftOfTheYear(String measure, String changes, String paidThisYear) {
    var before = new Before(Map.of(), Money.of(paidThisYear));
    return entitlements.of(measure, DAY, ProjectFacts.of(measure, changes), before).amount().toString();
  }

  private Terms terms(String measure) {
    return rules.versionOn(measure, DAY).flatMap(version -> version.terms()).orElseThrow();
  }

  @Test
  void co_inst_pays_the_budget_by_the_assessment_up_to_ten_million_a_year() {
    // 800万 × 60 % = 480万, × 80 % = 640万, × 100 % = 800万; 1200万 × 100 %, at most 1000万; 1000万 − 700万 = 300万 left
    assertEquals(List.of("4800000.00", "4800000.00", "6400000.00", "6400000.00", "8000000.00", "10000000.00"),
        paid("CO-INST", "", "coinstitute.score=79", "coinstitute.score=80", "coinstitute.score=89",
            "coinstitute.score=90", "coinstitute.score=90 coinstitute.budget=12000000"));
    assertEquals("3000000.00", leftOfTheYear("CO-INST", "", "7000000"));
  }

  @Test
  void team_prov_matches_the_province_up_to_five_million_in_three_parts() {
    // 1 : 1 of 500万 and of 300万; of 600万 at most 500万; a new cycle begins after three years
    assertEquals(List.of("5000000.00", "3000000.00", "5000000.00", "5000000.00"), paid("TEAM-PROV", "",
        "talent.provincialFund=3000000", "talent.provincialFund=6000000", "award.times=1 award.yearsSince=3"));
    assertEquals(List.of(40, 30, 30), terms("TEAM-PROV").instalments());
  }

  @Test
  void c1_gr_major_limits_a_quarter_of_the_budget_to_two_million() {
    // 1000万 × 25 % = 250万, at most 200万; 400万 × 25 % = 100万
    assertEquals(List.of("2000000.00", "1000000.00"),
        paid("GR-MAJOR", "", "project.budget=4000000 project.self=3000000"));
    assertEquals(List.of("2,000,000.00"), asked("GR-MAJOR", "").worked().orElseThrow().lines().stream()
        .filter(Line::decisive).map(Line::value).toList());
    assertEquals(List.of("own-funds"), against(asked("GR-MAJOR", "project.budget=4000000 project.self=2999999.99")));
    assertEquals(List.of(60, 20, 20), terms("GR-MAJOR").instalments());
  }

  @Test
  void c4_gr_major_counts_the_audited_cost_at_acceptance() {
    // min(200万, 720万 × 25 % = 180万) = 180万; min(200万, 1200万 × 25 % = 300万) = 200万; of a grant of 400万 × 25 % = 100万
    // an audited cost of 500万 makes no more.
    assertEquals(List.of("1800000.00", "2000000.00", "1000000.00"),
        paid("GR-MAJOR", "project.accepted=true project.audited=7200000",
            "project.accepted=true project.audited=12000000",
            "project.accepted=true project.audited=5000000 project.budget=4000000 project.self=3000000"));
  }

  @Test
  void c_v1_gr_major_falls_below_what_was_paid_when_the_audited_cost_is_low() {
    // 600万 × 25 % = 150万
    assertEquals(List.of("1500000.00"), paid("GR-MAJOR", "project.accepted=true project.audited=6000000"));
  }

  @Test
  void c_v5_gr_major_takes_off_what_the_province_gave_for_the_same_content() {
    // min(1000万 × 25 %, 200万) − 100万 = 100万
    assertEquals(List.of("1000000.00"), paid("GR-MAJOR", "other.funds=1000000"));
  }

  @Test
  void gr_rnd_pays_a_fifth_of_the_budget_up_to_a_million() {
    // 400万 × 20 % = 80万; 600万 × 20 % = 120万, at most 100万, and own funds must then be 500万
    assertEquals(List.of("800000.00", "1000000.00"), paid("GR-RND", "", "project.budget=6000000 project.self=5000000"));
    assertEquals(List.of("own-funds"), against(asked("GR-RND", "project.budget=6000000 project.self=4999999.99")));
  }

  @Test
  void gr_pub_pays_by_the_band_of_the_score_and_needs_own_funds_for_the_rest() {
    assertEquals(List.of("100000.00", "100000.00", "150000.00", "150000.00", "200000.00"), paid("GR-PUB", "",
        "project.score=79", "project.score=80 project.self=150000", "project.score=89",
        "project.score=90 project.self=100000"));
  }

  @Test
  void gr_post_pays_a_quarter_of_the_audited_cost_up_to_a_million_unless_others_paid() {
    // 300万 × 25 % = 75万; 500万 × 25 % = 125万, at most 100万
    assertEquals(List.of("750000.00", "1000000.00", "0.00"),
        paid("GR-POST", "", "project.audited=5000000", "other.funds=10000"));
  }

  @Test
  void tt_buy_pays_a_tenth_up_to_a_limit_for_the_contract_and_one_for_the_year() {
    // 200万 × 10 % = 20万; 400万 × 10 % = 40万, at most 30万; 100万 − 85万 = 15万 left; a voucher for it leaves nothing
    assertEquals(List.of("200000.00", "300000.00", "200000.00", "0.00"), paid("TT-BUY", "", "contract.paid=4000000",
        "contract.kind=TRANSFER", "other.funds=18000"));
    assertEquals("150000.00", leftOfTheYear("TT-BUY", "", "850000"));
  }

  @Test
  void d1_tt_broker_pays_in_marginal_tiers_up_to_three_hundred_thousand() {
    // 1000万 × 1.5 % = 15万; + 800万 × 1 % = 23万; + 2000万 × 1 % = 35万, at most 30万; 30万 − 20万 = 10万 left
    assertEquals(List.of("150000.00", "230000.00", "300000.00"),
        paid("TT-BROKER", "", "contract.amount=18000000", "contract.amount=30000000"));
    assertEquals("100000.00", leftOfTheYear("TT-BROKER", "", "200000"));
  }

  @Test
  void tt_reg_pays_half_of_one_per_mille_up_to_a_hundred_thousand() {
    // 1亿 × 0.5 ‰ = 5万; 3亿 × 0.5 ‰ = 15万, at most 10万
    assertEquals(List.of("50000.00", "100000.00"), paid("TT-REG", "", "office.amount=300000000"));
  }

  @Test
  void tt_instmatch_pays_two_fifths_up_to_two_million_a_year() {
    // 100万 × 40 % = 40万; 600万 × 40 % = 240万, of which the year gives 200万; 200万 − 190万 = 10万 left
    assertEquals(List.of("400000.00", "2000000.00"), paid("TT-INSTMATCH", "", "contract.received=6000000"));
    assertEquals("100000.00", leftOfTheYear("TT-INSTMATCH", "", "1900000"));
  }

  @Test
  void d5_ip_inv_pays_nine_tenths_of_the_cost_up_to_eight_thousand() {
    // 10,000 × 90 % = 9,000, at most 8,000; 6,000 × 90 % = 5,400
    assertEquals(List.of("8000.00", "5400.00"), paid("IP-INV", "patent.cost=10000", "patent.cost=6000"));
  }

  @Test
  void patents_that_are_no_inventions_bring_their_own_sums() {
    // IP-UM: 800 × 90 % = 720; 1,200 × 90 % = 1,080, at most 1,000. IP-PCT: 10,000 each.
    assertEquals(List.of("720.00", "1000.00"), paid("IP-UM", "", "patent.cost=1200"));
    assertEquals(List.of("10000.00"), paid("IP-PCT", ""));
  }

  @Test
  void ip_keep_pays_in_the_sixth_ninth_and_fifteenth_year() {
    assertEquals(List.of("2000.00", "5000.00", "11000.00"), paid("IP-KEEP", "", "patent.age=9", "patent.age=15"));
  }

  @Test
  void ip_award_pays_by_prize_and_of_several_for_one_patent_only_the_highest() {
    assertEquals(List.of("500000.00", "200000.00", "100000.00", "200000.00", "50000.00"),
        paid("IP-AWARD", "", "patent.prize=CN_SILVER", "patent.prize=CN_EXCELLENT", "patent.prize=PROVINCE_GOLD",
            "patent.prize=PROVINCE_EXCELLENT"));
    assertEquals(List.of("0.00", "100000.00"), settled(benefit("IP-AWARD", "patent.prize=PROVINCE_EXCELLENT"),
        benefit("IP-AWARD", "patent.prize=CN_EXCELLENT")));
  }

  private Benefit benefit(String measure, String changes) {
    return new Benefit(measure, measures.get(measure).getGroup(), terms(measure).stacking(), "one matter",
        asked(measure, changes).amount(), Money.ZERO);
  }

  private static List<String> settled(Benefit... benefits) {
    return Benefit.settle(List.of(benefits)).stream().map(one -> one.payable().toString()).toList();
  }

  @Test
  void d2_fin_iploan_pays_half_of_the_benchmark_interest_for_at_most_a_year() {
    // 5,000,000 × 100 % × 4.35 % × 360/360 × 50 % = 108,750.00; 5,000,000 × 60 % × 4.35 % × 180/360 × 50 % = 32,625.00;
    // 540 days count as 360; 10,000,000 × 4.35 % × 50 % = 217,500.00, at most 200,000.00
    assertEquals(List.of("108750.00", "32625.00", "108750.00", "200000.00", "0.00"), paid("FIN-IPLOAN", "",
        "loan.pledgeShare=0.6 loan.days=180", "loan.days=540", "loan.amount=10000000", "other.funds=1"));
  }

  @Test
  void fin_ins_pays_half_of_a_premium_counting_what_others_give() {
    // 10万 × 50 % = 5万; with 2万 from others (10万 − 2 × 2万) × 50 % = 3万; with 5万 nothing; 50万 × 50 %, at most 20万
    assertEquals(List.of("50000.00", "30000.00", "0.00", "200000.00"), paid("FIN-INS", "", "insurance.other=20000",
        "insurance.other=50000", "insurance.premium=500000"));
  }

  @Test
  void fin_ins_pays_three_fifths_of_patent_insurance_up_to_twenty_thousand() {
    // 3万 × 60 % = 1.8万; 5万 × 60 % = 3万, at most 2万; 20万 − 19万 = 1万 left of the year
    assertEquals(List.of("18000.00", "20000.00"), paid("FIN-INS", "insurance.kind=PATENT insurance.premium=30000",
        "insurance.kind=PATENT insurance.premium=50000 insurance.years=2"));
    assertEquals("10000.00", leftOfTheYear("FIN-INS", "", "190000"));
  }

  @Test
  void fin_risk_bears_half_of_a_loss_up_to_two_million_a_year() {
    // 100万 × 50 % = 50万; 500万 × 50 % = 250万, at most 200万; 200万 − 180万 = 20万 left
    assertEquals(List.of("500000.00", "2000000.00"), paid("FIN-RISK", "", "loan.loss=5000000"));
    assertEquals("200000.00", leftOfTheYear("FIN-RISK", "", "1800000"));
  }

  @Test
  void inv_stage_takes_at_most_a_quarter_of_a_fund() {
    // 1亿 × 25 % = 2500万, asked 2000万; asked 3000万 → 2500万, which is less than another's 2500.01万
    assertEquals(List.of("20000000.00", "25000000.00"), paid("INV-STAGE", "",
        "investment.asked=30000000 fund.largest=25000100"));
  }

  @Test
  void inv_follow_pays_at_most_half_of_the_lead_and_three_million() {
    // 400万 × 50 % = 200万, asked 200万; asked 150万; 800万 × 50 % = 400万, asked 350万, at most 300万
    assertEquals(List.of("2000000.00", "1500000.00", "3000000.00"), paid("INV-FOLLOW", "",
        "investment.asked=1500000", "investment.lead=8000000 investment.asked=3500000"));
  }

  @Test
  void ov_rd_pays_a_twentieth_of_the_higher_cost_less_what_the_province_gave() {
    // 1000万 × 5 % = 50万; invested 1200万 × 5 % = 60万; 3000万 × 5 % = 150万, at most 100万; 50万 − 30万 = 20万
    assertEquals(List.of("500000.00", "600000.00", "1000000.00", "200000.00", "0.00"), paid("OV-RD", "",
        "overseas.invested=12000000", "overseas.contract=30000000", "other.funds=300000", "other.funds=2500000"));
  }

  @Test
  void ov_base_pays_by_kind_and_the_higher_of_both_measures_abroad() {
    assertEquals(List.of("1000000.00", "800000.00", "600000.00", "200000.00", "0.00"), paid("OV-BASE", "",
        "cert.kind=JOINT_LAB", "cert.kind=OVERSEAS_INCUBATOR", "cert.kind=COOPERATION_BASE", "cert.level=CITY"));
    assertEquals(List.of("0.00", "1000000.00"), settled(benefit("OV-RD", ""), benefit("OV-BASE", "")));
  }

  @Test
  void purchases_are_paid_at_their_price() {
    // BUY-MKT: 100万 in three parts. BUY-EVENT: 12 × 8万 = 96万; at 12万 each 12 × 10万 = 120万; 30 × 8万 = 240万, of which
    // the year gives 200万.
    assertEquals(List.of("1000000.00"), paid("BUY-MKT", ""));
    assertEquals(List.of(50, 30, 20), terms("BUY-MKT").instalments());
    assertEquals(List.of("960000.00", "1200000.00", "2000000.00"),
        paid("BUY-EVENT", "", "purchase.unitPrice=120000", "purchase.events=30"));
  }

  @Test
  void aw_sci_pays_once_a_provincial_prize_and_twice_a_national_one() {
    // 10万 × 100 % = 10万; 10万 × 200 % = 20万
    assertEquals(List.of("100000.00", "200000.00"), paid("AW-SCI", "", "prize.level=NATIONAL"));
  }

  @Test
  void exp_tec_pays_fifty_thousand_for_each_person() {
    // 3 × 5万 = 15万; nobody sent, nothing paid
    assertEquals(List.of("150000.00", "0.00"), paid("EXP-TEC", "", "dispatch.people=0"));
  }

  @Test
  void every_level_pays_what_the_catalogue_says() {
    assertEquals(Map.of(Level.PROVINCE, 1, Level.CITY, 1, Level.COUNTY, 1), terms("TEAM-PROV").sharing());
    assertEquals(Map.of(Level.COUNTY, 1), terms("TT-INSTMATCH").sharing());
    for (var shared : List.of("CO-INST", "GR-MAJOR", "TT-BUY", "OV-BASE", "EXP-TEC")) {
      assertEquals(Map.of(Level.CITY, 1, Level.COUNTY, 1), terms(shared).sharing(), shared);
    }
    assertEquals(19, given.rows("select code from measure where position between 350 and 600").stream()
        .filter(code -> terms((String) code).sharing().equals(Map.of(Level.CITY, 1))).count());
  }

  @Test
  void every_measure_is_a_sample_says_its_evidence_and_speaks_both_languages() {
    assertEquals(26L, given.rows("select count(*) from measure where position between 350 and 600").get(0));
    assertEquals(List.of(), given.rows("select m.code from measure m join rule_version v on v.measure_code = m.code"
        + " where m.position between 350 and 600 and (v.source_status <> 'SAMPLE' or v.source !~ '^示范数据：.*待核定$'"
        + " or coalesce(v.terms::jsonb -> 'evidence' -> 0 ->> 'code', '') !~ '^[a-z-]+$' or m.name_en || m.summary_en ~ '[一-龥]')"));
    assertEquals(List.of(),
        given.rows("select code from rule_condition where text_en ~ '[一-龥]' or text_zh !~ '[一-龥]'"));
  }
}
