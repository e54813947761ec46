package kechuang.payment.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.payment.entity.PaymentLineEventKind;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.Exports.Listing;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Spreadsheet;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payment lists show each level its own lines, hide account numbers, and offer each person only what he or she may do. */
@ArquillianTest
class PaymentListIT {

  private Round round;
  private Organisation firm;
  private String number;

  /** A claim of 18,000.00 that is due: 9,000.00 from the city, 9,000.00 from the county. */
  @BeforeEach
  void a_claim_is_due() {
    Scene.today("2017-03-20");
    round = Scene.round().firmRedeems().withoutSpotChecks().make();
    firm = Scene.firm();
    var provider = Scene.provider();
    var order = confirmedOrder(firm, provider, testing(Steps.voucher(firm, round, "100000.00"), provider, "2017-03-20",
        "36000.00"));
    var id = claim(firm, order, byFirm(firm, invoice("2017-03-20", "36000.00"), "36000.00", true));
    number = Owner.text("select number from claim where id = ?", id);
    approve(round, id);
    Steps.publish(round);
    Scene.today("2017-03-28");
    Steps.closeNotices();
  }

  private List<PaymentRow> lines(Person person) {
    return person.as().call(() -> the(PaymentList.class).ask(new PaymentFilter(number, null), RowRequest.first(10)).list());
  }

  private PaymentRow line(Person person) {
    return lines(person).get(0);
  }

  @Test
  void each_level_sees_its_own_line_and_nobody_elses() {
    assertEquals(List.of("9000.00"), amounts(Scene.ofCity("payment-maker")));
    assertEquals(List.of("9000.00"), amounts(Scene.ofCounty(Scene.KEQIAO, "payment-checker")));
    assertEquals(List.of(), amounts(Scene.ofCounty(Scene.XINCHANG, "payment-maker")));
    assertThrows(EJBAccessException.class, () -> lines(Scene.ofCity("city-officer")));
    assertThrows(EJBAccessException.class, () -> lines(firm.person()));
  }

  private List<String> amounts(Person person) {
    return lines(person).stream().map(row -> row.amount().toString()).toList();
  }

  @Test
  void what_can_be_done_depends_on_the_role_and_on_who_did_the_step_before() {
    var maker = Scene.ofCity("payment-maker");
    var both = Scene.ofCity("payment-maker", "payment-checker");
    assertEquals(Set.of(PaymentLineEventKind.MARK), line(maker).may());
    assertEquals(Set.of(), line(Scene.ofCity("payment-checker")).may());

    both.as().run(() -> the(Payments.class).markPaid(line(both).id(), line(both).version(), "IT-" + Scene.unique()));
    assertEquals(Set.of(), line(both).may());
    assertTrue(line(both).payment().own());
    assertTrue(line(Scene.ofCity("payment-checker")).may("CONFIRM"));
    assertFalse(line(maker).payment().own());
  }

  @Test
  void a_payee_who_is_the_payers_own_organisation_is_not_his_to_pay() {
    var member = Scene.ofCity("payment-maker");
    Scene.belongs(member, firm);
    assertEquals(Set.of(), line(member).may());
  }

  @Test
  void the_states_add_up_to_the_list() {
    var maker = Scene.ofCity("payment-maker");
    var totals = maker.as().call(() -> the(PaymentList.class).totals(new PaymentFilter(number, null)));
    assertEquals(new PaymentTotal(1, Money.of("9000.00")), totals.get(PaymentLineState.DUE));
    assertEquals(new PaymentTotal(1, Money.of("9000.00")),
        totals.values().stream().reduce(PaymentTotal.NOTHING, PaymentTotal::plus));
    var paid = maker.as().call(() -> the(PaymentList.class).totals(new PaymentFilter(number, PaymentLineState.PAID)));
    assertEquals(PaymentTotal.NOTHING, paid.values().stream().reduce(PaymentTotal.NOTHING, PaymentTotal::plus));
  }

  @Test
  void an_account_number_is_masked_until_it_is_written_for_the_bank_and_that_is_in_the_trail() {
    var maker = Scene.ofCity("payment-maker");
    var account = line(maker).account();
    var tail = Owner.text("select number_tail from bank_account where id = ?", account.id());
    assertEquals("•••• " + tail, account.number());
    var sheet = Spreadsheet.taken(maker.as().call(() -> the(Exports.class).write(new Listing<>("test.payments",
        "menu.payment.lines", number, RowRequest.first(0),
        request -> the(PaymentList.class).ask(new PaymentFilter(number, null), request)), PaymentRow.SHEET,
        Locale.SIMPLIFIED_CHINESE)));
    assertEquals(List.of("•••• " + tail), sheet.column("账号"));
    assertEquals(0, shown(account.id()));

    var csv = maker.as().call(() -> the(PaymentFiles.class).export(number, Locale.SIMPLIFIED_CHINESE));
    assertTrue(csv.matches("(?s).*33001\\d{7}" + tail + ".*"), csv);
    assertTrue(csv.contains("9000.00"), csv);
    assertTrue(csv.contains("承担级次") && csv.contains(",绍兴市,"), csv);
    assertEquals(1, shown(account.id()));
  }

  /** Lines of the list that are written for the bank, by the amount in the seventh column. */
  private List<String> file(String text) {
    return Scene.ofCity("payment-maker").as().call(() -> the(PaymentFiles.class).export(text, Locale.ENGLISH)).lines()
        .skip(1).map(line -> line.split(",")[6]).toList();
  }

  @Test
  void only_what_is_due_goes_to_the_bank_and_nothing_that_was_marked_paid_or_sent_back() {
    var maker = Scene.ofCity("payment-maker");
    var checker = Scene.ofCity("payment-checker");
    assertEquals(List.of("9000.00"), file(number));

    maker.as().run(() -> the(Payments.class).markPaid(line(maker).id(), line(maker).version(), "IT-" + Scene.unique()));
    assertEquals(List.of(), file(number), "marked");
    checker.as().run(() -> the(Payments.class).confirm(line(checker).id(), line(checker).version()));
    assertEquals(List.of(), file(number), "paid");

    maker.as().run(() -> the(Payments.class).markReturned(line(maker).id(), line(maker).version(), "户名不符"));
    assertEquals(List.of(), file(number), "marked as sent back");
    checker.as().run(() -> the(Payments.class).confirm(line(checker).id(), line(checker).version()));
    assertEquals(List.of(), file(number), "sent back");
    maker.as().run(() -> the(Payments.class).reissue(line(maker).id(), line(maker).version()));
    assertEquals(List.of("9000.00"), file(number), "due once more");
  }

  /** More lines than are read at once, all of one payee: 1.00, 2.00, 3.00 and so on, due on a few days only. */
  @Test
  void the_banks_file_has_every_line_once_however_many_there_are() {
    var many = 2 * PaymentFiles.STRETCH + 1;
    var text = "IT-" + Scene.unique() + "-";
    Owner.run("with c as (insert into claim select (jsonb_populate_record(null::claim, to_jsonb(c) || jsonb_build_object("
        + "'id', nextval('claim_id'), 'number', ? || n))).* from claim c, generate_series(1, ?) n where c.number = ?"
        + " returning *) insert into payment_line (id, claim_id, voucher_id, level, owner, budget_id, amount, payee_id,"
        + " bank_account_id, purpose, state, due_on) select nextval('payment_line_id'), id, voucher_id, 'CITY', '330600', ?,"
        + " substr(number, length(?) + 1)::numeric, redeemer_id, bank_account_id, 'IT', 'DUE', date '2017-04-10' + id::int % 3"
        + " from c", text, many, number, round.cityBudget(), text);
    assertEquals(LongStream.rangeClosed(1, many).mapToObj(n -> Money.ofFen(100 * n).toString()).collect(Collectors.toSet()),
        Set.copyOf(file(text)));
    assertEquals(many, file(text).size());
    Owner.run("delete from payment_line where claim_id in (select id from claim where number like ? || '%')", text);
    Owner.run("delete from notice_item where claim_id in (select id from claim where number like ? || '%')", text);
    Owner.run("delete from claim where number like ? || '%'", text);
  }

  @Test
  void a_number_is_shown_to_the_level_that_pays_to_it_and_to_nobody_else() {
    var account = line(Scene.ofCity("payment-maker")).account().id();
    var tail = Owner.text("select number_tail from bank_account where id = ?", account);
    var payers = List.of(Scene.ofCity("payment-maker"), Scene.ofCounty(Scene.KEQIAO, "payment-checker"),
        Scene.ofCity("payment-releaser"));
    for (var payer : payers) {
      assertTrue(reveal(payer, account).endsWith(tail));
    }
    assertEquals(payers.stream().map(payer -> String.valueOf(payer.id())).toList(), lookedAt(account));
    var neighbour = Scene.ofCounty(Scene.XINCHANG, "payment-maker");
    assertThrows(NotFound.class, () -> reveal(neighbour, account));
    assertThrows(EJBAccessException.class, () -> reveal(Scene.ofCity("city-officer"), account));
    assertThrows(EJBAccessException.class, () -> reveal(firm.person(), account));
    assertEquals(3, shown(account));
  }

  @Test
  void an_account_that_nothing_is_paid_to_is_not_shown() {
    var unpaid = Owner.number("select id from bank_account where organisation_id = ?", Scene.firm().id());
    assertThrows(NotFound.class, () -> reveal(Scene.ofCity("payment-maker"), unpaid));
    var later = Scene.bankAccount(firm.id(), firm.name());
    assertThrows(NotFound.class, () -> reveal(Scene.ofCity("payment-maker"), later));
    assertEquals(0, shown(unpaid) + shown(later));
  }

  private static String reveal(Person person, long account) {
    return person.as().call(() -> the(BankAccounts.class).reveal(account)).digits();
  }

  private static long shown(long account) {
    return lookedAt(account).size();
  }

  /** Who had the number shown, as the trail says. */
  private static List<String> lookedAt(long account) {
    return Trail.of("bank_account", account).stream().filter(row -> String.valueOf(row.after()).contains("NUMBER_SHOWN"))
        .map(Trail.Row::actor).toList();
  }

  @Test
  void a_line_to_an_account_in_another_name_is_blocked_and_kept_out_of_the_banks_file() {
    var maker = Scene.ofCity("payment-maker");
    Owner.run("update bank_account set holder = '示例别的单位' where id = ?", line(maker).account().id());
    assertEquals("holder", line(maker).account().obstacle());
    var csv = maker.as().call(() -> the(PaymentFiles.class).export(number, Locale.ENGLISH));
    assertFalse(csv.contains("9000.00"), csv);
    assertEquals(0, shown(line(maker).account().id()));
  }

  @Test
  void a_line_of_a_firm_that_its_county_has_yet_to_look_at_is_blocked_and_kept_out_of_the_banks_file() {
    var maker = Scene.ofCity("payment-maker");
    var facts = "update organisation set facts_state = ?, facts_on = ?::date where id = ?";
    Owner.run(facts, "DECLARED", null, firm.id());
    assertEquals("unconfirmed", line(maker).account().obstacle());
    assertFalse(maker.as().call(() -> the(PaymentFiles.class).export(number, Locale.ENGLISH)).contains("9000.00"));
    Owner.run(facts, "CONFIRMED", "2017-03-06", firm.id());
    assertNull(line(maker).account().obstacle());
    assertTrue(maker.as().call(() -> the(PaymentFiles.class).export(number, Locale.ENGLISH)).contains("9000.00"));
  }

  @Test
  void a_name_like_a_formula_stays_text_in_the_banks_file() {
    Owner.run("update organisation set name = '=HYPERLINK(1)' where id = ?", firm.id());
    Owner.run("update bank_account set holder = '=HYPERLINK(1)' where organisation_id = ?", firm.id());
    var csv = Scene.ofCity("payment-maker").as()
        .call(() -> the(PaymentFiles.class).export(number, Locale.ENGLISH));
    assertTrue(csv.contains(",'=HYPERLINK(1),'=HYPERLINK(1),"), csv);
  }
}
