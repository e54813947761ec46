package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.Formula.Factor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every standard of support, whatever its numbers are. */
class TermsPropertiesTest {

  private static final Words WORDS = new Words("甲", "a");
  private static final Quantity BASE = Quantity.of("rnd.amount");
  private static final long MOST = 10_000_000_000_00L;

  private static Calculation reckon(Terms terms, long fen) {
    return terms.reckon(Facts.NONE.with(Fact.RND_AMOUNT, Money.ofFen(fen)), Before.NOTHING).orElseThrow();
  }

  @Property
  void nothing_pays_above_its_caps(@ForAll("terms") Terms terms, @ForAll @LongRange(max = MOST) long base) {
    var amount = reckon(terms, base).amount();
    assertTrue(!amount.isMoreThan(terms.itemCap()) && !amount.isMoreThan(terms.yearCap()), amount + " by " + terms);
  }

  @Property
  void who_spends_more_on_research_gets_no_less(@ForAll("terms") Terms terms, @ForAll @LongRange(max = MOST) long base,
      @ForAll @LongRange(max = MOST) long more) {
    assertTrue(!reckon(terms, base).amount().isMoreThan(reckon(terms, base + more).amount()), terms.toString());
  }

  @Property
  void what_is_written_comes_to_the_same_when_it_is_read(@ForAll("terms") Terms terms, @ForAll @LongRange(max = MOST) long base) {
    assertTrue(reckon(terms, base).equals(reckon(Terms.read(terms.toString()), base)));
  }

  @Provide
  Arbitrary<Terms> terms() {
    var money = Arbitraries.longs().between(0, 1_000_000_00L).map(Money::ofFen);
    return Combinators.combine(Arbitraries.oneOf(shares(), tiers()), money, money, money).as((formula, floor, item, year) ->
        new Terms(formula, floor, new Terms.Caps(item, year, null, null, null), List.of(), Stacking.EACH, List.of(),
            OtherFunds.IGNORED, Map.of(Level.CITY, 1), List.of(100), List.of(), Terms.Course.USUAL, false, null, null, null));
  }

  private static Arbitrary<Formula> shares() {
    return Arbitraries.longs().between(0, 200).map(percent ->
        new Formula.Share(BASE, WORDS, List.of(new Factor(Quantity.of(String.valueOf(percent)), 100, WORDS))));
  }

  private static Arbitrary<Formula> tiers() {
    var rate = Arbitraries.longs().between(0, Rate.WHOLE).map(Rate::ofTenThousandths);
    return Combinators.combine(Arbitraries.longs().between(1, MOST), rate, rate).as((end, below, above) ->
        new Formula.Tiers(BASE, WORDS, new ShareScale(List.of(new ShareScale.Tier(Money.ofFen(end), below),
            new ShareScale.Tier(null, above)), null)));
  }
}
