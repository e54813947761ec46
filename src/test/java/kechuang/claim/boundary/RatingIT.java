package kechuang.claim.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.claim.entity.Stars;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.organisation.entity.CreditCode;
import kechuang.provider.boundary.Providers;
import kechuang.provider.boundary.Score;
import kechuang.testing.Owner;
import kechuang.testing.PaidClaims;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm rates a service once it was paid for, and nobody else does; three ratings make a public score. */
@ArquillianTest
class RatingIT {

  private static final Stars STARS = new Stars(5, 4, 3);

  private Organisation firm;
  private Organisation provider;
  private Round round;
  private long order;
  private long claim;

  @BeforeEach
  void an_order_with_a_claim() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    round = Scene.round().firstCome().withoutSpotChecks().make();
    order = order(firm);
    claim = PaidClaims.claim(provider, order, "10000.00", "5000.00", true);
  }

  private long order(Organisation whose) {
    return Steps.confirmedOrder(whose, provider,
        Steps.testing(Steps.voucher(whose, round, "20000.00"), provider, "2017-03-10", "10000.00"));
  }

  private void rates(long version, Stars stars, String words) {
    firm.as().run(() -> the(Ratings.class).rate(order, version, stars, words));
  }

  private static String refusal(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  private RatingCase seenBy(Organisation who) {
    return who.as().call(() -> the(Ratings.class).of(order));
  }

  @Test
  void a_firm_rates_once_it_was_paid_for_and_not_before() {
    assertFalse(seenBy(firm).mayRate());
    assertEquals("claim.rating.not-paid", refusal(() -> rates(0, STARS, "很好")));
    PaidClaims.pay(round, claim);
    assertTrue(seenBy(firm).mayRate());
    rates(0, STARS, "很好");
    var rating = seenBy(provider).rating();
    assertEquals("5 4 3 很好", rating.getQuality() + " " + rating.getPunctuality() + " " + rating.getPrice() + " "
        + rating.getWords());
  }

  @Test
  void nobody_else_rates() {
    PaidClaims.paidOn(claim, "2017-03-20");
    assertThrows(EJBAccessException.class, () -> provider.as().run(() -> the(Ratings.class).rate(order, 0, STARS, null)));
    assertThrows(EJBAccessException.class,
        () -> Scene.ofCity("city-officer").as().run(() -> the(Ratings.class).rate(order, 0, STARS, null)));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(Ratings.class).rate(order, 0, STARS, null)));
    assertFalse(seenBy(provider).mayRate());
  }

  /** Rated on Friday 10 March: ten working days later is the 24th. */
  @Test
  void a_rating_is_changed_within_ten_working_days_and_no_later() {
    PaidClaims.paidOn(claim, "2017-03-10");
    rates(0, STARS, "很好");
    Scene.today("2017-03-24");
    rates(1, new Stars(1, 1, 1), null);
    assertNull(seenBy(firm).rating().getWords());
    Scene.today("2017-03-25");
    assertFalse(seenBy(firm).mayRate());
    assertEquals("claim.rating.too-late", refusal(() -> rates(2, STARS, "很好")));
    assertEquals(1, Owner.number("select count(*) from service_rating where service_order_id = ?", order));
  }

  @Test
  void of_two_ratings_at_once_there_is_one() {
    PaidClaims.paidOn(claim, "2017-03-10");
    Callable<Boolean> rating = () -> {
      rates(0, STARS, null);
      return true;
    };
    var race = Race.of(List.of(rating, rating));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
  }

  @Test
  void every_star_is_asked_for_at_once() {
    assertEquals(List.of("quality", "punctuality", "price"), assertThrows(Problems.class, () -> new Stars(0, 6, -1)).list()
        .stream().map(problem -> problem.field()).toList());
  }

  @Test
  void the_provider_answers_once_and_no_other() {
    PaidClaims.paidOn(claim, "2017-03-10");
    rates(0, STARS, "很好");
    assertTrue(seenBy(provider).mayAnswer());
    assertThrows(NotFound.class, () -> Scene.provider().as().run(() -> the(Ratings.class).answer(order, 1, "谢谢")));
    provider.as().run(() -> the(Ratings.class).answer(order, 1, "谢谢"));
    assertEquals("claim.rating.answered",
        refusal(() -> provider.as().run(() -> the(Ratings.class).answer(order, 2, "再次感谢"))));
    assertFalse(seenBy(provider).mayAnswer());
    assertEquals("谢谢", seenBy(firm).rating().getAnswer());
  }

  /** (5 4 3), (4 4 4), (5 5 5): quality 14/3 = 4.7, punctuality 13/3 = 4.3, price 12/3 = 4.0, overall 39/9 = 4.3. */
  @Test
  void three_ratings_make_a_public_score() {
    PaidClaims.paidOn(claim, "2017-03-10");
    rates(0, STARS, "很好");
    rated(new Stars(4, 4, 4));
    assertNull(score());
    rated(new Stars(5, 5, 5));
    assertEquals(new Score(3, "4.3", "4.7", "4.3", "4.0"), score());
  }

  private void rated(Stars stars) {
    var other = Scene.firm();
    var theirs = order(other);
    PaidClaims.paidOn(PaidClaims.claim(provider, theirs, "10000.00", "5000.00", true), "2017-03-10");
    other.as().run(() -> the(Ratings.class).rate(theirs, 0, stars, null));
  }

  private Score score() {
    return the(Providers.class).published(new CreditCode(provider.code())).orElseThrow().score();
  }
}
