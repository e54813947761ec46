package kechuang.scheme.entity;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import kechuang.registry.entity.RegisterKind;

/**
 * Something of an applicant that can be rewarded by itself: a title, a patent, a contract.
 *
 * @param kind the register it stands in
 * @param name by which it is known there: {@code HIGH_TECH/2016}, {@code PATENT/ZL201610000001.X}
 * @param entryId the entry, which a decision locks
 * @param facts what rules ask about it
 */
public record Matter(RegisterKind kind, String name, long entryId, Facts facts) implements Serializable {

  /** The registers that somebody who asks for these facts asks about, entry by entry. */
  static Set<RegisterKind> asked(Collection<Fact> facts) {
    var kinds = EnumSet.noneOf(RegisterKind.class);
    for (var kind : RegisterKind.values()) {
      if (facts.stream().anyMatch(fact -> kind.isAskedBy(fact.ruleName()))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
