package kechuang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is known of things from before their histories were kept: an installation of the version before, with a firm, a
 * provider and claims that were published, is brought to this version.
 */
class EarlierRecordsIT {

  private static final String BEFORE = "20261122.2325";

  /** Only what the histories are made from; what else a row refers to is not there. */
  private static final List<String> ROWS = List.of(
      "account (id, login, name, password_hash, created_at) values"
          + " (50, 'li.firm', '李', 'x', '2026-01-10 10:00+08'), (100, 'wang.officer', '王', 'x', '2026-01-05 09:00+08'),"
          + " (150, 'zhao.provider', '赵', 'x', '2026-01-06 09:00+08')",
      "account_role values (50, 'applicant'), (100, 'city-officer'), (150, 'provider')",
      "organisation (id, kind, credit_code, name, facts_state, facts_on, facts_source, confirmed_by, facts_note,"
          + " listed_from) values"
          + " (1, 'FIRM', '91330603MA00000C5D', '甲', 'CONFIRMED', '2026-01-10', '年报', 100, null, null),"
          + " (2, 'FIRM', '91330603MA00000D38', '乙', 'QUERIED', null, null, null, '请说明', null),"
          + " (3, 'PROVIDER', '123300000000000196', '丙', 'CONFIRMED', '2026-01-06', null, null, null, '2026-01-06')",
      "organisation_member values (1, 50, true), (3, 150, true)",
      "bank_account (id, organisation_id, holder, number_cipher, number_tail, bank, line_number, current, created_at)"
          + " values (1, 1, '甲', 'x', '0001', '旧银行', '102337000011', false, '2026-01-10 10:00+08'),"
          + " (2, 1, '甲', 'x', '0002', '新银行', '102337000011', true, '2026-02-01 11:00+08'),"
          + " (3, 3, '丙', 'x', '0003', '机构银行', '102337000011', true, '2026-01-06 09:00+08')",
      "round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on, closes_on, mode, state,"
          + " proposed_by, in_force_by, pool, firm_year_cap, share, tax_basis, redeemer) values (1, 'R1', 2026, '330600', 'INNOVATION-VOUCHER', '一', 'One',"
          + " '2026-01-01', '2026-12-31', 'FIRST_COME', 'IN_FORCE', 100, 150, 1000, 1000, 0.5, 'NET', 'FIRM')",
      "notice (id, number, round_id, published_on, ends_on, seed, state, published_by) values"
          + " (1, 'N1', 1, '2026-03-02', '2026-03-09', 7, 'CLOSED', 100),"
          + " (2, 'N2', 1, '2026-03-03', '2026-03-10', 8, 'CLOSED', 100),"
          + " (3, 'N3', 1, '2026-03-04', '2026-03-11', 9, 'OPEN', 100)",
      "claim (id, number, service_order_id, voucher_id, redeemer_id, county_code, state, paid_amount, base, amount,"
          + " last, result_summary, facts, trace, submitted_on, submitted_by, checked_by, approved_by, notice_id)"
          + " select n, 'C' || n, n, 1, 1, '330603', 'DUE', 1, 1, 1, true, '-', '-', '-', '2026-02-01', 50, 100, 150, case n when 3 then 2 else 1 end"
          + " from generate_series(1, 3) n",
      "claim_event (id, claim_id, from_state, event, to_state, actor, at, note) values"
          + " (1, 1, 'APPROVED', 'PUBLISH', 'PUBLISHED', 100, '2026-03-02 10:00+08', null),"
          + " (2, 2, 'APPROVED', 'PUBLISH', 'PUBLISHED', 100, '2026-03-02 10:00+08', null),"
          + " (3, 1, 'PUBLISHED', 'CLEAR', 'DUE', null, '2026-03-10 00:01+08', null),"
          + " (4, 2, 'PUBLISHED', 'CLEAR', 'DUE', 100, '2026-03-12 15:00+08', '服务属实'),"
          + " (5, 3, 'APPROVED', 'PUBLISH', 'PUBLISHED', 100, '2026-03-03 10:00+08', null)",
      "spot_check (id, claim_id, notice_id, result, inspected_on, findings, recorded_by) values"
          + " (1, 2, 1, 'PASSED', '2026-03-11', '服务属实', 100), (2, 3, 2, 'DRAWN', null, null, null)",
      "payment_line (id, claim_id, voucher_id, level, owner, budget_id, amount, payee_id, bank_account_id, purpose,"
          + " state, due_on) values (1, 1, 1, 'CITY', '330600', 1, 1, 1, 2, '-', 'DUE', '2026-03-24'),"
          + " (2, 2, 1, 'CITY', '330600', 1, 1, 1, 2, '-', 'DUE', '2026-03-26')");

  private static DataFolder folder;
  private static PostgresServer postgres;
  private static Connection owner;

  @BeforeAll
  static void an_installation_comes_to_this_version() throws SQLException {
    folder = DataFolder.take(Path.of(System.getProperty("kechuang.it.build"), "earlier-records"));
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    var secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets,
        Path.of(System.getProperty("kechuang.it.base"), "deploy/database/roles.sql"));
    Flyway.configure(Migrate.class.getClassLoader())
        .dataSource(postgres.url(), "kc_owner", postgres.password("kc_owner")).defaultSchema("public")
        .table("flyway_schema_history").locations("classpath:db/migration").target(BEFORE).load().migrate();
    try (var superuser = postgres.connect("superuser"); var statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (var rows : ROWS) {
        statement.execute("insert into " + rows);
      }
    }
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    owner = postgres.connect("kc_owner");
  }

  @AfterAll
  static void stop() throws SQLException {
    owner.close();
    postgres.close();
    folder.close();
  }

  /** Whose row, from, event, to, who, when in the city, what is said. */
  private static List<String> rows(String thing) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = owner.createStatement(); var rows = statement.executeQuery("select concat_ws('|', " + thing
        + "_id, coalesce(from_state, '-'), event, to_state, coalesce(actor::text, '-'),"
        + " to_char(at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'), coalesce(note, '-')) from " + thing + "_event"
        + " order by " + thing + "_id, at, id")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void a_firm_was_registered_by_its_administrator_confirmed_by_an_officer_and_paid_elsewhere_later()
      throws SQLException {
    assertEquals(List.of("1|-|REGISTER|DECLARED|50|01-10 10:00|-", "1|DECLARED|CONFIRM|CONFIRMED|100|01-10 10:00|年报",
        "1|CONFIRMED|CHANGE_ACCOUNT|CONFIRMED|50|02-01 11:00|新银行",
        "3|-|LIST|CONFIRMED|-|01-06 00:00|common.carried-over"), rows("organisation"));
  }

  @Test
  void an_account_was_opened_and_who_did_it_is_not_guessed() throws SQLException {
    assertEquals(List.of("50|-|OPEN|OPEN|50|01-10 10:00|applicant", "100|-|OPEN|OPEN|-|01-05 09:00|common.carried-over",
        "150|-|OPEN|OPEN|-|01-06 09:00|common.carried-over"), rows("account"));
  }

  @Test
  void a_notice_was_published_and_closed_when_its_claims_moved() throws SQLException {
    assertEquals(List.of("1|-|PUBLISH|OPEN|100|03-02 10:00|-", "1|OPEN|CLOSE|CLOSED|-|03-10 00:01|-",
        "2|-|PUBLISH|OPEN|100|03-03 10:00|-", "2|OPEN|CLOSE|CLOSED|-|03-11 00:00|-",
        "3|-|PUBLISH|OPEN|100|03-04 00:00|-"), rows("notice"));
  }

  @Test
  void a_look_on_the_spot_was_drawn_with_its_notice_and_recorded_when_its_claim_moved() throws SQLException {
    assertEquals(List.of("1|-|DRAW|DRAWN|-|03-02 10:00|-", "1|DRAWN|PASS|PASSED|100|03-12 15:00|服务属实",
        "2|-|DRAW|DRAWN|-|03-03 10:00|-"), rows("spot_check"));
  }

  @Test
  void a_payment_line_was_listed_when_its_claim_was_cleared() throws SQLException {
    assertEquals(List.of("1|-|LIST|DUE|-|03-10 00:01|-", "2|-|LIST|DUE|100|03-12 15:00|-"), rows("payment_line"));
  }
}
