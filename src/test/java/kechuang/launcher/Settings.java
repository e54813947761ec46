package kechuang.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a start was asked for.
 *
 * @param base the project's folder
 * @param war the finished WAR
 * @param micro the Payara Micro jar
 * @param data where the database, the secrets and the logs live ({@code -Dkechuang.data=}, by default {@code .data})
 * @param port the HTTP port asked for ({@code -Dkechuang.port=}); if none, 8080 or the next free one
 * @param fresh forget everything and start anew ({@code -Dkechuang.fresh})
 * @param demonstration load the demonstration year ({@code -Dkechuang.demonstration=false} leaves it out)
 * @param javaOptions options for the server's JVM ({@code -Dkechuang.java-options=})
 */
public record Settings(Path base, Path war, Path micro, Path data, OptionalInt port, boolean fresh,
    boolean demonstration, List<String> javaOptions) {

  /** Quick to start and small: right for one person trying it. For load, give your own. */
  private static final String QUICK_START = "-Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** As given on Maven's command line. */
  public static Settings fromSystemProperties() {
    var base = Path.of(property("kechuang.launcher.base", ".")).toAbsolutePath().normalize();
    return new Settings(base,
        Path.of(property("kechuang.launcher.war", base.resolve("target/portal.war").toString())),
        Path.of(property("kechuang.launcher.micro", base.resolve("target/payara-micro.jar").toString())),
        base.resolve(property("kechuang.data", ".data")),
        port(System.getProperty("kechuang.port")),
        isOn("kechuang.fresh", false),
        isOn("kechuang.demonstration", true),
        List.of(property("kechuang.java-options", QUICK_START).trim().split("\\s+")));
  }

  /** The same with another WAR. */
  public Settings deploying(Path other) {
    return new Settings(base, other, micro, data, port, fresh, demonstration, javaOptions);
  }

  private static String property(String name, String otherwise) {
    var value = System.getProperty(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static boolean isOn(String name, boolean otherwise) {
    var value = System.getProperty(name);
    return value == null ? otherwise : !value.equalsIgnoreCase("false");
  }

  private static OptionalInt port(String text) {
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new StartRefused("kechuang.port must be a number from 1 to 65535, not \"" + text + "\".");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
