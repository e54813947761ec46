package kechuang.document.entity;

/**
 * What is said about a file that is about to come in.
 *
 * @param ownerKind the kind of case it is meant for, for instance {@code claim}
 * @param category what it is evidence of, for instance {@code CONTRACT}
 */
public record NewFile(String ownerKind, String category, FileName name) {
}
