package kechuang.payment.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.ClaimRegister;
import kechuang.claim.boundary.SpotChecks;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Nobody of the administration acts on a case of an organisation he or she belongs to: not on the redeemer's, and not on
 * that of the other side of the order. Somebody else may, and who joins afterwards stops nothing.
 */
@ArquillianTest
class OwnCasesIT {

  private Organisation firm;
  private Organisation provider;
  private Round round;

  @BeforeEach
  void two_sides() {
    Scene.today("2017-03-20");
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private List<Organisation> sides() {
    return List.of(firm, provider);
  }

  private static Person member(Organisation organisation, Person person) {
    Scene.belongs(person, organisation);
    return person;
  }

  private static Person county() {
    return Scene.ofCounty(Scene.KEQIAO, "county-officer");
  }

  private static Person city() {
    return Scene.ofCity("city-officer");
  }

  private static void refused(Executable act) {
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, act).key());
  }

  private long order() {
    return confirmedOrder(firm, provider, testing(Steps.voucher(firm, round, "100000.00"), provider, "2017-03-20",
        "36000.00"));
  }

  private long claimOfTheFirm() {
    round = Scene.round().firmRedeems().make();
    return claim(firm, order(), byFirm(firm, invoice("2017-03-20", "36000.00"), "36000.00", true));
  }

  private long claimOfTheProvider() {
    round = Scene.round().make();
    return claim(provider, order(), byProvider(provider, invoice("2017-03-20", "36000.00"), "18000.00", "18000.00",
        true));
  }

  @Test
  void an_application_is_neither_looked_at_nor_decided_by_the_firms_own() {
    var id = draft(firm, Scene.round().make(), "50000.00");
    submit(firm, id);
    var own = member(firm, county());
    refused(() -> decide(own, id, Kind.APPROVE, null));
    decide(county(), id, Kind.APPROVE, null);
    var ownOfCity = member(firm, city());
    refused(() -> decide(ownOfCity, id, Kind.REJECT, null));
    decide(member(Scene.firm(), city()), id, Kind.APPROVE, null);
    assertEquals("AWARDED", state("application", id));
  }

  @Test
  void a_claim_is_neither_checked_nor_approved_by_the_own_of_either_side_whoever_redeems() {
    neitherCheckedNorApproved(claimOfTheFirm());
    two_sides();
    neitherCheckedNorApproved(claimOfTheProvider());
  }

  private void neitherCheckedNorApproved(long id) {
    for (var side : sides()) {
      var own = member(side, county());
      refused(() -> decideClaim(own, id, Kind.APPROVE));
      nothingIsOffered(own, id);
    }
    decideClaim(member(Scene.firm(), county()), id, Kind.APPROVE);
    for (var side : sides()) {
      var own = member(side, city());
      refused(() -> decideClaim(own, id, Kind.REJECT));
      nothingIsOffered(own, id);
    }
    decideClaim(member(Scene.provider(), city()), id, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
  }

  private static void nothingIsOffered(Person own, long id) {
    own.as().run(() -> {
      var shown = the(ClaimCases.class).get(id);
      assertEquals(List.of(), List.copyOf(shown.may()));
      assertEquals(List.of(), List.copyOf(the(ClaimRegister.class).allowed(shown.claim())));
    });
  }

  @Test
  void a_notice_with_a_claim_of_either_side_is_not_published_by_its_own() {
    var id = claimOfTheProvider();
    Steps.approve(round, id);
    for (var side : sides()) {
      var own = member(side, city());
      refused(() -> Steps.publish(round, own));
    }
    assertEquals("APPROVED", state("claim", id));
    Steps.publish(round, member(Scene.firm(), city()));
    assertEquals("PUBLISHED", state("claim", id));
  }

  @Test
  void a_spot_check_is_not_recorded_by_the_own_of_either_side() {
    var id = claimOfTheProvider();
    Steps.approve(round, id);
    var notice = Steps.publish(round);
    var check = Owner.number("select id from spot_check where notice_id = ?", notice);
    for (var side : sides()) {
      var own = member(side, city());
      // Nobody sends one's own there; who joined a side since neither records nor signs.
      assertEquals("spotcheck.inspector-unfit", assertThrows(RuleViolation.class,
          () -> Steps.appoint(own, city(), check)).key());
      var joined = city();
      Steps.appoint(joined, city(), check);
      Scene.belongs(joined, side);
      refused(() -> record(joined, check));
    }
    var first = member(Scene.provider(), city());
    var second = city();
    Steps.appoint(first, second, check);
    record(first, check);
    Scene.belongs(second, sides().get(0));
    refused(() -> Steps.countersign(second, check));
    Owner.run("delete from organisation_member where account_id = ?", second.id());
    Steps.countersign(second, check);
    assertEquals("PASSED", Owner.text("select result from spot_check where id = ?", check));
  }

  private static void record(Person officer, long check) {
    Steps.recordSpotCheck(officer, check, true, "2017-03-20", "现场查看，服务属实");
  }

  private long cityLine() {
    var id = claimOfTheFirm();
    Steps.approve(round, id);
    Steps.passSpotChecks(round, Steps.publish(round), "2017-03-20");
    Scene.today("2017-03-28");
    Steps.closeNotices();
    return Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", id);
  }

  @Test
  void a_payment_is_neither_marked_nor_confirmed_by_the_own_of_either_side() {
    var line = cityLine();
    for (var side : sides()) {
      var own = member(side, Scene.ofCity("payment-maker"));
      refused(() -> mark(own, line));
      assertFalse(isOffered(own, line));
    }
    mark(member(Scene.firm(), Scene.ofCity("payment-maker")), line);
    for (var side : sides()) {
      var own = member(side, Scene.ofCity("payment-checker"));
      refused(() -> confirm(own, line));
      assertFalse(isOffered(own, line));
    }
    var another = member(Scene.provider(), Scene.ofCity("payment-checker"));
    assertTrue(isOffered(another, line));
    confirm(another, line);
    assertEquals("PAID", state("payment_line", line));
  }

  private static void mark(Person maker, long line) {
    maker.as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line), "IT-" + Scene.unique()));
  }

  private static void confirm(Person checker, long line) {
    checker.as().run(() -> the(Payments.class).confirm(line, version("payment_line", line)));
  }

  private static boolean isOffered(Person person, long line) {
    var number = Owner.text("select c.number from claim c join payment_line l on l.claim_id = c.id where l.id = ?", line);
    return person.as().call(() -> the(PaymentList.class).ask(new PaymentFilter(number, null),
        RowRequest.first(9)).list()).stream().anyMatch(row -> !row.may().isEmpty());
  }

  @Test
  void whoever_joins_a_side_after_deciding_stops_nothing_that_comes_later() {
    var id = claimOfTheFirm();
    var checker = county();
    var approver = city();
    var publisher = city();
    decideClaim(checker, id, Kind.APPROVE);
    member(firm, checker);
    decideClaim(approver, id, Kind.APPROVE);
    member(provider, approver);
    var notice = Steps.publish(round, publisher);
    member(firm, publisher);
    Steps.passSpotChecks(round, notice, "2017-03-20");
    Scene.today("2017-03-28");
    Steps.closeNotices();
    assertEquals("CLOSED", state("notice", notice));
    assertEquals("DUE", state("claim", id));
  }
}
