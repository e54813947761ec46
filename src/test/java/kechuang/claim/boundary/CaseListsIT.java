package kechuang.claim.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and pages of orders and claims show each person what is theirs, and nothing of what is not. */
@ArquillianTest
class CaseListsIT {

  private static final RowRequest ALL = RowRequest.first(200);

  @BeforeEach
  void on_a_working_day() {
    Scene.today("2017-03-20");
  }

  private static Set<Long> orders(Person person, String text) {
    return person.as().call(() -> new HashSet<>(the(OrderList.class).ask(new OrderFilter(text, null), ALL).list().stream()
        .map(OrderRow::id).toList()));
  }

  private static Set<Long> waiting(Person person, String number) {
    return person.as().call(() -> new HashSet<>(the(ClaimList.class).waiting(new ClaimFilter(number, null), ALL).list()
        .stream().map(ClaimRow::id).toList()));
  }

  private static String number(String table, long id) {
    return Owner.text("select number from " + table + " where id = ?", id);
  }

  @Test
  void an_order_is_listed_for_its_two_sides_its_county_the_city_and_the_auditor_and_nobody_else() {
    var round = Scene.round().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var order = place(firm, testing(Steps.voucher(firm, round, "10000.00"), provider, "2017-03-20", "2000.00"));
    var number = number("service_order", order);

    for (var entitled : List.of(firm.person(), provider.person(), Scene.ofCounty(Scene.KEQIAO, "county-officer"),
        Scene.ofCity("city-officer"), Scene.ofCity("payment-maker"), Scene.outside("auditor"))) {
      assertEquals(Set.of(order), orders(entitled, number), entitled.roles().toString());
      assertEquals(order, entitled.as().call(() -> the(OrderCases.class).get(order).order().getId()));
    }
    for (var other : List.of(Scene.firm().person(), Scene.provider().person(),
        Scene.ofCounty(Scene.XINCHANG, "county-officer"))) {
      assertEquals(Set.of(), orders(other, number), other.roles().toString());
      assertThrows(NotFound.class, () -> other.as().run(() -> the(OrderCases.class).get(order)));
    }
    assertThrows(EJBAccessException.class, () -> orders(Scene.outside("administrator"), number));
  }

  @Test
  void a_list_is_read_page_by_page_without_losing_or_repeating_a_row() {
    var round = Scene.round().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "20000.00");
    var placed = new ArrayList<Long>();
    for (var amount : List.of("2000.00", "3000.00", "2000.00", "2000.00", "1000.00")) {
      placed.add(place(firm, testing(voucher, provider, "2017-03-20", amount)));
    }

    var found = new ArrayList<OrderRow>();
    RowKey after = null;
    do {
      var request = new RowRequest("contract", false, after, 0, 2);
      var page = firm.as().call(() -> the(OrderList.class).ask(new OrderFilter(null, null), request));
      found.addAll(page.list());
      after = page.next();
    } while (after != null);

    assertEquals(new HashSet<>(placed), new HashSet<>(found.stream().map(OrderRow::id).toList()));
    assertEquals(List.of("3000.00", "2000.00", "2000.00", "2000.00", "1000.00"),
        found.stream().map(row -> row.contract().toString()).toList());
    assertEquals(5, firm.as().call(() -> the(OrderList.class).ask(new OrderFilter(null, null), RowRequest.first(0)).total()));
  }

  @Test
  void what_is_searched_for_is_text_and_nothing_else() {
    var round = Scene.round().make();
    var firm = Scene.firm();
    place(firm, testing(Steps.voucher(firm, round, "10000.00"), Scene.provider(), "2017-03-20", "2000.00"));

    assertEquals(1, orders(firm.person(), "色牢度").size());
    for (var trick : List.of("%", "_", "\\", "' or true --", "?1", "色%度")) {
      assertEquals(Set.of(), orders(firm.person(), trick), trick);
    }
    var odd = new RowRequest("number; drop table claim", true, null, 0, 10);
    assertEquals(1, firm.as().call(() -> the(OrderList.class).ask(new OrderFilter(null, null), odd).list().size()));
  }

  @Test
  void an_order_offers_each_side_what_is_its_own_to_do() {
    var round = Scene.round().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var order = place(firm, testing(Steps.voucher(firm, round, "10000.00"), provider, "2017-03-20", "2000.00"));

    assertEquals(Set.of(ServiceOrderEventKind.CANCEL), may(firm.person(), order));
    assertEquals(Set.of(ServiceOrderEventKind.CONFIRM, ServiceOrderEventKind.REFUSE), may(provider.person(), order));
    assertEquals(Set.of(), may(Scene.ofCity("city-officer"), order));
    Steps.confirm(provider, order);
    assertTrue(provider.as().call(() -> the(OrderCases.class).get(order).redeemable()));
    assertFalse(firm.as().call(() -> the(OrderCases.class).get(order).redeemable()));
  }

  private static Set<ServiceOrderEventKind> may(Person person, long order) {
    return person.as().call(() -> the(OrderCases.class).get(order).may());
  }

  @Test
  void a_claim_waits_for_the_office_whose_turn_it_is() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var id = redeemed(round, firm, Scene.provider());
    var number = number("claim", id);
    var county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var city = Scene.ofCity("city-officer");

    assertEquals(Set.of(id), waiting(county, number));
    assertEquals(Set.of(), waiting(Scene.ofCounty(Scene.XINCHANG, "county-officer"), number));
    assertEquals(Set.of(), waiting(city, number));
    assertEquals(Set.of(), city.as().call(() -> the(ClaimCases.class).get(id).may()));
    decideClaim(county, id, Kind.APPROVE);
    assertEquals(Set.of(), waiting(county, number));
    assertEquals(Set.of(id), waiting(city, number));
    assertTrue(city.as().call(() -> the(ClaimCases.class).get(id).may().contains(ClaimEventKind.APPROVE)));
  }

  @Test
  void a_county_that_pays_alone_decides_its_own_claims() {
    var round = Scene.round().ownedBy(Scene.XINCHANG).firmRedeems().make();
    var id = redeemed(round, Scene.firm(Scene.XINCHANG), Scene.provider());
    decideClaim(Scene.ofCounty(Scene.XINCHANG, "county-officer"), id, Kind.APPROVE);

    assertEquals(Set.of(id), waiting(Scene.ofCounty(Scene.XINCHANG, "county-officer"), number("claim", id)));
    assertEquals(Set.of(), waiting(Scene.ofCity("city-officer"), number("claim", id)));
  }

  @Test
  void a_case_shows_its_arithmetic_its_documents_and_who_will_pay() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var id = redeemed(round, firm, Scene.provider());
    var shown = firm.as().call(() -> the(ClaimCases.class).get(id));

    // 2,000.00 x 50 % = 1,000.00 = 500.00 + 500.00
    assertEquals("1000.00", shown.computed().amount().toString());
    assertEquals(List.of("500.00", "500.00"), shown.parts().stream().map(part -> part.amount().toString()).toList());
    assertEquals(5, shown.documents().size());
    assertTrue(shown.verdicts().stream().allMatch(verdict -> verdict.passed()));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(ClaimCases.class).get(id)));
  }

  @Test
  void contracts_that_may_be_parts_of_one_stand_side_by_side() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "20000.00");
    var first = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "2000.00"));
    var second = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "3000.00"));
    var early = claim(firm, first, byFirm(firm, invoice("2017-03-20", "2000.00"), "2000.00", true));
    var late = claim(firm, second, byFirm(firm, invoice("2017-03-20", "3000.00"), "3000.00", true));

    // Placed first, with nothing beside it then, it is a part all the same: 2,000.00 + 3,000.00 for both.
    assertEquals("[%d] 5000.00".formatted(first), parts(late));
    assertEquals("[%d] 5000.00".formatted(second), parts(early));
    var alone = Scene.provider();
    var other = confirmedOrder(firm, alone, testing(voucher, alone, "2017-03-20", "1000.00"));
    assertEquals("[] null", parts(claim(firm, other, byFirm(firm, invoice("2017-03-20", "1000.00"), "1000.00", true))));
  }

  private static String parts(long claim) {
    var shown = Scene.ofCity("city-officer").as().call(() -> the(ClaimCases.class).get(claim));
    return shown.siblings().stream().map(OrderRow::id).toList() + " " + shown.splittingSum();
  }

  @Test
  void a_claim_that_came_back_is_mended_by_its_redeemer_and_handed_in_again() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var id = redeemed(round, firm, Scene.provider());
    decideClaim(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Kind.RETURN);

    var desk = firm.as().call(() -> the(ClaimDesks.class).again(id));
    assertEquals("已核对材料", desk.returned());
    assertEquals("1000.00", desk.left().toString());
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(ClaimDesks.class).again(id)));
    firm.as().run(() -> the(Claims.class).resubmit(id, desk.before().getVersion(),
        byFirm(firm, invoice("2017-03-20", "1500.00"), "1500.00", true)));
    assertEquals(ClaimState.SUBMITTED.name(), Steps.state("claim", id));
    assertEquals("750.00", Owner.text("select amount from claim where id = ?", id));
    assertEquals(1L, Owner.number("select count(*) from invoice where claim_id = ?", id));
  }

  @Test
  void a_form_for_a_claim_is_the_redeemers_alone_and_says_what_stands_in_its_way() {
    var round = Scene.round().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var order = place(firm, testing(Steps.voucher(firm, round, "10000.00"), provider, "2017-03-20", "2000.00"));

    assertEquals("claim.order-not-confirmed", provider.as().call(() -> the(ClaimDesks.class).forOrder(order).obstacle().key()));
    assertThrows(NotFound.class, () -> firm.as().run(() -> the(ClaimDesks.class).forOrder(order)));
    Steps.confirm(provider, order);
    assertEquals("1000.00", provider.as().call(() -> the(ClaimDesks.class).forOrder(order).left().toString()));
  }

  @Test
  void the_city_publishes_what_was_looked_at_and_nothing_that_came_after() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "20000.00");
    var first = redeemed(firm, provider, voucher);
    approve(round, first);
    Steps.minuted(round);
    var city = Scene.ofCity("city-officer");
    var seen = city.as().call(() -> waiting(round).ids());
    assertEquals(List.of(first), seen);
    assertEquals("1000.00", city.as().call(() -> waiting(round).total().toString()));
    assertEquals("2017-03-27", city.as().call(() -> waiting(round).endsOn().toString()));

    var second = redeemed(firm, provider, voucher);
    approve(round, second);
    Steps.minuted(round);
    assertThrows(StaleData.class, () -> city.as().run(() -> the(Notices.class).publish(round.id(), seen)));
    assertEquals(ClaimState.APPROVED.name(), Steps.state("claim", first));
    city.as().run(() -> the(Notices.class).publish(round.id(), List.of(first, second)));
    assertEquals(ClaimState.PUBLISHED.name(), Steps.state("claim", second));
    assertTrue(Scene.ofCounty(Scene.KEQIAO, "county-officer").as().call(() -> the(Publishing.class).waiting().stream()
        .noneMatch(one -> one.round().getId() == round.id())));
  }

  private static Publishable waiting(Round round) {
    return the(Publishing.class).waiting().stream().filter(one -> one.round().getId() == round.id()).findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_drawn_is_public_when_the_notice_is_over_and_not_before() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var id = redeemed(round, firm, Scene.provider());
    approve(round, id);
    var notice = Steps.publish(round);
    var number = number("notice", notice);

    assertEquals(List.of(), read(number).drawn());
    assertEquals(1, Scene.ofCity("city-officer").as().call(() -> the(NoticeBoard.class).own(notice).drawn().size()));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .run(() -> the(NoticeBoard.class).own(notice)));
    Scene.today("2017-03-28");
    Steps.closeNotices();
    assertEquals(List.of(1), read(number).drawn().stream().map(NoticeLine::place).toList());
    assertEquals("1000.00", read(number).total().toString());
    assertThrows(NotFound.class, () -> read("N2017-9999-9999-9"));
  }

  /** As somebody reads it who is not signed in. */
  private static NoticeCase read(String number) {
    return As.nobody().call(() -> the(NoticeBoard.class).open(number));
  }

  @Test
  void a_look_on_the_spot_is_arranged_by_the_rounds_owner_and_only_seen_by_the_county() {
    var round = Scene.round().firmRedeems().make();
    var id = redeemed(round, Scene.firm(), Scene.provider());
    approve(round, id);
    Steps.publish(round);
    var number = number("claim", id);

    var check = Owner.number("select id from spot_check where claim_id = ?", id);
    assertEquals(List.of(check), listed(Scene.ofCity("city-officer"), number));
    assertEquals(List.of(check), listed(Scene.ofCounty(Scene.KEQIAO, "county-officer"), number));
    assertEquals(List.of(), listed(Scene.ofCounty(Scene.XINCHANG, "county-officer"), number));
    assertEquals(SpotCheckCase.May.APPOINT, mayNow(Scene.ofCity("city-officer"), check));
    assertEquals(SpotCheckCase.May.NOTHING, mayNow(Scene.ofCounty(Scene.KEQIAO, "county-officer"), check));
    assertThrows(NotFound.class, () -> mayNow(Scene.ofCounty(Scene.XINCHANG, "county-officer"), check));
  }

  private static List<Long> listed(Person person, String claim) {
    return person.as().call(() -> the(SpotCheckList.class).ask(claim, true, ALL).list().stream()
        .map(SpotCheckRow::id).toList());
  }

  private static SpotCheckCase.May mayNow(Person person, long check) {
    return person.as().call(() -> the(SpotCheckCases.class).get(check)).may();
  }

  private static long redeemed(Round round, Organisation firm, Organisation provider) {
    return redeemed(firm, provider, Steps.voucher(firm, round, "10000.00"));
  }

  /** A claim of 1,000.00 on a contract of 2,000.00. */
  private static long redeemed(Organisation firm, Organisation provider, String voucher) {
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "2000.00"));
    return claim(firm, order, byFirm(firm, invoice("2017-03-20", "2000.00"), "2000.00", true));
  }
}
