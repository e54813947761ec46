package kechuang.claim.boundary;

import static kechuang.testing.Steps.byProvider;
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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.claim.entity.CheckedPoint;
import kechuang.claim.entity.CheckedPoint.Point;
import kechuang.claim.entity.Inspection;
import kechuang.claim.entity.Objection.Outcome;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.Bars;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two inspectors and two signatures. One claim of 18,000 is published on 2017-07-17 and drawn; its notice is over on the
 * 25th.
 */
@ArquillianTest
class SpotCheckSignaturesIT {

  private static final String FOUND = "现场没有检测样品和记录";

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private long claim;
  private long check;
  private Person first;
  private Person second;

  @BeforeEach
  void a_drawn_claim_whose_notice_is_over() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().make();
    firm = Scene.firm();
    provider = Scene.provider();
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "100000.00"), provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    claim = claim(provider, order, byProvider(provider, invoice("2017-06-30", "36000.00"), "18000.00", "18000.00", true));
    Steps.approve(round, claim);
    Scene.today("2017-07-17");
    check = Owner.number("select id from spot_check where notice_id = ?", Steps.publish(round));
    first = Scene.ofCity("city-officer");
    second = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    Scene.today("2017-07-25");
    Steps.closeNotices();
  }

  private String result() {
    return Owner.text("select result from spot_check where id = ?", check);
  }

  private void record(Person person) {
    Steps.recordSpotCheck(person, check, true, "2017-07-25", "现场查看，服务属实");
  }

  private long lines() {
    return Owner.number("select count(*) from payment_line where claim_id = ?", claim);
  }

  @Test
  void what_one_has_recorded_is_nothing_before_the_other_has_signed() {
    Steps.appoint(first, second, check);
    record(first);
    Steps.closeNotices();
    assertEquals("PUBLISHED", state("claim", claim));
    assertEquals(0, lines());
    Steps.countersign(second, check);
    assertEquals("DUE", state("claim", claim));
    assertEquals(2, lines());
  }

  @Test
  void two_inspectors_are_two() {
    assertEquals("spotcheck.two-inspectors",
        assertThrows(Problems.class, () -> Steps.appoint(first, first, check)).list().get(0).key());
    Steps.appoint(first, second, check);
    record(first);
    assertEquals("spotcheck.two-signatures",
        assertThrows(RuleViolation.class, () -> Steps.countersign(first, check)).key());
    assertEquals("RECORDED", result());
  }

  @Test
  void either_of_them_records_and_nobody_else() {
    Steps.appoint(first, second, check);
    var third = Scene.ofCity("city-officer");
    assertEquals("spotcheck.not-inspector", assertThrows(RuleViolation.class, () -> record(third)).key());
    record(second);
    assertEquals("spotcheck.not-inspector",
        assertThrows(RuleViolation.class, () -> Steps.countersign(third, check)).key());
    Steps.countersign(first, check);
    assertEquals("PASSED", result());
  }

  @Test
  void who_checked_or_approved_the_claim_or_sits_elsewhere_does_not_look() {
    for (var column : List.of("checked_by", "approved_by")) {
      var reviewer = new Person(Owner.number("select " + column + " from claim where id = ?", claim), List.of());
      assertEquals("spotcheck.inspector-unfit",
          assertThrows(RuleViolation.class, () -> Steps.appoint(reviewer, second, check)).key());
    }
    var neighbour = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    assertEquals("spotcheck.inspector-unfit",
        assertThrows(RuleViolation.class, () -> Steps.appoint(first, neighbour, check)).key());
    assertThrows(NotFound.class, () -> Steps.countersign(neighbour, check));
    assertEquals("DRAWN", result());
  }

  @Test
  void nothing_is_recorded_before_two_are_appointed() {
    assertThrows(Conflict.class, () -> record(first));
  }

  @Test
  void what_the_other_saw_otherwise_is_recorded_anew() {
    Steps.appoint(first, second, check);
    record(first);
    second.as().run(() -> the(SpotChecks.class).putBack(check, version("spot_check", check), "报告编号不对"));
    assertEquals("APPOINTED", result());
    Steps.recordSpotCheck(second, check, false, "2017-07-25", FOUND);
    Steps.countersign(first, check);
    assertEquals("REJECTED", state("claim", claim));
    assertEquals(FOUND, Owner.text("select note from claim_event where claim_id = ? and event = 'REJECT'", claim));
  }

  @Test
  void every_point_is_answered_and_they_fit_the_result() {
    Steps.appoint(first, second, check);
    var some = Stream.of(Point.values()).limit(4).map(point -> new CheckedPoint(point, CheckedPoint.Verdict.YES, null)).toList();
    assertEquals(List.of("spotcheck.points-missing"), wrong(new Inspection(true, LocalDate.parse("2017-07-25"), some,
        false, false)));
    var faulty = Steps.inspection(false, "2017-07-25").points();
    assertEquals(List.of("spotcheck.points-differ"), wrong(new Inspection(true, LocalDate.parse("2017-07-25"), faulty,
        false, false)));
    var right = Steps.inspection(true, "2017-07-25").points();
    assertEquals(List.of("spotcheck.bars-nobody"), wrong(new Inspection(true, LocalDate.parse("2017-07-25"), right,
        true, false)));
  }

  private List<String> wrong(Inspection inspection) {
    return assertThrows(Problems.class, () -> first.as().run(() -> the(SpotChecks.class).record(check,
        version("spot_check", check), inspection, "现场查看", List.of()))).list().stream().map(one -> one.key()).toList();
  }

  @Test
  void a_failed_one_bars_whom_it_names_for_three_years_once_both_have_signed() {
    Steps.appoint(first, second, check);
    var failed = new Inspection(false, LocalDate.parse("2017-07-25"), Steps.inspection(false, "2017-07-25").points(),
        true, false);
    first.as().run(() -> the(SpotChecks.class).record(check, version("spot_check", check), failed, FOUND, List.of()));
    assertFalse(barred(firm, "2017-07-25"));
    Steps.countersign(second, check);
    assertTrue(barred(firm, "2017-07-25"));
    assertTrue(barred(firm, "2020-07-25"));
    assertFalse(barred(firm, "2020-07-26"));
    assertFalse(barred(provider, "2017-07-25"));
    assertEquals(FOUND, the(Bars.class).of(firm.id()).get(0).getReason());
  }

  private static boolean barred(Organisation organisation, String day) {
    return the(Bars.class).barred(organisation.id(), LocalDate.parse(day));
  }

  @Test
  void photos_are_pictures() {
    Steps.appoint(first, second, check);
    var pdf = first.as().call(() -> Steps.upload(SpotChecks.OWNER_KIND, SpotChecks.PHOTO, "报告.pdf",
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)).getId());
    assertEquals("spotcheck.photos-only", assertThrows(RuleViolation.class, () -> first.as().run(() ->
        the(SpotChecks.class).record(check, version("spot_check", check), Steps.inspection(true, "2017-07-25"), "现场查看",
            List.of(pdf)))).key());
    assertEquals("APPOINTED", result());
  }

  @Test
  void signed_twice_at_once_it_counts_once() {
    Steps.appoint(first, second, check);
    record(first);
    var seen = version("spot_check", check);
    Race.of(List.of(() -> sign(seen), () -> sign(seen))).refusals(RuleViolation.class);
    assertEquals("PASSED", result());
    assertEquals(2, lines());
    assertEquals(1, Owner.number("select count(*) from spot_check_event where spot_check_id = ? and event = 'PASS'", check));
  }

  private Object sign(long seen) {
    second.as().run(() -> the(SpotChecks.class).countersign(check, seen));
    return true;
  }

  @Test
  void a_look_is_dropped_when_its_claim_comes_back_and_the_next_notice_draws_anew() {
    var officer = Scene.ofCity("city-officer");
    var doubt = officer.as().call(() -> the(Objections.class).suspend(
        Owner.text("select number from claim where id = ?", claim), "报告疑似伪造"));
    var answer = Scene.ofCity("city-officer");
    answer.as().run(() -> the(Objections.class).uphold(doubt, version("objection", doubt), Outcome.RETURN, "请补充报告"));
    assertEquals("DROPPED", result());
    assertThrows(Conflict.class, () -> Steps.appoint(first, second, check));
    Steps.claimAgain(provider, claim, byProvider(provider, invoice("2017-06-30", "36000.00"), "18000.00", "18000.00", true));
    Steps.approve(round, claim);
    var again = Steps.publish(round);
    var next = Owner.number("select id from spot_check where notice_id = ?", again);
    Scene.today("2017-08-20");
    Steps.closeNotices();
    assertEquals("PUBLISHED", state("claim", claim), "the second look is still to come");
    Steps.spotCheck(first, second, next, true, "2017-08-20", "现场查看，服务属实");
    assertEquals("DUE", state("claim", claim));
  }

  @Test
  void passed_while_an_objection_waits_it_is_paid_after_the_answer() {
    var doubt = Scene.ofCity("city-officer").as().call(() -> the(Objections.class).suspend(
        Owner.text("select number from claim where id = ?", claim), "报告疑似伪造"));
    Steps.spotCheck(first, second, check, true, "2017-07-25", "现场查看，服务属实");
    assertEquals("PUBLISHED", state("claim", claim));
    Scene.ofCity("city-officer").as().run(() -> the(Objections.class).dismiss(doubt, version("objection", doubt), "属实"));
    assertEquals("DUE", state("claim", claim));
  }

  @Test
  void the_record_is_printed_for_the_offices_that_see_it() {
    Steps.appoint(first, second, check);
    var pdf = second.as().call(() -> the(SpotCheckPaper.class).print(check, Locale.SIMPLIFIED_CHINESE));
    assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.XINCHANG, "county-officer").as()
        .call(() -> the(SpotCheckPaper.class).print(check, Locale.ENGLISH)));
  }

  @Test
  void what_changed_meanwhile_is_looked_at_again() {
    Steps.appoint(first, second, check);
    var seen = version("spot_check", check);
    record(first);
    assertThrows(StaleData.class, () -> sign(seen));
  }
}
