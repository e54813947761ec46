package kechuang.inbox.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.inbox.entity.Carrier;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.Letter;
import kechuang.inbox.entity.Sending;
import kechuang.inbox.entity.Sending.Outcome;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import kechuang.testing.MailStub;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.SmsStub;
import kechuang.testing.SwitchedCarriers;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the portal goes out once, though its sender is cut off at any point; where nobody can know, it says so. */
@ArquillianTest
class OutboxIT {

  private SmsStub sms;
  private MailStub mails;

  @BeforeEach
  void both_ways_are_open() {
    Scene.today("2017-03-06");
    sms = new SmsStub();
    mails = new MailStub();
    SwitchedCarriers.open(Channel.SMS, sms.gateway());
    SwitchedCarriers.open(Channel.MAIL, mails.relay());
  }

  @AfterEach
  void nothing_is_left_for_others() {
    SwitchedCarriers.close();
    Owner.run("update outbox set state = 'LEFT', lease_until = null where state not in ('SENT', 'LEFT')");
    sms.close();
    mails.close();
  }

  /** Tells somebody with this telephone or mail address; answers the outbox's number. */
  private static long told(String phone, String mail) {
    var person = Scene.outside("provider");
    person.as().run(() -> the(Recipients.class).choose(new Recipients.Choices(phone, mail, false, Map.of(), -1)));
    var tiding = Tiding.of(TidingKind.ORDER_PLACED, Whom.account(person.id()), 1, "outbox", "O-2017-1", "示例企业",
        LocalDate.of(2017, 3, 8));
    As.system().run(() -> the(InTransaction.class).run(() -> CDI.current().getBeanManager().getEvent().fire(tiding)));
    return Owner.number("select id from outbox where account_id = ?", person.id());
  }

  private static long toldBySms() {
    return told("13800000000", null);
  }

  private static int deliver() {
    return As.system().call(() -> the(Delivery.class).run());
  }

  private static Letter take(Channel channel) {
    return As.system().call(() -> the(Outgoing.class).take(channel)).orElseThrow();
  }

  private static void leaseIsOver(long id) {
    Owner.run("update outbox set lease_until = clock_timestamp() - interval '1 second' where id = ? and state = 'SENDING'", id);
  }

  private static void delayIsOver(long id) {
    Owner.run("update outbox set due_at = clock_timestamp() where id = ?", id);
  }

  private static String state(long id) {
    return Owner.text("select state from outbox where id = ?", id);
  }

  private static String key(long id) {
    return "kechuang-" + id + "-0";
  }

  private Integer asked(long id) {
    return sms.asked().get(key(id));
  }

  @Test
  void an_sms_goes_out_with_its_key_and_the_gateway_s_secret() {
    var id = toldBySms();
    assertEquals("PENDING", state(id));
    assertEquals(1, deliver());
    assertEquals("SENT", state(id));
    assertEquals("{\"phone\":\"13800000000\",\"text\":\"【科创兑】收到订单O-2017-1，请于2017 年 3 月 8 日前登录确认。\"}",
        sms.given().get(key(id)));
    assertEquals("Bearer secret", sms.authorization());
    assertEquals(0, deliver());
    assertEquals(1, asked(id));
  }

  @Test
  void a_sender_cut_off_before_it_sent_leaves_the_letter_to_the_next() {
    var id = toldBySms();
    take(Channel.SMS);
    assertEquals(0, deliver(), "somebody is at it");
    leaseIsOver(id);
    assertEquals(1, deliver());
    assertEquals("SENT", state(id));
    assertEquals(1, asked(id));
  }

  @Test
  void a_sender_cut_off_after_it_sent_leads_to_a_second_request_and_still_to_one_sms() {
    var id = toldBySms();
    sms.gateway().carry(take(Channel.SMS));
    leaseIsOver(id);
    assertEquals(1, deliver());
    assertEquals("SENT", state(id));
    assertEquals(2, asked(id));
    assertEquals(List.of(key(id)), List.copyOf(sms.given().keySet()));
  }

  @Test
  void a_gateway_cut_off_in_its_answer_is_asked_again_under_the_same_key() {
    var id = toldBySms();
    sms.answers(SmsStub.NO_ANSWER);
    assertEquals(0, deliver());
    assertEquals("PENDING", state(id));
    assertEquals(0, deliver(), "not before its delay is over");
    delayIsOver(id);
    assertEquals(1, deliver());
    assertEquals(2, asked(id));
    assertEquals(1, sms.given().size());
    assertEquals("SENT", state(id));
  }

  @Test
  void a_sender_that_wakes_up_too_late_changes_nothing() {
    var id = toldBySms();
    var late = take(Channel.SMS);
    leaseIsOver(id);
    deliver();
    assertFalse(note(late, Outcome.REFUSED));
    assertEquals("SENT", state(id));
  }

  @Test
  void a_sender_that_wakes_up_while_the_next_one_is_at_it_changes_nothing() {
    for (var outcome : List.of(Outcome.REFUSED, Outcome.LATER)) {
      var id = toldBySms();
      var late = take(Channel.SMS);
      leaseIsOver(id);
      var next = take(Channel.SMS);
      assertFalse(note(late, outcome), outcome::name);
      assertEquals("SENDING", state(id));
      assertTrue(note(next, Outcome.SENT));
      assertEquals("SENT", state(id));
    }
  }

  private static boolean note(Letter letter, Outcome outcome) {
    return As.system().call(() -> the(Outgoing.class).note(letter, new Sending(outcome, "too late")));
  }

  @Test
  void two_nodes_at_once_send_each_letter_once() {
    var ids = List.of(toldBySms(), toldBySms(), toldBySms(), toldBySms(), toldBySms(), toldBySms());
    Race.<Object>of(List.of(OutboxIT::deliver, OutboxIT::deliver, OutboxIT::deliver)).refusals(Conflict.class);
    for (var id : ids) {
      assertEquals("SENT", state(id));
      assertEquals(1, asked(id));
    }
  }

  @Test
  void delays_grow_and_after_eight_tries_it_has_failed_or_is_unknown() {
    var busy = toldBySms();
    var mute = toldBySms();
    Owner.run("update outbox set due_at = clock_timestamp() + interval '1 hour' where id = ?", mute);
    for (var id : List.of(busy, mute)) {
      for (int attempt = 1; attempt <= 8; attempt++) {
        delayIsOver(id);
        // One try of the second is cut off; that one may have gone out.
        sms.answers(id == mute && attempt == 3 ? SmsStub.NO_ANSWER : 503);
        deliver();
        assertEquals(attempt, Owner.number("select attempts from outbox where id = ?", id));
        if (attempt == 4) {
          // After 1, 2, 4 and now 8 minutes.
          assertEquals(8, Owner.number("select round(extract(epoch from due_at - clock_timestamp()) / 60) from outbox"
              + " where id = ?", id));
        }
      }
    }
    assertEquals("FAILED", state(busy));
    assertEquals("HTTP 503", Owner.text("select problem from outbox where id = ?", busy));
    assertEquals("UNKNOWN", state(mute));
  }

  @Test
  void what_the_gateway_will_never_take_has_failed_at_once_and_is_sent_again_under_another_key() {
    var id = toldBySms();
    sms.answers(422);
    deliver();
    assertEquals("FAILED", state(id));
    administrator().run(() -> the(Outbox.class).resend(id, token(id)));
    assertEquals(1, deliver());
    assertEquals(Map.of(key(id), 1, "kechuang-" + id + "-1", 1), sms.asked());
    assertEquals("SENT", state(id));
  }

  private static As administrator() {
    return AnAccount.ADMINISTRATOR;
  }

  private static long token(long id) {
    return Owner.number("select token from outbox where id = ?", id);
  }

  @Test
  void a_mail_goes_out_with_a_number_of_its_own() {
    var id = told(null, "li@example.org");
    assertEquals(1, deliver());
    assertEquals("SENT", state(id));
    var mail = mails.mails().get(0);
    assertTrue(mail.contains("Message-ID: <" + key(id) + "@example.org>"), mail);
    assertTrue(mail.contains("To: li@example.org"), mail);
    assertTrue(mail.contains("From: =?UTF-8?B?56eR5Yib5YWR?= <portal@example.org>"), mail);
    assertTrue(mail.contains("Auto-Submitted: auto-generated"), mail);
  }

  @Test
  void a_mail_whose_sender_was_cut_off_is_unknown_and_never_sent_again_by_itself() {
    var id = told(null, "li@example.org");
    mails.relay().carry(take(Channel.MAIL));
    leaseIsOver(id);
    assertEquals(0, deliver());
    assertEquals("UNKNOWN", state(id));
    assertEquals(0, deliver());
    assertEquals(1, mails.mails().size());
  }

  @Test
  void a_mail_server_cut_off_in_its_answer_leaves_it_unknown() {
    var id = told(null, "cut@example.org");
    assertEquals(0, deliver());
    assertEquals("UNKNOWN", state(id));
    assertEquals(1, administrator().call(() -> the(Tasks.class).numbers()).get(TaskKind.OUTBOX));
    deliver();
    assertEquals(1, mails.mails().size());
  }

  @Test
  void a_mail_server_s_no_is_final_its_not_now_is_not_and_where_nobody_answers_it_waits() {
    var nobody = told(null, "nobody@example.org");
    deliver();
    assertEquals("FAILED", state(nobody));
    var later = told(null, "later@example.org");
    deliver();
    assertEquals("PENDING", state(later));
    mails.close();
    delayIsOver(later);
    deliver();
    assertEquals("PENDING", state(later));
    assertEquals(2, Owner.number("select attempts from outbox where id = ?", later));
    assertEquals(List.of(), mails.mails());
  }

  @Test
  void a_person_decides_on_what_is_unknown_once_and_the_trail_says_who() {
    var sentAgain = told(null, "cut@example.org");
    deliver();
    var seen = token(sentAgain);
    administrator().run(() -> the(Outbox.class).resend(sentAgain, seen));
    assertThrows(Conflict.class, () -> administrator().run(() -> the(Outbox.class).resend(sentAgain, seen)));
    assertThrows(Conflict.class, () -> administrator().run(() -> the(Outbox.class).leave(sentAgain, token(sentAgain))));
    deliver();
    assertEquals(2, mails.mails().size());
    administrator().run(() -> the(Outbox.class).leave(sentAgain, token(sentAgain)));
    assertEquals("LEFT", state(sentAgain));
    assertEquals(2, Owner.number("select count(*) from audit.trail where entity = 'outbox' and entity_id = ?",
        String.valueOf(sentAgain)));
    var trail = Owner.text("select string_agg(concat(before, after), '') from audit.trail where entity = 'outbox'"
        + " and entity_id = ?", String.valueOf(sentAgain));
    assertFalse(trail.contains("cut@"), trail);
  }

  @Test
  void without_a_way_out_it_stays_as_what_would_have_gone_out_and_does_not_go_by_itself_one_day() {
    SwitchedCarriers.close();
    var id = toldBySms();
    assertEquals("NO_CHANNEL", state(id));
    assertThrows(RuleViolation.class, () -> administrator().run(() -> the(Outbox.class).resend(id, token(id))));
    SwitchedCarriers.open(Channel.SMS, sms.gateway());
    assertEquals(0, deliver());
    administrator().run(() -> the(Outbox.class).resend(id, token(id)));
    assertEquals(1, deliver());
    assertEquals("SENT", state(id));
  }

  @Test
  void the_administrator_sees_masked_addresses_and_nobody_else_sees_the_outbox() {
    var id = toldBySms();
    var rows = administrator().call(() -> the(Outbox.class).ask(new OutboxFilter("O-2017-1", Channel.SMS, null),
        RowRequest.first(100))).list();
    assertEquals("138****0000", rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow().address());
    for (var role : List.of("applicant", "county-officer", "auditor")) {
      assertThrows(EJBAccessException.class, () -> Scene.outside(role).as().run(() ->
          the(Outbox.class).ask(new OutboxFilter(null, null, null), RowRequest.first(1))), role);
    }
  }

  @Test
  void a_carrier_with_a_fault_of_its_own_leaves_the_letter_to_the_next_and_stops_nothing() {
    var id = toldBySms();
    Carrier broken = letter -> {
      throw new IllegalStateException("broken");
    };
    SwitchedCarriers.open(Channel.SMS, broken);
    assertThrows(Exception.class, OutboxIT::deliver);
    assertEquals("SENDING", state(id));
    SwitchedCarriers.open(Channel.SMS, sms.gateway());
    leaseIsOver(id);
    assertEquals(1, deliver());
  }
}
