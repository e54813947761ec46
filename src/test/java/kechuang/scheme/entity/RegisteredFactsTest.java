package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterKind;
import org.junit.jupiter.api.Test;

/** The facts that columns of registers feed are facts that rules ask, of the same kind. */
class RegisteredFactsTest {

  private static Stream<ListColumn> feeding() {
    return Stream.of(RegisterKind.values()).flatMap(kind -> kind.columns().stream()).filter(column -> column.fact() != null);
  }

  @Test
  void every_column_feeds_a_fact_of_its_own_kind() {
    assertTrue(feeding().count() > 40);
    feeding().forEach(column -> {
      var fact = Fact.named(column.fact()).orElseThrow(() -> new AssertionError(column.fact()));
      assertEquals(switch (column.type()) {
        case COUNT, SCORE, YEAR -> FactType.NUMBER;
        case MONEY -> FactType.MONEY;
        case SHARE -> FactType.RATE;
        case TRUTH -> FactType.TRUTH;
        case DAY -> FactType.DAY;
        default -> FactType.TEXT;
      }, fact.type(), column.key());
      assertEquals(List.of(), column.codes().stream().filter(code -> !fact.codes().contains(code)).toList(), column.key());
    });
  }

  @Test
  void a_rule_about_titles_asks_about_titles_alone() {
    assertEquals(Set.of(RegisterKind.TITLE), Matter.asked(List.of(Fact.CERT_KIND, Fact.FIRM_SIZE, Fact.RND_AMOUNT)));
    assertEquals(Set.of(RegisterKind.PATENT), Matter.asked(List.of(Fact.PATENT_LOCAL, Fact.PRIZE_YEAR)));
    assertEquals(Set.of(), Matter.asked(List.of(Fact.PRIZE_YEAR, Fact.POOL_SCORE, Fact.COINSTITUTE_SCORE)));
  }
}
