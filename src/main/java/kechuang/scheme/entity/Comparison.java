package kechuang.scheme.entity;

import java.util.List;
import java.util.Optional;

/** How a row of a condition compares a fact with something; which of them fit is the fact's kind's business. */
public enum Comparison {
  IS(""), IS_NOT("!"), AT_LEAST(">="), AT_MOST("<="), MORE(">"), LESS("<"), EQUAL("=="), UNEQUAL("!="), ONE_OF("in"),
  NONE_OF("!in"), HAS("has"), HAS_NOT("!has");

  private static final List<Comparison> TRUTHS = List.of(IS, IS_NOT);
  private static final List<Comparison> SIZES = List.of(AT_LEAST, AT_MOST, MORE, LESS, EQUAL, UNEQUAL);
  private static final List<Comparison> MEMBERS = List.of(ONE_OF, NONE_OF);
  private static final List<Comparison> LISTS = List.of(HAS, HAS_NOT);

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As the language of the rules writes it between two sizes. */
  public String sign() {
    return sign;
  }

  /** Those that fit a kind of facts, the usual one first. */
  public static List<Comparison> of(FactType type) {
    return switch (type) {
      case TRUTH -> TRUTHS;
      case NUMBER, MONEY, RATE, DAY -> SIZES;
      case TEXT -> MEMBERS;
      case TEXTS -> LISTS;
    };
  }

  static Optional<Comparison> ofSizes(String sign) {
    return SIZES.stream().filter(one -> one.sign.equals(sign)).findFirst();
  }

  /** The opposite. */
  public Comparison negated() {
    return switch (this) {
      case IS -> IS_NOT;
      case IS_NOT -> IS;
      case AT_LEAST -> LESS;
      case AT_MOST -> MORE;
      case MORE -> AT_MOST;
      case LESS -> AT_LEAST;
      case EQUAL -> UNEQUAL;
      case UNEQUAL -> EQUAL;
      case ONE_OF -> NONE_OF;
      case NONE_OF -> ONE_OF;
      case HAS -> HAS_NOT;
      case HAS_NOT -> HAS;
    };
  }
}
