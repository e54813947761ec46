package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.boundary.People;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Trail;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An organisation's own administrator keeps its people; an officer who knows it helps whoever forgot the password. */
@ArquillianTest
class MembersIT {

  private static final String ONCE = "made-for-once-7";
  private static final IdentityCheck CHECK = new IdentityCheck(IdentityDocument.ID_CARD, "本人到窗口，照片相符");
  private static PasswordHash hash;

  @Inject
  private Given given;
  @Inject
  private Members members;
  @Inject
  private Passwords passwords;
  @Inject
  private People people;
  @Inject
  private Tokens tokens;

  private static String login() {
    return "member-" + Long.toString(System.nanoTime(), 36);
  }

  private PasswordHash hash() {
    if (hash == null) {
      hash = passwords.hash(ONCE);
    }
    return hash;
  }

  private long add(Given.Firm firm) {
    return firm.as().call(() -> members.add(login(), "示例成员", hash()));
  }

  private List<Object> events(Given.Firm firm) {
    return given.rows("select event from organisation_event where organisation_id = " + firm.id()
        + " and event not in ('REGISTER', 'LIST') order by id");
  }

  private String refusal(As who, As.Act act) {
    return assertThrows(RuleViolation.class, () -> who.run(act)).key();
  }

  @Test
  void a_new_member_of_a_firm_applies_and_one_of_a_provider_provides() {
    var firm = given.firm("330603");
    assertEquals(List.of("applicant"), given.rows("select role from account_role where account_id = " + add(firm)));
    var provider = given.provider("330603");
    var account = As.account(provider.account(), "provider").call(() -> members.add(login(), "示例成员", hash()));
    assertEquals(List.of("provider"), given.rows("select role from account_role where account_id = " + account));
    assertTrue(people.find(account).orElseThrow().passwordOnce());
    assertEquals(List.of("ADD_MEMBER"), events(firm));
  }

  @Test
  void a_member_who_does_not_administer_looks_and_changes_nothing() {
    var firm = given.firm("330603");
    var member = As.account(add(firm), "applicant");
    assertEquals(2, member.call(members::own).size());
    List<As.Act> acts = List.of(() -> members.add(login(), "x", hash()), () -> members.remove(firm.account()),
        () -> members.makeAdministrator(firm.account()), () -> members.takeAdministrator(firm.account()));
    acts.forEach(act -> assertEquals("organisation.membership.not-administrator", refusal(member, act)));
  }

  @Test
  void another_organisations_people_look_like_nobody() {
    var firm = given.firm("330603");
    var other = given.firm("330603");
    List<As.Act> acts = List.of(() -> members.remove(other.account()), () -> members.makeAdministrator(other.account()),
        () -> members.takeAdministrator(other.account()));
    acts.forEach(act -> assertThrows(NotFound.class, () -> firm.as().run(act)));
  }

  @Test
  void a_firm_that_is_not_admitted_adds_nobody() {
    var firm = given.registered("330603");
    assertEquals("organisation.admission.first", refusal(firm.as(), () -> members.add(login(), "x", hash())));
  }

  @Test
  void the_last_administrator_stays() {
    var firm = given.firm("330603");
    add(firm);
    assertEquals("organisation.members.last", refusal(firm.as(), () -> members.takeAdministrator(firm.account())));
    assertEquals("organisation.members.last", refusal(firm.as(), () -> members.remove(firm.account())));
  }

  @Test
  void who_makes_another_administrator_can_go() {
    var firm = given.firm("330603");
    var other = add(firm);
    firm.as().run(() -> members.makeAdministrator(other));
    firm.as().run(() -> members.makeAdministrator(other));
    firm.as().run(() -> members.takeAdministrator(firm.account()));
    assertEquals("organisation.membership.not-administrator", refusal(firm.as(), () -> members.remove(other)));
    As.account(other, "applicant").run(() -> members.remove(firm.account()));
    assertEquals(List.of("ADD_MEMBER", "MAKE_ADMINISTRATOR", "TAKE_ADMINISTRATOR", "REMOVE_MEMBER"), events(firm));
  }

  @Test
  void the_last_administrator_stays_also_when_two_remove_each_other_at_once() {
    var firm = given.firm("330603");
    var other = add(firm);
    firm.as().run(() -> members.makeAdministrator(other));
    var race = Race.<String>of(List.of(removes(firm.as(), other), removes(As.account(other, "applicant"), firm.account())));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(RuleViolation.class).size());
    assertEquals(List.of(true),
        given.rows("select administrator from organisation_member where organisation_id = " + firm.id()));
  }

  private Callable<String> removes(As who, long whom) {
    return () -> who.call(() -> {
      members.remove(whom);
      return "removed";
    });
  }

  @Test
  void the_database_keeps_the_last_administrator_too() {
    var firm = given.firm("330603");
    var refused = assertThrows(Exception.class,
        () -> given.sql("delete from organisation_member where organisation_id = " + firm.id()));
    assertTrue(causes(refused).contains("without an administrator"), causes(refused));
  }

  private static String causes(Throwable failure) {
    return failure == null ? "" : failure.getMessage() + " / " + causes(failure.getCause());
  }

  @Test
  void who_is_removed_has_no_account_and_no_token_any_more() {
    var firm = given.firm("330603");
    var gone = add(firm);
    given.sql("update account set password_once = false where id = " + gone);
    var token = As.account(gone, "applicant").call(() -> tokens.issue("x", Tokens.USUAL)).token();
    firm.as().run(() -> members.remove(gone));
    assertTrue(people.find(gone).isEmpty());
    assertTrue(tokens.use(token).isEmpty());
    assertEquals(List.of("CLOSE"),
        given.rows("select event from account_event where account_id = " + gone + " and event <> 'OPEN'"));
  }

  @Test
  void who_is_removed_is_out_at_the_next_click() {
    var firm = given.firm("330603");
    var login = login();
    long gone = firm.as().call(() -> members.add(login, "示例成员", hash()));
    given.sql("update account set password_once = false where id = " + gone);
    var visitor = new Visitor();
    visitor.logIn(login, ONCE);
    assertEquals(200, visitor.get("/inbox/home.xhtml").statusCode());
    firm.as().run(() -> members.remove(gone));
    assertIsAskedToLogIn(visitor);
  }

  private static void assertIsAskedToLogIn(Visitor visitor) {
    var where = Visitor.whereTo(visitor.get("/inbox/home.xhtml"));
    assertTrue(where.startsWith("/open/login.xhtml"), where);
  }

  @Test
  void a_reset_ends_sessions_and_tokens_and_says_how_the_person_was_known() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    var login = Owner.text("select login from account where id = ?", firm.account());
    var visitor = new Visitor();
    visitor.logIn(login, Given.PASSWORD);
    assertEquals(200, visitor.get("/inbox/home.xhtml").statusCode());
    var token = firm.as().call(() -> tokens.issue("x", Tokens.USUAL)).token();
    officer.as().run(() -> members.resetPassword(firm.id(), firm.account(), hash(), CHECK));
    assertIsAskedToLogIn(visitor);
    assertTrue(tokens.use(token).isEmpty());
    assertEquals(List.of(List.of("RESET_PASSWORD", officer.account(), "ID_CARD 本人到窗口，照片相符")), Owner.all("select event,"
        + " actor, note from account_event where account_id = ? and event <> 'OPEN'", firm.account()));
    var row = Trail.of("account", firm.account()).stream().filter(one -> one.op().equals("UPDATE"))
        .filter(one -> one.actor().equals(String.valueOf(officer.account()))).findFirst().orElseThrow();
    assertFalse(row.after().contains("pbkdf2"));
    visitor.logIn(login, ONCE);
    assertEquals("/identity/account.xhtml", Visitor.whereTo(visitor.get("/inbox/home.xhtml")));
  }

  @Test
  void a_reset_by_an_officer_of_another_county_is_refused() {
    var firm = given.firm("330603");
    var neighbour = given.countyOfficer("330604");
    assertThrows(NotFound.class, () -> neighbour.as().run(() -> members.of(firm.id())));
    assertThrows(NotFound.class,
        () -> neighbour.as().run(() -> members.resetPassword(firm.id(), firm.account(), hash(), CHECK)));
    assertThrows(EJBAccessException.class, () -> given.cityOfficer().as()
        .run(() -> members.resetPassword(firm.id(), firm.account(), hash(), CHECK)));
  }

  @Test
  void a_provider_from_elsewhere_is_known_to_the_citys_programme_manager_only() {
    var provider = given.provider("330603");
    given.sql("update organisation set county_code = null where id = " + provider.id());
    var manager = As.account(given.account(Duties.ofCity(Role.PROGRAMME_MANAGER)), "programme-manager");
    assertEquals(1, manager.call(() -> members.of(provider.id())).size());
    manager.run(() -> members.resetPassword(provider.id(), provider.account(), hash(), CHECK));
    assertThrows(NotFound.class, () -> manager.run(() -> members.of(given.firm("330603").id())));
    var county = As.account(given.account(Duties.ofCounty("330603", Role.PROGRAMME_MANAGER)), "programme-manager");
    assertThrows(NotFound.class, () -> county.run(() -> members.of(provider.id())));
    assertThrows(NotFound.class, () -> given.countyOfficer("330603").as().run(() -> members.of(provider.id())));
  }

  @Test
  void no_officer_resets_an_account_with_an_office_and_nobody_that_of_the_own_organisation() {
    var firm = given.firm("330603");
    var colleague = given.countyOfficer("330603");
    given.member(firm.id(), colleague.account());
    var officer = given.countyOfficer("330603");
    assertEquals("identity.account.holds-office", refusal(officer.as(),
        () -> members.resetPassword(firm.id(), colleague.account(), hash(), CHECK)));
    assertEquals("organisation.membership.own", refusal(colleague.as(),
        () -> members.resetPassword(firm.id(), firm.account(), hash(), CHECK)));
    var stranger = given.firm("330603");
    assertThrows(NotFound.class,
        () -> officer.as().run(() -> members.resetPassword(firm.id(), stranger.account(), hash(), CHECK)));
  }

  @Test
  void a_check_of_identity_says_what_was_shown_and_how() {
    assertEquals(2, assertThrows(Problems.class, () -> new IdentityCheck(null, " ")).list().size());
    assertThrows(RuleViolation.class, () -> new IdentityCheck(IdentityDocument.PASSPORT, "长".repeat(301)));
  }
}
