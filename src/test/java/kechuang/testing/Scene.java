package kechuang.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.NumberCipher;

/**
 * What a test takes as given: people, organisations, budgets and rounds of its own, with safe defaults. Each test makes
 * its own, so tests never meet in the data. Firms sit in 柯桥区 330603 unless told otherwise.
 */
public final class Scene {

  public static final String CITY = "330600";
  public static final String KEQIAO = "330603";
  public static final String YUECHENG = "330602";
  public static final String XINCHANG = "330624";

  private static final AtomicLong UNIQUE = new AtomicLong(System.nanoTime() % 1_000_000_000L);

  private Scene() {
  }

  /** Business time is this day from now on, by the owner's hand: also backwards. */
  public static void today(String day) {
    var ahead = ChronoUnit.DAYS.between(LocalDate.now(ZoneId.of("Asia/Shanghai")), LocalDate.parse(day));
    Owner.run("update setting set value = ?::text where key = 'clock.offset-days'", String.valueOf(ahead));
  }

  /** A number nobody has yet. */
  public static long unique() {
    return UNIQUE.incrementAndGet();
  }

  /** Someone with an account. */
  public record Person(long id, List<String> roles) {

    public As as() {
      return As.account(id, roles.toArray(String[]::new));
    }
  }

  /** Someone of the city's administration. */
  public static Person ofCity(String... roles) {
    return person("CITY", null, roles);
  }

  /** Someone of a county's administration. */
  public static Person ofCounty(String county, String... roles) {
    return person("COUNTY", county, roles);
  }

  /** Someone outside the administration, or without an office. */
  public static Person outside(String... roles) {
    return person(null, null, roles);
  }

  private static Person person(String level, String county, String... roles) {
    var id = Owner.number("insert into account (id, login, name, password_hash, level, county_code)"
        + " values (nextval('account_id'), ?, '测试人员', 'none', ?, ?) returning id", "it" + unique(), level, county);
    for (var role : roles) {
      Owner.run("insert into account_role (account_id, role) values (?, ?)", id, role);
    }
    return new Person(id, List.of(roles));
  }

  /** An organisation with someone who acts for it. */
  public record Organisation(long id, String code, String name, Person person) {

    public As as() {
      return person.as();
    }
  }

  /** A small textile firm of 柯桥 with confirmed facts and a bank account: 86 people, 18,500,000 yuan of revenue. */
  public static Organisation firm() {
    return firm(KEQIAO);
  }

  public static Organisation firm(String county) {
    return firm(county, "CONFIRMED");
  }

  /** A firm whose facts are in this state. */
  public static Organisation firm(String county, String factsState) {
    var code = Codes.firm(county).text();
    var name = "示例企业" + unique();
    var id = Owner.number("insert into organisation (id, kind, credit_code, name, county_code, industry_code, staff,"
        + " revenue, size_class, founded, facts_state, facts_source, facts_on) values (nextval('organisation_id'), 'FIRM',"
        + " ?, ?, ?, 'C17', 86, 18500000, 'SMALL', '2010-01-01', ?, '营业执照', '2017-01-10') returning id",
        code, name, county, factsState);
    bankAccount(id, name);
    return new Organisation(id, code, name, member(id, "applicant"));
  }

  /** A firm that is on the list of maker spaces since the beginning of 2017. */
  public static Organisation space(String county) {
    var host = firm(county);
    Owner.run("insert into space (organisation_id, kind, registered_from, reason, recorded_by) values (?, 'MAKER_SPACE',"
        + " '2017-01-01', '备案名单', ?)", host.id(), ofCounty(county, "programme-manager").id());
    return host;
  }

  /** An admitted team of so many; whoever acts for its host acts for it. */
  public static Organisation team(Organisation host, int members) {
    var name = "示例创业团队" + unique();
    var id = Owner.number("insert into organisation (id, kind, host_id, name, county_code, facts_state, facts_source, facts_on)"
        + " select nextval('organisation_id'), 'TEAM', id, ?, county_code, 'CONFIRMED', '入驻协议', '2017-01-10'"
        + " from organisation where id = ? returning id", name, host.id());
    Owner.run("insert into team (organisation_id, project, hosted_since) values (?, '示例项目', '2016-11-01')", id);
    Owner.run("insert into team_member (id, team_id, name, role) select nextval('team_member_id'), ?, '成员' || n, '研发'"
        + " from generate_series(1, ?) n", id, members);
    return new Organisation(id, null, name, host.person());
  }

  /** A registered provider of every service, listed since the beginning of 2016. */
  public static Organisation provider() {
    var code = Codes.ofKind("12", "330600").text();
    var name = "示例检测研究院" + unique();
    var id = Owner.number("insert into organisation (id, kind, credit_code, name, county_code, facts_state, facts_source,"
        + " facts_on, listed_from) values (nextval('organisation_id'), 'PROVIDER', ?, ?, '330602', 'CONFIRMED', '登记证书',"
        + " '2016-01-04', '2016-01-04') returning id", code, name);
    Owner.run("insert into provider_listing (id, provider_id, state, since, carried_over, moved_at) values (nextval("
        + "'provider_listing_id'), ?, 'LISTED', '2016-01-04', true, now())", id);
    Owner.run("insert into provider_service (id, provider_id, service_kind, description) select nextval("
        + "'provider_service_id'), ?, code, name_zh from service_kind", id);
    bankAccount(id, name);
    return new Organisation(id, code, name, member(id, "provider"));
  }

  private static Person member(long organisation, String role) {
    var person = outside(role);
    Owner.run("insert into organisation_member (organisation_id, account_id, administrator) values (?, ?, true)",
        organisation, person.id());
    return person;
  }

  /** Makes an officer or payer a member of an organisation. */
  public static void belongs(Person person, Organisation organisation) {
    Owner.run("insert into organisation_member (organisation_id, account_id) values (?, ?)", organisation.id(),
        person.id());
  }

  /** The account an organisation is paid on from now on, in this holder's name. */
  public static long bankAccount(long organisation, String holder) {
    var cipher = new NumberCipher(System.getProperty("kechuang.secret-key"));
    var digits = "33001%011d".formatted(unique());
    Owner.run("update bank_account set current = false where organisation_id = ?", organisation);
    return Owner.number("insert into bank_account (id, organisation_id, holder, number_cipher, number_tail, bank,"
        + " line_number, created_at) values (nextval('bank_account_id'), ?, ?, ?, ?, '示例银行绍兴分行', '102337000012', now())"
        + " returning id", organisation, holder, cipher.encrypt(new AccountNumber(digits), organisation),
        digits.substring(digits.length() - 4));
  }

  /** A link between two organisations, such as 30 % of the shares. */
  public static void shares(Organisation one, Organisation other, String share) {
    Owner.run("insert into related_party (id, one_id, other_id, kind, share, source, known_on) values (nextval("
        + "'related_party_id'), ?, ?, 'SHARES', ?, '国家企业信用信息公示系统', '2017-01-10')", one.id(), other.id(),
        new BigDecimal(share));
  }

  /** A line of a budget tree of its own: year, then level, then this line, each with the same cap. */
  public static long budget(int year, String level, String owner, String cap) {
    Owner.run("insert into fiscal_year values (?) on conflict do nothing", year);
    long parent = 0;
    for (int depth = 0; depth < 3; depth++) {
      parent = Owner.number("insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en,"
          + " cap) values (nextval('budget_id'), ?, nullif(?, 0), ?, ?, ?, ?, '测试预算', 'test budget', ?) returning id",
          year, parent, depth, depth == 0 ? null : level, depth == 0 ? null : owner, "IT-" + unique(),
          new BigDecimal(cap));
    }
    return parent;
  }

  /** The city's reviewed round of 2017 as in the scenarios, with budgets of its own. */
  public static RoundBuilder round() {
    return new RoundBuilder();
  }
}
