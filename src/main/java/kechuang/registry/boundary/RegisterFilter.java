package kechuang.registry.boundary;

import java.io.Serializable;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/**
 * Which entries of a register a list shows; what is null is not asked.
 *
 * @param text part of a name, a credit code or of what an entry is known by
 */
public record RegisterFilter(RegisterKind kind, String text, RegisterEntryState state, String countyCode, String level,
    Integer year) implements Serializable {

  public static RegisterFilter all(RegisterKind kind) {
    return new RegisterFilter(kind, null, null, null, null, null);
  }
}
