package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Passwords;
import kechuang.money.Money;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.SizeClass;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RegistrationIT {

  @Inject
  private Given given;
  @Inject
  private Registration registration;
  @Inject
  private Organisations organisations;
  @Inject
  private BankAccounts bankAccounts;
  @Inject
  private Passwords passwords;
  @Resource(lookup = DataSources.TRAIL)
  private DataSource trail;

  private static NewFirm firm(String code, Statement statement) {
    return Given.newFirm(code, statement);
  }

  private static Statement textile(String name) {
    return Given.smallTextileFirm(name, "330603");
  }

  private List<String> keys(NewFirm firm) {
    return As.nobody().call(() -> registration.problems(firm)).stream().map(Problem::key).toList();
  }

  @Test
  void a_firm_registers_itself_and_its_size_is_worked_out() {
    var registered = given.firm("330603");
    var firm = registered.as().call(organisations::own);
    assertEquals(registered.id(), firm.getId());
    assertEquals(SizeClass.SMALL, firm.getSizeClass());
    assertEquals(FactsState.DECLARED, firm.getFactsState());
    assertTrue(bankAccounts.current(firm.getId()).orElseThrow().matchesHolder(firm.getName()));
  }

  @Test
  void whoever_registers_is_the_firms_administrator_and_nothing_else() {
    var registered = given.firm("330603");
    assertEquals(List.of("applicant"),
        given.rows("select role from account_role where account_id = " + registered.account()));
    assertEquals(List.of(true),
        given.rows("select administrator from organisation_member where account_id = " + registered.account()));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var statement = new Statement(" ", "330699", "X99", -1, null, null, false, LocalDate.of(2999, 1, 1));
    var wrong = new NewFirm("91330603MAO0000C5D", statement, new Contact("", null, "call me"), "１２３", null, "12", "x", "");
    assertEquals(List.of("organisation.credit-code.letter", "organisation.industry.unknown", "organisation.county.unknown",
        "organisation.name.missing", "organisation.industry.missing", "organisation.staff.range",
        "organisation.founded.future", "organisation.address.missing", "organisation.contact.missing",
        "organisation.phone.malformed", "organisation.account-number.full-width", "organisation.line-number.malformed",
        "organisation.bank.missing", "identity.login.malformed", "identity.name.missing"), keys(wrong));
  }

  @Test
  void a_form_with_a_problem_registers_nothing() {
    var code = Codes.firm("330603").text();
    var wrong = firm(code, new Statement("示例", "330603", "C17", null, Money.ZERO, null, false, null));
    assertThrows(Problems.class, () -> As.nobody().run(() -> registration.register(wrong, passwords.hash(Given.PASSWORD))));
    assertEquals(List.of(), given.rows("select id from organisation where credit_code = '" + code + "'"));
  }

  @Test
  void construction_is_asked_for_its_assets() {
    var code = Codes.firm("330602").text();
    assertEquals(List.of("organisation.assets.missing"), keys(firm(code,
        new Statement("示例建设", "330602", "E47", null, Money.of("70000000.00"), null, false, null))));
    assertEquals(List.of(), keys(firm(code,
        new Statement("示例建设", "330602", "E47", null, Money.of("70000000.00"), Money.of("60000000.00"), false, null))));
  }

  @Test
  void a_second_registration_of_a_code_is_refused_and_shows_nothing_of_the_firm() {
    var first = given.firm("330603");
    var refused = As.nobody().call(() -> registration.problems(firm(first.creditCode(), textile("别的名称"))));
    assertEquals(1, refused.size());
    assertEquals("organisation.credit-code.registered", refused.get(0).key());
    assertEquals(List.of(), refused.get(0).arguments());
  }

  @Test
  void two_who_register_one_code_at_the_same_moment_make_one_firm() throws Exception {
    var code = Codes.firm("330602").text();
    var hash = passwords.hash(Given.PASSWORD);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<String> one = () -> {
        try {
          return "firm " + As.nobody().call(() -> registration.register(firm(code, textile("示例")), hash));
        } catch (RuleViolation refused) {
          return refused.key();
        }
      };
      var answers = threads.invokeAll(List.of(one, one));
      long firms = 0;
      for (var answer : answers) {
        firms += answer.get().startsWith("firm ") ? 1 : 0;
      }
      assertEquals(1, firms);
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of(1L), given.rows("select count(*) from organisation where credit_code = '" + code + "'"));
  }

  @Test
  void an_account_number_is_nowhere_in_clear() throws SQLException {
    var code = Codes.firm("330604").text();
    var firm = firm(code, Given.smallTextileFirm("示例", "330604"));
    long id = As.nobody().call(() -> registration.register(firm, passwords.hash(Given.PASSWORD)));
    var kept = given.rows("select b::text from bank_account b where organisation_id = " + id).get(0).toString();
    assertFalse(kept.contains(firm.accountNumber()), kept);
    try (var connection = trail.getConnection(); var statement = connection.prepareStatement(
        "select count(*) from audit.trail where after like ? or before like ?")) {
      statement.setString(1, "%" + firm.accountNumber() + "%");
      statement.setString(2, "%" + firm.accountNumber() + "%");
      var rows = statement.executeQuery();
      assertTrue(rows.next());
      assertEquals(0, rows.getInt(1));
    }
    assertFalse(firm.toString().contains(firm.accountNumber()));
  }

  @Test
  void the_trail_says_that_a_registration_wrote_it() throws SQLException {
    var firm = given.firm("330603");
    try (var connection = trail.getConnection(); var statement = connection.prepareStatement(
        "select actor from audit.trail where entity = 'organisation' and entity_id = ? and op = 'INSERT'")) {
      statement.setString(1, String.valueOf(firm.id()));
      var rows = statement.executeQuery();
      assertTrue(rows.next());
      assertEquals("registration", rows.getString(1));
    }
  }

  @Test
  void a_size_that_cannot_be_told_is_none() {
    assertNull(new Statement("示例", "330603", null, 5, null, null, false, null).with(null).sizeClass());
  }
}
