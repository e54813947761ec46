package kechuang.registry.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.RegisterKind;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.ImportSteps;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registers: who enters, corrects, ends, files and confirms what, who sees it, and what nobody may. */
@ArquillianTest
class RegistersIT {

  private static final String POOL = "year=2016; poolClass=RESEARCH; score=72; validFrom=2016-05-10";
  private static final String RETURN = "year=2016; revenue=18500000; statistics=1000000; tax=950000; designated=false";

  @BeforeEach
  void it_is_march() {
    Scene.today("2017-03-06");
  }

  private static String patent() {
    return "patentNumber=ZL" + Scene.unique() + "; patentKind=INVENTION; patentTitle=示例面料; appliedOn=2014-03-01;"
        + " grantedOn=2016-06-01; firstPatentee=true; cost=6000; inForce=true";
  }

  private static RegisterCase see(Person person, long id) {
    return person.as().call(() -> the(Registers.class).see(id));
  }

  private static boolean lists(Person person, RegisterKind kind, long id) {
    return person.as().call(() -> the(Registers.class).ask(RegisterFilter.all(kind), RowRequest.first(2000))).list().stream()
        .anyMatch(row -> row.id() == id);
  }

  private static boolean waits(Person person, TaskKind kind, long id) {
    return person.as().call(() -> the(Tasks.class).list()).stream().anyMatch(one -> one.kind() == kind
        && one.key().equals(String.valueOf(id)));
  }

  private static void outOfThePool(long id) {
    Owner.run("update register_entry set state = 'EXITED', until_on = '2017-03-06' where id = ?", id);
  }

  @Test
  void a_manager_enters_on_a_source_and_the_history_says_so() {
    var firm = Scene.firm();
    var id = RegisterSteps.enter(RegisterKind.PATENT, firm, patent());
    var entry = see(ImportSteps.ofCity(), id).entry();
    assertEquals("CONFIRMED " + firm.name() + " 2016 330603", entry.getState() + " " + entry.getName() + " " + entry.getYear()
        + " " + entry.getCountyCode());
    assertEquals(RegisterSteps.SOURCE, entry.getSource());
    assertEquals("6000.00", entry.cells().get("cost"));
    assertEquals(List.of("ENTER"), entry.getEvents().stream().map(one -> one.getEvent()).toList());
    assertTrue(Owner.number("select count(*) from audit.trail where entity = 'register_entry' and entity_id = ?",
        String.valueOf(id)) > 0);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var refused = assertThrows(Problems.class, () -> RegisterSteps.enter(RegisterKind.POOL, Scene.firm(),
        "year=16; poolClass=别的; score=101; validFrom=昨天"));
    assertEquals(Set.of("year", "poolClass", "score", "validFrom"), Set.copyOf(refused.list().stream()
        .map(one -> one.field()).toList()));
    var nowhere = assertThrows(Problems.class, () -> ImportSteps.ofCity().as().call(() -> the(RegisterDesk.class)
        .enter(RegisterKind.POOL, new NewEntry(RegisterSteps.cells(POOL), "", LocalDate.of(2017, 3, 7)))));
    assertEquals(List.of("creditCode", "source", "sourceOn"), nowhere.list().stream().map(one -> one.field()).toList());
  }

  @Test
  void the_same_is_entered_once() {
    var firm = Scene.firm();
    var text = patent();
    RegisterSteps.enter(RegisterKind.PATENT, firm, text);
    assertEquals("registry.entry.twice", assertThrows(Conflict.class,
        () -> RegisterSteps.enter(RegisterKind.PATENT, firm, text)).key());
  }

  @Test
  void a_firm_that_nobody_knows_needs_a_name_and_the_citys_manager() {
    var code = Codes.firm("330603").text();
    assertEquals("name", assertThrows(Problems.class, () -> RegisterSteps.enter(ImportSteps.ofCity(), RegisterKind.PATENT, code,
        patent())).list().get(0).field());
    assertTrue(RegisterSteps.enter(ImportSteps.ofCity(), RegisterKind.PATENT, code, patent() + "; name=示例未注册企业") > 0);
    assertEquals("registry.row.not-of-county", assertThrows(RuleViolation.class, () -> RegisterSteps.enter(
        ImportSteps.ofCounty("330603"), RegisterKind.PATENT, code, patent() + "; name=示例未注册企业")).key());
  }

  @Test
  void a_correction_has_a_reason_and_its_version_and_keeps_what_was() {
    var firm = Scene.firm();
    var manager = ImportSteps.ofCounty("330603");
    var text = patent();
    var id = RegisterSteps.enter(manager, RegisterKind.PATENT, firm.code(), text);
    assertThrows(RuleViolation.class, () -> RegisterSteps.correct(manager, id, firm.code(), text + "; cost=7000", " "));
    RegisterSteps.correct(manager, id, firm.code(), text + "; cost=7000", "官费录入有误");
    var events = see(manager, id).entry().getEvents();
    assertEquals("官费录入有误", events.get(1).getNote());
    assertEquals("6000.00", events.get(1).was().get("cost"));
    assertThrows(StaleData.class, () -> manager.as().run(() -> the(RegisterDesk.class).exit(id, 0,
        LocalDate.of(2017, 3, 1), "失效")));
    assertEquals("registry.entry.other-firm", assertThrows(RuleViolation.class, () -> RegisterSteps.correct(manager, id,
        Scene.firm().code(), text, "改单位")).key());
  }

  @Test
  void an_exit_and_its_return_stand_in_the_history() {
    var firm = Scene.firm();
    var manager = ImportSteps.ofCity();
    var id = RegisterSteps.enter(RegisterKind.POOL, firm, POOL);
    RegisterSteps.exit(manager, id, "2017-03-01", "迁出本市");
    assertEquals("EXITED", RegisterSteps.state(id));
    assertEquals(Set.of(RegisterEntryEventKind.REINSTATE), see(manager, id).allowed());
    manager.as().run(() -> the(RegisterDesk.class).reinstate(id, RegisterSteps.version(id), "误操作"));
    assertEquals(List.of("ENTER", "EXIT", "REINSTATE"), see(manager, id).entry().getEvents().stream()
        .map(one -> one.getEvent()).toList());
    outOfThePool(id);
  }

  @Test
  void a_firm_has_one_place_of_the_pool_at_a_time() {
    var firm = Scene.firm();
    var id = RegisterSteps.enter(RegisterKind.POOL, firm, POOL);
    var again = "year=2017; poolClass=RESEARCH; score=80; validFrom=2017-02-10";
    assertEquals("registry.row.in-pool", assertThrows(RuleViolation.class,
        () -> RegisterSteps.enter(RegisterKind.POOL, firm, again)).key());
    RegisterSteps.exit(ImportSteps.ofCity(), id, "2017-01-31", "期满");
    outOfThePool(RegisterSteps.enter(RegisterKind.POOL, firm, again));
  }

  @Test
  void of_those_who_take_the_last_places_at_once_only_so_many_come_in() {
    var before = Owner.number("select places from register_quota where kind = 'POOL'");
    var taken = Owner.number("select count(*) from register_entry where kind = 'POOL' and state = 'CONFIRMED'");
    Owner.run("update register_quota set places = ? where kind = 'POOL'", (int) taken + 2);
    try {
      var manager = ImportSteps.ofCity();
      var acts = IntStream.range(0, 6).mapToObj(i -> Scene.firm()).map(firm -> Race.patiently((Callable<Long>) () ->
          RegisterSteps.enter(manager, RegisterKind.POOL, firm.code(), POOL))).toList();
      var race = Race.of(acts);
      assertEquals(2, race.won());
      var refused = race.refusals(Conflict.class);
      assertEquals(4, refused.size());
      assertEquals("registry.places.full", refused.get(0).key());
      assertEquals(List.of(taken + 2, 0L, 1), List.of(refused.get(0).arguments()));
      // The database counts too, whoever writes.
      assertThrows(IllegalStateException.class, () -> Owner.run("insert into register_entry (id, kind, credit_code, entry_key,"
          + " name, cells, state, source, source_on) values (nextval('register_entry_id'), 'POOL', ?, '2016', 'x', '{}',"
          + " 'CONFIRMED', 'x', '2017-01-01')", Codes.firm("330603").text()));
      var csv = "统一社会信用代码,企业名称,年度,培育类别,评分,有效期起\n" + Codes.firm("330603").text() + ",示例,2016,研发类,70,2016-05-10";
      assertEquals("registry.places.full", assertThrows(Conflict.class,
          () -> ImportSteps.done(manager, ImportKind.POOL, csv)).key());
      race.answers().forEach(id -> outOfThePool((Long) id));
    } finally {
      Owner.run("update register_quota set places = ? where kind = 'POOL'", (int) before);
    }
  }

  @Test
  void a_return_that_a_decision_rests_on_is_neither_corrected_nor_ended_nor_changed_by_a_list() {
    var firm = Scene.firm();
    var manager = ImportSteps.ofCity();
    var id = RegisterSteps.enter(RegisterKind.RETURN, firm, RETURN);
    manager.as().run(() -> the(InTransaction.class).run(() -> the(RegisterLocks.class).lockReturns(firm.code(),
        List.of(2015, 2016), "RD-INC 2017-001")));
    assertEquals("registry.entry.locked", assertThrows(Conflict.class, () -> RegisterSteps.correct(manager, id, firm.code(),
        RETURN.replace("950000", "900000"), "口径有误")).key());
    assertThrows(Conflict.class, () -> RegisterSteps.exit(manager, id, "2017-03-01", "作废"));
    assertFalse(see(manager, id).allowed().contains(RegisterEntryEventKind.CORRECT));
    var read = ImportSteps.read(manager, ImportKind.RETURNS, "统一社会信用代码,年度,营业收入（元）,研发费用（税务口径，元）,规模以上\n"
        + firm.code() + ",2016,18500000,900000,否");
    assertEquals("0 0 0 1", ImportSteps.totals(read));
    assertThrows(IllegalStateException.class, () -> Owner.run("update register_entry set cells = '{}' where id = ?", id));
    assertThrows(IllegalStateException.class, () -> Owner.run("delete from register_entry where id = ?", id));
  }

  @Test
  void statistical_research_is_on_the_entrys_page_and_in_no_list_or_file() {
    var firm = Scene.firm();
    var id = RegisterSteps.enter(RegisterKind.RETURN, firm, RETURN);
    var manager = ImportSteps.ofCounty("330603");
    assertEquals("1000000.00", see(manager, id).entry().cells().get("statistics"));
    assertEquals("1000000.00", see(firm.person(), id).entry().cells().get("statistics"));
    var row = manager.as().call(() -> the(Registers.class).ask(new RegisterFilter(RegisterKind.RETURN, firm.code(), null, null,
        null, null), RowRequest.first(10))).list().get(0);
    assertFalse(row.cells().containsKey("statistics"));
    assertEquals("950000.00", row.cells().get("tax"));
    assertFalse(RegisterRow.sheet(RegisterKind.RETURN).columns().stream().anyMatch(one -> one.key().contains("statistics")));
    assertThrows(NotFound.class, () -> see(Scene.firm().person(), id));
    assertThrows(NotFound.class, () -> see(ImportSteps.ofCounty("330604"), id));
    for (var role : List.of("finance-reviewer", "approver", "payment-maker", "expert", "administrator", "provider")) {
      assertThrows(EJBAccessException.class, () -> see(Scene.outside(role), id), role);
    }
    assertEquals("1000000.00", see(Scene.ofCity("auditor"), id).entry().cells().get("statistics"));
  }

  @Test
  void a_county_sees_its_own_the_city_all_and_a_party_its_contract() {
    var here = Scene.firm("330603");
    var there = Scene.firm("330604");
    var id = RegisterSteps.enter(RegisterKind.PATENT, here, patent());
    assertTrue(lists(ImportSteps.ofCounty("330603"), RegisterKind.PATENT, id));
    assertFalse(lists(ImportSteps.ofCounty("330604"), RegisterKind.PATENT, id));
    assertTrue(lists(Scene.ofCity("city-officer"), RegisterKind.PATENT, id));
    assertThrows(NotFound.class, () -> see(Scene.ofCounty("330604", "county-officer"), id));
    assertThrows(NotFound.class, () -> RegisterSteps.exit(ImportSteps.ofCounty("330604"), id, "2017-03-01", "失效"));
    var contract = RegisterSteps.enter(RegisterKind.CONTRACT, here, "contractNumber=2016-" + Scene.unique() + "; contractKind=TRANSFER;"
        + " subject=示例; supplierName=" + there.name() + "; supplierCode=" + there.code() + "; contractAmount=100000;"
        + " technologyAmount=80000; paid=80000; registeredOn=2016-08-01");
    assertTrue(lists(ImportSteps.ofCounty("330604"), RegisterKind.CONTRACT, contract));
    assertEquals(contract, see(there.person(), contract).entry().getId());
    assertTrue(there.as().call(() -> the(Registers.class).own()).stream().anyMatch(one -> one.getId() == contract));
    assertFalse(Scene.firm().as().call(() -> the(Registers.class).own()).stream().anyMatch(one -> one.getId() == contract));
  }

  @Test
  void who_belongs_to_a_firm_keeps_nothing_of_it() {
    var firm = Scene.firm();
    var manager = ImportSteps.ofCity();
    var id = RegisterSteps.enter(RegisterKind.PATENT, firm, patent());
    Scene.belongs(manager, firm);
    assertEquals(Set.of(), see(manager, id).allowed());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class,
        () -> RegisterSteps.exit(manager, id, "2017-03-01", "失效")).key());
    assertThrows(RuleViolation.class, () -> RegisterSteps.enter(manager, RegisterKind.PATENT, firm.code(), patent()));
  }

  @Test
  void only_managers_enter_only_firms_file_and_only_counties_confirm() {
    var firm = Scene.firm();
    var entry = new NewEntry(RegisterSteps.cells(POOL + "; creditCode=" + firm.code()), "x", RegisterSteps.DAY);
    for (var role : List.of("applicant", "county-officer", "city-officer", "auditor", "finance-reviewer", "administrator")) {
      assertThrows(EJBAccessException.class, () -> Scene.outside(role).as().call(() -> the(RegisterDesk.class)
          .enter(RegisterKind.POOL, entry)), role);
    }
    for (var role : List.of("programme-manager", "county-officer", "provider")) {
      assertThrows(EJBAccessException.class, () -> Scene.outside(role).as().call(() -> the(RegisterFilings.class)
          .file(RegisterKind.RESERVE, RegisterSteps.cells("year=2017"), List.of())), role);
    }
    var id = RegisterSteps.reserve(firm, "2017");
    for (var role : List.of("programme-manager", "city-officer", "applicant", "auditor")) {
      assertThrows(EJBAccessException.class, () -> RegisterSteps.confirm(Scene.ofCounty("330603", role), id), role);
    }
    assertThrows(EJBAccessException.class, () -> As.nobody().call(() -> the(Registers.class).totals()));
    assertThrows(NotFound.class, () -> RegisterSteps.confirm(Scene.ofCounty("330604", "county-officer"), id));
  }

  @Test
  void a_firm_files_its_reserve_and_its_county_confirms_it() {
    var firm = Scene.firm();
    var id = RegisterSteps.reserve(firm, "2017");
    assertEquals("DECLARED", RegisterSteps.state(id));
    assertEquals("2017-03-06", Owner.text("select from_on from register_entry where id = ?", id));
    assertEquals(1, see(firm.person(), id).files().size());
    var officer = Scene.ofCounty("330603", "county-officer");
    assertTrue(waits(officer, TaskKind.REGISTER_CONFIRM, id));
    assertFalse(waits(Scene.ofCounty("330604", "county-officer"), TaskKind.REGISTER_CONFIRM, id));
    var file = see(officer, id).files().get(0).getId();
    assertEquals(file, officer.as().call(() -> the(Attachments.class).get(file)).getId());
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> the(Attachments.class).get(file)));
    RegisterSteps.confirm(officer, id);
    assertEquals("CONFIRMED", RegisterSteps.state(id));
    assertEquals("现场核实", see(officer, id).entry().getSource());
    assertEquals(Set.of(), see(firm.person(), id).allowed(), "confirmed is confirmed");
  }

  @Test
  void a_reserve_needs_its_rules_and_a_year_that_has_begun() {
    var firm = Scene.firm();
    var refused = assertThrows(Problems.class, () -> firm.as().call(() -> the(RegisterFilings.class).file(RegisterKind.RESERVE,
        RegisterSteps.cells("year=2018; reserve=1"), List.of())));
    assertEquals(List.of("year registry.entry.year-to-come", "RULES registry.entry.file-missing"), refused.list().stream()
        .map(one -> one.field() + " " + one.key()).toList());
    assertEquals("registry.entry.not-filed", assertThrows(RuleViolation.class, () -> firm.as().call(() ->
        the(RegisterFilings.class).file(RegisterKind.RETURN, RegisterSteps.cells(RETURN), List.of()))).key());
  }

  @Test
  void what_the_county_sends_back_is_filed_anew() {
    var firm = Scene.firm();
    var id = RegisterSteps.reserve(firm, "2017");
    var officer = Scene.ofCounty("330603", "county-officer");
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> the(RegisterFilings.class).refuse(id,
        RegisterSteps.version(id), "")));
    officer.as().run(() -> the(RegisterFilings.class).refuse(id, RegisterSteps.version(id), "制度文件没有盖章"));
    assertEquals("REFUSED", RegisterSteps.state(id));
    assertTrue(waits(firm.person(), TaskKind.REGISTER_MEND, id));
    firm.as().run(() -> the(RegisterFilings.class).revise(id, RegisterSteps.version(id),
        RegisterSteps.cells("year=2017; reserve=600000"), List.of()));
    assertEquals("DECLARED", RegisterSteps.state(id));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(RegisterFilings.class).revise(id,
        RegisterSteps.version(id), RegisterSteps.cells("year=2017; reserve=1"), List.of())));
  }

  @Test
  void two_officers_who_decide_at_once_decide_once() {
    var firm = Scene.firm();
    var id = RegisterSteps.reserve(firm, "2017");
    var version = RegisterSteps.version(id);
    var one = Scene.ofCounty("330603", "county-officer");
    var other = Scene.ofCounty("330603", "county-officer");
    var race = Race.of(List.<Callable<Integer>>of(() -> {
      one.as().run(() -> the(RegisterFilings.class).confirm(id, version, "核实"));
      return 1;
    }, () -> {
      other.as().run(() -> the(RegisterFilings.class).refuse(id, version, "不符"));
      return 2;
    }));
    assertEquals(1, race.won());
    race.refusals(StaleData.class);
  }

  @Test
  void six_requirements_with_proofs_make_a_firm_ready_and_a_yes_without_any_is_refused() {
    var firm = Scene.firm();
    var id = RegisterSteps.assessed(firm);
    // 12 of 86 are 13.95 %, at least 10; 4 % of R&D, at least 3; 55 % of products, at least 40; 72 points, at least 60.
    assertTrue(see(Scene.ofCounty("330603", "county-officer"), id).six().isReady());
    assertEquals("6 true", Owner.text("select cells::jsonb->>'had' || ' ' || (cells::jsonb->>'ready') from register_entry"
        + " where id = ?", id));
    var refused = assertThrows(Problems.class, () -> Scene.firm().as().call(() -> the(RegisterFilings.class).file(
        RegisterKind.SIX_HAVES, RegisterSteps.cells("year=2016; haveResearch=true; researchShare=2; haveTeam=false;"
        + " haveProducts=false; havePatents=false; haveEquipment=false; haveRules=false; score=40"), List.of())));
    assertEquals(List.of("researchShare registry.six.not-reached", "RESEARCH registry.entry.file-missing"),
        refused.list().stream().map(one -> one.field() + " " + one.key()).toList());
    assertEquals("registry.entry.own-word", assertThrows(RuleViolation.class,
        () -> RegisterSteps.enter(RegisterKind.SIX_HAVES, firm, "year=2015")).key());
  }

  @Test
  void lists_of_three_registers_come_in_and_go_again() {
    var manager = ImportSteps.ofCounty("330603");
    var firm = Scene.firm();
    var number = "ZL" + Scene.unique();
    var patents = ImportSteps.done(manager, ImportKind.PATENTS, "专利号或申请号,统一社会信用代码,专利类型,专利名称,授权日（PCT 为受理日）,"
        + "第一专利权人在本市,有效\n" + number + "," + firm.code() + ",发明专利,示例面料,2016-06-01,是,是");
    var loans = ImportSteps.done(manager, ImportKind.LOANS, "借款合同编号,统一社会信用代码,贷款类别,银行,贷款金额（元）,专利质押登记号,已结清,有效期起\n"
        + "J" + Scene.unique() + "," + firm.code() + ",专利质押贷款,示例银行,1000000,Z1,是,2016-01-05");
    var grants = ImportSteps.done(manager, ImportKind.GRANTS, "统一社会信用代码,资助部门,项目名称,项目编号,资助金额（元）,年度\n" + firm.code()
        + ",示例经信部门,低盐染色（一期）,JX-1,200000,2016");
    assertEquals("3", Owner.text("select count(*) from register_entry where credit_code = ? and state = 'CONFIRMED'"
        + " and name = ? and county_code = '330603'", firm.code(), firm.name()));
    assertEquals("3", Owner.text("select count(*) from register_entry_event v join register_entry e on e.id = v.entry_id"
        + " where e.credit_code = ? and v.event = 'IMPORT' and v.actor = ?", firm.code(), manager.id()));
    var found = the(OtherGrants.class).of(firm.code(), "低盐染色(一期)", null, 2016);
    assertEquals(Money.of("200000.00"), found.get(0).amount());
    assertEquals(1, the(OtherGrants.class).of(firm.code(), null, "jx1", 2016).size());
    assertEquals(List.of(), the(OtherGrants.class).of(firm.code(), "低盐染色（二期）", "JX-2", 2016));
    assertEquals(List.of(), the(OtherGrants.class).of(firm.code(), "低盐染色（一期）", "JX-1", 2015));
    ImportSteps.undo(manager, grants);
    ImportSteps.undo(manager, loans);
    ImportSteps.undo(manager, patents);
    assertEquals("0", Owner.text("select count(*) from register_entry where credit_code = ?", firm.code()));
    assertEquals(List.of(), the(OtherGrants.class).ofFirm(firm.code(), 2016));
  }

  @Test
  void a_list_that_says_otherwise_changes_an_entry_and_undone_gives_it_back() {
    var manager = ImportSteps.ofCity();
    var firm = Scene.firm();
    var id = RegisterSteps.enter(RegisterKind.RETURN, firm, RETURN);
    var csv = "统一社会信用代码,年度,营业收入（元）,研发费用（统计口径，元）,研发费用（税务口径，元）,规模以上\n" + firm.code()
        + ",2016,18500000,1000000,%s,否";
    var same = ImportSteps.read(manager, ImportKind.RETURNS, csv.formatted("950000"));
    assertEquals("0 0 1 0", ImportSteps.totals(same));
    var other = ImportSteps.done(manager, ImportKind.RETURNS, csv.formatted("900000"));
    var changed = see(manager, id).entry();
    assertEquals("900000.00", changed.cells().get("tax"));
    assertEquals("950000.00", changed.getEvents().get(1).was().get("tax"));
    assertEquals(ImportSteps.SOURCE, changed.getSource());
    ImportSteps.undo(manager, other);
    assertEquals("950000.00", see(manager, id).entry().cells().get("tax"));
    assertEquals(RegisterSteps.SOURCE, see(manager, id).entry().getSource());
    assertEquals(List.of("ENTER", "IMPORT", "TAKE_BACK"), see(manager, id).entry().getEvents().stream()
        .map(one -> one.getEvent()).toList());
  }

  @Test
  void an_entry_corrected_since_keeps_its_list_from_being_undone() {
    var manager = ImportSteps.ofCity();
    var firm = Scene.firm();
    var list = ImportSteps.done(manager, ImportKind.RETURNS, "统一社会信用代码,年度,营业收入（元）,规模以上\n" + firm.code() + ",2016,18500000,否");
    var id = Owner.number("select id from register_entry where credit_code = ?", firm.code());
    RegisterSteps.correct(manager, id, firm.code(), "year=2016; revenue=19000000; designated=false", "审计调整");
    assertEquals("registry.undo.row", assertThrows(Problems.class, () -> ImportSteps.undo(manager, list)).list().get(0).key());
    assertEquals("19000000.00", see(manager, id).entry().cells().get("revenue"));
  }

  @Test
  void an_entry_that_ended_is_not_brought_back_by_a_list() {
    var manager = ImportSteps.ofCity();
    var firm = Scene.firm();
    var id = RegisterSteps.enter(RegisterKind.RETURN, firm, RETURN);
    RegisterSteps.exit(manager, id, "2017-03-01", "重复");
    var read = ImportSteps.read(manager, ImportKind.RETURNS, "统一社会信用代码,年度,营业收入（元）,规模以上\n" + firm.code() + ",2016,1,否");
    assertEquals("0 0 0 1", ImportSteps.totals(read));
    assertEquals("registry.row.exited", manager.as().call(() -> the(Imports.class).problems(read, RowRequest.first(5))).list()
        .get(0).message());
  }

  @Test
  void rows_of_a_list_are_checked_as_what_is_typed() {
    var manager = ImportSteps.ofCity();
    var read = ImportSteps.read(manager, ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,级别,有效期起\n"
        + "重点实验室," + Codes.firm("330603").text() + ",示例甲,S1,省级,2016-05-01\n"
        + "重点实验室," + Codes.firm("330603").text() + ",示例乙,S2,,2016-05-01\n"
        + "独角兽," + Codes.firm("330603").text() + ",示例丙,S3,省级,2016-05-01");
    assertEquals("1 0 0 2", ImportSteps.totals(read));
    assertEquals(List.of("level registry.row.level", "list registry.cell.choice"), manager.as().call(() -> the(Imports.class)
        .problems(read, RowRequest.first(5))).list().stream().map(one -> one.place() + " " + one.message()).toList());
  }

  @Test
  void a_county_brings_in_what_is_of_its_firms_alone() {
    var there = Scene.firm("330604");
    var read = ImportSteps.read(ImportSteps.ofCounty("330603"), ImportKind.RETURNS, "统一社会信用代码,年度,营业收入（元）,规模以上\n"
        + there.code() + ",2016,1,否");
    assertEquals("0 0 0 1", ImportSteps.totals(read));
  }

  @Test
  void entries_in_force_are_counted_by_county_level_and_year() {
    var firm = Scene.firm("330683");
    var manager = ImportSteps.ofCounty("330683");
    RegisterSteps.enter(manager, RegisterKind.TITLE, firm.code(), "list=KEY_LAB; level=PROVINCIAL; certificate=L"
        + Scene.unique() + "; validFrom=2012-05-01");
    var tallies = manager.as().call(() -> the(Registers.class).tallies(RegisterKind.TITLE));
    assertTrue(tallies.stream().allMatch(one -> !one.by().equals("county") || one.value().equals("330683")));
    assertTrue(tallies.stream().anyMatch(one -> one.by().equals("level") && one.value().equals("PROVINCIAL")));
    assertEquals(1, tallies.stream().filter(one -> one.by().equals("year") && one.value().equals("2012")).findFirst()
        .orElseThrow().count());
    var found = manager.as().call(() -> the(Registers.class).ask(new RegisterFilter(RegisterKind.TITLE, null, null, "330683",
        "PROVINCIAL", 2012), RowRequest.first(5))).list();
    assertEquals(List.of(firm.code()), found.stream().map(RegisterRow::creditCode).toList());
    assertEquals("省级", found.get(0).text(RegisterKind.TITLE.column("level").orElseThrow(), Locale.SIMPLIFIED_CHINESE));
    assertTrue(manager.as().call(() -> the(Registers.class).totals()).stream().anyMatch(one -> one.kind() == RegisterKind.TITLE
        && one.confirmed() > 0));
  }

  @Test
  void brokers_are_counted_against_the_plan() {
    var quota = the(RegisterPlaces.class).of(RegisterKind.BROKER).orElseThrow();
    assertEquals(250L, quota.target());
    assertEquals(150L, quota.began());
    assertNull(quota.places());
    RegisterSteps.enter(RegisterKind.BROKER, Scene.firm(), "brokerName=示例经纪人; natural=true; recordNumber=B" + Scene.unique()
        + "; validFrom=2016-03-01");
    assertEquals(quota.taken() + 1, the(RegisterPlaces.class).of(RegisterKind.BROKER).orElseThrow().taken());
  }
}
