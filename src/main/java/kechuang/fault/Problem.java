package kechuang.fault;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with a form.
 *
 * @param field the field it is about, in the names of the HTTP interface ({@code contractDate}); empty for the whole
 * @param key key of the message bundles; also the stable {@code code} of the HTTP interface
 * @param arguments plain values for the message
 */
public record Problem(String field, String key, List<Object> arguments) implements Serializable {

  public static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, key, List.of(arguments));
  }
}
