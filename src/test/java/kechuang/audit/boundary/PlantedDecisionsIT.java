package kechuang.audit.boundary;

import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions that the portal's own database role cannot write, whatever the program above it says. */
@ArquillianTest
class PlantedDecisionsIT {

  private static final String CHECK_VIOLATION = "23514";
  private static final String SEPARATION = "KC003";
  private static final String SETTLED = "KC006";
  private static final String NO_RIGHT = "42501";
  private static final String DUPLICATE = "23505";

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Organisation firm;
  private Organisation provider;
  private long application;
  private long claim;
  private Person officer;

  /** A claim of the provider's that went all the way to the payment lists. */
  @BeforeEach
  void a_claim_is_due() {
    Scene.today("2017-03-20");
    firm = Scene.firm();
    provider = Scene.provider();
    officer = Scene.ofCity("city-officer");
    var round = Scene.round().make();
    var voucher = voucher(firm, round, "100000.00");
    application = Owner.number("select application_id from voucher where number = ?", voucher);
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "36000.00"));
    claim = claim(provider, order, byProvider(provider, invoice("2017-03-20", "36000.00"), "18000.00", "18000.00",
        true));
    Steps.approve(round, claim);
    Steps.passSpotChecks(round, Steps.publish(round), "2017-03-20");
    Scene.today("2017-03-28");
    Steps.closeNotices();
  }

  /** Runs one statement as the portal and takes it back; it has to meet exactly one row. */
  private void plant(String sql) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      try {
        statement.execute("begin");
        statement.execute("select set_config('app.actor', '4711', true)");
        assertEquals(1, statement.executeUpdate(sql), sql);
      } finally {
        statement.execute("rollback");
      }
    }
  }

  private void assertRefused(String state, String word, String sql) {
    var refused = assertThrows(SQLException.class, () -> plant(sql), sql);
    assertEquals(state, refused.getSQLState(), sql + ": " + refused.getMessage());
    assertTrue(refused.getMessage().contains(word), refused.getMessage());
  }

  private void needsTwo(String update, String constraint, String first, String second) throws SQLException {
    var other = Scene.ofCity("city-officer");
    var both = "%s set %s = %d, %s = %d where id = %d";
    var row = update.split(" ");
    assertRefused(CHECK_VIOLATION, constraint, both.formatted("update " + row[0], first, officer.id(), second,
        officer.id(), Long.parseLong(row[1])));
    plant(both.formatted("update " + row[0], first, officer.id(), second, other.id(), Long.parseLong(row[1])));
  }

  @Test
  void one_person_does_not_take_both_steps_of_an_application_a_claim_or_a_payment() throws SQLException {
    needsTwo("application " + application, "application_two_persons", "county_decided_by", "city_decided_by");
    needsTwo("claim " + claim, "claim_two_persons", "checked_by", "approved_by");
    needsTwo("payment_line " + line(), "payment_line_two_persons", "marked_by", "confirmed_by");
  }

  /** With either person or both left out it is refused, with two it passes; {@code %s} are the two. */
  private void needsBoth(String constraint, String sql) throws SQLException {
    var one = String.valueOf(officer.id());
    var other = String.valueOf(Scene.ofCity("city-officer").id());
    assertRefused(CHECK_VIOLATION, constraint, sql.formatted("null", "null"));
    assertRefused(CHECK_VIOLATION, constraint, sql.formatted(one, "null"));
    assertRefused(CHECK_VIOLATION, constraint, sql.formatted("null", other));
    plant(sql.formatted(one, other));
  }

  @Test
  void no_claim_is_approved_published_or_paid_by_nobody() throws SQLException {
    for (var state : List.of("APPROVED", "PUBLISHED", "DUE", "PAID")) {
      needsBoth("claim_decided_by_two", "update claim set state = '" + state + "', checked_by = %s, approved_by = %s"
          + " where id = " + claim);
    }
    plant("update claim set state = 'REJECTED', checked_by = null, approved_by = null where id = " + claim);
  }

  @Test
  void no_payment_is_booked_or_sent_back_by_nobody() throws SQLException {
    for (var state : List.of("PAID", "RETURNED_BY_BANK")) {
      needsBoth("payment_line", "update payment_line set state = '" + state + "', marked_by = %s, confirmed_by = %s,"
          + " posted = true, bank_reference = 'IT' where id = " + line());
    }
  }

  @Test
  void in_a_reviewed_round_nothing_is_offered_or_awarded_without_the_countys_look_and_the_owners() throws SQLException {
    for (var state : List.of("OFFERED", "AWARDED")) {
      var set = "state = '" + state + "', due_on = '2017-04-05', county_decided_by = %s, city_decided_by = %s";
      needsBoth("deciders", "update application set " + set + " where id = " + application);
      needsBoth("deciders", "insert into application select (jsonb_populate_record(null::application, to_jsonb(a)"
          + " || jsonb_build_object('id', nextval('application_id'), 'number', 'IT', 'state', '" + state
          + "', 'due_on', '2017-04-05', 'county_decided_by', %s::bigint, 'city_decided_by', %s::bigint))).*"
          + " from application a where id = " + application);
    }
  }

  @Test
  void in_a_first_come_round_the_rules_decide_alone_but_one_officer_does_not() throws SQLException {
    var round = Scene.round().firstCome().make();
    var byTheRules = Owner.number("select application_id from voucher where number = ?",
        voucher(Scene.firm(), round, "50000.00"));
    for (var state : List.of("OFFERED", "AWARDED")) {
      var sql = "update application set state = '" + state + "', due_on = '2017-04-05', county_decided_by = %s,"
          + " city_decided_by = %s where id = " + byTheRules;
      plant(sql.formatted("null", "null"));
      assertRefused(CHECK_VIOLATION, "deciders", sql.formatted(officer.id(), "null"));
      assertRefused(CHECK_VIOLATION, "deciders", sql.formatted("null", officer.id()));
      plant(sql.formatted(officer.id(), Scene.ofCity("city-officer").id()));
    }
  }

  @Test
  void an_offer_has_its_last_day() throws SQLException {
    var offer = "update application set state = 'OFFERED', due_on = %s where id = " + application;
    assertRefused(CHECK_VIOLATION, "application_offer_ends", offer.formatted("null"));
    plant(offer.formatted("date '2017-04-05'"));
  }

  @Test
  void a_bank_reference_stands_on_one_line_of_a_level_only() throws SQLException {
    var other = Owner.number("insert into payment_line select (jsonb_populate_record(null::payment_line, to_jsonb(l)"
        + " || jsonb_build_object('id', nextval('payment_line_id'), 'claim_id', ?, 'state', 'MARKED', 'outcome', 'PAID',"
        + " 'marked_by', ?, 'bank_reference', 'BK-IT-1'))).* from payment_line l where id = ? returning id",
        openClaim(), officer.id(), line());
    var mark = "update payment_line set state = 'MARKED', outcome = 'PAID', marked_by = " + officer.id()
        + ", bank_reference = '%s' where id = " + line();
    assertRefused(DUPLICATE, "payment_line_reference", mark.formatted("BK-IT-1"));
    plant(mark.formatted("BK-IT-2"));
    Owner.run("delete from payment_line where id = ?", other);
  }

  private long line() {
    return Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
  }

  /** {@code %d} is whoever decides: of the organisation refused, of another one allowed. */
  private void refusesTheOwnOf(Organisation side, String sql) throws SQLException {
    var own = Scene.ofCity("city-officer");
    Scene.belongs(own, side);
    var other = Scene.ofCity("city-officer");
    Scene.belongs(other, Scene.firm());
    assertRefused(SEPARATION, String.valueOf(own.id()), sql.formatted(own.id()));
    plant(sql.formatted(other.id()));
    plant(sql.formatted(officer.id()));
  }

  @Test
  void no_word_stands_for_the_registration_of_a_technology_contract() throws SQLException {
    var order = Owner.number("select service_order_id from claim where id = ?", claim);
    var insert = "insert into service_order select (jsonb_populate_record(null::service_order, to_jsonb(o)"
        + " || jsonb_build_object('id', nextval('service_order_id'), 'number', 'IT', 'technology_contract', '%s'))).*"
        + " from service_order o where id = " + order;
    assertRefused(CHECK_VIOLATION, "无", insert.formatted("无"));
    assertRefused(CHECK_VIOLATION, "无", "update service_order set technology_contract = '无' where id = " + order);
    plant(insert.formatted("2017330600000123"));
    plant("update service_order set technology_contract = null where id = " + order);
  }

  @Test
  void nobody_decides_on_the_application_of_the_own_firm() throws SQLException {
    for (var column : List.of("county_decided_by", "city_decided_by")) {
      refusesTheOwnOf(firm, "update application set " + column + " = %d where id = " + application);
      refusesTheOwnOf(firm, "insert into application select (jsonb_populate_record(null::application, to_jsonb(a)"
          + " || jsonb_build_object('id', nextval('application_id'), 'number', 'IT', '" + column + "', %d))).*"
          + " from application a where id = " + application);
    }
  }

  @Test
  void nobody_decides_on_a_claim_of_either_own_side() throws SQLException {
    for (var side : List.of(firm, provider)) {
      for (var column : List.of("checked_by", "approved_by")) {
        refusesTheOwnOf(side, "update claim set " + column + " = %d where id = " + claim);
      }
    }
  }

  @Test
  void nobody_marks_or_confirms_a_payment_for_either_own_side() throws SQLException {
    for (var side : List.of(firm, provider)) {
      for (var column : List.of("marked_by", "confirmed_by")) {
        refusesTheOwnOf(side, "update payment_line set " + column + " = %d where id = " + line());
      }
    }
  }

  @Test
  void nobody_records_what_was_found_at_either_own_side() throws SQLException {
    var check = recorded();
    for (var side : List.of(firm, provider)) {
      refusesTheOwnOf(side, "update spot_check set found = null, recorded_by = null, result = 'APPOINTED',"
          + " first_inspector = %1$d where id = " + check);
      refusesTheOwnOf(side, "update spot_check set first_inspector = %1$d, recorded_by = %1$d where id = " + check);
      refusesTheOwnOf(side, "update spot_check set second_inspector = %1$d, countersigned_by = %1$d, result = found"
          + " where id = " + check);
    }
  }

  /** A look on the spot at another claim of the same sides, recorded by one of two; its id. */
  private long recorded() {
    Scene.today("2017-03-20");
    var round = Scene.round().make();
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "20000.00"), provider, "2017-03-20", "10000.00"));
    var drawn = claim(provider, order, byProvider(provider, invoice("2017-03-20", "10000.00"), "5000.00", "5000.00", true));
    Steps.approve(round, drawn);
    var check = Owner.number("select id from spot_check where notice_id = ?", Steps.publish(round));
    var first = Scene.ofCity("city-officer");
    Steps.appoint(first, Scene.ofCity("city-officer"), check);
    Steps.recordSpotCheck(first, check, true, "2017-03-20", "现场查看，服务属实");
    return check;
  }

  @Test
  void one_person_does_not_sign_a_look_on_the_spot_twice() throws SQLException {
    var check = recorded();
    assertRefused(CHECK_VIOLATION, "spot_check_two_inspectors",
        "update spot_check set second_inspector = first_inspector where id = " + check);
    assertRefused(CHECK_VIOLATION, "spot_check_two_signatures",
        "update spot_check set countersigned_by = recorded_by, result = found where id = " + check);
    assertRefused(CHECK_VIOLATION, "spot_check_counts", "update spot_check set result = found where id = " + check);
    assertRefused(CHECK_VIOLATION, "spot_check_counts", "update spot_check set result = found, countersigned_by = "
        + officer.id() + " where id = " + check);
    plant("update spot_check set result = found, countersigned_by = second_inspector where id = " + check);
  }

  @Test
  void who_reviewed_a_claim_does_not_look_at_it_on_the_spot() throws SQLException {
    var check = recorded();
    for (var column : List.of("checked_by", "approved_by")) {
      assertRefused(SEPARATION, "does not look on the spot", "update spot_check s set second_inspector = c." + column
          + " from claim c where c.id = s.claim_id and s.id = " + check);
    }
  }

  @Test
  void what_two_have_signed_stays() throws SQLException {
    assertRefused("KC006", "is settled", "update spot_check set found = 'FAILED', result = 'FAILED' where claim_id = " + claim);
    assertRefused("KC006", "points", "update spot_check_point set verdict = 'NO' where point = 'REPORT'"
        + " and spot_check_id = (select id from spot_check where claim_id = " + claim + ")");
  }

  @Test
  void nobody_publishes_a_notice_with_a_claim_of_either_own_side() throws SQLException {
    for (var side : List.of(firm, provider)) {
      refusesTheOwnOf(side, "update notice set published_by = %d where id = (select notice_id from claim where id = "
          + claim + ")");
      refusesTheOwnOf(side, "with n as (insert into notice (id, number, round_id, owner, published_on, ends_on, seed, state,"
          + " published_by) select nextval('notice_id'), 'IT', round_id, owner, published_on, ends_on, seed, 'OPEN', %d"
          + " from notice where id = (select notice_id from claim where id = " + claim + ") returning id)"
          + " update claim set notice_id = n.id from n where claim.id = " + claim);
    }
  }

  @Test
  void who_joined_later_does_not_stand_in_the_way_and_does_not_decide_again() throws SQLException {
    var checker = Owner.number("select checked_by from claim where id = ?", claim);
    var publisher = Owner.number("select n.published_by from notice n join claim c on c.notice_id = n.id where c.id = ?",
        claim);
    for (var account : List.of(checker, publisher)) {
      Scene.belongs(new Person(account, List.of()), provider);
    }
    plant("update claim set version = version + 1, checked_by = checked_by where id = " + claim);
    plant("update notice set state = 'OPEN' where id = (select notice_id from claim where id = " + claim + ")");
    assertRefused(SEPARATION, String.valueOf(checker), "update spot_check set first_inspector = " + checker
        + ", recorded_by = " + checker + " where claim_id = " + claim);
    assertRefused(SEPARATION, String.valueOf(checker), "update claim set approved_by = checked_by, checked_by = "
        + officer.id() + " where id = " + claim);
  }

  @Test
  void what_was_approved_is_what_is_paid_and_where() throws SQLException {
    var other = Scene.bankAccount(provider.id(), provider.name());
    for (var change : List.of("amount = amount + 1", "amount = amount - 1", "redeemer_id = " + firm.id(),
        "bank_account_id = " + other)) {
      assertRefused(SETTLED, "settled", "update claim set " + change + " where id = " + claim);
    }
    for (var change : List.of("amount = amount + 1", "payee_id = " + firm.id(), "bank_account_id = " + other,
        "owner = '330602'", "purpose = '别的用途'")) {
      assertRefused(SETTLED, "settled", "update payment_line set " + change + " where id = " + line());
    }
    assertRefused(SETTLED, "bank_account_id", "update payment_line set state = 'MARKED', outcome = 'PAID', marked_by = "
        + officer.id() + ", bank_account_id = " + other + " where id = " + line());
    plant("update payment_line set due_on = due_on + 1 where id = " + line());
    plant("update claim set due_on = due_on + 1 where id = " + claim);
  }

  @Test
  void a_claim_that_is_not_approved_yet_may_still_be_mended() throws SQLException {
    plant("update claim set amount = amount - 1 where id = " + openClaim());
  }

  private long openClaim() {
    var voucher = voucher(firm, Scene.round().firstCome().make(), "50000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-28", "36000.00"));
    return claim(provider, order, byProvider(provider, invoice("2017-03-28", "36000.00"), "18000.00", "18000.00", true));
  }

  @Test
  void a_line_moves_to_another_account_only_when_the_bank_sent_it_back() throws SQLException {
    var other = Scene.bankAccount(provider.id(), provider.name());
    Owner.run("update payment_line set state = 'RETURNED_BY_BANK', marked_by = ?, confirmed_by = ? where id = ?",
        officer.id(), Scene.ofCity("payment-checker").id(), line());
    plant("update payment_line set state = 'DUE', bank_account_id = " + other + " where id = " + line());
  }

  @Test
  void an_account_is_replaced_and_never_changed() throws SQLException {
    var account = Owner.number("select bank_account_id from claim where id = ?", claim);
    for (var change : List.of("holder = '别家公司'", "number_cipher = 'x'", "number_tail = '0000'", "bank = '别家银行'",
        "line_number = '000000000000'", "organisation_id = " + firm.id())) {
      assertRefused(NO_RIGHT, "bank_account", "update bank_account set " + change + " where id = " + account);
    }
    plant("update bank_account set current = false where id = " + account);
  }
}
