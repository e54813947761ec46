package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.RuleViolation;
import kechuang.ledger.entity.CapReached;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 64 firms race for the last 50,000 of a pool: exactly the cap is given, to the fen (decision 13). */
@ArquillianTest
class RaceForThePoolIT {

  private static final int FIRMS = 64;

  private Round round;
  private final List<Organisation> firms = new ArrayList<>();

  @BeforeEach
  void the_last_50000_of_a_first_come_pool() {
    Scene.today("2017-03-10");
    round = lastOfThePool("10000000.00");
    for (int i = 0; i < FIRMS; i++) {
      firms.add(Scene.firm());
    }
    // The first submission of all loads classes and compiles rules; the rush is not about that.
    Steps.voucher(Scene.firm(), Scene.round().firstCome().make(), "1000.00");
  }

  private static Round lastOfThePool(String cityCash) {
    return Scene.round().firstCome().issued("19950000.00").cityCash(cityCash).unit("0.01").make();
  }

  @Test
  void sixty_four_firms_asking_for_1000_each_get_fifty_vouchers_and_not_one_more() {
    var race = submitAll(i -> "1000.00");
    var refused = race.refusals(RuleViolation.class);
    // 50 × 1,000.00 = 50,000.00; the other 64 − 50 = 14 are refused.
    assertEquals(50, race.answers().stream().filter(ApplicationState.AWARDED::equals).count());
    assertEquals(14, refused.size());
    assertEquals(Set.of(), refused.stream().map(RuleViolation::key)
        .filter(key -> !List.of("ledger.cap-reached", "round.nothing-left").contains(key)).collect(Collectors.toSet()));
    assertEquals("0.00", round.poolLeft());
    theBooksAgree();
  }

  @Test
  void uneven_amounts_and_offers_taken_until_nothing_is_left_give_exactly_50000() {
    // Of an uneven amount the city carries the larger half, so its cash must be a little more than half of the pool.
    round = lastOfThePool("10000001.00");
    // 1,017.37, 1,034.74, 1,052.11 … 2,111.68: 64 firms ask for 64 × 1,000 + 17.37 × … > 50,000 in all.
    submitAll(i -> Money.ofFen(100_000 + 1_737L * (i + 1)).toString()).refusals(RuleViolation.class);
    for (int turn = 0; turn < FIRMS && !"0.00".equals(round.poolLeft()); turn++) {
      offersToAllWhoAreLeft();
      acceptAllOffers();
    }
    assertEquals("0.00", round.poolLeft());
    assertEquals("50000.00", Owner.text("select sum(face) from voucher where round_id = ?", round.id()));
    theBooksAgree();
  }

  private Race submitAll(java.util.function.IntFunction<String> amount) {
    var acts = new ArrayList<Callable<ApplicationState>>();
    for (int i = 0; i < FIRMS; i++) {
      var firm = firms.get(i);
      var draft = Steps.draft(firm, round, amount.apply(i));
      var version = version("application", draft);
      acts.add(Race.patiently(() -> Steps.submit(firm, draft, version)));
    }
    return Race.of(acts);
  }

  /** Those who were refused in the rush hand in again and are offered what is left. */
  private void offersToAllWhoAreLeft() {
    for (var firm : firms) {
      for (var row : Owner.all("select id from application where round_id = ? and organisation_id = ? and state = 'DRAFT'",
          round.id(), firm.id())) {
        try {
          Steps.submit(firm, (Long) row.get(0));
        } catch (RuleViolation nothingLeft) {
          assertTrue(nothingLeft.key().equals("round.nothing-left"), nothingLeft.toString());
        }
      }
    }
  }

  private void acceptAllOffers() {
    var acts = new ArrayList<Callable<Long>>();
    for (var row : Owner.all("select id, organisation_id, amount from application where round_id = ? and state = 'OFFERED'",
        round.id())) {
      var id = (Long) row.get(0);
      var firm = firms.stream().filter(one -> row.get(1).equals(one.id())).findFirst().orElseThrow();
      var version = version("application", id);
      acts.add(Race.patiently(() -> firm.as().call(() -> taken(id, version))));
    }
    if (!acts.isEmpty()) {
      for (var refused : Race.of(acts).refusals(RuleViolation.class)) {
        assertTrue(List.of("amount.changed", "round.nothing-left").contains(refused.key()), refused.toString());
      }
    }
  }

  /** As the page and the HTTP interface do it: what cannot be taken any more is offered anew. */
  private static long taken(long application, long version) {
    try {
      return the(Offers.class).accept(application, version, null);
    } catch (AmountChanged | CapReached less) {
      throw the(Offers.class).renew(application);
    }
  }

  private void theBooksAgree() {
    assertEquals("20000000.00", Owner.text("select committed + paid from ceiling where kind = 'FACE_POOL'"
        + " and subject_id = ?", round.id()));
    assertEquals(Owner.text("select sum(face) from voucher where round_id = ?", round.id()), Owner.text(
        "select sum(c.cap) from ceiling c join voucher v on c.kind = 'VOUCHER' and c.subject_id = v.id where v.round_id = ?",
        round.id()));
    // What is out costs city and county together exactly as much as its face.
    assertEquals("20000000.00", Owner.text("select sum(committed) from budget where id in (?, ?)", round.cityBudget(),
        round.countyBudget()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(0, Owner.number("select count(*) from ledger_unbalanced"));
  }
}
