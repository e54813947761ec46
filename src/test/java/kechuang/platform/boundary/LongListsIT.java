package kechuang.platform.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;
import kechuang.application.entity.ApplicationState;
import kechuang.award.boundary.VoucherFilter;
import kechuang.award.boundary.VoucherLists;
import kechuang.award.boundary.VoucherRow;
import kechuang.award.entity.VoucherState;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.AccountRow;
import kechuang.identity.boundary.Accounts;
import kechuang.inbox.boundary.Overview;
import kechuang.money.Money;
import kechuang.organisation.boundary.OrganisationFilter;
import kechuang.organisation.boundary.OrganisationRow;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.FactsState;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Pages;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists with more rows than any page shows. Each is read to its end in every order, while rows come in, and by people
 * whose business it is not.
 */
@ArquillianTest
class LongListsIT {

  private static final int MANY = 230;
  private static final int SIZE = 50;
  private static final RowRequest HOW_MANY = RowRequest.first(0);
  private static final RowRequest SOME = RowRequest.first(10);

  private static final Map<String, Function<VoucherRow, Comparable<?>>> VOUCHER_SORTS = Map.of("number", VoucherRow::number,
      "firm", VoucherRow::firm, "county", VoucherRow::countyZh, "face", row -> row.face().yuan(),
      "available", row -> row.available().yuan(), "expiresOn", VoucherRow::expiresOn);
  private static final Map<String, Function<OrganisationRow, Comparable<?>>> ORGANISATION_SORTS = Map.of("",
      row -> List.of(FactsState.DECLARED, FactsState.QUERIED, FactsState.CONFIRMED).indexOf(row.facts()),
      "name", OrganisationRow::name, "county", row -> row.county().zh());
  private static final Map<String, Function<AccountRow, Comparable<?>>> ACCOUNT_SORTS = Map.of("", AccountRow::login,
      "login", AccountRow::login, "name", AccountRow::name,
      "lastLoginAt", row -> row.lastLoginAt() == null ? Long.MIN_VALUE : row.lastLoginAt().toEpochMilli());
  private static final Map<String, Function<ApplicationRow, Comparable<?>>> APPLICATION_SORTS = Map.of("number",
      ApplicationRow::number, "requested", row -> row.requested() == null ? BigDecimal.ZERO : row.requested().yuan(),
      "submittedOn", row -> String.valueOf(row.submittedOn()));

  private final String mark = "L" + Scene.unique() + "L";
  private Organisation firm;
  private Round round;

  @BeforeEach
  void a_firm_and_a_round() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    round = Scene.round().firstCome().make();
  }

  /** So many rows would stand in the way of other tests, which look at first pages. */
  @AfterEach
  void nothing_is_left() {
    Owner.run("delete from ceiling where kind = 'VOUCHER' and subject_id in (select id from voucher where number like ?)", mark + "%");
    Owner.run("delete from voucher where number like ?", mark + "%");
    Owner.run("delete from application where number like ?", mark + "%");
    Owner.run("delete from organisation where name like ?", mark + "%");
    Owner.run("delete from account_role where account_id in (select id from account where login like lower(?))", mark + "%");
    Owner.run("delete from account where login like lower(?)", mark + "%");
  }

  /** Of four amounts and three days, every fifth draft, so that equals and gaps are many. */
  private void applications(int from, int to) {
    Owner.run("insert into application (id, number, round_id, organisation_id, county_code, state, requested, commitment,"
        + " submitted_on, created_by) select nextval('application_id'), ? || lpad(n::text, 3, '0'), ?, ?, '330603',"
        + " case when n % 5 = 0 then 'DRAFT' else 'AWARDED' end, case when n % 5 <> 0 then 10000 * (1 + n % 4) end, true,"
        + " case when n % 5 <> 0 then date '2017-03-06' + n % 3 end, ? from generate_series(?, ?) n", mark, round.id(),
        firm.id(), firm.person().id(), from, to);
  }

  @Test
  void a_count_goes_no_further_than_it_is_asked_to() {
    applications(1, MANY);
    firm.as().run(() -> {
      var lists = the(ApplicationLists.class);
      assertEquals(100, lists.own(mark, null, RowRequest.count(100)).total());
      assertEquals(MANY, lists.own(mark, null, RowRequest.count(1_000)).total());
      assertEquals(MANY, lists.own(mark, null, HOW_MANY).total());
    });
  }

  /** One for each application, a third of them expired; of each, a hundredth of the face went back to the pool. */
  private void vouchers(int from, int to) {
    Owner.run("insert into voucher (id, number, application_id, round_id, organisation_id, county_code, face, issued_on,"
        + " expires_on, redeem_by, state) select nextval('voucher_id'), a.number, a.id, a.round_id, a.organisation_id,"
        + " a.county_code, coalesce(a.requested, 50000), '2017-03-06', date '2018-03-09' + (a.id % 7)::int, '2018-06-09',"
        + " case when a.id % 3 = 0 then 'EXPIRED' else 'ACTIVE' end from application a"
        + " where a.number between ? || lpad(?::text, 3, '0') and ? || lpad(?::text, 3, '0')", mark, from, mark, to);
    Owner.run("insert into ceiling (id, kind, subject_id, fiscal_year, owner, cap) select nextval('ceiling_id'), 'VOUCHER',"
        + " v.id, 2017, '330600', v.face * 0.99 from voucher v where v.number like ? and not exists (select from ceiling b"
        + " where b.kind = 'VOUCHER' and b.subject_id = v.id)", mark + "%");
  }

  private void organisations(int from, int to) {
    Owner.run("insert into organisation (id, kind, credit_code, name, county_code, facts_state, facts_on) select"
        + " nextval('organisation_id'), 'FIRM', '91' || lpad((?::bigint * 1000 + n)::text, 16, '0'), ? || lpad(n::text, 3, '0'),"
        + " '330603', case when n % 10 = 0 then 'DECLARED' when n % 10 = 1 then 'QUERIED' else 'CONFIRMED' end, '2017-01-10'"
        + " from generate_series(?, ?) n", Long.parseLong(mark.replace("L", "")), mark, from, to);
  }

  private void accounts(int from, int to) {
    Owner.run("insert into account (id, login, name, password_hash, active, last_login_at) select nextval('account_id'),"
        + " lower(?) || lpad(n::text, 3, '0'), '测试' || n % 4, 'none', n % 2 = 0, case when n % 3 = 0 then timestamptz"
        + " '2017-03-06 09:00:00.123456+08' + make_interval(hours => n % 5) end from generate_series(?, ?) n", mark, from, to);
    Owner.run("insert into account_role select id, 'expert' from account where login like lower(?) on conflict do nothing",
        mark + "%");
  }

  /** Every order, both ways: nothing is lost, nothing comes twice, and backwards is backwards. */
  private static <T, K> void assertComplete(Function<RowRequest, Rows<T>> list, Function<T, K> id,
      Map<String, Function<T, Comparable<?>>> sorts) {
    assertEquals(MANY, list.apply(HOW_MANY).total());
    Stream.concat(Stream.of(""), sorts.keySet().stream()).distinct().forEach(sort -> {
      var up = Pages.all(list, sort, true, SIZE);
      var down = Pages.all(list, sort, false, SIZE);
      assertEquals(MANY, new HashSet<>(up.stream().map(id).toList()).size(), "by " + sort);
      assertEquals(MANY, up.size(), "by " + sort);
      assertEquals(up.stream().map(id).toList(), reversed(down.stream().map(id).toList()), "by " + sort);
      if (sorts.containsKey(sort)) {
        assertSorted(up.stream().map(sorts.get(sort)).toList(), sort);
      }
    });
    var unknown = list.apply(new RowRequest("number; drop table claim", true, null, 0, SIZE));
    assertEquals(list.apply(RowRequest.first(SIZE)).list(), unknown.list());
  }

  private static <K> List<K> reversed(List<K> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void assertSorted(List<? extends Comparable> keys, String sort) {
    for (int i = 1; i < keys.size(); i++) {
      assertTrue(keys.get(i - 1).compareTo(keys.get(i)) <= 0, "by " + sort + ": " + keys.get(i - 1) + " before " + keys.get(i));
    }
  }

  /** What was there stays where it was while more comes in before, between and behind. */
  private static <T, K> void assertStable(Function<RowRequest, Rows<T>> list, Function<T, K> id,
      Map<String, Function<T, Comparable<?>>> sorts, Runnable more) {
    var before = new HashSet<>(Pages.all(list, null, true, SIZE).stream().map(id).toList());
    Stream.concat(Stream.of(""), sorts.keySet().stream()).distinct().forEach(sort -> {
      for (var ascending : List.of(true, false)) {
        var seen = Pages.all(list, sort, ascending, SIZE, more).stream().map(id).toList();
        assertEquals(seen.size(), new HashSet<>(seen).size(), "by " + sort);
        assertTrue(seen.containsAll(before), "by " + sort);
      }
    });
  }

  /** Numbers from 500 on, one more each time. */
  private static Runnable oneMore(BiConsumer<Integer, Integer> rows) {
    var next = new int[] {500};
    return () -> {
      rows.accept(next[0], next[0]);
      next[0]++;
    };
  }

  private static <T> Function<RowRequest, Rows<T>> as(As who, Function<RowRequest, Rows<T>> list) {
    return request -> who.call(() -> list.apply(request));
  }

  private VoucherFilter ofRound(String text, String county) {
    return new VoucherFilter(text, null, round.id(), county);
  }

  private Function<RowRequest, Rows<VoucherRow>> vouchersSeenBy(As who) {
    return as(who, request -> the(VoucherLists.class).ask(ofRound(null, null), request));
  }

  private static As cityOfficer() {
    return Scene.ofCity("city-officer").as();
  }

  @Test
  void an_office_reads_all_its_vouchers() {
    applications(1, MANY);
    vouchers(1, MANY);
    var list = vouchersSeenBy(cityOfficer());
    assertComplete(list, VoucherRow::number, VOUCHER_SORTS);
    var newest = list.apply(RowRequest.first(SIZE)).list().stream().map(VoucherRow::number).toList();
    assertEquals(newest, newest.stream().sorted((one, other) -> Long.compare(id(other), id(one))).toList());
  }

  private static long id(String voucher) {
    return Owner.number("select id from voucher where number = ?", voucher);
  }

  @Test
  void vouchers_issued_meanwhile_move_nothing() {
    applications(1, MANY);
    vouchers(1, MANY);
    assertStable(vouchersSeenBy(cityOfficer()), VoucherRow::number, VOUCHER_SORTS, oneMore((from, to) -> {
      applications(from, to);
      vouchers(from, to);
    }));
  }

  @Test
  void what_vouchers_come_to_is_what_all_pages_come_to() {
    applications(1, MANY);
    vouchers(1, MANY);
    var all = Pages.all(vouchersSeenBy(cityOfficer()), "face", false, SIZE);
    var sums = cityOfficer().call(() -> the(VoucherLists.class).totals(ofRound(null, null)));
    assertEquals(MANY, sums.rows());
    assertEquals(sum(all, VoucherRow::face), sums.balance().cap());
    assertEquals(sum(all, VoucherRow::available), sums.getAvailable());
    assertEquals(sum(all, VoucherRow::lapsed), sums.lapsed());
  }

  private static Money sum(List<VoucherRow> rows, Function<VoucherRow, Money> amount) {
    return Money.sum(rows.stream().map(amount).toList());
  }

  @Test
  void another_county_reads_no_voucher_whatever_it_asks_for() {
    applications(1, MANY);
    vouchers(1, MANY);
    var county = Scene.ofCounty(Scene.XINCHANG, "county-officer").as();
    var theirs = vouchersSeenBy(cityOfficer()).apply(new RowRequest("number", true, null, 0, SIZE));
    for (var filter : List.of(ofRound(null, null), ofRound(null, Scene.KEQIAO), ofRound(firm.name(), Scene.KEQIAO),
        ofRound(theirs.list().get(0).number(), null))) {
      assertEquals(0, county.call(() -> the(VoucherLists.class).totals(filter)).rows());
      for (var sort : VOUCHER_SORTS.keySet()) {
        for (var after : new RowKey[] {null, theirs.next()}) {
          if (after == null || sort.equals("number") || sort.equals("firm")) {
            assertEquals(List.of(), county.call(() -> the(VoucherLists.class)
                .ask(filter, new RowRequest(sort, true, after, 0, SIZE))).list(), sort);
          }
        }
      }
    }
    assertEquals(MANY, Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .call(() -> the(VoucherLists.class).totals(ofRound(null, Scene.XINCHANG))).rows());
  }

  @Test
  void vouchers_are_found_by_state_and_text_and_signs_are_only_signs() {
    applications(1, MANY);
    vouchers(1, MANY);
    var city = cityOfficer();
    var expired = city.call(() -> the(VoucherLists.class).ask(new VoucherFilter(firm.name(), VoucherState.EXPIRED,
        round.id(), Scene.KEQIAO), RowRequest.first(MANY))).list();
    assertTrue(expired.size() > SIZE && expired.stream().allMatch(row -> row.state() == VoucherState.EXPIRED));
    for (var text : List.of("%", "_", "\\", "' or true --", "?1")) {
      assertEquals(0, city.call(() -> the(VoucherLists.class).totals(ofRound(text, null))).rows(), text);
    }
  }

  @Test
  void a_firm_reads_all_its_own_vouchers_those_it_can_use_first() {
    applications(1, MANY);
    vouchers(1, MANY);
    Function<RowRequest, Rows<VoucherRow>> own = as(firm.as(), request -> the(VoucherLists.class).own(request));
    assertComplete(own, VoucherRow::number, Map.of("", row -> (row.state() == VoucherState.ACTIVE ? "a" : "b") + row.expiresOn()));
    assertStable(own, VoucherRow::number, Map.of(), oneMore((from, to) -> {
      applications(from, to);
      vouchers(from, to);
    }));
    var other = Scene.firm().as();
    assertEquals(0, other.call(() -> the(VoucherLists.class).own(HOW_MANY)).total());
    var after = own.apply(SOME).next();
    assertEquals(List.of(), other.call(() -> the(VoucherLists.class).own(new RowRequest(null, true, after, 0, SIZE))).list());
  }

  @Test
  void a_firms_home_counts_all_its_vouchers_and_lists_the_first() {
    applications(1, MANY);
    vouchers(1, MANY);
    var all = Pages.all(as(firm.as(), request -> the(VoucherLists.class).own(request)), null, true, SIZE).stream()
        .filter(row -> row.state() == VoucherState.ACTIVE).toList();
    var home = firm.as().call(() -> the(Overview.class).firm());
    assertEquals(all.size(), home.usable());
    assertEquals(sum(all, VoucherRow::face), home.face());
    assertEquals(sum(all, VoucherRow::available), home.available());
    assertEquals(all.subList(0, 6), home.vouchers());
    assertTrue(home.isMore());
  }

  @Test
  void a_firm_reads_all_its_own_applications() {
    applications(1, MANY);
    Function<RowRequest, Rows<ApplicationRow>> own = as(firm.as(), request -> the(ApplicationLists.class).own(null, null, request));
    assertComplete(own, ApplicationRow::number, APPLICATION_SORTS);
    var drafts = as(firm.as(), (RowRequest request) -> the(ApplicationLists.class).own(mark, ApplicationState.DRAFT, request));
    assertEquals(MANY / 5, Pages.all(drafts, "submittedOn", false, 7).size());
    assertStable(own, ApplicationRow::number, APPLICATION_SORTS, oneMore(this::applications));
    assertEquals(0, Scene.firm().as().call(() -> the(ApplicationLists.class).own(mark, null, HOW_MANY)).total());
  }

  @Test
  void an_office_reads_all_its_organisations() {
    organisations(1, MANY);
    var list = as(Scene.ofCounty(Scene.KEQIAO, "county-officer").as(), (RowRequest request) ->
        the(Organisations.class).ask(new OrganisationFilter(mark, null, null, null), request));
    assertComplete(list, OrganisationRow::id, ORGANISATION_SORTS);
    assertStable(list, OrganisationRow::id, ORGANISATION_SORTS, oneMore(this::organisations));
    assertEquals(FactsState.DECLARED, list.apply(SOME).list().get(0).facts());
  }

  @Test
  void another_county_reads_no_organisation_whatever_it_asks_for() {
    organisations(1, MANY);
    var county = Scene.ofCounty(Scene.XINCHANG, "county-officer").as();
    for (var filter : List.of(new OrganisationFilter(mark, null, null, null),
        new OrganisationFilter(mark, null, null, Scene.KEQIAO), new OrganisationFilter(mark, null, FactsState.DECLARED,
            Scene.KEQIAO))) {
      assertEquals(0, county.call(() -> the(Organisations.class).count(filter)));
      for (var sort : ORGANISATION_SORTS.keySet()) {
        assertEquals(List.of(), county.call(() -> the(Organisations.class)
            .ask(filter, new RowRequest(sort, false, null, 0, SIZE))).list(), sort);
      }
    }
    var forged = new RowRequest("name", true, new RowKey(mark, 0), 0, SIZE);
    assertTrue(county.call(() -> the(Organisations.class).ask(OrganisationFilter.ALL, forged)).list().stream()
        .noneMatch(row -> row.name().startsWith(mark)));
  }

  @Test
  void the_administrator_reads_all_accounts() {
    accounts(1, MANY);
    var list = as(AnAccount.ADMINISTRATOR, (RowRequest request) ->
        the(Accounts.class).ask(new AccountFilter(mark, "expert", null), request));
    assertComplete(list, AccountRow::id, ACCOUNT_SORTS);
    assertStable(list, AccountRow::id, ACCOUNT_SORTS, oneMore(this::accounts));
    assertEquals(MANY / 2, Pages.all(as(AnAccount.ADMINISTRATOR, (RowRequest request) ->
        the(Accounts.class).ask(new AccountFilter(mark, "expert", true), request)), "name", false, 7).stream()
        .filter(row -> Integer.parseInt(row.login().substring(mark.length())) <= MANY).count());
    assertEquals(0, AnAccount.ADMINISTRATOR.call(() -> the(Accounts.class).ask(new AccountFilter(mark, "auditor", null),
        HOW_MANY)).total());
  }
}
