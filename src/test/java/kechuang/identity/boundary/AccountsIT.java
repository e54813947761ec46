package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The administrator keeps accounts; the database and the person's own roles keep the administrator. */
@ArquillianTest
class AccountsIT {

  @EJB
  private Accounts accounts;
  @EJB
  private AccountNames names;
  @EJB
  private CurrentAccount current;
  @Inject
  private Passwords passwords;

  @Test
  void an_officers_account_knows_its_roles_and_its_county() {
    var officer = AnAccount.of(Duties.ofCounty("330603", Role.COUNTY_OFFICER, Role.PROGRAMME_MANAGER));
    officer.as().run(() -> {
      assertEquals(Set.of(Role.COUNTY_OFFICER, Role.PROGRAMME_MANAGER), current.roles());
      assertEquals(Level.COUNTY, current.level().orElseThrow());
      assertEquals("330603", current.countyCode().orElseThrow());
    });
  }

  @Test
  void nobody_logged_in_has_no_account() {
    assertTrue(As.nobody().call(() -> current.find().isEmpty()));
    assertTrue(As.system().call(() -> current.find().isEmpty()));
  }

  @Test
  void a_timeline_names_people_with_their_office() {
    var officer = AnAccount.of(Duties.ofCounty("330602", Role.COUNTY_OFFICER));
    var city = AnAccount.of(Duties.ofCity(Role.CITY_OFFICER));
    var found = names.of(List.of(officer.id(), city.id(), 1L << 60));
    assertEquals(2, found.size());
    assertEquals("越城区", found.get(officer.id()).office(Locale.SIMPLIFIED_CHINESE));
    assertEquals("Yuecheng District", found.get(officer.id()).office(Locale.ENGLISH));
    assertTrue(found.get(city.id()).written(Locale.SIMPLIFIED_CHINESE).endsWith("（市科技局）"));
    assertEquals("", names.of(1L << 60).written(Locale.ENGLISH));
  }

  @Test
  void a_name_to_log_in_with_is_taken_once() {
    var account = AnAccount.applicant();
    var again = new NewAccount(new Login(account.login().toUpperCase(Locale.ROOT)), "再来", passwords.hash("long enough one"),
        Duties.outside(Role.APPLICANT));
    assertFalse(accounts.isFree(again.login()));
    var refusal = assertThrows(Problems.class, () -> AnAccount.ADMINISTRATOR.run(() -> accounts.create(again)));
    assertEquals("identity.login.taken", refusal.list().get(0).key());
    assertEquals("login", refusal.list().get(0).field());
  }

  @Test
  void roles_change_to_any_others_that_go_together() {
    var account = AnAccount.of(new Duties(Set.of(Role.ADMINISTRATOR), null, null));
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), version(account), "甲", new Duties(Set.of(Role.AUDITOR),
        null, null)));
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), version(account), "甲",
        Duties.ofCity(Role.PAYMENT_MAKER, Role.APPROVER)));
    var changed = AnAccount.ADMINISTRATOR.call(() -> accounts.get(account.id()));
    assertEquals(Set.of(Role.PAYMENT_MAKER, Role.APPROVER), changed.getRoles());
    assertEquals(Level.CITY, changed.getLevel());
    assertTrue(Trail.of("account_role", account.id()).size() >= 5);
  }

  @Test
  void who_changes_an_account_from_an_old_page_is_told_so() {
    var account = AnAccount.applicant();
    var seen = version(account);
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), seen, "甲", account.duties()));
    assertThrows(StaleData.class, () -> AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(account.id(), seen)));
  }

  @Test
  void administrators_change_others_and_never_themselves() {
    var account = AnAccount.of(new Duties(Set.of(Role.ADMINISTRATOR), null, null));
    var hash = passwords.hash("long enough one");
    List<As.Act> acts = List.of(
        () -> accounts.assign(account.id(), 1, "甲", Duties.ofCity(Role.APPROVER)),
        () -> accounts.deactivate(account.id(), 1),
        () -> accounts.resetPassword(account.id(), 1, hash,
            new IdentityCheck(IdentityDocument.ID_CARD, "当面核对原件")));
    acts.forEach(act -> assertEquals("identity.account.own",
        assertThrows(RuleViolation.class, () -> account.as().run(act)).key()));
  }

  @Test
  void nobody_else_keeps_accounts() {
    var account = AnAccount.applicant();
    for (var other : List.of(As.account(5, "auditor"), As.account(5, "city-officer"), As.system(), As.nobody())) {
      assertThrows(EJBAccessException.class, () -> other.run(() -> accounts.ask(AccountFilter.ALL, RowRequest.first(10))));
      assertThrows(EJBAccessException.class, () -> other.run(() -> accounts.get(account.id())));
      assertThrows(EJBAccessException.class, () -> other.run(() -> accounts.deactivate(account.id(), 1)));
    }
  }

  @Test
  void the_list_finds_by_login_role_and_state_and_takes_signs_literally() {
    var account = AnAccount.of(Duties.outside(Role.EXPERT));
    assertEquals(List.of(account.id()), found(new AccountFilter(account.login(), "expert", true)));
    assertEquals(List.of(), found(new AccountFilter(account.login(), "auditor", true)));
    assertEquals(List.of(), found(new AccountFilter(account.login(), null, false)));
    assertEquals(List.of(), found(new AccountFilter(account.login().replace('-', '_'), null, null)));
    assertEquals(List.of(), found(new AccountFilter("%' or 1=1 --", null, null)));
  }

  private List<Long> found(AccountFilter filter) {
    return AnAccount.ADMINISTRATOR.call(() -> {
      var list = accounts.ask(filter, RowRequest.first(50)).list();
      assertEquals(list.size(), accounts.ask(filter, RowRequest.first(0)).total());
      return list.stream().map(AccountRow::id).toList();
    });
  }

  private long version(AnAccount account) {
    return AnAccount.ADMINISTRATOR.call(() -> accounts.get(account.id())).getVersion();
  }
}
