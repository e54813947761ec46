package kechuang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kechuang.identity.entity.Role;

/** All pairs of roles and whether one person may hold both: {@code roles.csv}, reviewed by people. */
public final class RolePairs {

  private RolePairs() {
  }

  /** Two different roles. */
  public record Pair(Role one, Role other, boolean together) {

    @Override
    public String toString() {
      return one.code() + " and " + other.code();
    }
  }

  /** Each pair once. */
  public static List<Pair> all() {
    var lines = lines();
    var columns = lines.get(0).subList(1, lines.get(0).size());
    var pairs = new ArrayList<Pair>();
    for (var line : lines.subList(1, lines.size())) {
      for (int i = 1; i < line.size(); i++) {
        pairs.add(new Pair(Role.of(line.get(0)), Role.of(columns.get(i - 1)), isYes(line.get(i))));
      }
    }
    return pairs;
  }

  private static boolean isYes(String cell) {
    if (!cell.equals("yes") && !cell.equals("no")) {
      throw new IllegalStateException("neither yes nor no: " + cell);
    }
    return cell.equals("yes");
  }

  private static List<List<String>> lines() {
    try (var in = RolePairs.class.getResourceAsStream("roles.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
