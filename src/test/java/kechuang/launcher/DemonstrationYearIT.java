package kechuang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.PasswordHash;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.NumberCipher;
import kechuang.organisation.entity.SizeRow;
import kechuang.registry.entity.ComparableText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration year on a database of its own, where nobody has spent anything yet. */
class DemonstrationYearIT {

  private static DataFolder folder;
  private static PostgresServer postgres;
  private static Secrets secrets;
  private static Connection owner;

  @BeforeAll
  static void load() throws SQLException {
    folder = DataFolder.take(Path.of(System.getProperty("kechuang.it.build"), "demonstration"));
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets,
        Path.of(System.getProperty("kechuang.it.base"), "deploy/database/roles.sql"));
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key());
    owner = postgres.connect("kc_owner");
  }

  @AfterAll
  static void stop() throws SQLException {
    owner.close();
    postgres.close();
    folder.close();
  }

  @Test
  void leaves_150_000_of_the_citys_pool() throws SQLException {
    // 198 x 100,000.00 + 1 x 50,000.00 = 19,850,000.00; 20,000,000.00 - 19,850,000.00 = 150,000.00
    assertEquals(List.of("199|19850000.00|50000.00|100000.00"),
        rows("select count(*), sum(face), min(face), max(face) from voucher"));
    assertEquals(List.of("20000000.00|19850000.00|0.00|150000.00"), rows("select cap, committed, paid,"
        + " cap - committed - paid from ceiling where kind = 'FACE_POOL'"));
  }

  @Test
  void halves_the_cost_between_the_city_and_its_districts() throws SQLException {
    // 199 = 67 + 66 + 66. Yuecheng 66 x 100,000 + 50,000 = 6,650,000; Keqiao and Shangyu 66 x 100,000 = 6,600,000 each.
    // Halves: 3,325,000 + 3,300,000 + 3,300,000 = 9,925,000, and the same from the city.
    assertEquals(List.of("2017-330600-KJ-CXQ|10000000.00|9925000.00", "2017-330602-KJ-CXQ|10000000.00|3325000.00",
        "2017-330603-KJ-CXQ|10000000.00|3300000.00", "2017-330604-KJ-CXQ|10000000.00|3300000.00",
        "2017-330624-KJ-CXQ|2000000.00|0.00", "2017-330681-KJ-CXQ|3000000.00|0.00",
        "2017-330681-KJ-CXQ2|1000000.00|0.00", "2017-330683-KJ-CXQ|1000000.00|0.00", "2017-330683-KJ-CXQ2|500000.00|0.00"),
        rows("select code, cap, committed from budget where depth = 3 and code like '%-CXQ%' order by code"));
    // Vouchers 47,500,000; the rest of the package 20,000,000 + 3 x 8,000,000 + 2 x 6,000,000 + 4,000,000 of the offices and
    // 5,000,000 of the province.
    assertEquals(List.of("112500000.00|19850000.00|0.00"), rows("select cap, committed, paid from budget where depth = 0"));
  }

  @Test
  void adds_every_cap_up_to_its_parents() throws SQLException {
    assertEquals(List.of(), rows("select p.code from budget p join budget b on b.parent_id = p.id group by p.id"
        + " having p.cap <> sum(b.cap)"));
  }

  @Test
  void keeps_books_that_agree() throws SQLException {
    assertEquals(List.of(), rows("select * from ledger_difference"));
    assertEquals(List.of(), rows("select * from ledger_unbalanced"));
    assertEquals(List.of("199"), rows("select count(*) from ledger_entry where kind = 'COMMIT' and actor = 'demonstration'"));
    assertEquals(List.of(), rows("select v.id from voucher v left join ceiling c on c.kind = 'VOUCHER' and"
        + " c.subject_id = v.id where (c.cap, c.committed, c.paid) is distinct from (v.face, 0, 0)"));
  }

  @Test
  void issues_every_voucher_on_a_working_day_of_january_or_february() throws SQLException {
    assertEquals(List.of("2017-01-10|2017-02-28"), rows("select min(issued_on), max(issued_on) from voucher"));
    assertEquals(List.of(), rows("select v.id from voucher v left join calendar_day c on c.day = v.issued_on"
        + " where not coalesce(c.working, extract(isodow from v.issued_on) < 6)"
        + " or v.expires_on <> (v.issued_on + interval '12 months')::date - 1"
        + " or v.redeem_by <> (v.expires_on + interval '3 months')::date"));
  }

  @Test
  void gives_numbers_whose_check_digits_are_right() throws SQLException {
    var numbers = rows("select number from voucher union all select number from application");
    assertEquals(398, numbers.size());
    numbers.forEach(number -> assertEquals(number, new PublicNumber(number).text()));
    assertTrue(numbers.contains(PublicNumber.of('V', 2017, 199).text()));
  }

  @Test
  void gives_every_organisation_a_credit_code_that_holds() throws SQLException {
    var codes = rows("select credit_code from organisation where kind <> 'TEAM'");
    assertEquals(199 + 20, codes.size());
    codes.forEach(code -> assertEquals(code, new CreditCode(code).text()));
  }

  @Test
  void gives_every_firm_the_size_class_of_its_facts() throws SQLException {
    try (var statement = owner.createStatement(); var firms = statement.executeQuery("select size_row, staff, revenue,"
        + " size_class, credit_code from organisation join industry on code = industry_code where kind = 'FIRM'")) {
      while (firms.next()) {
        var size = new SizeRow.Size(firms.getInt(2), new Money(firms.getBigDecimal(3)), null);
        assertEquals(firms.getString(4), SizeRow.valueOf(firms.getString(1)).classOf(size).name(), firms.getString(5));
      }
    }
  }

  @Test
  void compares_titles_of_city_projects_as_the_portal_does() throws SQLException {
    for (var row : rows("select title, normalised_title from city_project")) {
      var parts = row.split("\\|");
      assertEquals(ComparableText.of(parts[0]), parts[1]);
    }
  }

  @Test
  void puts_every_round_into_force_by_two_persons_of_its_owner() throws SQLException {
    assertEquals(List.of("V2017-SX", "V2017-XC", "V2017-ZJ", "V2017-SZ", "V2017-330683-2"), rows("select r.code from round r"
        + " join account p on p.id = r.proposed_by join account f on f.id = r.in_force_by"
        + " where r.state = 'IN_FORCE' and p.id <> f.id and coalesce(p.county_code, '330600') = r.owner"
        + " and coalesce(f.county_code, '330600') = r.owner order by r.id"));
  }

  @Test
  void tells_of_every_round_who_put_it_into_force() throws SQLException {
    assertEquals(List.of("5|DRAFT PROPOSE PUT_IN_FORCE"), rows("select count(*), events from (select r.id,"
        + " string_agg(e.event, ' ' order by e.at) as events from round r left join round_event e on e.round_id = r.id"
        + " and e.actor = case when e.event = 'PUT_IN_FORCE' then r.in_force_by else r.proposed_by end"
        + " where r.state = 'IN_FORCE' group by r.id) as told group by events"));
  }

  @Test
  void has_an_entry_on_the_list_for_every_provider_that_takes_orders() throws SQLException {
    assertEquals(List.of(), rows("select o.name from organisation o left join provider_listing l on l.provider_id = o.id"
        + " and l.since = o.listed_from and l.put_by <> l.put_proposed_by and l.state = 'LISTED'"
        + " where o.listed_from is not null and o.listed_until is null and l.id is null"));
    assertEquals(List.of("4"), rows("select count(*) from provider_listing l join provider_listing_event e"
        + " on e.provider_listing_id = l.id and e.event = 'ADMIT' and e.at = l.moved_at and e.actor = l.put_by"
        + " where l.state = 'LISTED'"));
  }

  @Test
  void tells_of_every_organisation_how_it_came_in_before_anything_else_happened_to_it() throws SQLException {
    assertEquals(List.of("ADMIT|1", "CONFIRM|211", "HAND_IN|2", "LIST|5", "RECORD_SPACE|1", "REGISTER|216", "UNLIST|1"),
        rows("select event, count(*) from organisation_event group by event order by event"));
    assertEquals(List.of(), rows("select o.credit_code from organisation o join organisation_event r on r.organisation_id"
        + " = o.id and r.event = 'REGISTER' join organisation_event c on c.organisation_id = o.id and c.event = 'CONFIRM'"
        + " where r.at >= c.at or c.actor <> o.confirmed_by or c.note <> o.facts_source"));
    assertEquals(List.of(), rows("select a.number from application a join application_event s on s.application_id = a.id"
        + " join organisation_event c on c.organisation_id = a.organisation_id where c.at >= s.at"));
  }

  @Test
  void has_confirmed_every_firm_with_a_login_and_leaves_one_without_for_its_county_to_confirm() throws SQLException {
    assertEquals(List.of(), rows("select o.name from organisation o join organisation_member m on m.organisation_id = o.id"
        + " where o.facts_state <> 'CONFIRMED' and o.admission = 'ADMITTED'"));
    assertEquals(List.of("绍兴上虞示例新能源科技有限公司"), rows("select name from organisation where facts_state = 'DECLARED'"
        + " and admission = 'ADMITTED'"));
  }

  @Test
  void has_a_registration_with_its_papers_for_a_county_to_look_at() throws SQLException {
    assertEquals(List.of("诸暨示例智能装备有限公司|PENDING|AUTHORITY LICENCE"), rows("select o.name, o.admission,"
        + " string_agg(f.category, ' ' order by f.category) from organisation o join attachment f"
        + " on f.owner_kind = 'organisation' and f.owner_id = o.id join attachment_content c on c.attachment_id = f.id"
        + " where o.admission <> 'ADMITTED' and f.sha256 = encode(sha256(c.content), 'hex') group by o.id"));
  }

  @Test
  void tells_of_every_account_who_opened_it() throws SQLException {
    assertEquals(List.of(), rows("select a.login from account a where (select count(*) from account_event e"
        + " where e.account_id = a.id and e.event = 'OPEN' and e.at = a.created_at) <> 1"));
    assertEquals(List.of("administrator|t", "auditor|f", "keqiao-officer-a|f", "keqiao-textile|t"), rows("select a.login,"
        + " e.actor = a.id from account a join account_event e on e.account_id = a.id where a.login in ('administrator',"
        + " 'auditor', 'keqiao-officer-a', 'keqiao-textile') order by 1"));
    assertEquals(List.of("county-officer 330603"), rows("select e.note from account_event e join account a"
        + " on a.id = e.account_id where a.login = 'keqiao-officer-a'"));
  }

  @Test
  void opens_every_account_with_the_password_it_prints_and_no_generated_firm_at_all() throws SQLException {
    var hashes = rows("select distinct password_hash from account where demonstration and active");
    assertTrue(new Passwords().matches(DemonstrationSecrets.PASSWORD, new PasswordHash(hashes.get(0))));
    assertEquals(1, hashes.size());
    assertEquals(List.of("0"), rows("select count(*) from organisation_member m join voucher v"
        + " on v.organisation_id = m.organisation_id"));
    assertTrue(DemonstrationAccounts.list(owner).contains("keqiao-textile"));
  }

  @Test
  void shows_no_account_number_in_clear_anywhere() throws SQLException {
    var cipher = new NumberCipher(secrets.key());
    var numbers = new ArrayList<String>();
    try (var statement = owner.createStatement(); var accounts = statement.executeQuery(
        "select organisation_id, number_cipher, number_tail from bank_account")) {
      while (accounts.next()) {
        var number = cipher.decrypt(accounts.getString(2), accounts.getLong(1));
        assertEquals(accounts.getString(3), number.tail());
        numbers.add(number.digits());
      }
    }
    assertEquals(11, numbers.size());
    var tables = rows("select format('%I.%I', schemaname, tablename) from pg_tables"
        + " where schemaname in ('public', 'audit')");
    for (var table : tables) {
      var text = String.join("\n", rows("select t::text from " + table + " t"));
      numbers.forEach(number -> assertFalse(text.contains(number), table));
    }
  }

  @Test
  void begins_on_the_day_of_the_first_application() throws SQLException {
    assertEquals(List.of("2017-03-06"), rows("select ((clock_timestamp() + make_interval(days => value::integer))"
        + " at time zone 'Asia/Shanghai')::date from setting where key = 'clock.offset-days'"));
  }

  @Test
  void loads_nothing_twice() throws SQLException {
    var before = contents();
    assertEquals(0, Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key()));
    assertEquals(before, contents());
  }

  private static List<String> contents() throws SQLException {
    return rows("select count(*) from organisation union all select count(*) from voucher union all"
        + " select count(*) from account union all select count(*) from bank_account union all"
        + " select count(*) from audit.trail union all select count(*) from ledger_line");
  }

  private static List<String> rows(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.add(rows.getString(column));
        }
        found.add(String.join("|", row));
      }
    }
    return found;
  }
}
