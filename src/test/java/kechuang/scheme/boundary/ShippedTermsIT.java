package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.Shares;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Terms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The terms of every measure of the catalogue, asked about applicants drawn by lot: whatever they say, nothing pays above its caps,
 * levels pay exactly what is given, and who spends more on research gets no less. Drawn with one seed, so that a finding comes again.
 */
@ArquillianTest
class ShippedTermsIT {

  private static final LocalDate DAY = LocalDate.parse("2017-03-06");
  private static final int DRAWN = 200;
  private static final long MOST_FEN = 20_000_000_000L;
  private static final List<Fact> RESEARCH = List.of(Fact.RND_AMOUNT, Fact.RND_STATISTICS, Fact.RND_TAX);

  @Inject
  private Measures measures;
  @Inject
  private Rules rules;

  private final Random lot = new Random(20170306);
  private final Map<String, Terms> all = new LinkedHashMap<>();

  @BeforeEach
  void the_terms_in_force() {
    for (Measure measure : measures.all()) {
      rules.versionOn(measure.getCode(), DAY).flatMap(rule -> rule.terms()).filter(terms -> terms.title().isEmpty()).ifPresent(terms -> all.put(measure.getCode(), terms));
    }
    // Fifty rows of which four are vouchers; V-HOST has terms, and so may what other tests put in force.
    assertTrue(all.size() >= 46, all.keySet().toString());
  }

  private Object drawn(Fact fact) {
    if (!fact.codes().isEmpty()) {
      return fact.codes().get(lot.nextInt(fact.codes().size()));
    }
    return switch (fact.type()) {
      case MONEY -> Money.ofFen((long) (lot.nextDouble() * lot.nextDouble() * MOST_FEN));
      case RATE -> Rate.ofTenThousandths(lot.nextInt(10_001));
      case NUMBER -> lot.nextInt(2_100);
      case TRUTH -> lot.nextBoolean();
      case DAY -> DAY.minusDays(lot.nextInt(2_000));
      default -> "示例" + lot.nextInt(10);
    };
  }

  private Facts applicant(Terms terms) {
    var facts = Facts.NONE;
    for (var fact : terms.asks()) {
      facts = facts.with(fact, drawn(fact));
    }
    return facts;
  }

  private static Calculation reckoned(String code, Terms terms, Facts facts, Before before) {
    return terms.reckon(facts, before).orElseThrow(() -> new AssertionError(code + " has no answer to " + facts));
  }

  @Test
  void nothing_pays_above_its_caps_whatever_an_applicant_says() {
    var paying = new ArrayList<String>();
    all.forEach((code, terms) -> {
      for (int i = 0; i < DRAWN; i++) {
        var facts = applicant(terms);
        var earlier = Money.ofFen((long) (lot.nextDouble() * MOST_FEN / 100));
        var amount = reckoned(code, terms, facts, new Before(Map.of(), earlier)).amount();
        assertFalse(terms.itemCap() != null && amount.isMoreThan(terms.itemCap()), code + " pays " + amount + " for " + facts);
        assertFalse(terms.yearCap() != null && !amount.isZero() && amount.plus(earlier).isMoreThan(terms.yearCap()),
            code + " pays " + amount + " after " + earlier + " for " + facts);
        assertFalse(terms.floor() != null && !amount.isZero() && terms.yearCap() == null && terms.deducts().isEmpty()
            && terms.floor().isMoreThan(amount), code + " pays " + amount + " below its floor");
        if (!amount.isZero()) {
          paying.add(code);
        }
      }
    });
    // Otherwise the lot would have drawn only people whom nothing is due.
    assertTrue(paying.stream().distinct().count() > all.size() * 8 / 10, () -> "never paid: " + all.keySet().stream()
        .filter(code -> !paying.contains(code)).toList());
  }

  @Test
  void levels_and_parts_pay_exactly_what_is_given() {
    all.forEach((code, terms) -> {
      for (int i = 0; i < DRAWN; i++) {
        var amount = reckoned(code, terms, applicant(terms), Before.NOTHING).amount();
        var shared = new Shares(List.copyOf(terms.sharing().values())).of(amount);
        assertEquals(amount, Money.sum(shared), code);
        var parts = new Shares(terms.instalments()).of(amount);
        assertEquals(amount, Money.sum(parts), code);
      }
    });
  }

  @Test
  void who_spends_more_on_research_gets_no_less_by_any_rule() {
    var asked = new ArrayList<String>();
    all.forEach((code, terms) -> {
      if (terms.asks().stream().anyMatch(RESEARCH::contains)) {
        asked.add(code);
        for (int i = 0; i < DRAWN; i++) {
          var facts = applicant(terms);
          var more = facts;
          var further = Money.ofFen((long) (lot.nextDouble() * MOST_FEN / 10));
          for (var fact : RESEARCH) {
            var spent = facts.get(fact).map(Money.class::cast);
            more = spent.isPresent() ? more.with(fact, spent.get().plus(further)) : more;
          }
          var less = reckoned(code, terms, facts, Before.NOTHING).amount();
          var now = reckoned(code, terms, more, Before.NOTHING).amount();
          assertFalse(less.isMoreThan(now), code + ": " + less + " for " + facts + ", " + now + " with " + further + " more");
        }
      }
    });
    assertTrue(asked.size() >= 3, asked.toString());
  }
}
