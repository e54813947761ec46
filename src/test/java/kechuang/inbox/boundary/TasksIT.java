package kechuang.inbox.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.closeNotices;
import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.passSpotChecks;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.publish;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kechuang.money.Money;
import kechuang.payment.boundary.Payments;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody finds at home what waits for them, and nothing that waits for others. */
@ArquillianTest
class TasksIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_reviewed_round() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    firm = Scene.firm();
    provider = Scene.provider();
  }

  @Test
  void what_the_table_does_not_show_is_counted_and_its_list_is_one_click_away() {
    var voucher = voucher(firm, round, "100000.00");
    for (int i = 0; i < 52; i++) {
      place(firm, testing(voucher, provider, "2017-03-06", "1000.00"));
    }
    assertEquals(50, list(provider.as()).stream().filter(task -> task.kind() == TaskKind.ORDER_CONFIRM).count());
    var home = entered(provider.person()).get("/inbox/home.xhtml").body();
    assertTrue(home.contains("另有 2 件“订单待确认”未在此列出"), home);
    assertTrue(home.contains("href=\"/claim/orders.xhtml\""), home);
    confirm(provider, Owner.number("select max(id) from service_order where provider_id = ?", provider.id()));
    home = entered(provider.person()).get("/inbox/home.xhtml").body();
    // One is confirmed, and waits for its claim.
    assertTrue(home.contains("另有 1 件“订单待确认”未在此列出"), home);
  }

  /** In a browser of their own. */
  private static Visitor entered(Person person) {
    Owner.run("update account set password_hash = (select password_hash from account where id = ?) where id = ?",
        AnAccount.applicant().id(), person.id());
    var visitor = new Visitor();
    visitor.logIn(Owner.text("select login from account where id = ?", person.id()), AnAccount.PASSWORD);
    return visitor;
  }

  private static List<Task> list(As who) {
    return who.call(() -> the(Tasks.class).list());
  }

  private static boolean waits(Person who, TaskKind kind, String subject) {
    var wanted = new TaskFilter(kind, TaskFilter.Whose.FOR_ME, subject);
    return who.as().call(() -> the(Tasks.class).ask(wanted, RowRequest.first(25))).list().stream()
        .anyMatch(task -> task.subject().equals(subject));
  }

  private static List<TaskKind> kinds(Organisation organisation) {
    return list(organisation.as()).stream().map(Task::kind).toList();
  }

  @Test
  void an_application_waits_for_the_county_and_then_for_the_city() {
    var county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var city = Scene.ofCity("city-officer");
    var id = draft(firm, round, "50000.00");
    assertFalse(waits(county, TaskKind.APPLICATION_REVIEW, firm.name()));
    submit(firm, id);
    assertTrue(waits(county, TaskKind.APPLICATION_REVIEW, firm.name()));
    assertFalse(waits(Scene.ofCounty(Scene.XINCHANG, "county-officer"), TaskKind.APPLICATION_REVIEW, firm.name()));
    assertFalse(waits(city, TaskKind.APPLICATION_DECIDE, firm.name()));
    decide(county, id, Decision.Kind.APPROVE, null);
    assertTrue(waits(city, TaskKind.APPLICATION_DECIDE, firm.name()));
    assertFalse(waits(county, TaskKind.APPLICATION_REVIEW, firm.name()));
  }

  @Test
  void the_second_step_of_a_countys_own_round_waits_for_another_person() {
    var xinchang = Scene.firm(Scene.XINCHANG);
    var own = Scene.round().ownedBy(Scene.XINCHANG).make();
    var first = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    var id = draft(xinchang, own, "50000.00");
    submit(xinchang, id);
    decide(first, id, Decision.Kind.APPROVE, null);
    assertFalse(waits(first, TaskKind.APPLICATION_DECIDE, xinchang.name()));
    assertTrue(waits(Scene.ofCounty(Scene.XINCHANG, "county-officer"), TaskKind.APPLICATION_DECIDE, xinchang.name()));
  }

  @Test
  void nobody_is_asked_about_an_organisation_of_their_own() {
    var county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    Scene.belongs(county, firm);
    submit(firm, draft(firm, round, "50000.00"));
    assertFalse(waits(county, TaskKind.APPLICATION_REVIEW, firm.name()));
  }

  @Test
  void new_facts_wait_for_the_firms_own_county() {
    var fresh = Scene.firm(Scene.KEQIAO, "DECLARED");
    assertTrue(waits(Scene.ofCounty(Scene.KEQIAO, "county-officer"), TaskKind.FACTS_CONFIRM, fresh.name()));
    assertFalse(waits(Scene.ofCounty(Scene.XINCHANG, "county-officer"), TaskKind.FACTS_CONFIRM, fresh.name()));
    assertFalse(waits(Scene.ofCity("city-officer"), TaskKind.FACTS_CONFIRM, fresh.name()));
  }

  @Test
  void a_firm_is_told_of_drafts_returns_and_offers() {
    var id = draft(firm, round, "50000.00");
    assertEquals(List.of(TaskKind.APPLICATION_DRAFT), kinds(firm));
    submit(firm, id);
    assertEquals(List.of(), kinds(firm));
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Decision.Kind.RETURN, null);
    assertEquals(List.of(TaskKind.APPLICATION_RETURNED), kinds(firm));

    var small = Scene.round().firstCome().pool("20000.00").make();
    var other = Scene.firm();
    submit(other, draft(other, small, "50000.00"));
    assertEquals(List.of(TaskKind.OFFER), kinds(other));
    assertEquals(Money.of("20000.00"), list(other.as()).get(0).amount());
    assertTrue(list(other.as()).get(0).getLink().startsWith("/award/offer.xhtml?application=A2017-"));
  }

  @Test
  void an_order_waits_for_the_provider_and_then_for_whoever_redeems() {
    var number = voucher(firm, round, "100000.00");
    var order = place(firm, testing(number, provider, "2017-03-06", "36000.00"));
    assertEquals(List.of(TaskKind.ORDER_CONFIRM), kinds(provider));
    confirm(provider, order);
    assertEquals(List.of(TaskKind.ORDER_CLAIM), kinds(provider));
    assertEquals(Money.of("18000.00"), list(provider.as()).get(0).amount());
    assertEquals(List.of(), kinds(firm));
    assertEquals(List.of(), kinds(Scene.provider()));
    var overview = firm.as().call(() -> the(Overview.class).firm());
    assertEquals(1, overview.following().size());
    assertEquals(Money.of("82000.00"), overview.available());
    assertEquals(Money.of("18000.00"), overview.held());
  }

  @Test
  void a_claim_waits_for_the_county_then_for_the_city_then_for_its_minutes_and_its_notice() {
    var number = voucher(firm, round, "100000.00");
    var order = place(firm, testing(number, provider, "2017-03-06", "36000.00"));
    confirm(provider, order);
    var claim = claim(provider, order, byProvider(provider, invoice("2017-03-06", "36000.00"), "18000.00", "18000.00", true));
    var county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var city = Scene.ofCity("city-officer");
    assertTrue(waits(county, TaskKind.CLAIM_CHECK, provider.name()));
    decideClaim(county, claim, Decision.Kind.APPROVE);
    assertFalse(waits(county, TaskKind.CLAIM_CHECK, provider.name()));
    assertTrue(waits(city, TaskKind.CLAIM_APPROVE, provider.name()));
    decideClaim(city, claim, Decision.Kind.APPROVE);
    assertTrue(waits(city, TaskKind.CLAIM_MINUTES, provider.name()));
    assertFalse(waits(city, TaskKind.PUBLISH, provider.name()));
    Steps.minuted(round);
    assertFalse(waits(city, TaskKind.CLAIM_MINUTES, provider.name()));
    assertTrue(waits(city, TaskKind.PUBLISH, provider.name()));
    assertFalse(waits(Scene.ofCounty(Scene.XINCHANG, "county-officer"), TaskKind.PUBLISH, provider.name()));
  }

  @Test
  void a_due_line_waits_for_the_payment_makers_of_its_own_level() {
    var quick = Scene.round().firstCome().withoutSpotChecks().make();
    var number = voucher(firm, quick, "100000.00");
    var order = place(firm, testing(number, provider, "2017-03-06", "36000.00"));
    confirm(provider, order);
    approve(quick, claim(provider, order,
        byProvider(provider, invoice("2017-03-06", "36000.00"), "18000.00", "18000.00", true)));
    publish(quick);
    Scene.today("2017-03-20");
    closeNotices();
    assertTrue(waits(Scene.ofCity("payment-maker"), TaskKind.PAY, provider.name()));
    assertTrue(waits(Scene.ofCounty(Scene.KEQIAO, "payment-maker"), TaskKind.PAY, provider.name()));
    assertFalse(waits(Scene.ofCounty(Scene.XINCHANG, "payment-maker"), TaskKind.PAY, provider.name()));
    assertFalse(waits(Scene.ofCity("payment-checker"), TaskKind.PAYMENT_CONFIRM, provider.name()));
  }

  @Test
  void a_case_of_an_order_waits_for_nobody_of_either_side() {
    var claim = claimOf(provider);
    waitsForOthersThan(provider, TaskKind.CLAIM_CHECK, () -> Scene.ofCounty(Scene.KEQIAO, "county-officer"));
    decideClaim(Scene.ofCounty(Scene.KEQIAO, "county-officer"), claim, Decision.Kind.APPROVE);
    waitsForOthersThan(provider, TaskKind.CLAIM_APPROVE, () -> Scene.ofCity("city-officer"));
    decideClaim(Scene.ofCity("city-officer"), claim, Decision.Kind.APPROVE);
    waitsForOthersThan(provider, TaskKind.CLAIM_MINUTES, () -> Scene.ofCity("city-officer"));
    Steps.minuted(round);
    waitsForOthersThan(provider, TaskKind.PUBLISH, () -> Scene.ofCity("city-officer"));
    var notice = publish(round);
    waitsForOthersThan(provider, TaskKind.SPOT_CHECK, () -> Scene.ofCity("city-officer"));
    passSpotChecks(round, notice, "2017-03-06");
    Scene.today("2017-03-20");
    closeNotices();
    waitsForOthersThan(provider, TaskKind.PAY, () -> Scene.ofCity("payment-maker"));
    var line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
    Scene.ofCity("payment-maker").as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line), "IT-" + line));
    waitsForOthersThan(provider, TaskKind.PAYMENT_CONFIRM, () -> Scene.ofCity("payment-checker"));
  }

  private long claimOf(Organisation redeemer) {
    var order = place(firm, testing(voucher(firm, round, "20000.00"), redeemer, "2017-03-06", "36000.00"));
    confirm(redeemer, order);
    return claim(redeemer, order, byProvider(redeemer, invoice("2017-03-06", "36000.00"), "18000.00", "18000.00", true));
  }

  /** Whose case it is, is both the firm's and the provider's own, also where only one of them is paid. */
  private void waitsForOthersThan(Organisation redeemer, TaskKind kind, Supplier<Person> office) {
    for (var side : List.of(firm, redeemer)) {
      var own = office.get();
      Scene.belongs(own, side);
      assertFalse(waits(own, kind, redeemer.name()), kind + " for a member of " + side.name());
    }
    var other = office.get();
    Scene.belongs(other, Scene.firm());
    assertTrue(waits(other, kind, redeemer.name()), kind + " for somebody else");
  }

  @Test
  void a_notice_that_would_hold_ones_own_claim_is_not_ones_to_publish() {
    var officer = Scene.ofCity("city-officer");
    Scene.belongs(officer, provider);
    approve(round, claimOf(provider));
    var other = Scene.provider();
    approve(round, claimOf(other));
    Steps.minuted(round);
    assertFalse(waits(officer, TaskKind.PUBLISH, other.name()));
    publish(round);
    approve(round, claimOf(other));
    Steps.minuted(round);
    assertTrue(waits(officer, TaskKind.PUBLISH, other.name()));
  }

  @Test
  void what_is_counted_is_what_is_listed() {
    draft(firm, round, "50000.00");
    assertEquals(Map.of(TaskKind.APPLICATION_DRAFT, 1), firm.as().call(() -> the(Tasks.class).numbers()));
    assertEquals(List.of(TaskKind.APPLICATION_DRAFT),
        firm.as().call(() -> the(Tasks.class).list()).stream().map(Task::kind).toList());
  }
}
