package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kechuang.money.Money;
import kechuang.money.Rate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever rows somebody puts together, the text made of them is one that compiles and reads back as the same rows. */
class ConditionRowsPropertiesTest {

  private static final List<Fact> FACTS = Arrays.stream(Fact.values()).toList();

  @Property(tries = 500)
  void rows_come_back_from_their_text(@ForAll("rows") ConditionRows rows) {
    Predicate.of(rows.text());
    assertEquals(Optional.of(rows.normal()), ConditionRows.read(rows.text()));
  }

  @Provide
  Arbitrary<ConditionRows> rows() {
    var groups = row().list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(true, false), groups).as(ConditionRows::new)
        .filter(rows -> rows.text().length() <= Predicate.MAX_LENGTH);
  }

  private static Arbitrary<ConditionRow> row() {
    return Arbitraries.of(FACTS).flatMap(fact -> Arbitraries.of(Comparison.of(fact.type())).flatMap(comparison ->
        operand(fact).map(operand -> new ConditionRow(fact, comparison, operand))));
  }

  private static Arbitrary<Operand> operand(Fact fact) {
    var others = FACTS.stream().filter(other -> other != fact && other.type() == fact.type()).toList();
    var values = values(fact.type());
    return others.isEmpty() || fact.type() == FactType.TRUTH || fact.type() == FactType.TEXTS ? values
        : Arbitraries.oneOf(values, Arbitraries.of(others).flatMap(other -> share(fact.type()).map(share ->
            new Operand.Other(other, share, 0))));
  }

  private static Arbitrary<Portion> share(FactType type) {
    return type == FactType.DAY || type == FactType.TEXT ? Arbitraries.just(Portion.WHOLE)
        : Arbitraries.integers().between(1, 99_999).map(hundredths ->
            Portion.parsePercent(hundredths / 100 + "." + String.format("%02d", hundredths % 100)));
  }

  private static Arbitrary<Operand> values(FactType type) {
    return switch (type) {
      case TRUTH -> Arbitraries.just(Operand.NOTHING);
      case NUMBER -> Arbitraries.longs().between(0, 1_000_000_000).map(Operand::values);
      case MONEY -> Arbitraries.longs().between(0, Money.MOST_FEN).map(fen -> Operand.values(Money.ofFen(fen)));
      case RATE -> Arbitraries.longs().between(0, 10_000).map(parts -> Operand.values(Rate.ofTenThousandths(parts)));
      case DAY -> Arbitraries.longs().between(0, 20_000).map(day -> Operand.values(LocalDate.ofEpochDay(day)));
      case TEXT -> Arbitraries.of("91", "SMALL", "一类", "A b", "\"q\"").list().uniqueElements().ofMinSize(1).ofMaxSize(3)
          .map(codes -> new Operand.Values(List.copyOf(codes)));
      case TEXTS -> Arbitraries.of("V-TEST", "330602").map(Operand::values);
    };
  }
}
