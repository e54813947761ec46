package kechuang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import kechuang.number.PublicNumber;
import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.TestServers;

/**
 * What a test at the screen takes as given, laid out from outside the server by the schema's owner: the day, a round with
 * budgets of its own, a voucher in the hands of a firm of the demonstration.
 */
final class Stage {

  static final String PASSWORD = "kechuang-2017-demo";

  private Stage() {
  }

  static {
    // The walk through the screens has a server of its own.
    if (System.getProperty("kechuang.db.url") == null) {
      System.setProperty("kechuang.db.url", TestServers.postgres().url());
      System.setProperty("kechuang.it.owner", TestServers.postgres().password("kc_owner"));
    }
  }

  /** Business time is this day from now on. */
  static void today(String day) {
    Scene.today(day);
  }

  /** The round of scenario 6.1 under a name of its own: 150,000 of its 20,000,000 are left. Its provider redeems. */
  static void round(String name) {
    named(Scene.round().issued("19850000.00").make().id(), name);
  }

  /** The same, redeemed by the firm. */
  static void roundForFirms(String name) {
    named(Scene.round().firmRedeems().issued("19850000.00").make().id(), name);
  }

  /** A round where the rules decide at once. */
  static void firstComeRound(String name) {
    named(Scene.round().firstCome().make().id(), name);
  }

  private static void named(long round, String name) {
    Owner.run("update round set name_zh = ?, name_en = ? where id = ?", name, name, round);
  }

  /** Does what the portal does by itself every minute: what the day has brought to its end, ends. */
  static void dailyWork() {
    post("daily-work");
  }

  /** Files of this name that nobody handed in are cleared away, as in the night after thirty days. */
  static void nightAfterThirtyDays(String fileName) {
    Owner.run("update attachment set uploaded_at = now() - interval '31 days' where file_name = ? and owner_id is null",
        fileName);
    post("daily-work/night");
  }

  /** A firm of its own that waits for its county to look at what it says. */
  static Case declared() {
    return brought("cases/declared");
  }

  /** The county has seen who registered this code. */
  static void admitted(String creditCode) {
    Owner.run("update organisation set admission = 'ADMITTED' where credit_code = ?", creditCode);
  }

  /** The organisation that somebody acts for. */
  static long organisationOf(String login) {
    return Owner.number("select m.organisation_id from organisation_member m join account a on a.id = m.account_id"
        + " where a.login = ?", login);
  }

  /** An application for 60,000, of a firm of its own, that waits for its county. */
  static Case application() {
    return brought("cases/application");
  }

  /** An application for 60,000, of a firm of its own, that was offered the 50,000 its round had left. */
  static Case offer() {
    return brought("cases/offer");
  }

  /** A claim of 18,000 at this stage, of a firm and a provider of their own; the provider redeems. */
  static Case claim(At at) {
    return brought("cases/claim/" + at);
  }

  /** The same, redeemed by the firm. */
  static Case claimOfFirm(At at) {
    return brought("cases/claim/" + at + "?firm-redeems=true");
  }

  private static Case brought(String path) {
    var it = Json.createReader(new StringReader(post(path))).readObject();
    return new Case(it.getString("firm"), it.getString("firmName"), it.getString("provider", null),
        it.getString("providerName", null), it.getJsonNumber("round").longValue(), it.getString("application", null),
        it.getString("voucher", null), it.getJsonNumber("order").longValue(), it.getJsonNumber("claim").longValue(),
        it.getString("number", null));
  }

  /** Somebody else takes so much out of the round's pool. */
  static void taken(long round, String amount) {
    Owner.all("select ledger_post(?, 'COMMIT', 'round', ?, '2017-03-10', cast(? as jsonb))", "taken:" + Scene.unique(),
        round, ("[{\"ceiling\": \"FACE_POOL\", \"subject\": %d, \"cap\": 50000, \"year\": 2017, \"owner\": \"330600\","
            + " \"amount\": %s}]").formatted(round, amount));
  }

  private static String post(String path) {
    var request = HttpRequest.newBuilder(URI.create(System.getProperty("kechuang.it.url") + "api/v1/testing/" + path))
        .POST(BodyPublishers.noBody()).build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A voucher of 100,000 for the firm this person acts for, issued on 2017-03-10, which a provider redeems; its number. */
  static String voucher(String login) {
    return voucher(login, Scene.round().make().id());
  }

  /** The same, redeemed by the firm, without spot checks. */
  static String voucherForFirm(String login) {
    return voucher(login, Scene.round().firmRedeems().withoutSpotChecks().make().id());
  }

  private static String voucher(String login, long round) {
    List<Object> firm = Owner.all("select m.organisation_id, m.account_id from organisation_member m join account a"
        + " on a.id = m.account_id where a.login = ?", login).get(0);
    var application = Owner.number("insert into application (id, number, round_id, organisation_id, county_code, state,"
        + " requested, purpose, commitment, amount, submitted_on, created_by, decided_on, county_decided_by,"
        + " city_decided_by) values (nextval('application_id'), ?, ?, ?, '330603', 'AWARDED', 100000, '面料检测与开发', true,"
        + " 100000, '2017-03-06', ?, '2017-03-10', (select id from account where login = 'keqiao-officer-a'),"
        + " (select id from account where login = 'city-officer-a')) returning id", number('A'), round, firm.get(0),
        firm.get(1));
    var number = number('V');
    var voucher = Owner.number("insert into voucher (id, number, application_id, round_id, organisation_id, county_code,"
        + " face, issued_on, expires_on, redeem_by, state) values (nextval('voucher_id'), ?, ?, ?, ?, '330603', 100000,"
        + " '2017-03-10', '2018-03-09', '2018-06-09', 'ACTIVE') returning id", number, application, round, firm.get(0));
    commit(voucher, round, (Long) firm.get(0));
    return number;
  }

  private static String number(char kind) {
    return PublicNumber.of(kind, 2017, 10_000_000 + Scene.unique() % 80_000_000).text();
  }

  private static void commit(long voucher, long round, long firm) {
    var budgets = Owner.all("select budget_id from round_share where round_id = ? order by position", round);
    var scope = Owner.text("select fiscal_year || '/' || owner || '/' || measure_group from round where id = ?", round);
    Owner.all("select ledger_post(?, 'COMMIT', 'voucher', ?, '2017-03-10', cast(? as jsonb))", "stage:" + voucher, voucher,
        ("[{\"ceiling\": \"VOUCHER\", \"subject\": %d, \"cap\": 100000, \"year\": 2017, \"owner\": \"330600\", \"amount\": 0},"
            + " {\"ceiling\": \"FIRM_YEAR\", \"subject\": %d, \"scope\": \"%s\", \"cap\": 100000, \"year\": 2017,"
            + " \"owner\": \"330600\", \"amount\": 100000},"
            + " {\"ceiling\": \"FACE_POOL\", \"subject\": %d, \"cap\": 20000000, \"year\": 2017, \"owner\": \"330600\","
            + " \"amount\": 100000}, {\"budget\": %s, \"amount\": 50000}, {\"budget\": %s, \"amount\": 50000}]")
            .formatted(voucher, firm, scope, round, budgets.get(0).get(0), budgets.get(1).get(0)));
  }

  /** The drawn claim of this number is looked at today by these two; the office has sent them. */
  static void appointed(String claim, String first, String second) {
    Owner.run("update spot_check set result = 'APPOINTED', version = version + 1, place = '机构实验室',"
        + " first_inspector = (select id from account where login = ?), second_inspector = (select id from account"
        + " where login = ?), appointed_on = (select published_on from notice where id = notice_id)"
        + " where claim_id = (select id from claim where number = ?)", first, second, claim);
  }

  /** The claim's notice is over and its parts are on the payment lists, half and half, as closing the notice leaves it. */
  static void due(String claim) {
    var id = Owner.number("select id from claim where number = ?", claim);
    Owner.run("update notice set state = 'CLOSED' where id = (select notice_id from claim where id = ?)", id);
    Owner.run("update claim set state = 'DUE', due_on = '2017-07-31', version = version + 1,"
        + " checked_by = (select id from account where login = 'keqiao-officer-a'),"
        + " approved_by = (select id from account where login = 'city-officer-a') where id = ?", id);
    Owner.run("insert into payment_line (id, claim_id, voucher_id, level, owner, budget_id, amount, payee_id,"
        + " bank_account_id, purpose, state, due_on) select nextval('payment_line_id'), c.id, c.voucher_id, s.level,"
        + " b.owner, s.budget_id, c.amount / 2, c.redeemer_id, a.id, '2017 年度科技创新券兑付 ' || c.number, 'DUE',"
        + " '2017-07-31' from claim c join voucher v on v.id = c.voucher_id join round_share s on s.round_id = v.round_id"
        + " join budget b on b.id = s.budget_id join bank_account a on a.organisation_id = c.redeemer_id and a.current"
        + " where c.id = ?", id);
  }
}
