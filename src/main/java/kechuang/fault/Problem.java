package kechuang.fault;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with a form.
 *
 * @param field the field it is about, in the names of the HTTP interface ({@code contractDate}); empty for the whole
 * @param code what is wrong, for machines, and stable: the key, unless one sentence serves for several things
 * @param key key of the message bundles
 * @param arguments plain values for the message
 */
public record Problem(String field, String code, String key, List<Object> arguments) implements Serializable {

  public Problem(String field, String key, List<Object> arguments) {
    this(field, key, key, arguments);
  }

  public static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, key, List.of(arguments));
  }
}
