package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kechuang.fault.StaleData;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.Role;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to an account, for its person and for the administrator. */
@ArquillianTest
class AccountHistoryIT {

  private static final String ANOTHER = "another horse battery";

  @EJB
  private Accounts accounts;
  @EJB
  private CurrentAccount current;
  @EJB
  private Logins logins;
  @EJB
  private InTransaction transaction;
  @Inject
  private Passwords passwords;
  @Inject
  private Given given;

  private AnAccount officer;
  private long administrator;

  @BeforeEach
  void an_officer_of_keqiao() {
    officer = AnAccount.of(Duties.ofCounty("330603", Role.COUNTY_OFFICER, Role.PROGRAMME_MANAGER));
    administrator = Owner.number("select id from account where login = 'administrator'");
  }

  private long version() {
    return AnAccount.ADMINISTRATOR.call(() -> accounts.get(officer.id())).getVersion();
  }

  /** As they lie in the table, oldest first: event, state after it, who, what was said. */
  private static List<List<Object>> rows(long account) {
    return Owner.all("select event, to_state, actor, coalesce(note, '-') from account_event where account_id = ?"
        + " order by id", account);
  }

  private List<Object> last() {
    var rows = rows(officer.id());
    return rows.get(rows.size() - 1);
  }

  private void assign(String name, Duties duties) {
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(officer.id(), version(), name, duties));
  }

  @Test
  void it_begins_with_who_opened_it_and_as_what() {
    assertEquals(List.of(List.of("OPEN", "OPEN", administrator, "programme-manager county-officer 330603")),
        rows(officer.id()));
  }

  @Test
  void who_registers_opened_the_account_alone() {
    var firm = given.firm("330603");
    assertEquals(List.of(List.of("OPEN", "OPEN", firm.account(), "applicant")), rows(firm.account()));
  }

  @Test
  void other_roles_another_county_and_another_name_are_each_in_it() {
    assign("柯桥审核员", officer.duties());
    assertEquals(List.of("RENAME", "OPEN", administrator, "柯桥审核员"), last());
    assign("柯桥审核员", Duties.ofCounty("330604", Role.COUNTY_OFFICER));
    assertEquals(List.of("ASSIGN", "OPEN", administrator, "county-officer 330604"), last());
    assign("柯桥审核员", Duties.ofCity(Role.CITY_OFFICER));
    assertEquals(List.of("ASSIGN", "OPEN", administrator, "city-officer CITY"), last());
    assertEquals(4, rows(officer.id()).size());
  }

  @Test
  void saving_it_unchanged_adds_nothing() {
    var name = AnAccount.ADMINISTRATOR.call(() -> accounts.get(officer.id())).getName();
    assign(" " + name + " ", officer.duties());
    assertEquals(1, rows(officer.id()).size());
  }

  @Test
  void closing_and_opening_it_again_are_in_it_once_each() {
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(officer.id(), version()));
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(officer.id(), version()));
    assertEquals(List.of("CLOSE", "CLOSED", administrator, "-"), last());
    AnAccount.ADMINISTRATOR.run(() -> accounts.reactivate(officer.id(), version()));
    assertEquals(List.of("REOPEN", "OPEN", administrator, "-"), last());
    assertEquals(3, rows(officer.id()).size());
  }

  @Test
  void a_password_of_ones_own_is_told_from_one_that_was_given() {
    officer.as().run(() -> logins.changePassword(AnAccount.PASSWORD, ANOTHER, "127.0.0.1"));
    assertEquals(List.of("CHANGE_PASSWORD", "OPEN", officer.id(), "-"), last());
    var given = passwords.hash(AnAccount.PASSWORD);
    AnAccount.ADMINISTRATOR.run(() -> accounts.resetPassword(officer.id(), version(), given,
        new IdentityCheck(IdentityDocument.ID_CARD, "当面核对原件")));
    assertEquals(List.of("RESET_PASSWORD", "OPEN", administrator, "ID_CARD 当面核对原件"), last());
    assertFalse(Owner.all("select * from account_event where account_id = ?", officer.id()).toString()
        .contains("pbkdf2"));
  }

  @Test
  void what_is_refused_or_undone_leaves_no_row() {
    var seen = version();
    assign("柯桥审核员", officer.duties());
    assertThrows(StaleData.class, () -> AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(officer.id(), seen)));
    assertThrows(EJBException.class, () -> AnAccount.ADMINISTRATOR.run(() -> transaction.run(() -> {
      accounts.deactivate(officer.id(), version());
      throw new IllegalStateException("something else fails");
    })));
    assertEquals(2, rows(officer.id()).size());
  }

  @Test
  void each_row_is_in_the_trail_too() {
    var id = Owner.number("select max(id) from account_event where account_id = ?", officer.id());
    assertEquals(List.of(String.valueOf(administrator)),
        Trail.of("account_event", id).stream().map(Trail.Row::actor).toList());
  }

  @Test
  void its_times_are_real_whatever_day_the_demonstration_has() {
    Scene.today("2017-03-06");
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(officer.id(), version()));
    var at = Owner.<Timestamp>one("select max(at) from account_event where account_id = ?", officer.id())
        .toInstant();
    var now = Owner.<Timestamp>one("select clock_timestamp()").toInstant();
    assertTrue(Duration.between(at, now).abs().toMinutes() < 10, at + " and " + now);
    assertTrue(at.isAfter(Instant.parse("2020-01-01T00:00:00Z")));
  }

  @Test
  void the_person_and_the_administrator_read_it_and_nobody_else_does() {
    assertEquals(List.of("OPEN"), events(officer.as().call(current::history)));
    assertEquals(List.of("OPEN"), events(AnAccount.ADMINISTRATOR.call(() -> accounts.history(officer.id()))));
    var colleague = AnAccount.of(officer.duties());
    assertEquals(rows(colleague.id()).size(), colleague.as().call(current::history).events().size());
    for (var other : List.of(colleague.as(), As.account(5, "auditor"), As.system(), As.nobody())) {
      assertThrows(EJBAccessException.class, () -> other.run(() -> accounts.history(officer.id())));
    }
    assertThrows(EJBAccessException.class, () -> As.nobody().run(() -> current.history()));
  }

  private static List<String> events(History history) {
    return history.events().stream().map(LifecycleEvent::getEvent).toList();
  }
}
