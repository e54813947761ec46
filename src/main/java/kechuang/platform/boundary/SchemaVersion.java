package kechuang.platform.boundary;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a database schema, as its migrations are named: {@code V20260901_1030__why.sql} is 20260901.1030.
 * A repeatable migration has no version.
 */
public record SchemaVersion(String text) implements Comparable<SchemaVersion> {

  private static final Pattern MIGRATION = Pattern.compile(".*?V(\\d+(?:[._]\\d+)*)__[^/]*\\.sql");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

  public SchemaVersion {
    if (!VERSION.matcher(text).matches()) {
      throw new IllegalArgumentException("not a schema version: " + text);
    }
  }

  /** The newest version among these migration files, or nothing if none of them carries one. */
  public static Optional<SchemaVersion> newestOf(Collection<String> files) {
    return files.stream()
        .map(MIGRATION::matcher)
        .filter(found -> found.matches())
        .map(found -> new SchemaVersion(found.group(1).replace('_', '.')))
        .max(SchemaVersion::compareTo);
  }

  @Override
  public int compareTo(SchemaVersion other) {
    return Arrays.compare(parts(), other.parts());
  }

  private BigInteger[] parts() {
    return Arrays.stream(text.split("\\.")).map(BigInteger::new).toArray(BigInteger[]::new);
  }

  @Override
  public String toString() {
    return text;
  }
}
