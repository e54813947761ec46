package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.organisation.entity.JoinRequest;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Trail;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes second for a credit code asks the firm's own administrator, and learns nothing of the firm. */
@ArquillianTest
class JoinRequestsIT {

  private static final String SECRET = "asks-politely-9";
  private static PasswordHash hash;

  @Inject
  private Given given;
  @Inject
  private JoinRequests requests;
  @Inject
  private Registration registration;
  @Inject
  private RegistrationUpkeep upkeep;
  @Inject
  private Passwords passwords;

  @BeforeEach
  void the_demonstrations_first_day() {
    Scene.today("2017-03-06");
  }

  private PasswordHash hash() {
    if (hash == null) {
      hash = passwords.hash(SECRET);
    }
    return hash;
  }

  /** Somebody asks; answers the login. */
  private String ask(Given.Firm firm) {
    var login = "asks-" + Long.toString(System.nanoTime(), 36);
    As.nobody().run(() -> requests.ask(new NewJoinRequest(firm.creditCode(), "示例来者", login), hash()));
    return login;
  }

  private JoinRequest only(Given.Firm firm) {
    var waiting = firm.as().call(requests::own);
    assertEquals(1, waiting.size());
    return waiting.get(0);
  }

  @Test
  void a_second_registrant_of_a_code_sees_nothing_of_the_firm() {
    var firm = given.firm("330603");
    var person = Owner.text("select name from account where id = ?", firm.account());
    var second = Given.newFirm(firm.creditCode(), Given.smallTextileFirm("别的名称", "330604"));
    assertEquals(List.of(Problem.of("creditCode", "organisation.credit-code.registered")),
        As.nobody().call(() -> registration.problems(second)));
    var visitor = new Visitor();
    var login = "second-" + Long.toString(System.nanoTime(), 36);
    for (var page : List.of(visitor.get("/open/join.xhtml?code=" + firm.creditCode()),
        visitor.submit("/open/join.xhtml?code=" + firm.creditCode(), "ask", Map.of("creditCode", firm.creditCode(),
            "name", "示例来者", "login", login, "password", SECRET)))) {
      assertEquals(200, page.statusCode());
      assertFalse(page.body().contains(firm.name()), "the firm's name");
      assertFalse(page.body().contains(person), "its administrator's name");
    }
    assertEquals(login, only(firm).getLogin());
    assertEquals(200, new Visitor().logIn(login, SECRET).statusCode(), "there is no account yet");
    assertEquals(0, Owner.number("select count(*) from account where login = ?", login));
  }

  @Test
  void who_is_accepted_logs_in_with_the_password_chosen_before() {
    var firm = given.firm("330603");
    var login = ask(firm);
    var request = only(firm);
    firm.as().run(() -> requests.accept(request.getId(), request.getVersion()));
    assertEquals("/inbox/home.xhtml", Visitor.whereTo(new Visitor().logIn(login, SECRET)));
    assertEquals(List.of(firm.id()), given.rows("select m.organisation_id from organisation_member m join account a"
        + " on a.id = m.account_id where a.login = '" + login + "' and not m.administrator"));
    assertEquals("ACCEPT_MEMBER", Owner.text("select event from organisation_event where organisation_id = ?"
        + " order by id desc limit 1", firm.id()));
    assertThrows(RuleViolation.class, () -> firm.as().run(() -> requests.accept(request.getId(), request.getVersion())));
  }

  @Test
  void accepted_twice_at_once_there_is_one_account() {
    var firm = given.firm("330603");
    var login = ask(firm);
    var request = only(firm);
    Callable<Object> accepting = () -> firm.as().call(() -> {
      requests.accept(request.getId(), request.getVersion());
      return null;
    });
    var race = Race.of(List.of(accepting, accepting));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(RuleViolation.class).size());
    assertEquals(1, Owner.number("select count(*) from account where login = ?", login));
    assertEquals(2, Owner.number("select count(*) from organisation_member where organisation_id = ?", firm.id()));
  }

  @Test
  void who_is_declined_has_no_account_and_the_password_is_forgotten() {
    var firm = given.firm("330603");
    var login = ask(firm);
    var request = only(firm);
    firm.as().run(() -> requests.decline(request.getId(), request.getVersion()));
    assertEquals(List.of(), firm.as().call(requests::own));
    assertEquals("null", Owner.text("select password_hash from join_request where id = ?", request.getId()));
    assertEquals(0, Owner.number("select count(*) from account where login = ?", login));
    assertFalse(Trail.of("join_request", request.getId()).toString().contains("pbkdf2"));
  }

  @Test
  void a_request_falls_away_after_thirty_days() {
    var firm = given.firm("330603");
    ask(firm);
    Scene.today("2017-04-05");
    var request = only(firm);
    Scene.today("2017-04-06");
    assertEquals(List.of(), firm.as().call(requests::own));
    assertThrows(Conflict.class, () -> firm.as().run(() -> requests.accept(request.getId(), request.getVersion())));
    assertTrue(As.system().call(upkeep::run).isPresent());
    assertEquals("LAPSED", Owner.text("select state from join_request where id = ?", request.getId()));
  }

  @Test
  void only_the_administrator_of_that_very_organisation_answers() {
    var firm = given.firm("330603");
    ask(firm);
    var request = only(firm);
    var other = given.firm("330603");
    assertThrows(NotFound.class, () -> other.as().run(() -> requests.accept(request.getId(), request.getVersion())));
    long member = given.account(Duties.outside(Role.APPLICANT));
    given.member(firm.id(), member);
    var as = As.account(member, "applicant");
    assertEquals(List.of(), as.call(requests::own));
    assertEquals("organisation.membership.not-administrator", assertThrows(RuleViolation.class,
        () -> as.run(() -> requests.decline(request.getId(), request.getVersion()))).key());
  }

  @Test
  void whoever_is_not_admitted_lets_nobody_in() {
    var firm = given.registered("330603");
    ask(firm);
    var request = only(firm);
    assertEquals("organisation.admission.first", assertThrows(RuleViolation.class,
        () -> firm.as().run(() -> requests.accept(request.getId(), request.getVersion()))).key());
  }

  @Test
  void everything_that_is_wrong_with_a_request_is_said_at_once() {
    var firm = given.firm("330603");
    var taken = ask(firm);
    assertEquals(List.of("organisation.join.unknown", "identity.name.missing", "identity.login.taken"), As.nobody()
        .call(() -> requests.problems(new NewJoinRequest(Codes.firm("330603").text(), " ", taken))).stream()
        .map(Problem::key).toList());
    given.sql("insert into join_request (id, organisation_id, name, login, password_hash, state, asked_at, expires_on)"
        + " select nextval('join_request_id'), " + firm.id() + ", '示例', 'many-" + System.nanoTime() + "-' || n, 'x', 'OPEN',"
        + " now(), date '2017-04-05' from generate_series(1, 19) n");
    assertEquals(List.of("organisation.join.too-many"), As.nobody().call(() -> requests.problems(
        new NewJoinRequest(firm.creditCode(), "示例", "free-" + System.nanoTime()))).stream().map(Problem::key).toList());
  }
}
