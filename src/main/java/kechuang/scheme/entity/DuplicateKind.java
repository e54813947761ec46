package kechuang.scheme.entity;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kechuang.registry.entity.RegisterKind;

/** What may support one payment only. */
public enum DuplicateKind {
  CONTRACT(RegisterKind.CONTRACT), INVOICE(null), CERTIFICATE(RegisterKind.TITLE), PATENT(RegisterKind.PATENT), PROJECT(null);

  private static final String PROJECTS = "project.";
  private static final String INVOICES = "invoice";
  private static final String REGISTERED = "T/";

  private final RegisterKind register;

  DuplicateKind(RegisterKind register) {
    this.register = register;
  }

  /** What a payment under a rule rests on: by the facts it asks about, and by the papers it wants to see. A title is no payment. */
  public static Set<DuplicateKind> of(RuleVersion rule) {
    var kinds = EnumSet.noneOf(DuplicateKind.class);
    var terms = rule.terms();
    if (terms.flatMap(Terms::title).isPresent()) {
      return kinds;
    }
    kinds.addAll(of(rule.asks(Stage.ELIGIBLE)));
    terms.ifPresent(those -> kinds.addAll(of(those.asks())));
    if (terms.stream().flatMap(those -> those.evidence().stream()).anyMatch(paper -> paper.code().contains(INVOICES))) {
      kinds.add(INVOICE);
    }
    return kinds;
  }

  private static Set<DuplicateKind> of(Collection<Fact> asked) {
    var kinds = EnumSet.noneOf(DuplicateKind.class);
    for (var kind : values()) {
      if (asked.stream().anyMatch(fact -> kind.isAskedBy(fact.ruleName()))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private boolean isAskedBy(String fact) {
    return register != null ? register.isAskedBy(fact) : this == PROJECT && fact.startsWith(PROJECTS);
  }

  /** A number of whatever kind, however it is written: without blanks and signs, in one width and case. */
  public static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}—、]", "");
  }

  /** By what a contract is known that is registered as a technology contract, to whatever rests on it. */
  public static String registered(String contract) {
    return REGISTERED + plain(contract);
  }

  /** Whether it has to be named: a project that is only asked for may have no number yet. */
  public boolean isAlwaysNumbered() {
    return this != PROJECT;
  }

  /** The number of an entry of its register by the name of the matter; null where it is another one. */
  public String numberIn(String matter) {
    var name = register == null || this == CERTIFICATE ? null : register + "/";
    return name != null && matter.startsWith(name) && matter.indexOf(' ') < 0 ? matter.substring(name.length()) : null;
  }

  /** Whether the register names it already where an application is about this matter. */
  public boolean isNamedBy(String matter) {
    return numberIn(matter) != null || this == CERTIFICATE && !matter.isEmpty();
  }
}
