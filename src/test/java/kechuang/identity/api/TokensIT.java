package kechuang.identity.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import javax.sql.DataSource;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.AnAccount;
import kechuang.testing.Race;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Keys of the HTTP interface. */
@ArquillianTest
class TokensIT {

  private static final String TOKENS = "/api/v1/tokens";
  private static final String ME = "/api/v1/me";

  @EJB
  private Accounts accounts;
  @EJB
  private Tokens tokens;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  @Test
  void name_and_password_give_a_token_that_opens_the_interface() {
    var account = AnAccount.applicant();
    var answer = new Visitor().withPassword(account.login(), AnAccount.PASSWORD).post(TOKENS, "");
    assertEquals(201, answer.statusCode(), answer.body());
    var me = new Visitor().withToken(json(answer).getString("token")).get(ME);
    assertEquals(200, me.statusCode());
    assertEquals(account.login(), json(me).getString("login"));
    assertEquals("applicant", json(me).getJsonArray("roles").getString(0));
  }

  @Test
  void a_wrong_password_gives_none() {
    var account = AnAccount.applicant();
    var answer = new Visitor().withPassword(account.login(), "wrong wrong wrong").post(TOKENS, "");
    assertEquals(401, answer.statusCode());
    assertEquals("identity.login.refused", json(answer).getString("code"));
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
  }

  @Test
  void a_password_opens_nothing_but_the_tokens() {
    var account = AnAccount.applicant();
    var answer = new Visitor().withPassword(account.login(), AnAccount.PASSWORD).get(ME);
    assertEquals(401, answer.statusCode());
    assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""));
  }

  @Test
  void a_token_gives_no_new_one() {
    var account = AnAccount.applicant();
    var token = token(account);
    for (var way : new String[] {TOKENS, TOKENS + "/", "/api/v1//tokens", TOKENS + ";x=1"}) {
      var answer = new Visitor().withToken(token).post(way, "");
      assertTrue(answer.statusCode() == 401 || answer.statusCode() == 404, way + ": " + answer.statusCode());
    }
    var answer = new Visitor().withToken(token).post(TOKENS, "");
    assertEquals(401, answer.statusCode(), answer.body());
    assertEquals("http.unauthorized", json(answer).getString("code"));
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
    assertEquals(1, account.as().call(tokens::list).size());
  }

  private AnAccount withTokens(int count) {
    var account = AnAccount.applicant();
    account.as().run(() -> {
      for (int i = 0; i < count; i++) {
        tokens.issue("one of many", Tokens.USUAL);
      }
    });
    return account;
  }

  @Test
  void of_eight_at_once_for_the_last_token_one_gets_it() {
    var account = withTokens(49);
    var race = Race.of(Collections.nCopies(8, () -> account.as().call(() -> tokens.issue("the last", Tokens.USUAL).id())));
    assertEquals(1, race.won());
    race.refusals(RuleViolation.class).forEach(refused -> assertEquals("identity.token.too-many", refused.key()));
    assertEquals(50, account.as().call(tokens::list).size());
  }

  @Test
  void an_account_has_at_most_fifty_live_tokens() {
    var account = withTokens(50);
    var one = account.as().call(tokens::list).get(0).getId();
    assertTooMany(account);
    account.as().run(() -> tokens.revoke(one));
    var answer = new Visitor().withPassword(account.login(), AnAccount.PASSWORD).post(TOKENS, "");
    assertEquals(201, answer.statusCode(), answer.body());
    assertTooMany(account);
    assertEquals(50, account.as().call(tokens::list).size());
  }

  private void assertTooMany(AnAccount account) {
    var answer = new Visitor().withPassword(account.login(), AnAccount.PASSWORD).post(TOKENS, "");
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals("identity.token.too-many", json(answer).getString("code"));
    assertEquals("identity.token.too-many", assertThrows(RuleViolation.class,
        () -> account.as().run(() -> tokens.issue("one more", Tokens.USUAL))).key());
  }

  @Test
  void what_is_no_token_opens_nothing() {
    for (var forged : new String[] {"", "kc_", "kc_" + "A".repeat(43), "' or 1=1 --", "x".repeat(5000)}) {
      assertEquals(401, new Visitor().withToken(forged).get(ME).statusCode());
    }
    assertEquals(401, new Visitor().get(ME).statusCode());
    assertEquals(401, new Visitor().with("Authorization", "Basic !!!").get(TOKENS).statusCode());
  }

  @Test
  void the_database_holds_no_token_only_its_digest() throws SQLException {
    var account = AnAccount.applicant();
    var token = token(account);
    try (var connection = portal.getConnection();
        var statement = connection.prepareStatement("select token_hash from api_token where account_id = ?")) {
      statement.setLong(1, account.id());
      var row = statement.executeQuery();
      assertTrue(row.next());
      assertTrue(row.getString(1).matches("[0-9a-f]{64}"));
      assertFalse(row.getString(1).contains(token));
    }
  }

  @Test
  void tokens_are_listed_without_their_text_and_revoked() {
    var account = AnAccount.applicant();
    var token = token(account);
    var visitor = new Visitor().withToken(token);
    var list = visitor.get(TOKENS);
    assertEquals(200, list.statusCode());
    assertFalse(list.body().contains(token));
    var id = Json.createReader(new StringReader(list.body())).readObject().getJsonArray("items").getJsonObject(0).getInt("id");
    assertEquals(204, visitor.delete(TOKENS + "/" + id).statusCode());
    assertEquals(401, visitor.get(ME).statusCode());
  }

  @Test
  void somebody_elses_token_is_not_there_to_be_revoked() {
    var theirs = AnAccount.applicant();
    var id = theirs.as().call(() -> tokens.issue("theirs", Tokens.USUAL)).id();
    var mine = new Visitor().withToken(token(AnAccount.applicant()));
    assertEquals(404, mine.delete(TOKENS + "/" + id).statusCode());
    assertEquals(404, mine.delete(TOKENS + "/999999999999").statusCode());
    assertEquals(404, mine.delete(TOKENS + "/x").statusCode());
  }

  @Test
  void a_token_ends_with_the_account() {
    var account = AnAccount.applicant();
    var visitor = new Visitor().withToken(token(account));
    assertEquals(200, visitor.get(ME).statusCode());
    AnAccount.ADMINISTRATOR.run(() -> accounts.deactivate(account.id(), version(account)));
    assertEquals(401, visitor.get(ME).statusCode());
    AnAccount.ADMINISTRATOR.run(() -> accounts.reactivate(account.id(), version(account)));
    assertEquals(401, visitor.get(ME).statusCode());
  }

  @Test
  void a_token_ends_with_a_changed_role_and_not_with_a_changed_name() {
    var account = AnAccount.applicant();
    var visitor = new Visitor().withToken(token(account));
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), version(account), "新名", account.duties()));
    assertEquals(200, visitor.get(ME).statusCode());
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), version(account), "新名",
        new Duties(Set.of(Role.PROVIDER), null, null)));
    assertEquals(401, visitor.get(ME).statusCode());
  }

  @Test
  void a_token_that_expired_opens_nothing() throws SQLException {
    var account = AnAccount.applicant();
    var visitor = new Visitor().withToken(token(account));
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.actor', 'system', true)");
      statement.executeUpdate("update api_token set expires_at = clock_timestamp() where account_id = " + account.id());
      connection.commit();
      connection.setAutoCommit(true);
    }
    assertEquals(401, visitor.get(ME).statusCode());
  }

  private long version(AnAccount account) {
    return AnAccount.ADMINISTRATOR.call(() -> accounts.get(account.id())).getVersion();
  }

  private String token(AnAccount account) {
    return account.as().call(() -> tokens.issue("test", Tokens.USUAL)).token();
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }
}
