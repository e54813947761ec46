package kechuang.market.boundary;

import static kechuang.testing.NeedSteps.accept;
import static kechuang.testing.NeedSteps.form;
import static kechuang.testing.NeedSteps.offer;
import static kechuang.testing.NeedSteps.offerId;
import static kechuang.testing.NeedSteps.offerState;
import static kechuang.testing.NeedSteps.offerVersion;
import static kechuang.testing.NeedSteps.open;
import static kechuang.testing.NeedSteps.state;
import static kechuang.testing.NeedSteps.submitted;
import static kechuang.testing.NeedSteps.terms;
import static kechuang.testing.NeedSteps.version;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.market.entity.NeedEventKind;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.OfferTerms;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.As;
import kechuang.testing.ListingSteps;
import kechuang.testing.NeedSteps;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs of firms from the first word to the end, who may do what about them, and what stays secret between whom. */
@ArquillianTest
class NeedsIT {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private Organisation firm;
  private Person officer;

  @BeforeEach
  void a_day_a_firm_and_its_county() {
    Scene.today("2017-03-10");
    firm = Scene.firm(Scene.KEQIAO);
    officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
  }

  private String opened() {
    return open(firm, Scene.KEQIAO, NeedSteps.testing("2017-06-30"));
  }

  private static String refusal(As.Act act) {
    return assertThrows(RuleViolation.class, () -> act.run()).key();
  }

  private static boolean isPublic(String number) {
    return As.nobody().call(() -> the(NeedBoard.class).find(number)).isPresent();
  }

  private static long told(String kind, Organisation whom) {
    return Owner.number("select count(*) from message m join tiding t on t.id = m.tiding_id where t.kind = ?"
        + " and m.account_id = ?", kind, whom.person().id());
  }

  @Test
  void a_need_is_public_once_its_county_has_looked_at_it() {
    var number = submitted(firm, NeedSteps.testing("2017-06-30"));
    assertFalse(isPublic(number));
    officer.as().run(() -> the(NeedDesk.class).release(number, version(number)));
    assertTrue(isPublic(number));
    assertEquals(1, told("NEED_RELEASED", firm));
    assertEquals("DRAFT/DRAFT SUBMIT/SUBMITTED RELEASE/OPEN", Owner.text("select string_agg(e.event || '/' || e.to_state,"
        + " ' ' order by e.id) from need_event e join need n on n.id = e.need_id where n.number = ?", number));
    assertTrue(Owner.number("select count(*) from audit.trail where entity = 'need' and entity_id = (select id::text"
        + " from need where number = ?)", number) >= 2);
  }

  @Test
  void another_county_another_firm_and_the_city_s_officers_do_not_look_at_it() {
    var number = submitted(firm, NeedSteps.testing("2017-06-30"));
    var elsewhere = Scene.ofCounty(Scene.YUECHENG, "county-officer");
    assertThrows(NotFound.class, () -> elsewhere.as().run(() -> the(NeedDesk.class).release(number, version(number))));
    assertThrows(NotFound.class, () -> elsewhere.as().run(() -> the(NeedCases.class).get(number)));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(NeedCases.class).get(number)));
    assertThrows(NotFound.class,
        () -> Scene.firm().as().run(() -> the(Needs.class).withdraw(number, version(number), null)));
    assertThrows(EJBAccessException.class, () -> Scene.ofCity("city-officer").as()
        .run(() -> the(NeedDesk.class).release(number, version(number))));
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> the(NeedDesk.class).release(number, version(number))));
    assertEquals("SUBMITTED", state(number));
  }

  @Test
  void nobody_looks_at_the_need_of_a_firm_he_or_she_belongs_to() {
    var number = submitted(firm, NeedSteps.testing("2017-06-30"));
    Scene.belongs(officer, firm);
    assertEquals("organisation.membership.own",
        refusal(() -> officer.as().run(() -> the(NeedDesk.class).release(number, version(number)))));
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update need set state = 'OPEN', opened_on ="
        + " '2017-03-10', looked_by = ? where number = ?", officer.id(), number)).toString().contains("belongs to"));
  }

  @Test
  void a_draft_is_its_firm_s_alone_and_goes_on_from_where_it_was() {
    var number = NeedSteps.draft(firm, NeedSteps.testing("2017-06-30"));
    assertThrows(NotFound.class, () -> officer.as().run(() -> the(NeedCases.class).get(number)));
    var seen = version(number);
    firm.as().run(() -> the(Needs.class).keep(number, seen, form(NeedSteps.testing("2017-07-31"))));
    assertThrows(StaleData.class,
        () -> firm.as().run(() -> the(Needs.class).submit(number, seen, form(NeedSteps.testing("2017-06-30")))));
    assertEquals("2017-07-31", Owner.text("select open_until from need where number = ?", number));
  }

  @Test
  void a_firm_that_is_not_admitted_writes_but_hands_nothing_in() {
    Owner.run("update organisation set admission = 'PENDING' where id = ?", firm.id());
    NeedSteps.draft(firm, NeedSteps.testing("2017-06-30"));
    assertEquals("organisation.admission.first", refusal(() -> submitted(firm, NeedSteps.testing("2017-06-30"))));
  }

  @Test
  void what_came_back_is_mended_and_its_old_file_is_shown_to_no_provider() {
    var file = upload();
    var content = NeedSteps.testing("2017-06-30");
    var number = firm.as().call(() -> the(Needs.class).submit(null, 0, new NeedForm(content, file, true)));
    officer.as().run(() -> the(NeedDesk.class).sendBack(number, version(number), "请删去联系人"));
    assertEquals(1, told("NEED_RETURNED", firm));
    var other = upload();
    firm.as().run(() -> the(Needs.class).submit(number, version(number), new NeedForm(content, other, true)));
    var provider = Scene.provider();
    assertThrows(NotFound.class, () -> provider.as().run(() -> the(Attachments.class).get(other)));
    officer.as().run(() -> the(NeedDesk.class).release(number, version(number)));
    assertNotNull(provider.as().call(() -> the(Attachments.class).get(other)));
    assertThrows(NotFound.class, () -> provider.as().run(() -> the(Attachments.class).get(file)));
    assertNotNull(officer.as().call(() -> the(Attachments.class).get(file)));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(Attachments.class).get(other)));
  }

  private long upload() {
    return firm.as().call(() -> Steps.upload(NeedPapers.OWNER_KIND, NeedPapers.CATEGORY, "需求.pdf", PDF).getId());
  }

  @Test
  void the_public_reads_no_name_that_the_firm_does_not_show() {
    var number = opened();
    var shown = As.nobody().call(() -> the(NeedBoard.class).find(number)).orElseThrow();
    assertNull(shown.firm());
    assertEquals(Scene.KEQIAO, shown.countyCode());
    var provider = Scene.provider();
    assertNull(provider.as().call(() -> the(NeedOffers.class).get(number)).firmName());
    assertNull(provider.as().call(() -> the(NeedOffers.class).get(number)).firm());
  }

  @Test
  void nobody_reads_another_s_offer() {
    var number = opened();
    var one = Scene.provider();
    var other = Scene.provider();
    offer(one, number, "12000.00");
    assertEquals(1, told("NEED_OFFERED", firm));
    assertNull(other.as().call(() -> the(NeedOffers.class).get(number)).offer());
    assertEquals(0, other.as().call(() -> the(OfferList.class).ask(null, null, RowRequest.first(9))).list().size());
    for (var office : List.of(officer, Scene.ofCity("programme-manager"), Scene.outside("auditor"))) {
      var seen = office.as().call(() -> the(NeedCases.class).get(number));
      assertEquals(List.of(), seen.offers());
      assertEquals(1, seen.offered());
    }
    var own = firm.as().call(() -> the(NeedCases.class).get(number)).offers();
    assertEquals(Money.of("12000.00"), own.get(0).offer().getPrice());
    assertEquals(one.name(), own.get(0).provider().getName());
  }

  @Test
  void related_parties_are_marked_for_the_firm() {
    var number = opened();
    var related = Scene.provider();
    Scene.shares(related, firm, "0.3");
    offer(related, number, "12000.00");
    offer(Scene.provider(), number, "13000.00");
    var offers = firm.as().call(() -> the(NeedCases.class).get(number)).offers();
    assertEquals(List.of(true, false), offers.stream().map(ShownOffer::related).toList());
  }

  @Test
  void only_who_is_on_the_list_offers_and_only_on_what_is_open() {
    var number = opened();
    assertThrows(NotFound.class, () -> offer(ListingSteps.applicant(), number, "12000.00"));
    var waiting = submitted(firm, NeedSteps.testing("2017-06-30"));
    assertThrows(NotFound.class, () -> offer(Scene.provider(), waiting, "12000.00"));
    var wish = open(firm, Scene.KEQIAO, NeedSteps.wish(Scene.CITY));
    assertThrows(NotFound.class, () -> offer(Scene.provider(), wish, "12000.00"));
    Scene.today("2017-07-01");
    assertThrows(NotFound.class, () -> offer(Scene.provider(), number, "12000.00"));
    assertFalse(isPublic(number));
  }

  @Test
  void a_provider_has_one_living_offer_and_says_it_otherwise() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    assertThrows(StaleData.class, () -> offer(provider, number, "11000.00"));
    var seen = offerVersion(provider, number);
    provider.as().run(() -> the(NeedOffers.class).offer(number, seen, terms("11000.00")));
    assertThrows(StaleData.class,
        () -> provider.as().run(() -> the(NeedOffers.class).offer(number, seen, terms("10000.00"))));
    assertEquals(1, Owner.number("select count(*) from need_offer where provider_id = ?", provider.id()));
    provider.as().run(() -> the(NeedOffers.class).withdraw(number, offerVersion(provider, number)));
    assertEquals("WITHDRAWN", offerState(provider, number));
    offer(provider, number, "9000.00");
    assertEquals(2, Owner.number("select count(*) from need_offer where provider_id = ?", provider.id()));
  }

  @Test
  void of_two_offers_at_once_by_one_provider_one_is_made() {
    var number = opened();
    var provider = Scene.provider();
    Callable<Object> act = () -> {
      offer(provider, number, "12000.00");
      return true;
    };
    var race = Race.of(List.of(Race.patiently(act), Race.patiently(act)));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
  }

  @Test
  void an_accepted_offer_matches_the_need_closes_the_others_and_shows_each_side_the_other() {
    var number = opened();
    var chosen = Scene.provider();
    var other = Scene.provider();
    offer(chosen, number, "12000.00");
    offer(other, number, "11000.00");
    accept(firm, chosen, number, "12000.00");
    assertEquals("MATCHED", state(number));
    assertEquals("ACCEPTED", offerState(chosen, number));
    assertEquals("CLOSED", offerState(other, number));
    assertFalse(isPublic(number));
    assertEquals(1, told("NEED_OFFER_ACCEPTED", chosen));
    assertEquals(1, told("NEED_OFFER_CLOSED", other));
    assertEquals(firm.name(), chosen.as().call(() -> the(NeedOffers.class).get(number)).firm().getName());
    assertNull(other.as().call(() -> the(NeedOffers.class).get(number)).firm());
    assertThrows(NotFound.class, () -> offer(Scene.provider(), number, "9000.00"));
  }

  @Test
  void a_stranger_accepts_nothing() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    assertThrows(NotFound.class, () -> accept(Scene.firm(), provider, number, "12000.00"));
    var elsewhere = open(firm, Scene.KEQIAO, NeedSteps.testing("2017-06-30"));
    assertThrows(NotFound.class, () -> firm.as().run(() -> the(NeedOffers.class).accept(elsewhere,
        offerId(provider, number), offerVersion(provider, number), Money.of("12000.00"))));
    assertEquals("OFFERED", offerState(provider, number));
  }

  @Test
  void of_two_offers_accepted_at_once_one_is() {
    var number = opened();
    var one = Scene.provider();
    var other = Scene.provider();
    offer(one, number, "12000.00");
    offer(other, number, "13000.00");
    Callable<Object> first = () -> {
      accept(firm, one, number, "12000.00");
      return one;
    };
    Callable<Object> second = () -> {
      accept(firm, other, number, "13000.00");
      return other;
    };
    var race = Race.of(List.of(Race.patiently(first), Race.patiently(second)));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals("ACCEPTED CLOSED", Owner.text("select string_agg(f.state, ' ' order by f.state) from need_offer f"
        + " join need n on n.id = f.need_id where n.number = ?", number));
  }

  @Test
  void the_database_accepts_no_second_offer() {
    var number = opened();
    var one = Scene.provider();
    offer(one, number, "12000.00");
    var other = Scene.provider();
    offer(other, number, "13000.00");
    Owner.run("update need_offer set state = 'ACCEPTED', answered_on = '2017-03-10' where id = ?", offerId(one, number));
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update need_offer set state = 'ACCEPTED',"
        + " answered_on = '2017-03-10' where id = ?", offerId(other, number))).toString().contains("need_offer_accepted"));
  }

  @Test
  void what_changed_while_it_was_being_accepted_is_not_accepted() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    var id = offerId(provider, number);
    var seen = offerVersion(provider, number);
    provider.as().run(() -> the(NeedOffers.class).offer(number, seen, terms("15000.00")));
    assertEquals("need.price-changed", refusal(
        () -> firm.as().run(() -> the(NeedOffers.class).accept(number, id, seen, Money.of("12000.00")))));
    var now = offerVersion(provider, number);
    var longer = new OfferTerms("另加取样费用说明", Money.of("15000.00"), 60);
    provider.as().run(() -> the(NeedOffers.class).offer(number, now, longer));
    assertThrows(StaleData.class,
        () -> firm.as().run(() -> the(NeedOffers.class).accept(number, id, now, Money.of("15000.00"))));
    assertEquals("OPEN", state(number));
  }

  @Test
  void an_offer_that_changes_at_the_moment_of_its_acceptance_is_accepted_as_read_or_not_at_all() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    var id = offerId(provider, number);
    var seen = offerVersion(provider, number);
    Callable<Object> firms = () -> {
      firm.as().run(() -> the(NeedOffers.class).accept(number, id, seen, Money.of("12000.00")));
      return true;
    };
    Callable<Object> providers = () -> {
      provider.as().run(() -> the(NeedOffers.class).offer(number, seen, terms("15000.00")));
      return true;
    };
    var race = Race.of(List.of(Race.patiently(firms), Race.patiently(providers)));
    assertEquals(1, race.won());
    var accepted = "MATCHED".equals(state(number));
    assertEquals(accepted ? "12000.00" : "15000.00", Owner.text("select price from need_offer where id = ?", id));
  }

  @Test
  void a_declined_provider_reads_why_and_may_offer_again() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    var id = offerId(provider, number);
    assertEquals("need.reason-missing", refusal(() -> firm.as().run(
        () -> the(NeedOffers.class).decline(number, id, offerVersion(provider, number), " "))));
    firm.as().run(() -> the(NeedOffers.class).decline(number, id, offerVersion(provider, number), "工期太长"));
    assertEquals("工期太长", provider.as().call(() -> the(NeedOffers.class).get(number)).offer().getReason());
    assertEquals(1, told("NEED_OFFER_DECLINED", provider));
    offer(provider, number, "11000.00");
    assertEquals("OFFERED", offerState(provider, number));
  }

  @Test
  void where_nothing_came_of_it_the_need_is_public_again() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    accept(firm, provider, number, "12000.00");
    firm.as().run(() -> the(Needs.class).reopen(number, version(number), "未能签约"));
    assertTrue(isPublic(number));
    assertEquals("DECLINED", offerState(provider, number));
    offer(provider, number, "11500.00");
    accept(firm, provider, number, "11500.00");
    assertEquals("need.reason-missing",
        refusal(() -> firm.as().run(() -> the(Needs.class).withdraw(number, version(number), null))));
    firm.as().run(() -> the(Needs.class).withdraw(number, version(number), "不再需要"));
    assertEquals("DECLINED", offerState(provider, number));
  }

  @Test
  void a_need_is_settled_with_an_order_of_its_own_firm_only() {
    var round = Scene.round().make();
    var provider = Scene.provider();
    var own = order(firm, provider, round);
    var others = order(Scene.firm(), provider, round);
    var number = opened();
    assertEquals("need.order-unknown",
        refusal(() -> firm.as().run(() -> the(Needs.class).settle(number, version(number), "示例机构", others))));
    firm.as().run(() -> the(Needs.class).settle(number, version(number), "示例机构", own));
    assertEquals("SETTLED", state(number));
    assertEquals(own, firm.as().call(() -> the(NeedCases.class).get(number)).order());
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update need set service_order_id = (select id from"
        + " service_order where number = ?) where number = ?", others, number)).toString().contains("not of the firm"));
  }

  private static String order(Organisation firm, Organisation provider, Round round) {
    var voucher = Steps.voucher(firm, round, "20000.00");
    var id = Steps.place(firm, Steps.testing(voucher, provider, "2017-03-10", "10000.00"));
    return Owner.text("select number from service_order where id = ?", id);
  }

  @Test
  void a_need_lapses_the_day_after_its_last_and_closes_what_was_offered() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    Scene.today("2017-06-30");
    As.system().run(() -> the(NeedWork.class).run());
    assertEquals("OPEN", state(number));
    Scene.today("2017-07-01");
    As.system().run(() -> the(NeedWork.class).run());
    As.system().run(() -> the(NeedWork.class).run());
    assertEquals("LAPSED", state(number));
    assertEquals("CLOSED", offerState(provider, number));
    assertEquals(1, told("NEED_LAPSED", firm));
    assertEquals(1, told("NEED_OFFER_CLOSED", provider));
  }

  @Test
  void what_is_matched_does_not_lapse() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    accept(firm, provider, number, "12000.00");
    Scene.today("2017-07-01");
    As.system().run(() -> the(NeedWork.class).run());
    assertEquals("MATCHED", state(number));
    assertEquals("need.reopen-too-late",
        refusal(() -> firm.as().run(() -> the(Needs.class).reopen(number, version(number), "未能签约"))));
  }

  @Test
  void what_should_not_be_public_is_taken_down_with_its_offers() {
    var number = opened();
    var provider = Scene.provider();
    offer(provider, number, "12000.00");
    officer.as().run(() -> the(NeedDesk.class).refuse(number, version(number), "含有个人信息"));
    assertFalse(isPublic(number));
    assertEquals("CLOSED", offerState(provider, number));
    assertEquals(1, told("NEED_REFUSED", firm));
    assertThrows(NotFound.class, () -> provider.as().run(() -> the(NeedOffers.class).get(number)));
  }

  @Test
  void a_wish_is_answered_by_the_office_it_asks_and_public_only_with_its_answer() {
    var number = open(firm, Scene.KEQIAO, NeedSteps.wish(Scene.CITY));
    assertFalse(isPublic(number));
    var ofCounty = Scene.ofCounty(Scene.KEQIAO, "programme-manager");
    assertEquals(Set.of(), ofCounty.as().call(() -> the(NeedCases.class).get(number)).allowed());
    assertEquals("need.asks-another-office", refusal(
        () -> ofCounty.as().run(() -> the(NeedDesk.class).answer(number, version(number), "好", true))));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.YUECHENG, "programme-manager").as()
        .run(() -> the(NeedDesk.class).answer(number, version(number), "好", true)));
    var ofCity = Scene.ofCity("programme-manager");
    ofCity.as().run(() -> the(NeedDesk.class).answer(number, version(number), "已列入明年计划。", false));
    assertFalse(isPublic(number));
    assertEquals("已列入明年计划。", firm.as().call(() -> the(NeedCases.class).get(number)).need().getAnswer());
    assertEquals(1, told("NEED_ANSWERED", firm));
    ofCity.as().run(() -> the(NeedDesk.class).publish(number, version(number)));
    assertTrue(isPublic(number));
    assertEquals(Set.of(NeedEventKind.UNPUBLISH),
        ofCity.as().call(() -> the(NeedCases.class).get(number)).allowed());
    ofCity.as().run(() -> the(NeedDesk.class).unpublish(number, version(number)));
    assertFalse(isPublic(number));
  }

  @Test
  void a_wish_asks_the_city_or_the_own_county() {
    submitted(firm, NeedSteps.wish(Scene.KEQIAO));
    var problems = firm.as().call(() -> the(Needs.class).problems(NeedSteps.wish(Scene.YUECHENG)));
    assertEquals("need.region-of-wish", problems.get(0).key());
  }

  @Test
  void a_firm_has_so_many_living_needs_at_once() {
    for (int i = 0; i < Needs.MOST; i++) {
      NeedSteps.draft(firm, NeedSteps.testing("2017-06-30"));
    }
    assertEquals("need.too-many", refusal(() -> NeedSteps.draft(firm, NeedSteps.testing("2017-06-30"))));
  }

  @Test
  void a_stale_look_decides_nothing() {
    var number = submitted(firm, NeedSteps.testing("2017-06-30"));
    var seen = version(number);
    officer.as().run(() -> the(NeedDesk.class).release(number, seen));
    assertThrows(StaleData.class, () -> officer.as().run(() -> the(NeedDesk.class).refuse(number, seen, "理由")));
    assertThrows(StaleData.class, () -> firm.as().run(() -> the(Needs.class).settle(number, seen, "本单位", null)));
    assertEquals("OPEN", state(number));
  }

  @Test
  void managers_count_what_was_let_through_by_what_became_of_it() {
    var manager = Scene.ofCounty(Scene.XINCHANG, "programme-manager");
    var before = manager.as().call(() -> the(Demand.class).total(2017));
    var services = manager.as().call(() -> the(Demand.class).byService(2017));
    var local = Scene.firm(Scene.XINCHANG);
    open(local, Scene.XINCHANG, NeedSteps.testing("2017-06-30"));
    var settled = open(local, Scene.XINCHANG, NeedSteps.testing("2017-06-30"));
    open(local, Scene.XINCHANG, NeedSteps.wish(Scene.CITY));
    submitted(local, NeedSteps.testing("2017-06-30"));
    opened();
    // From 10 to 14 March: four days.
    Scene.today("2017-03-14");
    local.as().run(() -> the(Needs.class).settle(settled, version(settled), "本单位", null));
    var after = manager.as().call(() -> the(Demand.class).total(2017));
    assertEquals(before.all() + 2, after.all());
    assertEquals(before.open() + 1, after.open());
    assertEquals(before.settled() + 1, after.settled());
    assertEquals(4, after.days());
    assertEquals(List.of("TESTING"), manager.as().call(() -> the(Demand.class).byService(2017)).stream()
        .filter(row -> !services.contains(row)).map(DemandRow::key).toList());
    assertEquals(List.of(Scene.XINCHANG), manager.as().call(() -> the(Demand.class).byCounty(2017)).stream()
        .map(DemandRow::key).toList());
    assertEquals(0, manager.as().call(() -> the(Demand.class).total(2016)).all());
    var wishes = manager.as().call(() -> the(Demand.class).wishes(2017));
    assertEquals(1, wishes.get(0).elsewhere());
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> the(Demand.class).total(null)));
  }

  @Test
  void the_board_is_read_by_kind_service_and_place() {
    var number = opened();
    var all = new BoardFilter(null, null, null, null);
    assertTrue(listed(all, number));
    assertTrue(listed(new BoardFilter(NeedKind.SERVICE, "TESTING", Scene.YUECHENG, "色牢度"), number));
    assertFalse(listed(new BoardFilter(NeedKind.TECHNOLOGY, null, null, null), number));
    assertFalse(listed(new BoardFilter(null, "DESIGN", null, null), number));
    assertFalse(listed(new BoardFilter(null, null, null, "没有这样的词"), number));
  }

  private static boolean listed(BoardFilter filter, String number) {
    return As.nobody().call(() -> the(NeedBoard.class).browse(filter, RowRequest.first(200))).list().stream()
        .anyMatch(need -> need.number().equals(number));
  }

  @Test
  void lists_show_a_firm_its_own_and_an_office_what_was_handed_in_to_it() {
    var draft = NeedSteps.draft(firm, NeedSteps.testing("2017-06-30"));
    var handed = submitted(firm, NeedSteps.testing("2017-06-30"));
    assertEquals(Set.of(draft, handed), numbers(firm.as(), firm));
    assertEquals(Set.of(handed), numbers(officer.as(), firm));
    assertEquals(Set.of(handed), numbers(Scene.ofCity("programme-manager").as(), firm));
    assertEquals(Set.of(), numbers(Scene.ofCounty(Scene.YUECHENG, "county-officer").as(), firm));
    assertEquals(Set.of(), numbers(Scene.firm().as(), firm));
  }

  private static Set<String> numbers(As who, Organisation firm) {
    return Set.copyOf(who.call(() -> the(NeedList.class).ask(new NeedFilter(firm.name(), null, null),
        RowRequest.first(50))).list().stream().map(NeedRow::number).toList());
  }

  @Test
  void programs_read_what_is_open_and_nothing_else() {
    var number = opened();
    var waiting = submitted(firm, NeedSteps.testing("2017-06-30"));
    var anyone = Partner.nobody();
    var need = anyone.get("/needs/" + number).expect(200);
    assertEquals("10000.00", need.text("budgetFrom"));
    assertEquals("2017-06-30", need.text("openUntil"));
    assertFalse(need.json().containsKey("firm"));
    anyone.get("/needs/" + waiting).expect(404);
    var listed = anyone.get("/needs?kind=SERVICE&service=TESTING&county=330602&limit=200").expect(200).body();
    assertTrue(listed.contains(number));
    assertFalse(listed.contains(waiting));
    assertFalse(anyone.get("/needs?service=DESIGN&limit=200").expect(200).body().contains(number));
    anyone.get("/needs?kind=NEED").refused(422, "list.filter");
  }

  @Test
  void a_visitor_without_a_session_looks_for_needs_in_chinese() {
    var number = opened();
    var found = new Visitor().get("/open/needs.xhtml?text=" + URLEncoder.encode("色牢度", StandardCharsets.UTF_8)).body();
    assertTrue(found.contains(number), found);
  }
}
