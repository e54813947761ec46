package kechuang.scheme.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was compiled, up to a limit: whoever tries out expressions shall not fill the memory. */
final class Compiled<T> {

  private static final int MOST_KEPT = 2000;

  private final Map<String, T> kept = new ConcurrentHashMap<>();
  private final Function<String, T> compiler;

  Compiled(Function<String, T> compiler) {
    this.compiler = compiler;
  }

  T get(String text) {
    var found = text == null ? null : kept.get(text);
    if (found != null) {
      return found;
    }
    var compiled = compiler.apply(text);
    if (kept.size() < MOST_KEPT) {
      kept.put(text, compiled);
    }
    return compiled;
  }
}
