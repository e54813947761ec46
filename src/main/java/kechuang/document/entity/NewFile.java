package kechuang.document.entity;

import kechuang.fault.RuleViolation;

/**
 * What is said about a file that is about to come in.
 *
 * @param ownerKind the kind of case it is meant for, for instance {@code claim}
 * @param category what it is evidence of, for instance {@code CONTRACT}
 */
public record NewFile(String ownerKind, String category, FileName name) {

  public NewFile {
    checkWord(ownerKind, "ownerKind");
    checkWord(category, "category");
  }

  private static void checkWord(String word, String field) {
    if (word == null || !word.matches("[A-Za-z_-]{1,40}")) {
      throw new RuleViolation("document.word.malformed", field);
    }
  }
}
