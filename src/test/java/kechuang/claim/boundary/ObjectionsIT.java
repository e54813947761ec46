package kechuang.claim.boundary;

import static kechuang.testing.Cut.cut;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kechuang.claim.boundary.Objections.Enclosure;
import kechuang.claim.entity.Objection.Outcome;
import kechuang.claim.entity.ObjectionState;
import kechuang.claim.entity.Objector;
import kechuang.claim.entity.ReceiptCode;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.boundary.Uploads.VisitorFile;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Absences;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Objections to items of a notice. Claims of 5,000 here, half from the city, published on Monday 20 March 2017 until Monday
 * 27 March; what is objected to on the 27th is answered by Thursday 13 April: ten working days with 1 April worked and
 * Qingming on 2 to 4 April.
 */
@ArquillianTest
class ObjectionsIT {

  private static final String NAME = "示例异议人";
  private static final List<String> PARTS = List.of("2500.00", "2500.00");
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
      .getBytes(StandardCharsets.US_ASCII);

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private String voucher;
  private long objected;
  private long other;
  private long notice;
  private Person officer;

  @BeforeEach
  void a_notice_of_two_on_its_last_day() {
    Scene.today("2017-03-20");
    round = Scene.round().firmRedeems().withoutSpotChecks().make();
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, round, "10000.00");
    objected = approved();
    other = approved();
    notice = Steps.publish(round);
    officer = Scene.ofCity("city-officer");
    Scene.today("2017-03-27");
  }

  private long approved() {
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "10000.00"));
    var id = claim(firm, order, byFirm(firm, invoice("2017-03-20", "10000.00"), "10000.00", true));
    Steps.approve(round, id);
    return id;
  }

  private static int dailyWork() {
    return As.system().call(() -> the(DailyWork.class).run());
  }

  private static List<String> lines(long claim) {
    return Owner.all("select amount::text from payment_line where claim_id = ? order by level", claim).stream()
        .map(row -> (String) row.get(0)).toList();
  }

  private static void accept(Person person, long objection) {
    person.as().run(() -> the(Objections.class).accept(objection, version("objection", objection)));
  }

  private static void dismiss(Person person, long objection) {
    person.as().run(() -> the(Objections.class).dismiss(objection, version("objection", objection), "经核实，服务属实"));
  }

  private static void uphold(Person person, long objection, Outcome outcome) {
    person.as().run(() -> the(Objections.class).uphold(objection, version("objection", objection), outcome,
        "经核实，报告与样品不符"));
  }

  private NoticeCase read() {
    var number = Owner.text("select number from notice where id = ?", notice);
    return As.nobody().call(() -> the(NoticeBoard.class).open(number));
  }

  private String number(long claim) {
    return Owner.text("select number from claim where id = ?", claim);
  }

  private NewObjection by(Objector objector) {
    return new NewObjection(Owner.text("select number from notice where id = ?", notice), number(objected), objector, "理由");
  }

  @Test
  void a_suspended_item_does_not_reach_the_payment_list_and_the_others_do() {
    var objection = Steps.object(objected);
    // Ten working days after Monday 27 March: four until Friday 31 March, Saturday 1 April worked for Qingming, 5 to 7, 10, 11.
    assertEquals("2017-04-11", Owner.text("select answer_by from objection where id = ?", objection));
    accept(officer, objection);
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals("CLOSED", state("notice", notice));
    assertEquals("DUE", state("claim", other));
    assertEquals(PARTS, lines(other));
    assertEquals("PUBLISHED", state("claim", objected));
    assertEquals(List.of(), lines(objected));
    assertEquals(List.of(true, false), read().lines().stream().map(NoticeLine::suspended).toList());
    Scene.today("2017-05-28");
    dailyWork();
    assertEquals(List.of(), lines(objected), "time alone answers nothing");
  }

  @Test
  void what_nobody_has_taken_up_yet_is_not_paid_either() {
    Steps.object(objected);
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals(List.of(), lines(objected));
    assertEquals(List.of(false, false), read().lines().stream().map(NoticeLine::suspended).toList());
  }

  @Test
  void on_the_day_after_the_last_nobody_objects_any_more() {
    Scene.today("2017-03-28");
    assertEquals("objection.too-late", assertThrows(RuleViolation.class, () -> Steps.object(objected)).key());
    dailyWork();
    assertEquals("objection.too-late", assertThrows(RuleViolation.class, () -> Steps.object(objected)).key());
    assertEquals("DUE", state("claim", objected));
  }

  @Test
  void dismissed_after_the_notice_it_is_due_at_once_and_before_it_at_its_end() {
    var early = Steps.object(other);
    dismiss(officer, early);
    assertEquals("PUBLISHED", state("claim", other));
    var objection = Steps.object(objected);
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals("DUE", state("claim", other));
    accept(officer, objection);
    dismiss(officer, objection);
    assertEquals("DUE", state("claim", objected));
    assertEquals(PARTS, lines(objected));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void of_two_objections_both_are_answered_before_the_item_goes_on() {
    var one = Steps.object(objected);
    var two = Steps.object(objected);
    Scene.today("2017-03-28");
    dailyWork();
    dismiss(officer, one);
    assertEquals("PUBLISHED", state("claim", objected));
    dismiss(officer, two);
    assertEquals("DUE", state("claim", objected));
  }

  @Test
  void upheld_the_claim_comes_back_and_may_be_published_again_while_the_old_notice_stays_what_it_was() {
    var objection = Steps.object(objected);
    accept(officer, objection);
    uphold(officer, objection, Outcome.RETURN);
    assertEquals("RETURNED", state("claim", objected));
    Steps.claimAgain(firm, objected, byFirm(firm, invoice("2017-03-20", "10000.00"), "10000.00", true));
    Steps.approve(round, objected);
    var again = Steps.publish(round);
    assertTrue(again != notice);
    assertEquals(2, read().lines().size());
    assertEquals("10000.00", read().total().toString());
    Scene.today("2017-04-12");
    dailyWork();
    assertEquals(PARTS, lines(objected));
  }

  @Test
  void upheld_for_good_the_money_is_back_on_the_voucher_as_after_any_rejection() {
    // Two claims of 5,000 are held: 10,000 of 10,000.
    assertEquals("10000.00, 10000.00, 0.00", Steps.books(voucher));
    var objection = Steps.object(objected);
    accept(officer, objection);
    uphold(officer, objection, Outcome.REJECT);
    assertEquals("REJECTED", state("claim", objected));
    assertEquals("10000.00, 5000.00, 0.00", Steps.books(voucher));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals("objection.not-published", assertThrows(Conflict.class, () -> Steps.object(objected)).key());
  }

  @Test
  void upheld_and_cut_in_its_middle_the_item_stays_suspended_and_then_comes_back_once() throws Exception {
    var objection = Steps.object(objected);
    accept(officer, objection);
    cut("ledger_line", () -> uphold(officer, objection, Outcome.REJECT));
    assertEquals("REJECTED", state("claim", objected));
    // Two claims of 5,000 were held; one is left.
    assertEquals("10000.00, 5000.00, 0.00", Steps.books(voucher));
  }

  @Test
  void what_was_not_taken_up_does_not_hold() {
    var objection = Steps.object(objected);
    assertThrows(Conflict.class, () -> uphold(officer, objection, Outcome.REJECT));
    assertEquals("PUBLISHED", state("claim", objected));
  }

  @Test
  void answered_late_is_answered_all_the_same_and_everyone_sees_that_it_was_late() {
    var objection = Steps.object(objected);
    Scene.today("2017-04-11");
    assertFalse(read().objections().get(0).late());
    Scene.today("2017-04-12");
    assertTrue(read().objections().get(0).late());
    dismiss(officer, objection);
    var shown = read().objections().get(0);
    assertTrue(shown.late());
    assertEquals("经核实，服务属实", shown.answer());
  }

  @Test
  void a_deputy_of_who_approved_the_claim_does_not_answer() {
    var objection = Steps.object(objected);
    var approver = new Person(Owner.number("select approved_by from claim where id = ?", objected), List.of("city-officer"));
    approver.as().run(() -> the(Absences.class).announce(officer.id(), LocalDate.of(2017, 3, 27), LocalDate.of(2017, 3, 27)));
    assertEquals("identity.two-persons.deputy",
        assertThrows(RuleViolation.class, () -> dismiss(officer, objection)).key());
    assertTrue(assertThrows(IllegalStateException.class, () -> Owner.run("update objection set state = 'DISMISSED',"
        + " answered_by = ?, answered_on = '2017-03-27', answer = 'IT' where id = ?", officer.id(), objection)).toString()
        .contains("stands in for who did"));
    dismiss(Scene.ofCity("city-officer"), objection);
    assertEquals("DISMISSED", state("objection", objection));
  }

  @Test
  void who_approved_the_claim_raised_the_doubt_or_belongs_to_a_side_does_not_answer() throws SQLException {
    var objection = Steps.object(objected);
    var approver = new Person(Owner.number("select approved_by from claim where id = ?", objected), List.of("city-officer"));
    assertEquals("objection.approver-answers",
        assertThrows(RuleViolation.class, () -> dismiss(approver, objection)).key());
    for (var side : List.of(firm, provider)) {
      var own = Scene.ofCity("city-officer");
      Scene.belongs(own, side);
      assertEquals("organisation.membership.own",
          assertThrows(RuleViolation.class, () -> dismiss(own, objection)).key());
      assertThrows(NotFound.class, () -> own.as().call(() -> the(ObjectionCases.class).get(objection)));
      refusedByTheDatabase("KC003", dismissal(own, objection));
    }
    refusedByTheDatabase("KC003", dismissal(approver, objection));
    var county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    assertThrows(NotFound.class, () -> dismiss(county, objection));
    assertThrows(NotFound.class, () -> county.as().call(() -> the(ObjectionCases.class).get(objection)));
    assertEquals("LODGED", state("objection", objection));
  }

  private static String dismissal(Person person, long objection) {
    return "update objection set state = 'DISMISSED', answered_by = " + person.id() + ", answered_on = '2017-03-27',"
        + " answer = 'IT' where id = " + objection;
  }

  private void refusedByTheDatabase(String code, String sql) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
      var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
      assertEquals(code, refused.getSQLState(), refused.getMessage());
      statement.execute("rollback");
    }
  }

  @Test
  void the_database_makes_nothing_due_that_waits_for_an_answer() throws SQLException {
    Steps.object(objected);
    refusedByTheDatabase("KC008", "update claim set state = 'DUE' where id = " + objected);
  }

  @Test
  void the_database_takes_no_objection_to_what_is_due_already() throws SQLException {
    var objection = Steps.object(other);
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals("DUE", state("claim", objected));
    refusedByTheDatabase("KC007", "insert into objection select (jsonb_populate_record(null::objection, to_jsonb(o)"
        + " || jsonb_build_object('id', nextval('objection_id'), 'number', 'IT', 'claim_id', " + objected + "))).*"
        + " from objection o where id = " + objection);
  }

  @Test
  void the_office_suspends_an_item_of_itself_for_a_reason_and_somebody_else_answers() {
    assertEquals("objection.grounds-missing", assertThrows(RuleViolation.class, () -> suspend(officer, " ")).key());
    var objection = suspend(officer, "电话举报，报告疑似伪造");
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals(List.of(), lines(objected));
    assertEquals("objection.own-doubt", assertThrows(RuleViolation.class, () -> dismiss(officer, objection)).key());
    dismiss(Scene.ofCity("city-officer"), objection);
    assertEquals("DUE", state("claim", objected));
    assertEquals("objection.item-unknown", assertThrows(RuleViolation.class,
        () -> suspend(Scene.ofCounty(Scene.KEQIAO, "county-officer"), "理由")).key());
  }

  private long suspend(Person person, String reason) {
    return person.as().call(() -> the(Objections.class).suspend(number(objected), reason));
  }

  @Test
  void an_objection_while_the_daily_work_ends_the_notice_has_one_outcome() {
    for (var id : List.of(objected, other)) {
      Scene.today("2017-03-27");
      var race = Race.of(List.<Callable<Object>>of(Race.patiently(() -> Steps.object(id)), () -> {
        Scene.today("2017-03-28");
        return dailyWork();
      }));
      var late = race.refusals(RuleViolation.class).size();
      Scene.today("2017-03-28");
      dailyWork();
      var objections = Owner.number("select count(*) from objection where claim_id = ?", id);
      assertEquals(1 - late, objections);
      assertEquals(objections == 1 ? "PUBLISHED" : "DUE", state("claim", id));
      assertEquals(objections == 1 ? List.of() : PARTS, lines(id));
    }
  }

  @Test
  void only_number_and_code_together_show_what_became_of_it() {
    var code = ReceiptCode.random();
    var objection = Steps.object(objected, code);
    var number = new PublicNumber(Owner.text("select number from objection where id = ?", objection));
    assertEquals(ObjectionState.LODGED, lookUp(number, new ReceiptCode(code.readable().toLowerCase())).state());
    assertThrows(NotFound.class, () -> lookUp(number, ReceiptCode.random()));
    dismiss(officer, objection);
    assertEquals("经核实，服务属实", lookUp(number, code).answer());
    assertEquals("number.check-digit", assertThrows(RuleViolation.class, () -> new PublicNumber(
        number.text().substring(0, number.text().length() - 1) + (number.text().endsWith("0") ? "1" : "0"))).key());
  }

  private static AnsweredObjection lookUp(PublicNumber number, ReceiptCode code) {
    return As.nobody().call(() -> the(ObjectionBoard.class).lookUp(number, code));
  }

  @Test
  void who_objects_is_nowhere_but_before_the_offices_own_officers() {
    var objection = Steps.object(objected);
    var shown = officer.as().call(() -> the(ObjectionCases.class).get(objection));
    assertEquals(NAME, shown.objection().getObjector().name());
    var trail = Trail.of("objection", objection).toString();
    assertTrue(trail.contains("LODGED"), trail);
    assertFalse(trail.contains(NAME) || trail.contains("0575"), trail);
    assertFalse(read().objections().toString().contains(NAME));
    assertEquals("visitor", Trail.of("objection", objection).get(0).actor());
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_nothing_is_written() {
    var wrong = new NewObjection(Owner.text("select number from notice where id = ?", notice), "C2017-0000-0000-0",
        new Objector(Objector.Kind.UNIT, " ", "电话"), " ");
    var problems = assertThrows(Problems.class,
        () -> As.nobody().run(() -> the(Objections.class).lodge(wrong, ReceiptCode.random(), List.of())));
    assertEquals(List.of("objection.name-missing", "objection.contact-malformed", "objection.item-missing",
        "objection.grounds-missing", "objection.seal-missing"), problems.list().stream().map(one -> one.key()).toList());
    assertEquals(0, Owner.number("select count(*) from objection where notice_id = ?", notice));
  }

  @Test
  void a_units_sealed_scan_is_seen_by_the_office_and_nobody_else() {
    var unit = by(new Objector(Objector.Kind.UNIT, "示例行业协会", "xh@example.org"));
    var seal = new NewFile(Objections.OWNER_KIND, Objections.SEAL, new FileName("盖章件.pdf"));
    As.nobody().run(() -> the(Uploads.class).ofVisitor(List.of(new VisitorFile(seal, new ByteArrayInputStream(PDF))),
        contents -> the(Objections.class).lodge(unit, ReceiptCode.random(), List.of(new Enclosure(seal, contents.get(0))))));
    var file = Owner.number("select max(id) from attachment where owner_kind = 'objection'");
    assertEquals("盖章件.pdf", officer.as().call(() -> the(Attachments.class).get(file)).getFileName());
    for (var person : List.of(firm.person(), Scene.ofCounty(Scene.KEQIAO, "county-officer"), Scene.outside("auditor"))) {
      assertThrows(NotFound.class, () -> person.as().call(() -> the(Attachments.class).get(file)));
    }
  }

  @Test
  void visitors_hand_in_no_file_for_anything_else() {
    var file = new NewFile(Claims.OWNER_KIND, "INVOICE", new FileName("发票.pdf"));
    assertThrows(NotFound.class, () -> As.nobody().run(() -> the(Uploads.class).ofVisitor(
        List.of(new VisitorFile(file, new ByteArrayInputStream(PDF))), contents -> the(Objections.class).lodge(
            by(new Objector(Objector.Kind.PERSON, NAME, "0575-00000000")), ReceiptCode.random(),
            List.of(new Enclosure(file, contents.get(0)))))));
    assertEquals(0, Owner.number("select count(*) from objection where notice_id = ?", notice));
  }
}
