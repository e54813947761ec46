package kechuang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what at every address: {@code access.csv}, reviewed by people. The first column is the route as the code has
 * it, with a remark in brackets where one route is asked in several situations; the second how it is asked, with things
 * of a {@link World} in braces and after a plus a body, or {@code password} where that is what it is asked with; then one
 * column for each role. A cell is the status for what is the caller's own, or of the caller's county, and after a slash,
 * where it differs, the status for what is another's.
 */
public final class AccessTable {

  private final List<String> roles;
  private final List<Row> rows;

  private AccessTable(List<String> roles, List<Row> rows) {
    this.roles = roles;
    this.rows = rows;
  }

  /** One line. */
  public record Row(String name, String ask, Map<String, String> cells) {

    /** Method and path, without the remark. */
    public String route() {
      return name.replaceAll("\\s*\\[.*]$", "");
    }

    public String method() {
      return name.substring(0, name.indexOf(' '));
    }

    public String address() {
      return ask.replaceAll("\\s*\\+.*$", "");
    }

    /** Name of the body; empty if there is none. */
    public String body() {
      var plus = ask.indexOf('+');
      return plus < 0 ? "" : ask.substring(plus + 1);
    }

    /** Whether it is about a thing that belongs to somebody. */
    public boolean isAboutSomething() {
      return ask.contains("{") || List.of("order", "claim", "claim of the firm", "application").contains(body());
    }

    /** As it stands in the file. */
    public String line() {
      return name + ", " + ask + ", " + String.join(", ", cells.values());
    }
  }

  public static AccessTable read() {
    var lines = lines();
    var header = cells(lines.get(0));
    var roles = header.subList(2, header.size());
    return new AccessTable(roles, lines.stream().skip(1).map(line -> row(roles, cells(line))).toList());
  }

  private static List<String> lines() {
    try (var in = AccessTable.class.getResourceAsStream("access.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static Row row(List<String> roles, List<String> cells) {
    if (cells.size() != roles.size() + 2) {
      throw new IllegalStateException(cells.size() - 2 + " cells for " + roles.size() + " roles: " + cells);
    }
    var byRole = new LinkedHashMap<String, String>();
    for (int i = 0; i < roles.size(); i++) {
      byRole.put(roles.get(i), cells.get(i + 2));
    }
    return new Row(cells.get(0), cells.get(1), byRole);
  }

  public List<String> roles() {
    return roles;
  }

  public List<Row> rows() {
    return new ArrayList<>(rows);
  }
}
