package kechuang.scheme.boundary;

import static kechuang.testing.MeasureSteps.fixed;
import static kechuang.testing.MeasureSteps.reward;
import static kechuang.testing.MeasureSteps.version;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Absences;
import kechuang.lifecycle.IllegalMove;
import kechuang.platform.boundary.DataSources;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.Terms;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Measures and rules in the hands of programme managers: of the city, and of 诸暨. */
@ArquillianTest
class MeasureDeskIT {

  private static final String ZHUJI = "330681";
  private static final String HIGH_TECH = "firm.highTech";
  private static final Facts KEQIAO_FIRM = Facts.NONE.with(Fact.FIRM_HIGH_TECH, true).with(Fact.FIRM_COUNTY, Scene.KEQIAO);
  private static final Facts ZHUJI_FIRM = Facts.NONE.with(Fact.FIRM_HIGH_TECH, true).with(Fact.FIRM_COUNTY, ZHUJI);

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private long newest;
  private String code;
  private Person first;
  private Person second;
  private Person zhuji;
  private Person zhujiToo;

  @BeforeEach
  void monday() {
    Scene.today("2017-03-06");
    newest = MeasureSteps.newest();
    code = "IT-" + Scene.unique();
    first = Scene.ofCity("programme-manager");
    second = Scene.ofCity("programme-manager");
    zhuji = Scene.ofCounty(ZHUJI, "programme-manager");
    zhujiToo = Scene.ofCounty(ZHUJI, "programme-manager");
  }

  /** The catalogue is that of the city again. */
  @AfterEach
  void nothing_was_written() {
    MeasureSteps.forget(newest);
  }

  private static MeasureDesk desk() {
    return the(MeasureDesk.class);
  }

  private long begun(Person by, String level) {
    return by.as().call(() -> desk().begin(reward(code), fixed(HIGH_TECH, "50000", level, "2017-03-06")));
  }

  private long inForce() {
    return MeasureSteps.inForce(first, second, begun(first, "CITY"), "2017-03-06");
  }

  private static String state(long rule) {
    return Steps.state("rule_version", rule);
  }

  private static String refusal(Class<? extends RuleViolation> kind, Executable act) {
    var refused = assertThrows(kind, act);
    return refused instanceof Problems problems ? problems.list().get(0).key() : refused.key();
  }

  private String gives(Facts facts, String day) {
    return the(Entitlements.class).of(code, LocalDate.parse(day), facts, Before.NOTHING).amount().toString();
  }

  private static boolean listed(String code) {
    return the(PolicyCatalogue.class).list(null, null).stream().anyMatch(measure -> measure.getCode().equals(code));
  }

  @Test
  void a_second_person_puts_a_measure_into_force_and_the_public_sees_it_at_once() {
    var draft = begun(first, "CITY");
    assertFalse(listed(code));
    first.as().run(() -> desk().propose(draft, version(draft)));
    assertFalse(listed(code));
    second.as().run(() -> desk().putInForce(draft, version(draft), LocalDate.of(2017, 3, 6)));
    assertEquals("IN_FORCE", state(draft));
    assertEquals(List.of("DRAFT", "PROPOSE", "PUT_IN_FORCE"), Owner.all("select event from rule_version_event where"
        + " rule_version_id = ? order by id", draft).stream().map(row -> row.get(0)).toList());
    assertTrue(listed(code));
    assertEquals("50000.00", gives(KEQIAO_FIRM, "2017-03-06"));
    assertTrue(the(Eligibility.class).forFacts(KEQIAO_FIRM).stream().anyMatch(one -> one.measure().getCode().equals(code)));
  }

  @Test
  void the_proposer_cannot_put_it_into_force_nor_can_the_deputy() {
    var draft = begun(first, "CITY");
    first.as().run(() -> desk().propose(draft, version(draft)));
    var today = LocalDate.of(2017, 3, 6);
    assertEquals("identity.two-persons", refusal(RuleViolation.class,
        () -> first.as().run(() -> desk().putInForce(draft, version(draft), today))));
    assertFalse(first.as().call(() -> desk().allowed(draft)).toString().contains("PUT_IN_FORCE"));
    assertTrue(second.as().call(() -> desk().allowed(draft)).toString().contains("PUT_IN_FORCE"));
    first.as().run(() -> the(Absences.class).announce(second.id(), today, today));
    assertEquals("identity.two-persons.deputy", refusal(RuleViolation.class,
        () -> second.as().run(() -> desk().putInForce(draft, version(draft), today))));
    assertEquals("PROPOSED", state(draft));
  }

  @Test
  void the_database_lets_nobody_put_a_rule_into_force_alone_nor_change_one_that_is() throws SQLException {
    var draft = begun(first, "CITY");
    first.as().run(() -> desk().propose(draft, version(draft)));
    var shipped = Owner.number("select id from rule_version where measure_code = 'RD-INC' and owner = '330600' and number = 1");
    assertThrows(IllegalStateException.class,
        () -> Owner.run("update rule_version set state = 'IN_FORCE', in_force_by = proposed_by where id = ?", draft));
    for (var change : List.of("update rule_version set state = 'IN_FORCE' where id = " + draft,
        "update rule_version set terms = null where id = " + draft,
        "update rule_condition set expression = 'true' where rule_version_id = " + draft,
        "delete from rule_condition where rule_version_id = " + draft,
        "update rule_version set effective_to = '2017-03-31' where id = " + shipped,
        "update rule_version set effective_from = '2017-03-31' where id = " + shipped,
        "update rule_version set state = 'DISCARDED' where id = " + shipped,
        "update measure set name_zh = 'x' where code = '" + code + "'",
        "insert into rule_version (id, measure_code, number, effective_from, source, source_status, state) values"
            + " (nextval('rule_version_id'), '" + code + "', 7, '2017-01-01', 'x', 'SAMPLE', 'IN_FORCE')")) {
      assertTrue(List.of("KC006", "23514").contains(asThePortal(change)), change);
    }
  }

  /** What the database says to the portal's own role; nothing is kept. */
  private String asThePortal(String sql) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("select set_config('app.actor', 'test', true)");
        statement.execute(sql);
        return "";
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }

  @Test
  void it_does_not_begin_in_the_past() {
    var draft = begun(first, "CITY");
    first.as().run(() -> desk().propose(draft, version(draft)));
    assertEquals("measure.begins-in-the-past", refusal(RuleViolation.class,
        () -> second.as().run(() -> desk().putInForce(draft, version(draft), LocalDate.of(2017, 3, 5)))));
    assertEquals("measure.begins-in-the-past", refusal(RuleViolation.class,
        () -> second.as().run(() -> desk().putInForce(draft, version(draft), null))));
  }

  @Test
  void the_next_version_ends_the_one_before_it_and_what_was_decided_by_that_stays_decided() {
    var old = inForce();
    var decided = the(Entitlements.class).of(code, LocalDate.of(2017, 3, 6), KEQIAO_FIRM, Before.NOTHING);
    var next = first.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "80000", "CITY", "2017-07-01")));
    MeasureSteps.inForce(first, second, next, "2017-07-01");
    assertEquals("2017-06-30", Owner.text("select effective_to::text from rule_version where id = ?", old));
    assertEquals("50000.00 80000.00", gives(KEQIAO_FIRM, "2017-06-30") + " " + gives(KEQIAO_FIRM, "2017-07-01"));
    assertEquals(1, Owner.number("select count(*) from rule_version_event where rule_version_id = ? and event = 'SUCCEED'"
        + " and actor is null", old));
    assertEquals("50000.00", the(Entitlements.class).of(decided.verdict().ruleVersionId(), LocalDate.of(2017, 8, 1),
        Facts.read(decided.verdict().factsText()), Before.NOTHING).amount().toString());
  }

  @Test
  void a_version_that_would_begin_before_a_later_one_is_refused() {
    inForce();
    var july = first.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "80000", "CITY", "2017-07-01")));
    MeasureSteps.inForce(first, second, july, "2017-07-01");
    var june = first.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "70000", "CITY", "2017-06-01")));
    assertEquals("measure.later-version",
        refusal(RuleViolation.class, () -> MeasureSteps.inForce(first, second, june, "2017-06-01")));
    assertEquals("PROPOSED", state(june));
  }

  @Test
  void a_county_has_its_own_version_for_its_firms_only() {
    inForce();
    var own = zhuji.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "90000", "COUNTY", "2017-03-06")));
    assertEquals("50000.00", gives(ZHUJI_FIRM, "2017-03-06"), "while it is a draft");
    MeasureSteps.inForce(zhuji, zhujiToo, own, "2017-03-06");
    assertEquals("90000.00", gives(ZHUJI_FIRM, "2017-03-06"));
    assertEquals("50000.00", gives(KEQIAO_FIRM, "2017-03-06"));
    assertEquals("50000.00", gives(Facts.NONE.with(Fact.FIRM_HIGH_TECH, true), "2017-03-06"), "no county is said");
    assertEquals("open", Owner.text("select coalesce(effective_to::text, 'open') from rule_version where measure_code = ?"
        + " and owner = '330600'", code));
    var catalogue = the(PolicyCatalogue.class);
    var sheet = catalogue.sheet(code, Locale.ENGLISH);
    assertEquals(Scene.CITY, sheet.owner().getCode());
    assertEquals(List.of(ZHUJI), sheet.others().stream().map(county -> county.getCode()).toList());
    assertEquals(ZHUJI, catalogue.sheet(code, ZHUJI, Locale.ENGLISH).owner().getCode());
    assertEquals(Scene.CITY, catalogue.sheet(code, Scene.KEQIAO, Locale.ENGLISH).owner().getCode());
    assertEquals(List.of(ZHUJI), catalogue.lines(null, code, Locale.ENGLISH).get(0).own().stream()
        .map(county -> county.getCode()).toList());
  }

  @Test
  void a_measure_of_a_county_is_asked_only_of_its_firms() {
    MeasureSteps.inForce(zhuji, zhujiToo, begun(zhuji, "COUNTY"), "2017-03-06");
    assertEquals("50000.00", gives(ZHUJI_FIRM, "2017-03-06"));
    assertEquals("scheme.rule.none-in-force", refusal(RuleViolation.class, () -> gives(KEQIAO_FIRM, "2017-03-06")));
    var eligibility = the(Eligibility.class);
    assertTrue(eligibility.forFacts(ZHUJI_FIRM).stream().anyMatch(one -> one.measure().getCode().equals(code)));
    assertFalse(eligibility.forFacts(KEQIAO_FIRM).stream().anyMatch(one -> one.measure().getCode().equals(code)));
    assertEquals(ZHUJI, the(PolicyCatalogue.class).sheet(code, Locale.ENGLISH).owner().getCode());
    assertThrows(NotFound.class, () -> the(PolicyCatalogue.class).sheet(code, Scene.KEQIAO, Locale.ENGLISH));
  }

  @Test
  void a_matching_asks_each_firm_by_the_rule_of_its_county() {
    Scene.firm(ZHUJI);
    Scene.firm(Scene.KEQIAO);
    MeasureSteps.inForce(first, second, first.as().call(() ->
        desk().begin(reward(code), fixed("firm.staff > 0", "50000", "CITY", "2017-03-06"))), "2017-03-06");
    MeasureSteps.inForce(zhuji, zhujiToo, zhuji.as().call(() ->
        desk().draft(code, fixed("firm.staff > 0", "90000", "COUNTY", "2017-03-06"))), "2017-03-06");
    first.as().run(() -> the(MatchingRunner.class).run(the(Matching.class).start()));
    assertEquals("330681 90000.00, other 50000.00", Owner.text("select string_agg(distinct case when o.county_code = '330681'"
        + " then o.county_code else 'other' end || ' ' || r.amount, ', ') from matching_result r join organisation o on o.id ="
        + " r.organisation_id where r.measure_code = ? and r.result = 'PASS'", code));
  }

  @Test
  void others_drafts_look_like_none() {
    var draft = begun(first, "CITY");
    for (var act : List.<Executable>of(() -> zhuji.as().run(() -> desk().seen(draft)),
        () -> zhuji.as().run(() -> desk().propose(draft, version(draft))),
        () -> zhuji.as().run(() -> desk().discard(draft, version(draft))),
        () -> zhuji.as().run(() -> desk().write(draft, version(draft), null, fixed(HIGH_TECH, "1", "CITY", "2017-03-06"))),
        () -> zhuji.as().run(() -> desk().draft(code, fixed(HIGH_TECH, "1", "COUNTY", "2017-03-06"))))) {
      assertThrows(NotFound.class, act);
    }
    assertTrue(zhuji.as().call(() -> the(MeasureBoard.class).lines(Locale.ENGLISH)).stream().noneMatch(line -> line.code().equals(code)));
    assertTrue(second.as().call(() -> the(MeasureBoard.class).lines(Locale.ENGLISH)).stream()
        .anyMatch(line -> line.code().equals(code) && line.open() != null));
  }

  @Test
  void a_county_neither_ends_the_citys_version_nor_lets_the_city_pay_for_its_own() {
    var city = inForce();
    assertThrows(NotFound.class, () -> zhuji.as().run(() -> desk().proposeEnd(city, version(city), LocalDate.of(2017, 4, 1), "不再需要")));
    assertTrue(zhuji.as().call(() -> desk().allowed(city)).isEmpty());
    var own = zhuji.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "90000", "CITY", "2017-03-06")));
    assertEquals("measure.county-pays-alone", refusal(Problems.class, () -> zhuji.as().run(() -> desk().propose(own, version(own)))));
  }

  private static RuleDraft titled() {
    var plain = fixed(HIGH_TECH, "50000", "CITY", "2017-03-06");
    return new RuleDraft(null, null, plain.source(), plain.from(), plain.conditions(), Terms.read("""
        {"formula": {"kind": "TITLE", "title": "INCUBATOR", "zh": "孵化器", "en": "Incubator"}}"""));
  }

  @Test
  void only_a_measure_for_titles_gives_a_title_and_it_gives_nothing_else() {
    var title = new MeasureDraft(code, "测试认定" + code, "Test title " + code, Instrument.TITLE, Applicant.FIRM, code, "摘要。", "Short.");
    assertEquals("measure.title-is-no-money", refusal(Problems.class, () -> first.as().run(() -> desk().begin(reward(code), titled()))));
    assertEquals("measure.title-missing", refusal(Problems.class,
        () -> first.as().run(() -> desk().begin(title, fixed(HIGH_TECH, "50000", "CITY", "2017-03-06")))));
    var draft = first.as().call(() -> desk().begin(title, titled()));
    assertEquals("DRAFT", state(draft));
  }

  @Test
  void a_county_gives_no_title_of_the_city() {
    var title = new MeasureDraft(code, "测试认定" + code, "Test title " + code, Instrument.TITLE, Applicant.FIRM, code, "摘要。", "Short.");
    var own = zhuji.as().call(() -> desk().begin(title, titled()));
    assertEquals("measure.titles-of-the-city", refusal(Problems.class, () -> zhuji.as().run(() -> desk().propose(own, version(own)))));
  }

  @Test
  void two_agree_that_a_version_ends_and_until_its_last_day_it_decides() {
    var rule = inForce();
    var last = LocalDate.of(2017, 6, 30);
    assertEquals("measure.reason-missing", refusal(RuleViolation.class,
        () -> first.as().run(() -> desk().proposeEnd(rule, version(rule), last, " "))));
    assertEquals("measure.ends-in-the-past", refusal(RuleViolation.class,
        () -> first.as().run(() -> desk().proposeEnd(rule, version(rule), LocalDate.of(2017, 3, 5), "到期"))));
    first.as().run(() -> desk().proposeEnd(rule, version(rule), last, "到期"));
    assertEquals("identity.two-persons", refusal(RuleViolation.class, () -> first.as().run(() -> desk().end(rule, version(rule)))));
    assertEquals("50000.00", gives(KEQIAO_FIRM, "2017-07-01"), "nobody agreed yet");
    second.as().run(() -> desk().end(rule, version(rule)));
    assertEquals("50000.00", gives(KEQIAO_FIRM, "2017-06-30"));
    assertEquals("scheme.rule.none-in-force", refusal(RuleViolation.class, () -> gives(KEQIAO_FIRM, "2017-07-01")));
    assertEquals("50000.00", the(Entitlements.class).of(rule, LocalDate.of(2017, 8, 1), KEQIAO_FIRM, Before.NOTHING).amount().toString());
    assertEquals("measure.no-end-proposed", refusal(RuleViolation.class, () -> second.as().run(() -> desk().end(rule, version(rule)))));
  }

  @Test
  void an_end_that_is_dropped_ends_nothing() {
    var rule = inForce();
    first.as().run(() -> desk().proposeEnd(rule, version(rule), LocalDate.of(2017, 6, 30), "到期"));
    second.as().run(() -> desk().dropEnd(rule, version(rule), "继续执行"));
    assertThrows(RuleViolation.class, () -> second.as().run(() -> desk().end(rule, version(rule))));
    assertEquals("50000.00", gives(KEQIAO_FIRM, "2017-07-01"));
  }

  @Test
  void of_two_who_put_it_into_force_at_once_one_wins() {
    var third = Scene.ofCity("programme-manager");
    var draft = begun(first, "CITY");
    first.as().run(() -> desk().propose(draft, version(draft)));
    var seen = version(draft);
    var race = Race.of(List.of(second, third).stream().map(person -> Race.patiently(() -> person.as().call(() -> {
      desk().putInForce(draft, seen, LocalDate.of(2017, 3, 6));
      return draft;
    }))).toList());
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(1, Owner.number("select count(*) from rule_version_event where rule_version_id = ? and event = 'PUT_IN_FORCE'",
        draft));
  }

  @Test
  void of_two_who_begin_the_next_version_at_once_one_does() {
    inForce();
    var race = Race.of(List.of(first, second).stream().map(person -> Race.patiently(() -> person.as().call(() ->
        desk().draft(code, fixed(HIGH_TECH, "1", "CITY", "2017-04-01"))))).toList());
    assertEquals(1, race.won());
    assertEquals(List.of("measure.draft-under-way"), race.refusals(Conflict.class).stream().map(RuleViolation::key).toList());
  }

  @Test
  void a_draft_that_changed_in_another_tab_is_neither_written_nor_proposed() {
    var draft = begun(first, "CITY");
    var seen = version(draft);
    first.as().run(() -> desk().write(draft, seen, reward(code), fixed(HIGH_TECH, "60000", "CITY", "2017-03-06")));
    assertThrows(StaleData.class, () -> second.as().run(() -> desk().propose(draft, seen)));
    assertThrows(StaleData.class,
        () -> second.as().run(() -> desk().write(draft, seen, null, fixed(HIGH_TECH, "1", "CITY", "2017-03-06"))));
    assertEquals(1, Owner.number("select count(*) from rule_condition where rule_version_id = ?", draft));
  }

  @Test
  void what_is_in_force_is_neither_written_nor_discarded_and_its_measure_keeps_its_name() {
    var rule = inForce();
    assertThrows(IllegalMove.class, () -> first.as().run(() -> desk().discard(rule, version(rule))));
    assertThrows(IllegalMove.class,
        () -> first.as().run(() -> desk().write(rule, version(rule), null, fixed(HIGH_TECH, "1", "CITY", "2017-03-06"))));
    var next = first.as().call(() -> desk().draft(code, fixed(HIGH_TECH, "1", "CITY", "2017-04-01")));
    var other = new MeasureDraft(code, "别的名字", "Another name", Instrument.REWARD,
        Applicant.FIRM, code, "摘要", "In short");
    assertEquals("measure.name-stays", refusal(Conflict.class,
        () -> first.as().run(() -> desk().write(next, version(next), other, fixed(HIGH_TECH, "1", "CITY", "2017-04-01")))));
  }

  @Test
  void a_code_is_taken_once_and_vouchers_are_not_begun_here() {
    begun(first, "CITY");
    assertEquals("measure.code-taken", refusal(RuleViolation.class, () -> begun(second, "CITY")));
    var voucher = new MeasureDraft(code + "-V", "券", "Voucher", Instrument.VOUCHER,
        Applicant.FIRM, code + "-V", "摘要", "In short");
    assertEquals("measure.no-new-vouchers", refusal(Problems.class,
        () -> first.as().run(() -> desk().begin(voucher, fixed(HIGH_TECH, "1", "CITY", "2017-03-06")))));
  }

  @Test
  void only_programme_managers_do_so() {
    var draft = begun(first, "CITY");
    for (var role : List.of("county-officer", "city-officer", "finance-reviewer", "auditor", "administrator", "applicant")) {
      var other = Scene.outside(role).as();
      assertThrows(EJBAccessException.class, () -> other.run(() -> desk().seen(draft)), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> desk().putInForce(draft, 1, LocalDate.of(2017, 3, 6))), role);
      assertThrows(EJBAccessException.class, () -> other.run(() -> the(MeasureBoard.class).lines(Locale.ENGLISH)), role);
    }
  }

  @Test
  void its_caps_are_said_in_words_in_both_languages() {
    var rule = new RuleDraft(null, null, "示例文件", LocalDate.of(2017, 3, 6), fixed(HIGH_TECH, "1", "CITY", "2017-03-06").conditions(),
        Terms.read("""
            {"formula": {"kind": "FIXED", "amount": "50000", "zh": "奖励", "en": "Reward"}, "sharing": {"CITY": 1},
             "lifetimeCap": "900000", "controllerCap": "600000", "programmeCap": "5000000", "withoutApplication": true}"""));
    MeasureSteps.inForce(first, second, first.as().call(() -> desk().begin(reward(code), rule)), "2017-03-06");
    assertEquals(List.of("奖励 50,000.00 元", "累计最高 900,000.00 元", "同一实际控制人每年最高 600,000.00 元", "本条每年合计最高 5,000,000.00 元"),
        standard(Messages.CHINESE).subList(0, 4));
    assertTrue(standard(Messages.CHINESE).get(5).startsWith("办理方式 免申即享"));
    assertEquals(List.of("At most in all 900,000.00 yuan", "At most in a year for one actual controller 600,000.00 yuan",
        "At most in a year for all applicants 5,000,000.00 yuan"), standard(Messages.ENGLISH).subList(1, 4));
  }

  private List<String> standard(Locale locale) {
    return the(PolicyCatalogue.class).sheet(code, locale).standard().stream().map(line -> line.label() + " " + line.text()).toList();
  }

  @Test
  void every_change_leaves_its_trace_in_the_trail() {
    var rule = inForce();
    assertTrue(Trail.of("rule_version", rule).stream().anyMatch(row -> row.actor().equals(String.valueOf(second.id()))
        && row.op().equals("UPDATE")));
    assertTrue(Trail.of("measure", code).stream().anyMatch(row -> row.op().equals("INSERT")));
  }

  @Test
  void a_paper_that_comes_later_needs_an_agreement_to_come_with() {
    var rule = new RuleDraft(null, null, "示例文件第一条", LocalDate.parse("2017-03-06"), fixed(HIGH_TECH, "10000", "CITY", "2017-03-06")
        .conditions(), Terms.read("""
        {"formula": {"kind": "FIXED", "amount": "10000", "zh": "奖励", "en": "Reward"}, "sharing": {"CITY": 1},
          "evidence": [{"code": "special-audit", "zh": "专项审计", "en": "Audit", "later": true}]}"""));
    assertEquals(List.of("measure.paper-later"), assertThrows(Problems.class, () -> first.as().call(() ->
        the(MeasureDesk.class).begin(reward(code), rule))).list().stream().map(one -> one.key()).toList());
    var grant = new MeasureDraft(code, "测试专项" + code, "Test grant " + code, Instrument.GRANT, Applicant.FIRM, code, "摘要。", "In short.");
    first.as().run(() -> the(MeasureDesk.class).begin(grant, rule));
  }
}
