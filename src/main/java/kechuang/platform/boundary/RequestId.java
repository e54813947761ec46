package kechuang.platform.boundary;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The number of the request (or of a job's run) this thread works for. The trail keeps it with every row, the answer
 * carries it as {@code X-Request-Id}, and a person quotes it when something failed: it is the incident number.
 */
public final class RequestId {

  /** The request attribute that holds the number, for whoever shows it. */
  public static final String ATTRIBUTE = "kechuang.incident";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {
  }

  /** A new number, not to be guessed. */
  public static String next() {
    return UUID.randomUUID().toString();
  }

  /** The number of this thread's work; empty when it has none. */
  public static String current() {
    var id = CURRENT.get();
    return id == null ? "" : id;
  }

  /** Puts this thread to work for a request; {@link #clear()} ends it. */
  public static void set(String id) {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("not a request id");
    }
    CURRENT.set(id);
  }

  /**
   * Puts this thread to work for an HTTP request: with the number it has already, from whoever asked who is at the
   * door, or with a new one.
   */
  public static String begin(Function<String, Object> attribute, BiConsumer<String, Object> remember) {
    var id = attribute.apply(ATTRIBUTE) instanceof String known ? known : next();
    remember.accept(ATTRIBUTE, id);
    set(id);
    return id;
  }

  public static void clear() {
    CURRENT.remove();
  }
}
