package kechuang.claim.boundary;

import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to a notice and to the look on the spot drawn from it: one claim, published until 2017-07-24. */
@ArquillianTest
class NoticeHistoryIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private Person officer;
  private long claim;
  private long notice;
  private long check;

  @BeforeEach
  void a_notice_that_runs() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().make();
    firm = Scene.firm();
    provider = Scene.provider();
    officer = Steps.decider(round);
    var voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    var invoice = invoice("2017-06-30", "36000.00");
    claim = claim(provider, order, byProvider(provider, invoice, "18000.00", "18000.00", true));
    Steps.approve(round, claim);
    Scene.today("2017-07-17");
    notice = Steps.publish(round, officer);
    check = Owner.number("select id from spot_check where notice_id = ?", notice);
  }

  private void over() {
    Scene.today("2017-07-25");
    Steps.closeNotices();
  }

  private void found(boolean passed, String findings) {
    Steps.spotCheck(Steps.decider(round), officer, check, passed, "2017-07-17", findings);
  }

  private SpotCheck seenBy(Person person) {
    return person.as().call(() -> the(ClaimCases.class).get(claim)).spotCheck();
  }

  /** As they lie in the table, oldest first: event, state after it, who, what was said. */
  private static List<List<Object>> rows(String table, long id) {
    return Owner.all("select event, to_state, coalesce(actor::text, '-'), coalesce(note, '-') from " + table + "_event"
        + " where " + table + "_id = ? order by id", id);
  }

  @Test
  void it_is_published_by_an_officer_and_closes_by_the_calendar() {
    over();
    assertEquals(List.of(List.of("PUBLISH", "OPEN", String.valueOf(officer.id()), "-"),
        List.of("CLOSE", "CLOSED", "-", "-")), rows("notice", notice));
  }

  @Test
  void the_claims_the_draw_and_the_notice_are_of_one_moment_and_nobody_chose() {
    assertEquals(List.of(List.of("DRAW", "DRAWN", "-", "-")), rows("spot_check", check));
    assertEquals(1, Owner.number("select count(*) from notice_event n, spot_check_event s, claim_event c"
        + " where n.notice_id = ? and s.spot_check_id = ? and c.claim_id = ? and c.event = 'PUBLISH'"
        + " and n.at = s.at and n.at = c.at", notice, check, claim));
  }

  @Test
  void a_result_has_who_recorded_it_who_signed_it_and_what_was_found() {
    var first = Steps.decider(round);
    Steps.spotCheck(first, officer, check, true, "2017-07-17", "现场查看，服务属实");
    assertEquals(List.of("DRAW", "APPOINT", "RECORD", "PASS"),
        rows("spot_check", check).stream().map(row -> row.get(0)).toList());
    assertEquals(List.of("RECORD", "RECORDED", String.valueOf(first.id()), "-"), rows("spot_check", check).get(2));
    assertEquals(List.of("PASS", "PASSED", String.valueOf(officer.id()), "现场查看，服务属实"),
        rows("spot_check", check).get(3));
  }

  @Test
  void a_failed_one_too_and_the_claim_says_why_it_was_rejected() {
    found(false, "现场没有检测样品和记录");
    assertEquals(List.of("FAIL", "FAILED", String.valueOf(officer.id()), "现场没有检测样品和记录"),
        rows("spot_check", check).get(3));
    assertEquals("现场没有检测样品和记录",
        Owner.text("select note from claim_event where claim_id = ? and event = 'REJECT'", claim));
  }

  @Test
  void a_claim_that_passes_after_its_notice_is_cleared_without_saying_it_twice() {
    over();
    found(true, "现场查看，服务属实");
    assertEquals(List.of(List.of("CLEAR", "-")), Owner.all("select event, coalesce(note, '-') from claim_event"
        + " where claim_id = ? and to_state = 'DUE'", claim));
  }

  @Test
  void what_is_refused_leaves_no_row() {
    var first = Steps.decider(round);
    Steps.appoint(first, officer, check);
    assertThrows(RuleViolation.class, () -> Steps.recordSpotCheck(first, check, true, "2017-07-17", " "));
    assertEquals(2, rows("spot_check", check).size());
    Steps.recordSpotCheck(first, check, true, "2017-07-17", "现场查看，服务属实");
    Steps.countersign(officer, check);
    assertThrows(Conflict.class, () -> Steps.recordSpotCheck(first, check, false, "2017-07-17", "改主意"));
    assertThrows(Conflict.class, () -> Steps.countersign(officer, check));
    assertThrows(RuleViolation.class, () -> Steps.publish(round, officer));
    assertEquals(4, rows("spot_check", check).size());
    assertEquals(1, rows("notice", notice).size());
  }

  @Test
  void nobody_is_warned_of_a_look_on_the_spot_while_the_notice_runs() {
    assertNull(seenBy(firm.person()));
    assertNull(seenBy(provider.person()));
    assertNotNull(seenBy(officer));
    assertNotNull(seenBy(Scene.ofCounty(round.county(), "county-officer")));
    over();
    assertNotNull(seenBy(firm.person()));
    assertNotNull(seenBy(provider.person()));
  }

  @Test
  void the_claims_page_knows_by_name_who_recorded_the_result() {
    over();
    found(true, "现场查看，服务属实");
    var shown = firm.as().call(() -> the(ClaimCases.class).get(claim));
    assertEquals(List.of("DRAW", "APPOINT", "RECORD", "PASS"),
        shown.spotCheck().getEvents().stream().map(LifecycleEvent::getEvent).toList());
    assertEquals(officer.id(), shown.people().get(officer.id()).id());
    var neighbour = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    assertThrows(NotFound.class, () -> seenBy(neighbour));
  }

  @Test
  void everyone_reads_the_notices_history_and_its_officer_by_the_office() {
    var number = Owner.text("select number from notice where id = ?", notice);
    var history = As.nobody().call(() -> the(NoticeBoard.class).open(number)).history();
    assertEquals(List.of("PUBLISH"), history.events().stream().map(LifecycleEvent::getEvent).toList());
    assertEquals("CITY", history.people().get(officer.id()).level());
  }
}
