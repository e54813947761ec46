package kechuang.provider.boundary;

import static kechuang.testing.ListingSteps.applicant;
import static kechuang.testing.ListingSteps.byTwo;
import static kechuang.testing.ListingSteps.hand;
import static kechuang.testing.ListingSteps.offer;
import static kechuang.testing.ListingSteps.proof;
import static kechuang.testing.ListingSteps.propose;
import static kechuang.testing.ListingSteps.put;
import static kechuang.testing.ListingSteps.state;
import static kechuang.testing.ListingSteps.testing;
import static kechuang.testing.ListingSteps.version;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Absences;
import kechuang.organisation.entity.CreditCode;
import kechuang.platform.boundary.RowRequest;
import kechuang.provider.boundary.ListingForm.Proof;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ListingProposal;
import kechuang.testing.As;
import kechuang.testing.ListingSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider's way to the list and off it: it applies, one manager of the city proposes, another puts into force. */
@ArquillianTest
class ListingIT {

  private Person one;
  private Person other;

  @BeforeEach
  void a_day_and_two_managers() {
    Scene.today("2017-03-10");
    one = Scene.ofCity("programme-manager");
    other = Scene.ofCity("programme-manager");
  }

  private static boolean inTheDirectory(Organisation provider) {
    var filter = new DirectoryFilter("TESTING", null, provider.name());
    return the(Providers.class).browse(filter, RowRequest.first(20)).list().stream()
        .anyMatch(found -> found.id() == provider.id());
  }

  private static String refusal(As.Act act) {
    return assertThrows(RuleViolation.class, () -> act.run()).key();
  }

  @Test
  void a_provider_applies_and_two_managers_put_it_on_the_list_from_a_day_on() {
    var provider = applicant();
    hand(provider, testing(provider));
    assertEquals("APPLIED", state(provider));
    assertFalse(inTheDirectory(provider));
    propose(one, provider, ListingProposal.ADMISSION, "2017-03-15");
    assertEquals("PROPOSED", state(provider));
    put(other, provider);
    assertEquals("LISTED", state(provider));
    assertFalse(inTheDirectory(provider));
    Scene.today("2017-03-15");
    assertTrue(inTheDirectory(provider));
    assertEquals("APPLY/APPLIED PROPOSE_ADMISSION/PROPOSED ADMIT/LISTED", Owner.text("select string_agg(e.event || '/' ||"
        + " e.to_state, ' ' order by e.id) from provider_listing_event e join provider_listing l on l.id ="
        + " e.provider_listing_id where l.provider_id = ?", provider.id()));
  }

  @Test
  void who_proposes_cannot_put_into_force() {
    var provider = applicant();
    hand(provider, testing(provider));
    propose(one, provider, ListingProposal.ADMISSION, "2017-03-10");
    assertEquals("identity.two-persons", refusal(() -> put(one, provider)));
    assertEquals("PROPOSED", state(provider));
  }

  @Test
  void nor_can_the_deputy_of_who_proposes() {
    var provider = applicant();
    hand(provider, testing(provider));
    propose(one, provider, ListingProposal.ADMISSION, "2017-03-10");
    var today = the(BusinessClock.class).today();
    var deputy = Scene.ofCity("programme-manager");
    one.as().run(() -> the(Absences.class).announce(deputy.id(), today, today));
    assertEquals("identity.two-persons.deputy", refusal(() -> put(deputy, provider)));
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update provider_listing set state = 'LISTED',"
        + " proposal = null, proposal_from = null, proposal_reason = null, proposed_by = null, put_proposed_by = ?,"
        + " put_by = ? where provider_id = ?", one.id(), deputy.id(), provider.id())).toString().contains("the deputy"));
    put(Scene.ofCity("programme-manager"), provider);
    assertEquals("LISTED", state(provider));
  }

  @Test
  void the_database_admits_nobody_by_one_person() {
    var provider = applicant();
    hand(provider, testing(provider));
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update provider_listing set state = 'LISTED',"
        + " put_proposed_by = ?, put_by = ? where provider_id = ?", one.id(), one.id(), provider.id()))
        .toString().contains("provider_listing_by_two"));
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update provider_listing set state = 'LISTED'"
        + " where provider_id = ?", provider.id())).toString().contains("provider_listing_by_two"));
  }

  @Test
  void a_suspended_provider_takes_no_new_order_but_finishes_what_it_has() {
    var provider = Scene.provider();
    var firm = Scene.firm();
    var round = Scene.round().firstCome().make();
    var voucher = Steps.voucher(firm, round, "100000.00");
    var confirmed = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-10", "10000.00"));
    byTwo(provider, ListingProposal.SUSPENSION, "2017-03-13");
    Steps.place(firm, Steps.testing(voucher, provider, "2017-03-10", "2000.00"));
    Scene.today("2017-03-13");
    var order = Steps.testing(voucher, provider, "2017-03-13", "2000.00");
    assertEquals(List.of("rule.provider"), assertThrows(Problems.class, () -> Steps.place(firm, order)).list().stream()
        .map(Problem::code).toList());
    assertFalse(inTheDirectory(provider));
    assertFalse(the(Providers.class).published(new CreditCode(provider.code())).orElseThrow()
        .takesOrders(LocalDate.parse("2017-03-13")));
    var claim = Steps.claim(provider, confirmed,
        Steps.byProvider(provider, Steps.invoice("2017-03-10", "10000.00"), "5000.00", "5000.00", true));
    assertEquals("SUBMITTED", Steps.state("claim", claim));
    byTwo(provider, ListingProposal.RESUMPTION, "2017-03-13");
    assertTrue(inTheDirectory(provider));
    Steps.place(firm, order);
  }

  @Test
  void of_two_managers_who_put_into_force_and_set_aside_at_once_one_wins() {
    var provider = Scene.provider();
    propose(one, provider, ListingProposal.REMOVAL, "2017-03-10");
    long seen = version(provider);
    var third = Scene.ofCity("programme-manager");
    var race = Race.of(List.<Callable<String>>of(
        () -> other.as().call(() -> {
          the(Listings.class).putIntoForce(provider.id(), seen);
          return "REMOVED";
        }),
        () -> third.as().call(() -> {
          the(Listings.class).setAside(provider.id(), seen, "示例理由");
          return "LISTED";
        })));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
    assertEquals(race.answers().get(0), state(provider));
  }

  @Test
  void of_two_managers_who_put_the_same_into_force_at_once_one_does() {
    var provider = applicant();
    hand(provider, testing(provider));
    propose(one, provider, ListingProposal.ADMISSION, "2017-03-10");
    long seen = version(provider);
    Callable<Boolean> put = () -> Scene.ofCity("programme-manager").as().call(() -> {
      the(Listings.class).putIntoForce(provider.id(), seen);
      return true;
    });
    var race = Race.of(List.of(put, put));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
  }

  @Test
  void only_managers_of_the_city_who_do_not_belong_to_it_decide() {
    var provider = Scene.provider();
    Callable<?> proposing = () -> {
      the(Listings.class).propose(provider.id(), version(provider), ListingProposal.REMOVAL, LocalDate.parse("2017-03-10"),
          "示例理由");
      return null;
    };
    for (var role : List.of("city-officer", "payment-maker")) {
      assertThrows(EJBAccessException.class, () -> Scene.ofCity(role).as().call(proposing));
    }
    assertThrows(EJBAccessException.class, () -> provider.as().call(proposing));
    assertEquals("provider.listing.city-only",
        refusal(() -> Scene.ofCounty(Scene.YUECHENG, "programme-manager").as().call(proposing)));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.KEQIAO, "programme-manager").as()
        .call(() -> the(Listings.class).get(provider.id())));
    Scene.belongs(one, provider);
    assertEquals("organisation.membership.own", refusal(() -> one.as().call(proposing)));
  }

  @Test
  void a_proposal_has_its_reason_and_a_day_that_is_still_to_come_and_waits_alone() {
    var provider = Scene.provider();
    var wrong = assertThrows(Problems.class, () -> one.as().run(() -> the(Listings.class).propose(provider.id(),
        version(provider), ListingProposal.SUSPENSION, LocalDate.parse("2017-03-09"), " "))).list();
    assertEquals(List.of("provider.listing.reason-missing", "provider.listing.from-past"),
        wrong.stream().map(Problem::key).toList());
    propose(one, provider, ListingProposal.SUSPENSION, "2017-03-10");
    assertEquals("provider.listing.proposal-waits",
        refusal(() -> propose(other, provider, ListingProposal.REMOVAL, "2017-03-10")));
  }

  @Test
  void what_is_put_into_force_late_counts_from_that_day() {
    var provider = Scene.provider();
    propose(one, provider, ListingProposal.REMOVAL, "2017-03-10");
    Scene.today("2017-03-20");
    put(other, provider);
    assertEquals("2017-03-19", Owner.text("select listed_until::text from organisation where id = ?", provider.id()));
  }

  @Test
  void an_application_that_comes_back_is_mended_and_one_that_is_refused_may_come_again() {
    var provider = applicant();
    hand(provider, testing(provider));
    assertEquals("provider.listing.question-missing",
        refusal(() -> one.as().run(() -> the(Listings.class).sendBack(provider.id(), version(provider), ""))));
    one.as().run(() -> the(Listings.class).sendBack(provider.id(), version(provider), "请补充价格"));
    assertEquals("请补充价格", provider.as().call(() -> the(OwnListing.class).get()).listing().getQuestion());
    hand(provider, testing(provider));
    one.as().run(() -> the(Listings.class).refuse(provider.id(), version(provider), "不符合条件"));
    assertEquals("REFUSED", state(provider));
    hand(provider, testing(provider));
    assertEquals("APPLIED", state(provider));
    propose(one, provider, ListingProposal.ADMISSION, "2017-03-10");
    var form = testing(provider);
    assertEquals("provider.listing.being-decided", refusal(() -> hand(provider, form)));
  }

  @Test
  void everything_that_is_wrong_with_an_application_is_said_at_once() {
    var provider = applicant();
    var form = new ListingForm(null, List.of(offer("TESTING", "500.00"), offer("DESIGN", null), offer("DESIGN", "0.00")),
        List.of(new Proof(null, testing(provider).proofs().get(0).certificate(), null),
            new Proof(4711L, proof(provider, "DESIGN", "2018-01-01").certificate(), null)));
    assertEquals(List.of("common.missing", "provider.service.price", "provider.service.twice",
        "provider.qualification.file-missing", "provider.qualification.file-missing"),
        provider.as().call(() -> the(OwnListing.class).problems(form)).stream().map(Problem::key).toList());
    assertEquals(List.of("provider.service.qualification-missing"), provider.as().call(() -> the(OwnListing.class).problems(
        new ListingForm(Institution.INSTITUTE, List.of(offer("TESTING", null)), List.of(proof(provider, "TESTING",
            "2017-03-09"))))).stream().map(Problem::key).toList());
  }

  @Test
  void a_listed_provider_changes_its_prices_itself_and_a_new_kind_of_service_waits_for_the_city() {
    var provider = applicant();
    hand(provider, testing(provider));
    byTwo(provider, ListingProposal.ADMISSION, "2017-03-10");
    Scene.today("2017-04-05");
    var proof = new Proof(Owner.number("select id from qualification where provider_id = ?", provider.id()),
        testing(provider).proofs().get(0).certificate(), null);
    hand(provider, new ListingForm(Institution.TESTING_BODY, List.of(offer("TESTING", "650.00"), offer("DESIGN", "9.00")),
        List.of(proof)));
    assertEquals("650.00 2017-04-05 OFFERED", service(provider, "TESTING"));
    assertEquals("9.00 2017-04-05 PROPOSED", service(provider, "DESIGN"));
    assertFalse(offers(provider, "DESIGN"));
    one.as().run(() -> the(Listings.class).confirmService(provider.id(), version(provider), "DESIGN"));
    assertTrue(offers(provider, "DESIGN"));
    assertThrows(NotFound.class, () -> one.as()
        .run(() -> the(Listings.class).declineService(provider.id(), version(provider), "TESTING", "示例理由")));
  }

  private static String service(Organisation provider, String kind) {
    return Owner.text("select price_from || ' ' || price_since || ' ' || state from provider_service where provider_id = ?"
        + " and service_kind = ?", provider.id(), kind);
  }

  private static boolean offers(Organisation provider, String kind) {
    return the(Providers.class).count(new DirectoryFilter(kind, null, provider.name())) == 1;
  }

  @Test
  void a_service_whose_certificate_has_run_out_takes_no_orders() {
    var provider = Scene.provider();
    Owner.run("insert into qualification (id, provider_id, service_kind, name, number, issuer, valid_until) values (nextval("
        + "'qualification_id'), ?, 'TESTING', '资质认定证书', '1', '示例局', '2017-03-10')", provider.id());
    var firm = Scene.firm();
    var voucher = Steps.voucher(firm, Scene.round().firstCome().make(), "100000.00");
    Steps.place(firm, Steps.testing(voucher, provider, "2017-03-10", "2000.00"));
    Scene.today("2017-03-11");
    var order = Steps.testing(voucher, provider, "2017-03-11", "2000.00");
    assertEquals(List.of("service order.qualification-expired"),
        assertThrows(Problems.class, () -> Steps.place(firm, order)).list().stream()
            .map(problem -> problem.field() + " " + problem.code()).toList());
  }

  @Test
  void the_file_of_a_certificate_is_for_its_provider_and_the_managers() {
    var provider = applicant();
    hand(provider, testing(provider));
    var file = Owner.number("select a.id from attachment a join qualification q on q.id = a.owner_id"
        + " and a.owner_kind = 'qualification' where q.provider_id = ?", provider.id());
    assertEquals("certificate.pdf", provider.as().call(() -> the(Attachments.class).get(file)).getFileName());
    assertEquals("certificate.pdf", one.as().call(() -> the(Attachments.class).get(file)).getFileName());
    assertThrows(NotFound.class, () -> applicant().as().call(() -> the(Attachments.class).get(file)));
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> the(Attachments.class).get(file)));
  }

  @Test
  void a_code_that_somebody_has_opens_no_second_account() {
    var known = applicant();
    assertEquals(List.of("organisation.credit-code.registered"), As.nobody().call(() ->
        the(ProviderRegistration.class).problems(ListingSteps.newProvider(known.code()))).stream().map(Problem::key).toList());
  }

  @Test
  void the_directory_sorts_by_price_and_goes_on_where_a_page_ended() {
    var mark = "排序" + Scene.unique();
    for (var price : new String[] {"300", "100", "200"}) {
      var provider = Scene.provider();
      Owner.run("update organisation set name = ? where id = ?", mark + price, provider.id());
      Owner.run("update provider_service set price_from = cast(? as numeric) where provider_id = ? and service_kind = 'DESIGN'",
          price, provider.id());
    }
    var filter = new DirectoryFilter("DESIGN", null, mark);
    var first = the(Providers.class).browse(filter, new RowRequest("price", true, null, 0, 2));
    var rest = the(Providers.class).browse(filter, new RowRequest("price", true, first.next(), 0, 2));
    assertEquals(List.of(mark + "100", mark + "200"), first.list().stream().map(Providers.Listed::name).toList());
    assertEquals(List.of(mark + "300"), rest.list().stream().map(Providers.Listed::name).toList());
  }
}
