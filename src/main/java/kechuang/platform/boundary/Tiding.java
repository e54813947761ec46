package kechuang.platform.boundary;

import java.util.List;

/**
 * Something that people are to be told, fired as an event in the transaction in which it happens: it is told if and only if
 * it happened. Whoever fires it need not know who writes it down.
 *
 * <pre>{@code told.fire(Tiding.of(TidingKind.CLAIM_CHECKED, Whom.organisation(redeemer), id, version, number));}</pre>
 *
 * @param key the case's number or id, as its page takes it
 * @param stamp what makes this one another than the last of its kind about the same case: its version, a day
 * @param values what the sentences name, as {@link TidingKind#names} says
 */
public record Tiding(TidingKind kind, Whom whom, String key, String stamp, List<Object> values) {

  public Tiding {
    values = List.copyOf(values);
    if (values.size() != kind.names().size()) {
      throw new IllegalArgumentException(kind + " names " + kind.names() + ", not " + values);
    }
  }

  public static Tiding of(TidingKind kind, Whom whom, Object key, Object stamp, Object... values) {
    return new Tiding(kind, whom, String.valueOf(key), String.valueOf(stamp), List.of(values));
  }

  /** The same thing told twice has the same. */
  public String event() {
    return String.join(":", kind.name(), key, stamp, whom.text());
  }

  /** Where it is to be seen, from the root of the portal. */
  public String page() {
    return kind.page(key);
  }
}
