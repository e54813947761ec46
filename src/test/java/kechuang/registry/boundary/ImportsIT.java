package kechuang.registry.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.FileName;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.boundary.Registration;
import kechuang.organisation.boundary.Relations;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.RowRequest;
import kechuang.registry.entity.ImportKind;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Lists come in, are looked at, confirmed and taken back. */
@ArquillianTest
class ImportsIT {

  private static final String HOLDERS = "统一社会信用代码,股东名称,股东信用代码,持股比例\n";

  @Inject
  private Given given;

  private static String row(String code, String name) {
    return code + "," + name + ",柯桥区,C17,2010-05-04,86,18500000.00,";
  }

  private static String named(String code) {
    return Owner.text("select (select name from firm_entry where credit_code = ?)", code);
  }

  private static long entries(List<String> codes) {
    return Owner.number("select count(*) from firm_entry where credit_code = any(string_to_array(?, ','))",
        String.join(",", codes));
  }

  private static List<String> codes(int n) {
    return IntStream.range(0, n).mapToObj(i -> Codes.firm("330603").text()).toList();
  }

  private static List<RowProblem> problems(Scene.Person manager, long id) {
    return manager.as().call(() -> the(Imports.class).problems(id, RowRequest.first(100)).list());
  }

  @Test
  void an_import_with_3_bad_rows_of_1000_changes_nothing_until_confirmed_and_can_be_undone() {
    var manager = ImportSteps.ofCity();
    var codes = codes(1000);
    var rows = codes.stream().map(code -> row(code, "示例" + code)).toArray(String[]::new);
    var good = ImportSteps.firms(rows);
    rows[10] = codes.get(10) + ",,杭州,C17,,,,";
    rows[500] = "91330603MA00000C5E,示例,柯桥区,C17,2017-02-30,,,";
    rows[999] = row(codes.get(0), "同一家");
    var bad = ImportSteps.read(manager, ImportKind.FIRMS, ImportSteps.firms(rows));
    assertEquals("997 0 0 3", ImportSteps.totals(bad));
    // The heading is row 1, so the eleventh firm stands in row 12.
    assertEquals(List.of("12 name", "12 county", "502 creditCode", "502 founded", "1001 creditCode"),
        problems(manager, bad).stream().map(one -> one.number() + " " + one.place()).toList());
    assertTrue(problems(manager, bad).get(4).text(Locale.SIMPLIFIED_CHINESE).contains("第 2 行"));
    assertThrows(Conflict.class, () -> ImportSteps.confirm(manager, bad));
    assertEquals(0, entries(codes), "nothing of it counts");

    var mended = ImportSteps.read(manager, ImportKind.FIRMS, good);
    assertEquals("1000 0 0 0", ImportSteps.totals(mended));
    assertEquals(0, entries(codes), "nor of the mended one before it is confirmed");
    ImportSteps.confirm(manager, mended);
    assertEquals(1000, entries(codes));

    // One firm changed its name since: a second register changes one row and finds the others the same.
    rows[10] = row(codes.get(10), "改名后的示例");
    rows[500] = row(codes.get(500), "示例" + codes.get(500));
    rows[999] = row(codes.get(999), "示例" + codes.get(999));
    var next = ImportSteps.read(manager, ImportKind.FIRMS, ImportSteps.firms(rows));
    assertEquals("0 1 999 0", ImportSteps.totals(next));
    ImportSteps.confirm(manager, next);
    assertEquals("改名后的示例", named(codes.get(10)));
    ImportSteps.undo(manager, next);
    assertEquals("示例" + codes.get(10), named(codes.get(10)), "as it was before");
    ImportSteps.undo(manager, mended);
    assertEquals(0, entries(codes));
  }

  @Test
  void an_import_undone_after_a_later_change_says_which_row_and_undoes_nothing() {
    var manager = ImportSteps.ofCity();
    var codes = codes(3);
    var first = ImportSteps.done(manager, ImportKind.FIRMS, ImportSteps.firms(
        row(codes.get(0), "一"), row(codes.get(1), "二"), row(codes.get(2), "三")));
    var second = ImportSteps.done(manager, ImportKind.FIRMS, ImportSteps.firms(row(codes.get(1), "二改")));
    var refused = assertThrows(Problems.class, () -> ImportSteps.undo(manager, first));
    assertEquals(List.of(List.of(3)), refused.list().stream().map(one -> one.arguments()).toList());
    assertEquals(3, entries(codes), "nothing was undone");
    assertEquals("DONE", Steps.state("register_import", first));
    ImportSteps.undo(manager, second);
    ImportSteps.undo(manager, first);
    assertEquals(0, entries(codes));
  }

  @Test
  void a_gb18030_file_reads_like_the_utf_8_one() {
    var manager = ImportSteps.ofCity();
    var code = Codes.firm("330603").text();
    var csv = ImportSteps.firms(row(code, "绍兴柯桥示例䶮纺织有限公司"));
    var utf8 = ImportSteps.read(manager, ImportKind.FIRMS, csv);
    var other = ImportSteps.read(manager, ImportKind.FIRMS, "名录.csv",
        ImportSteps.bytes(csv, Charset.forName("GB18030")));
    var cells = "select cells::text from register_import_row where import_id = ?";
    assertEquals(Owner.text(cells, utf8), Owner.text(cells, other));
    assertTrue(Owner.text(cells, other).contains("绍兴柯桥示例䶮纺织有限公司"));
  }

  @Test
  void two_confirm_the_same_import_at_once_and_one_wins() {
    var code = Codes.firm("330603").text();
    var id = ImportSteps.read(ImportSteps.ofCity(), ImportKind.FIRMS, ImportSteps.firms(row(code, "示例")));
    var version = Steps.version("register_import", id);
    Callable<Object> confirm = () -> ImportSteps.ofCity().as().call(() -> {
      the(Imports.class).confirm(id, version);
      return "done";
    });
    var race = Race.of(List.of(confirm, confirm));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(1, Owner.number("select count(*) from register_import_event where import_id = ? and event = 'CONFIRM'", id));
  }

  @Test
  void a_countys_manager_imports_only_firms_of_the_county() {
    var manager = ImportSteps.ofCounty("330603");
    var own = Codes.firm("330603").text();
    var others = Codes.firm("330604").text();
    var read = ImportSteps.read(manager, ImportKind.FIRMS, ImportSteps.firms(row(own, "本区"),
        others + ",外区,上虞区,C17,,,,"));
    assertEquals(List.of("registry.row.other-county"), problems(manager, read).stream().map(RowProblem::message).toList());
    assertEquals("2 0 0 0", ImportSteps.totals(ImportSteps.read(ImportSteps.ofCity(), ImportKind.FIRMS,
        ImportSteps.firms(row(own, "本区"), others + ",外区,上虞区,C17,,,,"))));
  }

  @Test
  void a_county_cannot_draw_a_firm_of_another_county_to_itself() {
    var firm = Scene.firm("330604");
    var manager = ImportSteps.ofCounty("330603");
    var read = ImportSteps.read(manager, ImportKind.FIRMS, ImportSteps.firms(row(firm.code(), firm.name())));
    assertEquals(List.of("creditCode"), problems(manager, read).stream().map(RowProblem::place).toList());
    var holders = ImportSteps.read(manager, ImportKind.SHAREHOLDERS, HOLDERS + firm.code() + ",示例自然人,,30%");
    assertEquals(List.of("registry.row.not-of-county"), problems(manager, holders).stream().map(RowProblem::message).toList());
    assertEquals("1 0 0 0", ImportSteps.totals(ImportSteps.read(ImportSteps.ofCounty("330604"), ImportKind.SHAREHOLDERS,
        HOLDERS + firm.code() + ",示例自然人,,30%")));
  }

  @Test
  void another_countys_import_looks_like_none_at_all_and_the_city_sees_it() {
    var id = ImportSteps.firms(ImportSteps.ofCounty("330603"), "330603");
    var other = ImportSteps.ofCounty("330604");
    assertThrows(NotFound.class, () -> ImportSteps.see(other, id));
    assertThrows(NotFound.class, () -> ImportSteps.confirm(other, id));
    assertThrows(NotFound.class, () -> other.as().run(() -> the(Imports.class).problems(id, RowRequest.first(1))));
    assertFalse(other.as().call(() -> the(Imports.class).ask(RowRequest.first(50)).list()).stream()
        .anyMatch(row -> row.id() == id));
    assertTrue(ImportSteps.ofCity().as().call(() -> the(Imports.class).ask(RowRequest.first(50)).list()).stream()
        .anyMatch(row -> row.id() == id));
  }

  @Test
  void the_file_is_kept_for_those_who_see_the_import() {
    var manager = ImportSteps.ofCounty("330603");
    var id = ImportSteps.firms(manager, "330603");
    var file = ImportSteps.see(manager, id).getAttachmentId();
    assertTrue(new String(manager.as().call(() -> the(Attachments.class).content(file)), StandardCharsets.UTF_8)
        .contains("示例名录企业"));
    assertThrows(NotFound.class, () -> ImportSteps.ofCounty("330604").as().call(() -> the(Attachments.class).get(file)));
    assertThrows(NotFound.class,
        () -> Scene.ofCounty("330603", "county-officer").as().call(() -> the(Attachments.class).get(file)));
  }

  @Test
  void nobody_but_a_programme_manager_imports_anything() {
    var order = new ImportOrder(ImportKind.FIRMS, "名录", LocalDate.of(2017, 1, 1));
    assertThrows(EJBAccessException.class, () -> Scene.ofCity("city-officer").as().run(() -> the(Imports.class)
        .begin(order, new FileName("a.csv"), new ByteArrayInputStream(new byte[] {'a'}))));
    assertThrows(EJBAccessException.class, () -> As.account(5, "applicant").run(() -> the(Imports.class).see(1)));
  }

  @Test
  void what_is_no_list_ends_the_import_with_a_reason() {
    var manager = ImportSteps.ofCity();
    var id = ImportSteps.read(manager, ImportKind.FIRMS, "甲,乙\n1,2");
    assertEquals("FAILED", Steps.state("register_import", id));
    assertEquals("registry.file.columns", ImportSteps.see(manager, id).getFailure());
    assertTrue(ImportSteps.see(manager, id).getFailureDetail().contains("统一社会信用代码"));
    assertThrows(Conflict.class, () -> ImportSteps.confirm(manager, id));
    assertEquals("registry.file.kind", assertThrows(RuleViolation.class,
        () -> ImportSteps.read(manager, ImportKind.FIRMS, "a.pdf", new byte[] {1})).key());
    assertEquals("document.file.not-what-it-says", assertThrows(RuleViolation.class,
        () -> ImportSteps.read(manager, ImportKind.FIRMS, "a.csv", new byte[] {'a', 0, 1})).key());
  }

  @Test
  void a_spreadsheet_from_the_template_comes_in() {
    var manager = ImportSteps.ofCity();
    var template = the(ImportTemplates.class).of(ImportKind.FIRMS, Locale.SIMPLIFIED_CHINESE);
    var id = ImportSteps.read(manager, ImportKind.FIRMS, "模板.xlsx", template);
    assertEquals("registry.file.empty", ImportSteps.see(manager, id).getFailure(), "nothing but headings");
  }

  @Test
  void a_cell_that_begins_like_a_formula_does_no_harm() {
    var manager = ImportSteps.ofCity();
    var code = Codes.firm("330603").text();
    var id = ImportSteps.read(manager, ImportKind.FIRMS,
        ImportSteps.firms(row(code, "=HYPERLINK(示例)"), "@cmd,示例,柯桥区,,,,,"));
    assertTrue(Owner.text("select cells::text from register_import_row where import_id = ? and number = 2", id)
        .contains("=HYPERLINK(示例)"), "kept as the text it is");
    var told = problems(manager, id).get(0);
    assertEquals("@cmd", told.content());
    assertTrue(new Csv().line(told.content(), "=1").toString().contains("'@cmd,'=1"));
  }

  @Test
  void a_shareholder_that_nobody_knows_is_matched_when_it_registers() {
    var manager = ImportSteps.ofCity();
    var firm = given.firm("330603");
    var known = given.firm("330603");
    var code = Codes.firm("330604").text();
    var id = ImportSteps.done(manager, ImportKind.SHAREHOLDERS, HOLDERS + firm.creditCode() + "," + known.name() + ","
        + known.creditCode() + ",25%\n" + firm.creditCode() + ",示例新股东," + code + ",30%\n"
        + firm.creditCode() + ",示例自然人,,45%");
    assertTrue(the(Relations.class).related(known.id(), firm.id()));
    As.nobody().run(() -> the(Registration.class).register(
        Given.newFirm(code, Given.smallTextileFirm("示例新股东", "330604")), the(Passwords.class).hash(Given.PASSWORD)));
    long later = Owner.number("select id from organisation where credit_code = ?", code);
    assertTrue(the(Relations.class).related(firm.id(), later), "by its code, as soon as it is known");
    assertEquals("0.3000", Owner.text("select share from related_party where one_id = ?", later));
    ImportSteps.undo(manager, id);
    assertFalse(the(Relations.class).related(firm.id(), later));
    assertFalse(the(Relations.class).related(firm.id(), known.id()));
  }
}
