package kechuang.scheme.entity;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kechuang.registry.entity.RegisterKind;

/** What may support one payment only. */
public enum DuplicateKind {
  CONTRACT(RegisterKind.CONTRACT), INVOICE(null), CERTIFICATE(RegisterKind.TITLE), PATENT(RegisterKind.PATENT), PROJECT(null);

  private static final String PROJECTS = "project.";
  private static final String INVOICES = "invoice";
  private static final String REGISTERED = "T/";
  /** Digits of an invoice's number where it has a code before it. */
  private static final int OLD_INVOICE = 8;

  private final RegisterKind register;

  DuplicateKind(RegisterKind register) {
    this.register = register;
  }

  /** What a payment under a rule rests on: by the facts it asks about, and by the papers it wants to see. A title is no payment. */
  public static Set<DuplicateKind> of(RuleVersion rule) {
    var kinds = EnumSet.noneOf(DuplicateKind.class);
    var terms = rule.terms();
    if (rule.title().isPresent()) {
      return kinds;
    }
    kinds.addAll(of(rule.asks(Stage.ELIGIBLE)));
    terms.ifPresent(those -> kinds.addAll(of(those.asks())));
    if (terms.stream().flatMap(those -> those.evidence().stream()).anyMatch(paper -> !paper.later() && paper.code().contains(INVOICES))) {
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

  /**
   * What of it a rule pays for, at the ends of its keys: a patent is paid for once when it is granted, once for each step of its
   * age, of which it reaches one in a year, and once for each prize; a technology contract once to its buyer, who may have used a
   * voucher, once to its supplier and once to its broker. One empty end for all else.
   *
   * @param facts what was found of the case
   * @param year the policy year
   */
  public List<String> events(RuleVersion rule, Facts facts, int year) {
    var asked = EnumSet.noneOf(Fact.class);
    asked.addAll(rule.asks(Stage.ELIGIBLE));
    rule.terms().ifPresent(terms -> asked.addAll(terms.asks()));
    return switch (this) {
      case PATENT -> asked.contains(Fact.PATENT_PRIZE) ? List.of("/prize/" + said(facts, Fact.PRIZE_YEAR))
          : asked.contains(Fact.PATENT_AGE) ? List.of("/kept/" + said(facts, Fact.PATENT_AGE), "/kept-in/" + year) : List.of("");
      case CONTRACT -> List.of(asked.contains(Fact.CONTRACT_THREE_PARTY) ? "/broker"
          : asked.contains(Fact.CONTRACT_RECEIVED) ? "/supplier" : "");
      case INVOICE, CERTIFICATE, PROJECT -> List.of("");
    };
  }

  private static String said(Facts facts, Fact fact) {
    return facts.get(fact).map(String::valueOf).orElse("");
  }

  private boolean isAskedBy(String fact) {
    return register != null ? register.isAskedBy(fact) : this == PROJECT && fact.startsWith(PROJECTS);
  }

  /** A number of whatever kind, however it is written: without blanks and signs, in one width and case. */
  public static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}—、]", "");
  }

  /** What an entry of a register is to whoever is paid for it, and to nobody else; none where its number says nothing. */
  public static Optional<DuplicateKind> of(RegisterKind register) {
    return register.isNumberedByOneOffice() ? Optional.of(register == RegisterKind.PATENT ? PATENT : CERTIFICATE) : Optional.empty();
  }

  /** By what such an entry is known; the numbers that firms write themselves are kept apart by it. */
  public static String entered(RegisterKind register, String number) {
    return register + "/" + plain(number);
  }

  /** By what an invoice is known: its code and its number, or its twenty digits, as where a voucher is redeemed for it. */
  public static String invoice(String number) {
    var plain = plain(number);
    return plain.matches("[0-9]{18}|0[0-9]{19}")
        ? plain.substring(0, plain.length() - OLD_INVOICE) + "-" + plain.substring(plain.length() - OLD_INVOICE) : plain;
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
