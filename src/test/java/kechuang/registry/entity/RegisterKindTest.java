package kechuang.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.ListColumn.Type;
import kechuang.registry.entity.RegisterEntry.Content;
import kechuang.registry.entity.RegisterEntry.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What registers declare, and what an entry as a whole has to be. */
class RegisterKindTest {

  private static final String FIRM = "91330603MA00000C5D";
  private static final Source SOURCE = new Source("认定文件", LocalDate.of(2017, 1, 20));
  private static final SixHaves.Terms TERMS = new SixHaves.Terms(Rate.of("0.03"), Rate.of("0.1"), 3, Rate.of("0.4"), 1, 3,
      Money.of("500000"), 1, 60);
  private static final Map<String, String> ALL_SIX = cells("haveResearch=true researchShare=0.03 haveTeam=true technicians=3"
      + " staff=30 haveProducts=true productShare=0.4 havePatents=true inventions=1 haveEquipment=true equipment=500000.00"
      + " haveRules=true rules=1 score=60");

  private static Map<String, String> cells(String text) {
    var cells = new TreeMap<String, String>();
    Arrays.stream(text.split(" ")).map(pair -> pair.split("=")).forEach(pair -> cells.put(pair[0], pair[1]));
    return cells;
  }

  private static Map<String, String> with(Map<String, String> cells, String key, String value) {
    var more = new TreeMap<>(cells);
    more.put(key, value);
    return more;
  }

  private static Act act(String note) {
    return new Act(1L, Instant.parse("2017-03-06T02:00:00Z"), LocalDate.of(2017, 3, 6), note);
  }

  private static RegisterEntry pool() {
    return RegisterEntry.entered(RegisterKind.POOL, new Content(FIRM, "示例", "330603", cells("creditCode=" + FIRM
        + " year=2016 poolClass=RESEARCH score=72 validFrom=2016-05-10")), SOURCE, act(null));
  }

  @ParameterizedTest
  @EnumSource(RegisterKind.class)
  void every_register_can_be_kept_and_read(RegisterKind kind) {
    assertTrue(kind.column(kind.holderColumn()).filter(column -> column.type() == Type.CODE && column.required()).isPresent());
    assertTrue(kind.keys().stream().allMatch(key -> kind.column(key).isPresent()), kind.keys().toString());
    assertTrue(kind.since() == null || kind.column(kind.since()).isPresent());
    assertTrue(kind.parties().stream().allMatch(key -> kind.column(key).orElseThrow().type() == Type.CODE));
    assertEquals(kind.isImported(), ImportKind.of(kind).isPresent());
    for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
      var words = Stream.of(kind.columns().stream().map(ListColumn::heading), kind.columns().stream().flatMap(column ->
          column.codes().stream().map(column::wordsOf)), kind.documents().stream().map(one -> "registry.document." + one),
          Stream.of("registry.register." + kind, "registry.about." + kind)).flatMap(some -> some);
      assertEquals(List.of(), words.filter(key -> Messages.text(locale, key).startsWith("???")).toList());
    }
  }

  @Test
  void every_list_has_its_words() {
    for (var kind : ImportKind.values()) {
      assertFalse(Messages.text(Messages.ENGLISH, "registry.kind." + kind).startsWith("???"), kind.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
      "TITLE,list=KEY_LAB certificate=1 name=x validFrom=2016-01-01,level registry.row.level",
      "TITLE,list=HIGH_TECH certificate=1 validFrom=2016-02-01 validUntil=2016-01-31,validUntil registry.row.period",
      "TITLE,list=HIGH_TECH certificate=1 validFrom=2016-02-01 labSenior=5 labStaff=4,labSenior registry.row.senior",
      "TITLE,list=HIGH_TECH certificate=1 validFrom=2016-02-01 validUntil=2016-02-01,",
      "POOL,year=2016 poolClass=RESEARCH score=60 validFrom=2017-01-01,validFrom registry.row.year",
      "POOL,year=2016 poolClass=RESEARCH validFrom=2016-01-01,score common.missing",
      "RETURN,year=2016 revenue=1.00 designated=true,designatedSince registry.row.since",
      "RETURN,year=2016 revenue=1.00 designated=false,",
      "HOSTED,agreement=1 guestName=x guestCode=91330603MA00000C5D validFrom=2016-01-01,guestCode registry.row.hosts-itself",
      "PATENT,patentNumber=1 patentKind=UTILITY patentTitle=x appliedOn=2016-02-01 grantedOn=2016-01-31 firstPatentee=true"
          + " inForce=true,grantedOn registry.row.granted",
      "PATENT,patentNumber=1 patentKind=UTILITY patentTitle=x grantedOn=2016-01-31 firstPatentee=true inForce=true"
          + " prize=CN_GOLD,prizeYear registry.row.prize",
      "LOAN,loanNumber=1 loanKind=PLEDGE bankName=x loanAmount=1.00 repaid=true validFrom=2016-01-01,"
          + "pledgeNumber registry.row.pledge",
      "LOAN,loanNumber=1 loanKind=CREDIT pledgeNumber=2 bankName=x loanAmount=1.00 repaid=true validFrom=2016-01-01,"
          + "pledgeNumber registry.row.no-pledge",
      "INSURANCE,policyNumber=1 insuranceKind=PATENT insurerName=x premium=1.00 otherSupport=1.01 validFrom=2016-01-01"
          + " validUntil=2016-12-31,otherSupport registry.row.more-than-whole"})
  void an_entry_is_checked_as_a_whole(RegisterKind kind, String text, String wrong) {
    var cells = kind.complete(with(cells(text), "creditCode", FIRM));
    assertEquals(wrong == null ? List.of() : List.of(wrong), RegisterChecks.of(kind, cells).found().stream()
        .map((Problem one) -> one.field() + " " + one.key()).toList());
  }

  @ParameterizedTest
  @CsvSource({"technologyAmount=100.01,technologyAmount registry.row.more-than-whole", "technologyAmount=100.00,",
      "technologyAmount=1.00 paid=100.01,paid registry.row.more-than-whole",
      "technologyAmount=1.00 supplierCode=91330603MA00000C5D,supplierCode registry.row.same-party",
      "technologyAmount=1.00 brokerCode=91330602MA00000A99,brokerName common.missing"})
  void a_contract_holds_together(String text, String wrong) {
    var cells = cells("contractNumber=1 contractKind=TRANSFER subject=x supplierName=y contractAmount=100.00 buyerCode=" + FIRM
        + " " + text);
    assertEquals(wrong == null ? List.of() : List.of(wrong), RegisterChecks.of(RegisterKind.CONTRACT, cells).found().stream()
        .map(one -> one.field() + " " + one.key()).toList());
  }

  @Test
  void a_contract_names_its_other_parties_once() {
    var cells = cells("buyerCode=" + FIRM + " supplierCode=91330602MA00000A99 brokerCode=91330602MA00000A99");
    assertEquals("91330602MA00000A99", RegisterKind.CONTRACT.parties(cells));
    assertEquals("", RegisterKind.POOL.parties(cells("creditCode=" + FIRM)));
  }

  @Test
  void the_width_of_letters_does_not_make_another_entry() {
    assertEquals(RegisterKind.PATENT.key(cells("patentNumber=zl2016x")), RegisterKind.PATENT.key(cells("patentNumber=ＺＬ2016X")));
  }

  @Test
  void only_titles_that_one_level_gives_need_not_say_it() {
    assertEquals("NATIONAL", RegisterKind.TITLE.complete(cells("list=HIGH_TECH")).get("level"));
    assertEquals("PROVINCIAL", RegisterKind.TITLE.complete(cells("list=TECHNOLOGY_SME")).get("level"));
    assertFalse(RegisterKind.TITLE.complete(cells("list=KEY_LAB")).containsKey("level"));
  }

  @Test
  void all_six_at_their_bounds_and_the_score_make_ready() {
    var six = new SixHaves(TERMS, ALL_SIX);
    assertEquals(6, six.had());
    assertTrue(six.isReady());
    assertEquals(List.of(), six.problems());
  }

  @ParameterizedTest
  @CsvSource({"researchShare,0.0299", "technicians,2", "staff,31", "productShare,0.3999", "inventions,0",
      "equipment,499999.99", "rules,0"})
  void a_yes_just_below_its_bound_is_refused_and_is_not_had(String key, String value) {
    var six = new SixHaves(TERMS, with(ALL_SIX, key, value));
    assertEquals(5, six.had());
    assertFalse(six.isReady());
    assertEquals("registry.six.not-reached", six.problems().get(0).key());
  }

  @Test
  void three_lesser_rights_stand_for_an_invention() {
    var cells = with(with(ALL_SIX, "inventions", "0"), "otherRights", "3");
    assertTrue(new SixHaves(TERMS, cells).isReady());
    assertFalse(new SixHaves(TERMS, with(cells, "otherRights", "2")).isReady());
  }

  @Test
  void all_six_with_59_points_are_not_enough() {
    assertFalse(new SixHaves(TERMS, with(ALL_SIX, "score", "59")).isReady());
  }

  @Test
  void a_no_needs_no_figure_and_is_not_had() {
    var six = new SixHaves(TERMS, with(with(ALL_SIX, "haveRules", "false"), "rules", "0"));
    assertEquals(5, six.had());
    assertEquals(List.of(), six.problems());
  }

  @Test
  void an_entry_that_a_decision_rests_on_is_corrected_by_nobody() {
    var entry = pool();
    entry.lock("决定 2017-001", act(null));
    var content = new Content(FIRM, "示例", "330603", entry.cells());
    assertEquals("registry.entry.locked", assertThrows(Conflict.class,
        () -> entry.correct(content, SOURCE, act("错误"))).key());
    assertFalse(entry.allowed("programme-manager"::equals).contains(RegisterEntryEventKind.CORRECT));
    entry.lock("决定 2017-002", act(null));
    assertEquals("决定 2017-001", entry.getLockedFor());
  }

  @Test
  void a_correction_keeps_what_was_said_before_and_has_its_reason() {
    var entry = pool();
    var content = new Content(FIRM, "示例", "330603", with(entry.cells(), "score", "75"));
    assertThrows(RuleViolation.class, () -> entry.correct(content, SOURCE, act(null)));
    entry.correct(content, SOURCE, act("评分录入有误"));
    assertEquals("75", entry.cells().get("score"));
    assertEquals(Map.of("score", "72"), entry.getEvents().get(1).was());
  }

  @Test
  void an_exit_has_a_day_in_its_time_and_a_reason() {
    assertThrows(RuleViolation.class, () -> pool().exit(LocalDate.of(2017, 3, 6), act(null)));
    assertThrows(RuleViolation.class, () -> pool().exit(LocalDate.of(2017, 3, 7), act("搬迁")));
    assertThrows(RuleViolation.class, () -> pool().exit(LocalDate.of(2016, 5, 9), act("搬迁")));
    var entry = pool();
    entry.exit(LocalDate.of(2017, 3, 1), act("搬迁"));
    assertEquals(RegisterEntryState.EXITED, entry.getState());
    assertThrows(IllegalMove.class, () -> entry.exit(LocalDate.of(2017, 3, 1), act("搬迁")));
    entry.reinstate(act("误操作"));
    assertEquals(null, entry.getUntil());
  }

  @Test
  void what_a_firm_says_is_its_word_until_its_county_confirms_it() {
    var entry = RegisterEntry.filed(RegisterKind.RESERVE, new Content(FIRM, "示例", "330603", cells("creditCode=" + FIRM
        + " year=2017 reserve=1.00 filedOn=2017-02-20")), act(null));
    assertEquals("", entry.getSource());
    entry.confirm(SOURCE, act("核实"));
    assertEquals("认定文件", entry.getSource());
    assertThrows(IllegalMove.class, () -> entry.refuse(act("晚了")));
  }
}
