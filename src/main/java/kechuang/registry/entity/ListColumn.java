package kechuang.registry.entity;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a list or of a register; its heading is the text {@code registry.column.} + key, in either language.
 *
 * @param required whether every row has to fill it
 * @param codes the values a {@code CHOICE} may have
 * @param words where the words of these codes stand: this and a dot before each
 * @param fact the name of the fact that it feeds, as rules write it; null where it feeds none
 * @param party the column with the credit code of whom alone the fact is about; null where it is about the holder and all
 *     others
 * @param secret never in a list and never in a file that leaves the house
 */
public record ListColumn(String key, Type type, boolean required, List<String> codes, String words, String fact,
    String party, boolean secret) implements Serializable {

  /** What a cell of the column holds. */
  public enum Type {
    CODE, NAME, TEXT, COUNTY, INDUSTRY, COUNT, SCORE, MONEY, DAY, YEAR, SHARE, TRUTH, CHOICE
  }

  static ListColumn must(String key, Type type) {
    return new ListColumn(key, type, true, List.of(), null, null, null, false);
  }

  static ListColumn may(String key, Type type) {
    return new ListColumn(key, type, false, List.of(), null, null, null, false);
  }

  /** One of these, whose words stand under a key of their own. */
  ListColumn of(String under, String... values) {
    return new ListColumn(key, type, required, List.of(values), under, fact, party, secret);
  }

  ListColumn feeds(String name) {
    return new ListColumn(key, type, required, codes, words, name, party, secret);
  }

  /** Its fact is about one of the parties only. */
  ListColumn about(String column) {
    return new ListColumn(key, type, required, codes, words, fact, column, secret);
  }

  ListColumn kept() {
    return new ListColumn(key, type, required, codes, words, fact, party, true);
  }

  /** The key of its heading. */
  public String heading() {
    return "registry.column." + key;
  }

  /** The key of the words of one of its codes. */
  public String wordsOf(String code) {
    return words + "." + code;
  }

  public String getKey() {
    return key;
  }

  public Type getType() {
    return type;
  }

  public boolean isRequired() {
    return required;
  }
}
