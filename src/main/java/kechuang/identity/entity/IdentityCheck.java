package kechuang.identity.entity;

import java.io.Serializable;
import kechuang.fault.Problems;

/**
 * How an officer made sure that the account is the person's. It stays with the account; no document's number belongs in it.
 *
 * @param document what was shown
 * @param note how and by whom it was compared, in the officer's words
 */
public record IdentityCheck(IdentityDocument document, String note) implements Serializable {

  /** Characters of the note. */
  public static final int LONGEST_NOTE = 300;

  public IdentityCheck {
    note = note == null ? "" : note.strip();
    new Problems.Collector().check(document != null, "document", "identity.check.document-missing")
        .check(!note.isEmpty(), "checkNote", "identity.check.note-missing")
        .check(note.length() <= LONGEST_NOTE, "checkNote", "identity.check.note-too-long", LONGEST_NOTE).refuseIfAny();
  }

  /** As events keep it, the document's code first: {@code ID_CARD 当面核对原件}. */
  public String text() {
    return document + " " + note;
  }
}
