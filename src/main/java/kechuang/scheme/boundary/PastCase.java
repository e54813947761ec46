package kechuang.scheme.boundary;

/**
 * A case that was decided, as it is kept.
 *
 * @param who the applicant's name
 * @param page where it is looked at
 * @param facts as they were frozen, one text
 * @param traces what the rules said, one text
 */
public record PastCase(String number, String who, String page, String facts, String traces) {
}
