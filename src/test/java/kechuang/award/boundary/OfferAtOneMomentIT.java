package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import kechuang.application.boundary.Applications;
import kechuang.money.Money;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pool and budgets change together while somebody asks what is left. At every moment 1,000.00 can be given, limited once
 * by the pool and once by the city's half: whoever reads one before a change and the other after it finds more or less.
 */
@ArquillianTest
class OfferAtOneMomentIT {

  private static final int CHANGES = 400;
  private static final String CHANGE = "with pool as (update ceiling set cap = committed + paid + ? where kind = 'FACE_POOL'"
      + " and subject_id = ?) update budget set cap = committed + paid + ? where id = ?";

  @EJB
  private VoucherMoney money;
  @EJB
  private InTransaction inTransaction;

  private final AtomicBoolean over = new AtomicBoolean();
  private Organisation firm;
  private Round round;
  private long draft;

  @BeforeEach
  void a_round_of_which_something_is_out() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    round = Scene.round().firstCome().issued("1000.00").make();
    draft = Steps.draft(firm, round, "50000.00");
    theLastIsInThePool();
  }

  @Test
  void an_offer_never_mixes_two_moments() {
    var race = Race.of(List.<Callable<Set<String>>>of(this::change, this::offers, this::offers));
    race.refusals(AssertionError.class).forEach(failure -> {
      throw failure;
    });
    var seen = new TreeSet<String>();
    race.answers().forEach(offers -> ((Set<?>) offers).forEach(offer -> seen.add((String) offer)));
    assertEquals(Set.of("1000.00 FACE_POOL", "1000.00 BUDGET"), seen);
  }

  private Set<String> change() {
    try {
      for (int i = 0; i < CHANGES; i++) {
        theLastIsInTheCitysHalf();
        theLastIsInThePool();
      }
      return Set.of();
    } finally {
      over.set(true);
    }
  }

  private void theLastIsInThePool() {
    Owner.run(CHANGE, new BigDecimal("1000.00"), round.id(), new BigDecimal("9000.00"), round.cityBudget());
  }

  private void theLastIsInTheCitysHalf() {
    Owner.run(CHANGE, new BigDecimal("9000.00"), round.id(), new BigDecimal("500.00"), round.cityBudget());
  }

  private Set<String> offers() {
    var seen = new TreeSet<String>();
    while (!over.get()) {
      var offer = firm.as().call(() -> inTransaction.call(this::offer));
      seen.add(offer.amount() + " " + offer.limit());
    }
    return seen;
  }

  private VoucherMoney.Offer offer() {
    return money.mostFor(the(Applications.class).own(draft), round(), Money.of("50000.00"));
  }

  private kechuang.scheme.entity.Round round() {
    return the(kechuang.scheme.boundary.Rounds.class).get(round.id());
  }
}
