package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.ledger.entity.CapReached;
import kechuang.money.Money;
import kechuang.registry.entity.ImportKind;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.boundary.MeasureDesk;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Terms;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left to be given: a made-up measure gives 30,000.00 for each application and no more than its limits; of what was given
 * for a matter before only the difference is paid, by each level its own.
 */
@ArquillianTest
class AwardSumsIT {

  private static final String HOLDERS = "统一社会信用代码,股东名称,股东信用代码,持股比例\n";

  private static final Facts SITE = Facts.NONE.with(Fact.LAB_SITE, 100);

  private String code;
  private Organisation firm;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    code = "IT-" + Scene.unique();
    firm = Scene.firm();
  }

  @AfterEach
  void the_measure_counts_no_more() {
    MeasureSteps.retire(code);
  }

  /** Puts the measure into force with this limit beside its formula. */
  private void limited(String limit) {
    var rule = rule("2017-03-06", """
        {"formula": {"kind": "FIXED", "amount": "30000", "zh": "奖励", "en": "Reward"}, "sharing": {"CITY": 1}, %s}"""
        .formatted(limit));
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(MeasureSteps.reward(code), rule), "2017-03-06");
  }

  private static RuleDraft rule(String from, String terms) {
    return new RuleDraft(null, null, "示例文件第一条", LocalDate.parse(from), List.of(new RuleDraft.Condition(Stage.ELIGIBLE,
        "site", "lab.site > 0", "有场地", "There is a site")), Terms.read(terms));
  }

  private static void inForce(Person first, ToLongFunction<Person> writing, String from) {
    var draft = first.as().call(() -> writing.applyAsLong(first));
    MeasureSteps.inForce(first, Scene.ofCity("programme-manager"), draft, from);
  }

  /** An application that the county has checked. */
  private long checked(Organisation who) {
    return checked(who, "示例场地" + Scene.unique(), SITE);
  }

  private long checked(Organisation who, String subject, Facts said) {
    var id = SupportSteps.draft(who, code, new SupportForm(subject, "", said, List.of(new SupportKey(1, DuplicateKind.CERTIFICATE,
        "示例证书" + Scene.unique())), List.of(), null, "示例：同一平台增加设备", true));
    SupportSteps.submit(who, id);
    SupportSteps.check(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id);
    return id;
  }

  private long equipped(String subject, String yuan) {
    return checked(firm, subject, SITE.with(Fact.LAB_EQUIPMENT, Money.of(yuan)));
  }

  private void approve(long id) {
    SupportSteps.approve(Scene.ofCity("city-officer"), id, Facts.NONE);
  }

  private void assertNothingDue(long id) {
    assertEquals(List.of("support.nothing-due"), assertThrows(Problems.class, () -> approve(id)).list().stream().map(Problem::key).toList());
    assertEquals("CHECKED", SupportSteps.state(id));
  }

  /** How many are approved when all are at once; the others are refused by a rule. */
  private int approvedAtOnce(List<Long> ids) {
    var race = Race.of(ids.stream().<Callable<Boolean>>map(id -> () -> {
      approve(id);
      return true;
    }).toList());
    race.refusals(RuleViolation.class);
    return race.won();
  }

  private void approved(Organisation who) {
    approve(checked(who));
  }

  /** What the organisations were given, in the order in which they were. */
  private static String given(Organisation... all) {
    return Owner.text("select string_agg(amount::text, ' ' order by id) from award where organisation_id = any (?)",
        (Object) Stream.of(all).map(Organisation::id).toArray(Long[]::new));
  }

  private static void held(Organisation firm, String holder, String code, String share) {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.SHAREHOLDERS, HOLDERS + firm.code() + "," + holder + "," + code + "," + share);
  }

  @Test
  void a_firm_is_given_what_its_year_leaves_and_then_nothing() {
    limited("\"yearCap\": \"50000\"");
    approved(firm);
    approved(firm);
    // 50,000 - 30,000 = 20,000.
    assertEquals("30000.00 20000.00", given(firm));
    var third = checked(firm);
    assertNothingDue(third);
    approved(Scene.firm());
  }

  @Test
  void a_firm_is_given_what_its_life_leaves_in_a_later_year_too() {
    limited("\"lifetimeCap\": \"50000\"");
    approved(firm);
    AwardSteps.aYearLater();
    approved(firm);
    assertEquals("30000.00 20000.00", given(firm));
    var third = checked(firm);
    assertNothingDue(third);
  }

  @Test
  void a_measure_gives_no_more_in_a_year_than_its_programme_has() {
    limited("\"programmeCap\": \"50000\"");
    approved(firm);
    var other = Scene.firm();
    var second = checked(other);
    var refused = assertThrows(CapReached.class, () -> approve(second));
    assertEquals("PROGRAMME_YEAR 20000.00", refused.limit() + " " + refused.left());
    assertEquals("CHECKED", SupportSteps.state(second));
  }

  @Test
  void of_firms_that_are_approved_at_once_only_as_many_are_given_as_the_programme_has() {
    limited("\"programmeCap\": \"90000\"");
    var all = Stream.generate(Scene::firm).limit(6).map(this::checked).toList();
    // 90,000 / 30,000 = 3.
    assertEquals(3, approvedAtOnce(all));
    assertEquals("90000.00", Owner.text("select sum(amount)::text from award where measure_code = ?", code));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void firms_of_one_controller_share_its_limit_up_a_chain_of_holders() {
    limited("\"controllerCap\": \"50000\"");
    var holding = Scene.firm();
    var middle = Scene.firm();
    held(firm, holding.name(), holding.code(), "51%");
    held(middle, holding.name(), holding.code(), "60%");
    var below = Scene.firm();
    held(below, middle.name(), middle.code(), "80%");
    approved(firm);
    var second = checked(below);
    assertEquals("CONTROLLER_YEAR", assertThrows(CapReached.class, () -> approve(second)).limit());
    var above = checked(holding);
    assertEquals("CONTROLLER_YEAR", assertThrows(CapReached.class, () -> approve(above)).limit(), "the controller counts with them");
    approved(Scene.firm());
  }

  @Test
  void a_firm_of_which_nobody_holds_more_than_half_has_the_limit_for_itself() {
    limited("\"controllerCap\": \"50000\"");
    var holder = "示例自然人" + Scene.unique();
    var other = Scene.firm();
    held(firm, holder, "", "50%");
    held(other, holder, "", "50%");
    approved(firm);
    approved(other);
    assertEquals("30000.00 30000.00", given(firm, other));
    var second = checked(firm);
    assertEquals("CONTROLLER_YEAR", assertThrows(CapReached.class, () -> approve(second)).limit());
  }

  @Test
  void firms_that_hold_each_other_are_somebody_s_all_the_same() {
    limited("\"controllerCap\": \"50000\"");
    var other = Scene.firm();
    held(firm, other.name(), other.code(), "60%");
    held(other, firm.name(), firm.code(), "60%");
    approved(firm);
    assertEquals("30000.00", given(firm));
  }

  @Test
  void of_a_matter_that_was_given_something_each_level_pays_its_part_of_the_whole_less_what_it_paid() {
    var tenth = """
        {"formula": {"kind": "SHARE", "base": "lab.equipment", "zh": "设备原值", "en": "Cost of the equipment",
          "times": [{"part": "10", "of": 100, "zh": "比例", "en": "Rate"}]}, "stacking": "DIFFERENCE", "sharing": %s}""";
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(MeasureSteps.reward(code),
        rule("2017-03-06", tenth.formatted("{\"CITY\": 1}"))), "2017-03-06");
    // A tenth of 200,000, all of it the city's.
    approve(equipped("示例检测平台", "200000.00"));
    assertEquals("20000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "CITY"));
    var group = code;
    code = code + "B";
    var higher = new MeasureDraft(code, "测试奖励" + code, "Test reward " + code, Instrument.REWARD, Applicant.FIRM, group, "摘要。", "In short.");
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(higher,
        rule("2017-03-06", tenth.formatted("{\"CITY\": 1, \"COUNTY\": 1}"))), "2017-03-06");
    approve(equipped("示例检测平台", "1000000.00"));
    assertEquals("20000.00 80000.00", given(firm));
    // Of 100,000 each level bears 50,000: the city 30,000 more, the county 50,000.
    assertEquals("50000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "CITY"));
    assertEquals("50000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "COUNTY"));
    // Another matter is given all of it.
    approve(equipped("另一示例平台", "1000000.00"));
    assertEquals("20000.00 80000.00 100000.00", given(firm));
    MeasureSteps.retire(group);
  }

  @Test
  void a_measure_gives_once_for_a_matter_in_a_policy_year_and_says_what_it_gave() {
    limited("\"yearCap\": \"90000\"");
    approve(checked(firm, "示例检测平台", SITE));
    var again = checked(firm, "示例 检测平台", SITE);
    var refused = assertThrows(Conflict.class, () -> approve(again));
    assertEquals("award.given-already " + AwardSteps.number(AwardSteps.awardOf(firm)), refused.key() + " " + refused.arguments()[0]);
    assertEquals("CHECKED", SupportSteps.state(again));
    approve(checked(firm, "另一示例平台", SITE));
  }

  @Test
  void what_a_name_was_given_in_another_year_neither_lowers_it_nor_moves_what_each_level_pays() {
    var tenth = """
        {"formula": {"kind": "SHARE", "base": "lab.equipment", "zh": "设备原值", "en": "Cost of the equipment",
          "times": [{"part": "10", "of": 100, "zh": "比例", "en": "Rate"}]}, "stacking": "DIFFERENCE", "sharing": %s}""";
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(MeasureSteps.reward(code),
        rule("2017-03-06", tenth.formatted("{\"CITY\": 1}"))), "2017-03-06");
    approve(equipped("示例年度平台", "200000.00"));
    AwardSteps.aYearLater();
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).draft(code,
        rule("2018-03-05", tenth.formatted("{\"CITY\": 1, \"COUNTY\": 1}"))), "2018-03-05");
    approve(equipped("示例年度平台", "1000000.00"));
    // A tenth of 1,000,000, half for each level.
    assertEquals("20000.00 100000.00", given(firm));
    assertEquals("50000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "CITY"));
    assertEquals("50000.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "COUNTY"));
  }

  @Test
  void of_firms_of_one_controller_approved_at_once_only_as_many_are_given_as_it_has() {
    limited("\"controllerCap\": \"90000\"");
    var holding = Scene.firm();
    var all = Stream.generate(Scene::firm).limit(6).toList();
    all.forEach(one -> held(one, holding.name(), holding.code(), "60%"));
    var ids = all.stream().map(this::checked).toList();
    // 90,000 / 30,000 = 3.
    assertEquals(3, approvedAtOnce(ids));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void where_a_group_excludes_a_second_measure_gives_nothing_for_the_same_matter() {
    var fixed = """
        {"formula": {"kind": "FIXED", "amount": "%s", "zh": "奖励", "en": "Reward"}, "sharing": {"CITY": 1}, "stacking": "EXCLUDING"}""";
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(MeasureSteps.reward(code),
        rule("2017-03-06", fixed.formatted("20000"))), "2017-03-06");
    approve(checked(firm, "示例检测平台", SITE));
    var group = code;
    code = code + "B";
    var second = new MeasureDraft(code, "测试奖励" + code, "Test reward " + code, Instrument.REWARD, Applicant.FIRM, group, "摘要。", "In short.");
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(second,
        rule("2017-03-06", fixed.formatted("100000"))), "2017-03-06");
    assertNothingDue(checked(firm, "示例检测平台", SITE));
    approve(checked(firm, "另一示例平台", SITE));
    assertEquals("20000.00 100000.00", given(firm));
    MeasureSteps.retire(group);
  }

  @Test
  void a_measure_s_own_days_are_kept() {
    limited("\"noticeDays\": 10, \"decideDays\": 3");
    var id = checked(firm);
    // Three working days after Monday, 6 March.
    assertEquals("2017-03-09", Owner.text("select due_on::text from support_request where id = ?", id));
    approve(id);
    var notice = AwardSteps.publish(Scene.ofCity("city-officer"), AwardSteps.awardOf(firm));
    // Ten working days; five would be the 13th.
    assertEquals("2017-03-20", Owner.text("select ends_on::text from notice where id = ?", notice));
  }

  @Test
  void the_province_s_third_is_bound_and_paid_from_its_own_line() {
    var rule = rule("2017-03-06", """
        {"formula": {"kind": "FIXED", "amount": "100000", "zh": "奖励", "en": "Reward"}, "sharing": {"PROVINCE": 1, "CITY": 1, "COUNTY": 1}}""");
    inForce(Scene.ofCity("programme-manager"), first -> the(MeasureDesk.class).begin(MeasureSteps.reward(code), rule), "2017-03-06");
    var line = Scene.budget(2017, "PROVINCE", Scene.CITY, "5000000.00");
    AwardSteps.fund(2017, "PROVINCE", Scene.CITY, line);
    try {
      approved(firm);
      var award = AwardSteps.awardOf(firm);
      // 100,000 / 3 = 33,333.33, of the rest half, and what is left.
      assertEquals("33333.33 0.00|33333.34 0.00|33333.33 0.00", String.join("|", AwardSteps.books(award, "PROVINCE"),
          AwardSteps.books(award, "CITY"), AwardSteps.books(award, "COUNTY")));
      AwardSteps.publish(Scene.ofCity("city-officer"), award);
      AwardSteps.noticeOver(award);
      AwardSteps.paid(AwardSteps.line(award, "PROVINCE"), Scene.CITY);
      AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
      AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.KEQIAO);
      assertEquals("0.00 33333.33", AwardSteps.books(award, "PROVINCE"));
      assertEquals("SETTLED", Owner.text("select state from award where id = ?", award));
    } finally {
      Owner.run("delete from measure_fund where level = 'PROVINCE'");
    }
  }

  @Test
  void a_certificate_supports_one_payment_whatever_the_year_and_is_free_again_when_it_was_refused() {
    limited("\"itemCap\": \"30000\"");
    var first = certified(firm, "示例 证书-88/" + code);
    AwardSteps.aYearLater();
    var other = Scene.firm();
    assertEquals("scheme.duplicate.CERTIFICATE", assertThrows(Conflict.class, () -> certified(other, "示例证书88/" + code)).key());
    SupportSteps.check(Scene.ofCounty(Scene.KEQIAO, "county-officer"), first);
    Scene.ofCity("city-officer").as().run(() -> the(SupportReviews.class).reject(first, SupportSteps.version(first), Facts.NONE, "材料不实"));
    certified(other, "示例证书88/" + code);
  }

  private long certified(Organisation who, String certificate) {
    var id = SupportSteps.draft(who, code, SupportSteps.form("示例场地" + Scene.unique(), SITE, DuplicateKind.CERTIFICATE, certificate));
    SupportSteps.submit(who, id);
    return id;
  }
}
