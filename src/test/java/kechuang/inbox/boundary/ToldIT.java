package kechuang.inbox.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.entity.Channel;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.TidingTopic;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.ApplicationReviews;
import kechuang.review.boundary.Decision;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a case is told to its people, if and only if it happened, once. */
@ArquillianTest
class ToldIT {

  private Round round;
  private Organisation firm;
  private Person officer;

  @BeforeEach
  void a_reviewed_round() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    firm = Scene.firm();
    officer = Scene.ofCounty(round.county(), "county-officer");
    reachable(firm.person(), "13800000000", "li@example.org");
  }

  private static void reachable(Person person, String phone, String mail) {
    person.as().run(() -> the(Recipients.class).choose(new Recipients.Choices(phone, mail, false, Map.of(), -1)));
  }

  private static List<List<Object>> messages(long account) {
    return Owner.all("select t.kind, t.title_zh, t.text_zh, t.text_en, t.page, m.id from message m"
        + " join tiding t on t.id = m.tiding_id where m.account_id = ? order by m.id", account);
  }

  private static List<Object> kinds(long account) {
    return messages(account).stream().map(row -> row.get(0)).toList();
  }

  private static long letters(long account) {
    return Owner.number("select count(*) from outbox where account_id = ?", account);
  }

  private static void tell(Tiding tiding) {
    As.system().run(() -> the(InTransaction.class).run(() -> CDI.current().getBeanManager().getEvent().fire(tiding)));
  }

  private static Tiding queried(Whom whom, String stamp) {
    return Tiding.of(TidingKind.FACTS_QUERIED, whom, "x", stamp, "请更正");
  }

  private static Tiding placed(Whom whom, String stamp) {
    return Tiding.of(TidingKind.ORDER_PLACED, whom, 1, stamp, "O-2017-1", "示例企业", LocalDate.of(2017, 3, 8));
  }

  private long submitted() {
    var application = draft(firm, round, "60000.00");
    submit(firm, application);
    return application;
  }

  @Test
  void a_returned_application_is_told_to_all_people_of_the_firm_and_to_nobody_else() {
    var colleague = Scene.outside("applicant");
    Scene.belongs(colleague, firm);
    var gone = Scene.outside("applicant");
    Scene.belongs(gone, firm);
    Owner.run("update account set active = false where id = ?", gone.id());
    var application = submitted();
    decide(officer, application, Decision.Kind.RETURN, null);
    var number = Owner.text("select number from application where id = ?", application);
    // Ten working days after Monday, 6 March are over on the 20th.
    var told = messages(firm.person().id()).get(0);
    assertEquals(List.of("APPLICATION_RETURNED", "申请退回补正",
        "申请 " + number + " 被退回补正，请于 2017 年 3 月 20 日前修改后重新提交。退回意见：已核对材料",
        "Application " + number + " was sent back. Please correct it and hand it in again by 20 Mar 2017."
            + " The office wrote: 已核对材料", "/application/view.xhtml?number=" + number), told.subList(0, 5));
    assertEquals(List.of("APPLICATION_RETURNED"), kinds(colleague.id()));
    assertEquals(List.of(), kinds(gone.id()));
    assertEquals(List.of(), kinds(officer.id()));
    assertEquals(2, Owner.number("select count(*) from message m join tiding t on t.id = m.tiding_id where t.page like ?",
        "%" + number));
  }

  @Test
  void outside_of_the_portal_it_names_the_case_and_the_day_and_neither_reason_nor_amount() {
    var application = submitted();
    decide(officer, application, Decision.Kind.RETURN, null);
    var number = Owner.text("select number from application where id = ?", application);
    assertEquals(List.of(List.of("13800000000", "申请退回补正",
        "【科创兑】申请" + number + "被退回补正，请于2017 年 3 月 20 日前重新提交。", "NO_CHANNEL")),
        Owner.all("select address, subject, body, state from outbox where account_id = ? and channel = 'SMS'",
            firm.person().id()));
    var mail = Owner.text("select body from outbox where account_id = ? and channel = 'MAIL'", firm.person().id());
    assertTrue(mail.contains("/application/view.xhtml?number=" + number), mail);
    assertFalse(mail.contains("已核对材料"), mail);
  }

  @Test
  void a_refusal_leaves_neither_message_nor_letter_and_what_is_committed_leaves_both() {
    var application = submitted();
    var account = firm.person().id();
    assertThrows(StaleData.class, () -> officer.as().run(() -> the(ApplicationReviews.class).decide(application,
        new Decision(Decision.Kind.REJECT, null, "不符合", 99))));
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> the(InTransaction.class).run(() -> {
      decide(officer, application, Decision.Kind.REJECT, null);
      throw new RuleViolation("after.all");
    })));
    assertEquals(List.of(), kinds(account));
    assertEquals(0, letters(account));
    assertEquals("SUBMITTED", Owner.text("select state from application where id = ?", application));

    decide(officer, application, Decision.Kind.REJECT, null);
    assertEquals(List.of("APPLICATION_REJECTED"), kinds(account));
    assertEquals(2, letters(account));
  }

  @Test
  void where_two_take_the_last_money_the_one_who_loses_is_not_told_that_he_has_a_voucher() {
    var small = Scene.round().firstCome().pool("60000.00").make();
    var other = Scene.firm();
    var mine = draft(firm, small, "60000.00");
    var theirs = draft(other, small, "60000.00");
    var race = Race.<Object>of(List.of(() -> submit(firm, mine), () -> submit(other, theirs)));
    race.refusals(RuleViolation.class);
    assertEquals(1, Owner.number("select count(*) from voucher where round_id = ?", small.id()));
    assertEquals(1, Owner.number("select count(*) from message m join tiding t on t.id = m.tiding_id"
        + " where t.kind = 'VOUCHER_ISSUED' and m.account_id in (?, ?)", firm.person().id(), other.person().id()));
  }

  @Test
  void the_same_told_twice_even_at_once_is_one_message() {
    var whom = Whom.account(firm.person().id());
    var race = Race.<Object>of(List.of(() -> twice(whom), () -> twice(whom), () -> twice(whom)));
    assertEquals(3, race.won());
    assertEquals(List.of("FACTS_QUERIED"), kinds(firm.person().id()));
    assertEquals(2, letters(firm.person().id()));
    tell(queried(whom, "second"));
    assertEquals(2, kinds(firm.person().id()).size());
  }

  private static Object twice(Whom whom) {
    tell(queried(whom, "first"));
    tell(queried(whom, "first"));
    return "told";
  }

  @Test
  void an_office_is_told_by_role_and_region() {
    var other = Scene.ofCounty(Scene.YUECHENG, "county-officer");
    var payer = Scene.ofCounty(Scene.KEQIAO, "payment-maker");
    var city = Scene.ofCity("county-officer");
    tell(queried(Whom.office("county-officer", Scene.KEQIAO), "office" + Scene.unique()));
    assertEquals(List.of("FACTS_QUERIED"), kinds(officer.id()));
    assertEquals(List.of(), kinds(other.id()));
    assertEquals(List.of(), kinds(payer.id()));
    assertEquals(List.of(), kinds(city.id()));
  }

  @Test
  void what_was_switched_off_stays_in_the_inbox_only_and_a_notice_goes_out_all_the_same() {
    var account = firm.person().id();
    firm.as().run(() -> the(Recipients.class).choose(new Recipients.Choices("13800000000", "li@example.org", true,
        Map.of(TidingTopic.ORDER, Map.of(Channel.SMS, false, Channel.MAIL, true),
            TidingTopic.ORGANISATION, Map.of(Channel.SMS, false, Channel.MAIL, false)), seen())));
    tell(placed(Whom.account(account), "muted" + account));
    assertEquals(List.of(List.of("MAIL", "An order for you")),
        Owner.all("select channel, subject from outbox where account_id = ?", account));
    tell(queried(Whom.account(account), "legal" + account));
    assertEquals(3, letters(account));
    assertEquals(List.of("ORDER_PLACED", "FACTS_QUERIED"), kinds(account));
  }

  private static long seen() {
    return the(Recipients.class).own().version();
  }

  @Test
  void who_left_no_address_has_the_inbox() {
    var alone = Scene.firm().person();
    tell(placed(Whom.account(alone.id()), "alone"));
    assertEquals(List.of("ORDER_PLACED"), kinds(alone.id()));
    assertEquals(0, letters(alone.id()));
  }

  @Test
  void opening_a_message_leads_to_its_case_and_anothers_message_looks_like_none() {
    tell(placed(Whom.account(firm.person().id()), "open" + firm.id()));
    tell(queried(Whom.account(firm.person().id()), "open" + firm.id()));
    var id = (Long) messages(firm.person().id()).get(0).get(5);
    var stranger = Scene.firm();
    assertThrows(NotFound.class, () -> stranger.as().run(() -> the(Inbox.class).open(id)));
    assertEquals(2, unread());
    assertEquals("/claim/orderview.xhtml?id=1", firm.as().call(() -> the(Inbox.class).open(id)));
    assertEquals(1, unread());
    // The one that is read stands last, though it is as new.
    var rows = firm.as().call(() -> the(Inbox.class).ask(new MessageFilter(null, null, false), RowRequest.first(10))).list();
    assertEquals(List.of(true, false), rows.stream().map(MessageRow::unread).toList());
    assertEquals(0, stranger.as().call(() -> the(Inbox.class).ask(new MessageFilter(null, null, false),
        RowRequest.first(10))).list().size());
    stranger.as().run(() -> the(Inbox.class).readAll());
    assertEquals(1, unread());
    firm.as().run(() -> the(Inbox.class).readAll());
    assertEquals(0, unread());
  }

  private long unread() {
    return firm.as().call(() -> the(Inbox.class).unread());
  }

  @Test
  void a_wrong_number_and_a_wrong_address_are_told_at_once_and_a_stale_form_is_refused() {
    var problems = assertThrows(Problems.class, () -> reachable(firm.person(), "12345", "li@"));
    assertEquals(List.of("phone", "mail"), problems.list().stream().map(problem -> problem.field()).toList());
    assertThrows(Conflict.class, () -> reachable(firm.person(), "13900000000", null));
    var own = firm.as().call(() -> the(Recipients.class).own());
    assertEquals("13800000000", own.phone());
  }

  @Test
  void the_trail_says_that_an_address_changed_and_not_which() {
    var account = firm.person().id();
    firm.as().run(() -> the(Recipients.class).choose(new Recipients.Choices("13900000001", null, false, Map.of(), seen())));
    var trail = Owner.text("select string_agg(concat(before, after), ' ') from audit.trail where entity = 'recipient'"
        + " and entity_id = ?", String.valueOf(account));
    assertTrue(trail.contains("\"account_id\""), trail);
    assertFalse(trail.contains("139000"), trail);
    assertFalse(trail.contains("example.org"), trail);
  }

  @Test
  void an_award_and_its_amount_are_told() {
    var application = submitted();
    decide(officer, application, Decision.Kind.APPROVE, null);
    decide(kechuang.testing.Steps.decider(round), application, Decision.Kind.APPROVE, "50000.00");
    assertEquals(List.of("APPLICATION_CHECKED", "VOUCHER_ISSUED"), kinds(firm.person().id()));
    var text = (String) messages(firm.person().id()).get(1).get(2);
    assertTrue(text.contains("面额 " + Money.of("50000.00").grouped() + " 元"), text);
  }
}
