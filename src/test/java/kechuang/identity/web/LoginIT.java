package kechuang.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.Logins;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.Role;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Trail;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The door of the pages. */
@ArquillianTest
class LoginIT {

  private static final String ACCOUNT = "/identity/account.xhtml";
  private static final IdentityCheck CHECK = new IdentityCheck(IdentityDocument.ID_CARD, "当面核对原件");
  private static final String ACCOUNTS = "/identity/accounts.xhtml";

  @EJB
  private Accounts accounts;
  @EJB
  private Logins logins;
  @EJB
  private Tokens tokens;
  @Inject
  private Passwords passwords;

  private final Visitor visitor = new Visitor();

  @Test
  void who_is_not_logged_in_is_asked_to_and_comes_back_where_they_were_going() {
    var account = AnAccount.applicant();
    var asked = visitor.get(ACCOUNT + "?from=x");
    assertEquals(302, asked.statusCode());
    assertEquals("/open/login.xhtml?to=%2Fidentity%2Faccount.xhtml%3Ffrom%3Dx", Visitor.whereTo(asked));
    var entered = visitor.submit(Visitor.whereTo(asked), "enter",
        Map.of("login", account.login(), "password", AnAccount.PASSWORD));
    assertEquals(ACCOUNT + "?from=x", Visitor.whereTo(entered));
    assertEquals(200, visitor.get(ACCOUNT).statusCode());
  }

  @Test
  void a_login_without_a_destination_leads_home() {
    var account = AnAccount.applicant();
    assertEquals("/inbox/home.xhtml", Visitor.whereTo(visitor.logIn(account.login(), AnAccount.PASSWORD)));
  }

  @Test
  void the_login_is_written_in_any_case() {
    var account = AnAccount.applicant();
    visitor.logIn(" " + account.login().toUpperCase(Locale.ROOT), AnAccount.PASSWORD);
    assertEquals(200, visitor.get(ACCOUNT).statusCode());
  }

  @Test
  void the_session_has_another_id_after_the_login() {
    var account = AnAccount.applicant();
    visitor.get("/open/login.xhtml");
    var planted = visitor.session();
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    assertFalse(planted.isEmpty());
    assertNotEquals(planted, visitor.session());
    assertEquals(302, new Visitor().with("Cookie", "JSESSIONID=" + planted).get(ACCOUNT).statusCode());
  }

  @Test
  void nobody_is_led_elsewhere_by_a_link_to_the_login() {
    var account = AnAccount.applicant();
    var entered = visitor.submit("/open/login.xhtml?to=https%3A%2F%2Fevil.example%2Fa.xhtml", "enter",
        Map.of("login", account.login(), "password", AnAccount.PASSWORD));
    assertEquals("/inbox/home.xhtml", Visitor.whereTo(entered));
  }

  @Test
  void a_wrong_password_an_unknown_name_and_a_closed_account_hear_the_same() {
    var account = AnAccount.applicant();
    var closed = AnAccount.applicant();
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(closed.id(), accounts.get(closed.id()).getVersion()));
    for (var login : new String[] {account.login(), "nobody-" + System.nanoTime(), closed.login(), "??"}) {
      var answer = new Visitor().logIn(login, login.equals(closed.login()) ? AnAccount.PASSWORD : "wrong wrong wrong");
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("登录名或密码不正确。"), login);
    }
  }

  @Test
  void a_login_stands_in_the_trail_and_so_does_a_failure() {
    var account = AnAccount.applicant();
    visitor.logIn(account.login(), "wrong wrong wrong");
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    var events = Trail.of("account", account.id()).stream().filter(row -> row.op().equals("EVENT")).toList();
    assertEquals("system", events.get(0).actor());
    assertTrue(events.get(0).after().contains("login-failed"));
    assertEquals(String.valueOf(account.id()), events.get(1).actor());
    assertFalse(events.get(1).requestId().isEmpty());
    assertFalse(events.toString().contains("wrong wrong"));
  }

  @Test
  void a_page_of_another_role_is_closed() {
    var account = AnAccount.applicant();
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    assertEquals(403, visitor.get(ACCOUNTS).statusCode());
  }

  @Test
  void another_role_holds_at_the_next_click() {
    var account = AnAccount.of(new Duties(Set.of(Role.ADMINISTRATOR), null, null));
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    assertEquals(200, visitor.get(ACCOUNTS).statusCode());
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), accounts.get(account.id()).getVersion(), "测试",
        new Duties(Set.of(Role.AUDITOR), null, null)));
    assertEquals(403, visitor.get(ACCOUNTS).statusCode());
    assertEquals(200, visitor.get(ACCOUNT).statusCode());
  }

  @Test
  void a_closed_account_is_out_at_the_next_click() {
    var account = AnAccount.applicant();
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(account.id(), accounts.get(account.id()).getVersion()));
    assertEquals(302, visitor.get(ACCOUNT).statusCode());
    AnAccount.ADMINISTRATOR.run(() -> accounts.reactivate(account.id(), accounts.get(account.id()).getVersion()));
    assertEquals(302, visitor.get(ACCOUNT).statusCode());
  }

  @Test
  void another_password_ends_the_sessions_of_the_old_one() {
    var account = AnAccount.applicant();
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    var hash = passwords.hash("another good one 7");
    AnAccount.ADMINISTRATOR.run(() -> accounts.resetPassword(account.id(), accounts.get(account.id()).getVersion(), hash,
        CHECK));
    assertEquals(302, visitor.get(ACCOUNT).statusCode());
    visitor.logIn(account.login(), "another good one 7");
    assertEquals(200, visitor.get(ACCOUNT).statusCode());
  }

  @Test
  void a_password_for_once_must_be_changed_before_anything_else() {
    var account = AnAccount.of(Duties.ofCounty("330603", Role.COUNTY_OFFICER));
    var hash = passwords.hash("another good one 7");
    AnAccount.ADMINISTRATOR.run(() -> accounts.resetPassword(account.id(), accounts.get(account.id()).getVersion(), hash,
        CHECK));
    visitor.logIn(account.login(), "another good one 7");
    for (var path : List.of("/inbox/home.xhtml", "/review/applications.xhtml", "/organisation/list.xhtml", "/files/1")) {
      assertEquals(ACCOUNT, Visitor.whereTo(visitor.get(path)), path);
    }
    assertTrue(visitor.get(ACCOUNT).body().contains("请先修改密码。"));
    assertEquals(403, new Visitor().withPassword(account.login(), "another good one 7").post("/api/v1/tokens", "{}")
        .statusCode());
    As.account(account.id(), "county-officer").run(() -> {
      assertEquals("identity.password.once", assertThrows(RuleViolation.class,
          () -> tokens.issue("财务系统", Tokens.USUAL)).key());
      assertEquals("identity.password.same", assertThrows(RuleViolation.class,
          () -> logins.changePassword("another good one 7", "another good one 7", "127.0.0.1")).key());
      logins.changePassword("another good one 7", "a third good one 8", "127.0.0.1");
    });
    visitor.logIn(account.login(), "a third good one 8");
    assertEquals(200, visitor.get("/inbox/home.xhtml").statusCode());
  }

  @Test
  void a_button_pressed_after_the_session_ended_leads_to_the_login() {
    var answer = visitor.with("Faces-Request", "partial/ajax").send("POST", ACCOUNT,
        "application/x-www-form-urlencoded", "form=form");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("<redirect url=\"/open/login.xhtml?to=%2Fidentity%2Faccount.xhtml\">"), answer.body());
  }

  @Test
  void a_session_opens_no_resource_of_the_partners() {
    var account = AnAccount.applicant();
    visitor.logIn(account.login(), AnAccount.PASSWORD);
    assertEquals(401, visitor.get("/api/v1/me").statusCode());
  }

  @Test
  void a_language_nobody_offers_never_reaches_a_page() {
    for (var language : List.of("\"><script>alert(1)</script>", "en-US-x-<b>", "zh_CN'--", "de", "*")) {
      var page = visitor.with("Accept-Language", language)
          .get("/open/login.xhtml?lang=" + URLEncoder.encode(language, StandardCharsets.UTF_8));
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("lang=\"zh-CN\""), language);
      assertFalse(page.body().contains("alert(1)"));
    }
  }
}
