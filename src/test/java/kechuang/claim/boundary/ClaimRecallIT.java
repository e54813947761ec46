package kechuang.claim.boundary;

import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check or an approval of a claim is taken back until the next stage opens the claim, and where it moved no money. */
@ArquillianTest
class ClaimRecallIT {

  private Organisation firm;
  private Person county;
  private Person city;
  private Person finance;
  private Round round;
  private String voucher;
  private long id;

  @BeforeEach
  void a_checked_claim_of_a_round_with_joint_review() {
    Scene.today("2017-03-20");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    finance = Scene.ofCity("finance-reviewer");
    round = Scene.round().firmRedeems().withoutSpotChecks().jointReview().make();
    id = checked(false);
  }

  /** On an order of 10,000, which holds 5,000. */
  private long checked(boolean last) {
    voucher = voucher(firm, round, "20000.00");
    var provider = Scene.provider();
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "10000.00"));
    var claim = claim(firm, order, byFirm(firm, invoice("2017-03-20", "8000.00"), "8000.00", last));
    decideClaim(county, claim, Kind.APPROVE);
    return claim;
  }

  private void recall(Person person, String why) {
    person.as().run(() -> the(ClaimReviews.class).recall(id, why, version("claim", id)));
  }

  private void open(Person person) {
    person.as().run(() -> the(ClaimReviews.class).open(id));
  }

  private boolean mayRecall(Person person) {
    return person.as().call(() -> the(ClaimCases.class).get(id).may()).contains(ClaimEventKind.RECALL);
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void a_check_is_taken_back_by_whoever_checked_or_a_colleague() {
    var colleague = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    assertTrue(mayRecall(county) && mayRecall(colleague) && !mayRecall(city));
    recall(colleague, "付款凭证没有看清");
    assertEquals("SUBMITTED", state("claim", id));
    assertNull(Owner.one("select checked_by from claim where id = ?", id));
    decideClaim(county, id, Kind.RETURN);
    assertEquals("RETURNED", state("claim", id));
  }

  @Test
  void a_recalled_decision_after_the_next_stage_opened_is_refused() {
    open(city);
    assertTrue(!mayRecall(county));
    assertEquals("review.recall-opened", key(() -> recall(county, "看错了")));
    decideClaim(city, id, Kind.APPROVE);
    assertNull(Owner.one("select opened_at from claim where id = ?", id), "finance has not opened it yet");
    open(finance);
    assertEquals("review.recall-opened", key(() -> recall(city, "看错了")));
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void an_approval_is_taken_back_with_its_minutes_and_approved_anew() {
    decideClaim(city, id, Kind.APPROVE);
    Steps.minuted(round);
    open(city);
    assertTrue(mayRecall(city) && !mayRecall(county));
    recall(city, "会议改期");
    assertEquals("CHECKED", state("claim", id));
    assertNull(Owner.one("select minutes_number from claim where id = ?", id));
    assertEquals(county.id(), Owner.number("select checked_by from claim where id = ?", id));
    decideClaim(Scene.ofCity("city-officer"), id, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void an_approval_that_closed_its_order_moved_money_and_stands() {
    round = Scene.round().firmRedeems().make();
    id = checked(true);
    decideClaim(city, id, Kind.APPROVE);
    // 8,000 × 50 % = 4,000 of the 5,000 held; the other 1,000 went back to the voucher.
    assertEquals("20000.00, 4000.00, 0.00", books(voucher));
    assertTrue(!mayRecall(city));
    assertEquals("claim.recall-moved-money", key(() -> recall(city, "看错了")));
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void what_finance_agreed_to_or_was_published_is_not_taken_back() {
    decideClaim(city, id, Kind.APPROVE);
    finance.as().run(() -> the(ClaimReviews.class).decide(id, new Decision(Kind.APPROVE, null, "同意",
        version("claim", id))));
    assertEquals("review.not-recallable", key(() -> recall(city, "看错了")));
    Steps.publish(round);
    assertThrows(RuleViolation.class, () -> recall(county, "看错了"));
    assertEquals("PUBLISHED", state("claim", id));
  }

  @Test
  void nobody_takes_back_without_a_reason_or_for_another_office_or_on_his_own_side() {
    assertEquals("review.note-missing", key(() -> recall(county, null)));
    assertThrows(NotFound.class, () -> recall(city, "看错了"));
    assertThrows(NotFound.class, () -> recall(Scene.ofCounty(Scene.YUECHENG, "county-officer"), "看错了"));
    var own = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    Scene.belongs(own, firm);
    assertEquals("organisation.membership.own", key(() -> recall(own, "看错了")));
    assertEquals("CHECKED", state("claim", id));
  }

  @Test
  void opening_and_recalling_at_once_never_both_happen() {
    var seen = version("claim", id);
    Callable<String> recalls = () -> county.as().call(() -> the(ClaimReviews.class).recall(id, "看错了", seen).name());
    Callable<String> opens = () -> {
      open(city);
      return "opened";
    };
    var race = Race.of(List.of(Race.patiently(recalls), Race.patiently(opens)));
    var opened = Owner.one("select opened_at from claim where id = ?", id) != null;
    assertEquals(opened ? "CHECKED" : "SUBMITTED", state("claim", id));
    assertEquals(opened ? 1 : 0, race.refusals(Conflict.class).size());
  }

  @Test
  void the_database_takes_nothing_back_that_was_opened() {
    open(city);
    var refused = assertThrows(IllegalStateException.class,
        () -> Owner.run("update claim set state = 'SUBMITTED' where id = ?", id));
    assertTrue(refused.toString().contains("was opened by " + city.id()), refused::toString);
    assertEquals("CHECKED", state("claim", id));
  }
}
