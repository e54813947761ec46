package kechuang.scheme.boundary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;

/** Facts by the names that people know them by: the subject, and what is known of it. No two have the same. */
public final class FactNames {

  private static final Map<String, Fact> BY_NAME = new HashMap<>();

  static {
    Stream.of(Messages.CHINESE, Messages.ENGLISH).forEach(locale -> Arrays.stream(Fact.values()).forEach(fact -> {
      BY_NAME.put(of(fact, locale), fact);
      BY_NAME.putIfAbsent(label(fact, locale), fact);
    }));
  }

  private FactNames() {
  }

  /** 企业 · 企业规模 */
  public static String of(Fact fact, Locale locale) {
    return Messages.text(locale, "scheme.fact.named", subject(fact, locale), label(fact, locale));
  }

  private static String label(Fact fact, Locale locale) {
    return Messages.text(locale, "fact." + fact.ruleName());
  }

  private static String subject(Fact fact, Locale locale) {
    return Messages.text(locale, "fact-subject." + fact.ruleName().split("\\.")[0]);
  }

  /** By that name in any language, or as rules call it. */
  public static Optional<Fact> find(String typed) {
    var text = typed == null ? "" : typed.strip();
    return Optional.ofNullable(BY_NAME.get(text)).or(() -> Fact.named(text));
  }

  /** All names, subject by subject. */
  public static List<String> all(Locale locale) {
    return names(locale, Arrays.stream(Fact.values()));
  }

  /** Those of one kind: what another of the kind can be compared with. */
  public static List<String> of(FactType type, Locale locale) {
    return names(locale, Arrays.stream(Fact.values()).filter(fact -> fact.type() == type));
  }

  /** Each subject stands where its first fact does. */
  private static List<String> names(Locale locale, Stream<Fact> facts) {
    var subjects = Arrays.stream(Fact.values()).map(fact -> subject(fact, locale)).distinct().toList();
    return facts.sorted(Comparator.comparing((Fact fact) -> subjects.indexOf(subject(fact, locale))).thenComparing(fact -> fact))
        .map(fact -> of(fact, locale)).toList();
  }
}
