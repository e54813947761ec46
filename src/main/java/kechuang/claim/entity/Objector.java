package kechuang.claim.entity;

import kechuang.fault.Problems;

/**
 * Who objects, as he or she says it: a unit, whose seal stands on what it hands in, or a person. Only the officers of the
 * office that published read it.
 *
 * @param contact telephone or e-mail
 */
public record Objector(Kind kind, String name, String contact) {

  /** Who may object; an office does so of itself when something comes to its ears. */
  public enum Kind {
    UNIT, PERSON, OFFICE
  }

  private static final int LONGEST = 100;
  private static final String TELEPHONE = "[+0-9][0-9 ()-]{5,28}[0-9]";
  private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";

  public Objector {
    name = stripped(name);
    contact = stripped(contact);
  }

  /** Says all that is missing or cannot be right. */
  public void check(Problems.Collector problems) {
    problems.check(kind == Kind.UNIT || kind == Kind.PERSON, "kind", "objection.kind-missing");
    problems.check(name != null && name.length() <= LONGEST, "name", "objection.name-missing", LONGEST);
    problems.check(contact != null && contact.length() <= LONGEST && (contact.matches(TELEPHONE) || contact.matches(MAIL)),
        "contact", "objection.contact-malformed");
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
