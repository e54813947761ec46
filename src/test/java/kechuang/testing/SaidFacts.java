package kechuang.testing;

import java.util.Arrays;
import kechuang.money.Money;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;

/** Facts as a table says them, by the names that rules use, in yuan: {@code rnd.amount=15000000; cert.first=yes}. */
public final class SaidFacts {

  private SaidFacts() {
  }

  /** These facts and what is said, which wins; nothing said changes nothing. */
  public static Facts with(Facts facts, String said) {
    return Arrays.stream(said.split(";")).map(String::strip).filter(one -> !one.isEmpty())
        .reduce(facts, SaidFacts::one, Facts::with);
  }

  private static Facts one(Facts facts, String said) {
    var parts = said.split("=", 2);
    var fact = Fact.named(parts[0].strip()).orElseThrow(() -> new IllegalArgumentException("no such fact: " + said));
    return facts.with(fact, value(fact, parts[1].strip()));
  }

  private static Object value(Fact fact, String text) {
    return switch (fact.type()) {
      case TEXT -> text;
      case NUMBER -> Long.valueOf(text);
      case MONEY -> Money.of(text);
      case TRUTH -> switch (text) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException(fact + " is yes or no, not " + text);
      };
      default -> throw new IllegalArgumentException(fact + " cannot be said in a table");
    };
  }
}
