package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.money.Shares;
import kechuang.scheme.entity.Benefit.Settled;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Several benefits for one matter. */
class BenefitTest {

  private static Benefit benefit(String measure, String group, Stacking stacking, String amount, String before) {
    return new Benefit(measure, group, stacking, "2016", Money.of(amount), Money.of(before));
  }

  private static List<String> paid(Benefit... benefits) {
    return Benefit.settle(List.of(benefits)).stream().map(one -> one.payable() + " " + one.instead()).toList();
  }

  @Test
  void b4_of_the_rewards_for_one_years_research_the_highest_is_paid() {
    assertEquals(List.of("0.00 RD-TOT", "750000.00 null"), paid(benefit("RD-INC", "G-RD", Stacking.HIGHEST, "360000", "0"),
        benefit("RD-TOT", "G-RD", Stacking.HIGHEST, "750000", "0")));
  }

  @Test
  void b6_a_title_of_the_same_year_is_another_matter() {
    assertEquals(List.of("750000.00 null", "200000.00 null"), paid(benefit("RD-TOT", "G-RD", Stacking.HIGHEST, "750000", "0"),
        benefit("HT-NEW", "HT-NEW", Stacking.EACH, "200000", "0")));
  }

  @Test
  void d6_an_upgrade_is_paid_the_difference_and_each_level_what_is_missing_of_its_half() {
    assertEquals(List.of("150000.00 null"), paid(benefit("LAB-PROV", "G-PLAT", Stacking.DIFFERENCE, "200000", "50000")));
    // 200,000 half and half is 100,000 each; the city paid 50,000 before.
    assertEquals(List.of(Money.of("50000"), Money.of("100000")), new Shares(List.of(1, 1)).stillOf(Money.of("200000"),
        List.of(Money.of("50000"), Money.ZERO)));
  }

  @Test
  void where_a_group_excludes_whoever_had_one_of_it_gets_nothing_more() {
    assertEquals(List.of("0.00 null"), paid(benefit("A", "G", Stacking.EXCLUDING, "500000", "0.01")));
    assertEquals(List.of("500000.00 null", "0.00 A"), paid(benefit("A", "G", Stacking.EXCLUDING, "500000", "0"),
        benefit("B", "G", Stacking.EXCLUDING, "200000", "0")));
  }

  @Test
  void what_was_paid_of_the_group_before_is_not_paid_again() {
    // A provincial award brought 200,000; the national one of the same patent is worth 500,000: 300,000 more.
    assertEquals(List.of("300000.00 null"), paid(benefit("IP-AWARD", "IP-AWARD", Stacking.HIGHEST, "500000", "200000")));
    assertEquals(List.of("0.00 null"), paid(benefit("IP-AWARD", "IP-AWARD", Stacking.HIGHEST, "50000", "200000")));
  }

  @Test
  void of_equal_ones_one_is_paid() {
    assertEquals(List.of("0.00 A", "10.00 null"), paid(benefit("B", "G", Stacking.HIGHEST, "10", "0"),
        benefit("A", "G", Stacking.HIGHEST, "10", "0")));
  }

  @Provide
  Arbitrary<List<Benefit>> benefits() {
    var money = Arbitraries.longs().between(0, 1_000_000).map(Money::ofFen);
    return Combinators.combine(Arbitraries.of("A", "B", "C", "D", "E"), Arbitraries.of("G", "H"),
        Arbitraries.of(Stacking.values()), Arbitraries.of("2016", "2017"), money, money).as(Benefit::new).list().ofMaxSize(8)
        .map(list -> new ArrayList<>(list.stream().collect(Collectors.toMap(one -> one.measure() + one.matter(), one -> one,
            (first, second) -> first)).values()));
  }

  @Property
  void stacking_never_depends_on_order(@ForAll("benefits") List<Benefit> benefits, @ForAll Random random) {
    var other = new ArrayList<>(benefits);
    Collections.shuffle(other, random);
    assertEquals(Benefit.settle(benefits).stream().collect(Collectors.toSet()),
        Benefit.settle(other).stream().collect(Collectors.toSet()));
  }

  @Property
  void no_benefit_is_paid_more_than_it_gives(@ForAll("benefits") List<Benefit> benefits) {
    for (Settled one : Benefit.settle(benefits)) {
      assertTrue(!one.payable().isMoreThan(one.benefit().amount()));
    }
  }

  @Property
  void the_parts_of_an_upgrade_add_up_and_are_never_negative(@ForAll("parts") List<Long> weights, @ForAll("fen") long total,
      @ForAll("fen") long first) {
    var shares = new Shares(weights.stream().map(Long::intValue).toList());
    var paid = new ArrayList<>(Collections.nCopies(weights.size(), Money.ZERO));
    paid.set(0, Money.ofFen(first));
    var still = shares.stillOf(Money.ofFen(total), paid);
    assertEquals(Money.ofFen(total).minusOrZero(Money.ofFen(first)), Money.sum(still));
  }

  @Provide
  Arbitrary<List<Long>> parts() {
    return Arbitraries.longs().between(1, 9).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Long> fen() {
    return Arbitraries.longs().between(0, 100_000_000);
  }
}
