package kechuang.registry.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.CellReader;
import kechuang.registry.entity.ComparableText;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterChecks;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.TableFile.Line;

/** Reads the rows of one file: finds the columns by their headings, then the cells, then what a row says as a whole. */
final class RowReader {

  private final ImportKind kind;
  private final String onlyCounty;
  private final Map<String, String> countyOfFirm;
  private final CellReader cells;
  private final Map<ListColumn, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param onlyCounty the county whose firms the file may be about; null for all
   * @param countyOfFirm by credit code, as far as known
   */
  RowReader(ImportKind kind, String onlyCounty, Map<String, String> countyOfFirm, CellReader cells) {
    this.kind = kind;
    this.onlyCounty = onlyCounty;
    this.countyOfFirm = countyOfFirm;
    this.cells = cells;
  }

  /** A row as it was read, with everything that is wrong with it; fields of the problems are keys of columns. */
  record Read(int number, Map<String, String> cells, Map<String, String> raw, List<Problem> problems) {

    JsonObject row() {
      var kept = Json.createObjectBuilder();
      (problems.isEmpty() ? cells : raw).forEach(kept::add);
      var row = Json.createObjectBuilder().add("number", number).add("cells", kept);
      return (problems.isEmpty() ? row : row.add("outcome", "WRONG")).build();
    }

    void problems(JsonArrayBuilder all) {
      problems.forEach(problem -> all.add(Json.createObjectBuilder().add("number", number).add("place", problem.field())
          .add("content", raw.getOrDefault(problem.field(), "")).add("message", problem.key())
          .add("arguments", Json.createArrayBuilder(problem.arguments().stream().map(String::valueOf).toList()).build()
              .toString())));
    }
  }

  /** The heading; refuses a file without a column that has to be there, naming all that are missing. */
  void head(Line heading) {
    for (var column : kind.columns()) {
      for (int i = 0; i < heading.cells().size(); i++) {
        if (isHeading(heading.cell(i), column)) {
          places.putIfAbsent(column, i);
        }
      }
    }
    var missing = kind.columns().stream().filter(column -> column.required() && !places.containsKey(column))
        .map(column -> Messages.text(Messages.CHINESE, column.heading())).collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new RuleViolation("registry.file.columns", missing);
    }
  }

  private static boolean isHeading(String cell, ListColumn column) {
    var said = cell.replaceAll("[\\s*]", "");
    return List.of(Messages.CHINESE, Messages.ENGLISH).stream()
        .anyMatch(locale -> Messages.text(locale, column.heading()).replaceAll("\\s", "").equalsIgnoreCase(said));
  }

  Read read(Line line) {
    var read = new Read(line.number(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    kind.columns().forEach(column -> read(column, line, read));
    if (read.problems().isEmpty()) {
      asAWhole(read);
    }
    return read;
  }

  private void read(ListColumn column, Line line, Read into) {
    var cell = places.containsKey(column) ? line.cell(places.get(column)) : "";
    if (cell.isEmpty()) {
      if (column.required()) {
        into.problems().add(Problem.of(column.key(), "common.missing"));
      }
      return;
    }
    into.raw().put(column.key(), cell);
    try {
      into.cells().put(column.key(), cells.read(column, cell));
    } catch (RuleViolation refused) {
      into.problems().add(Problem.of(column.key(), refused.key(), refused.arguments()));
    }
  }

  private void asAWhole(Read read) {
    var values = read.cells();
    refuseOtherCounty(read);
    switch (kind) {
      case SHAREHOLDERS -> {
        check(read, !values.get("creditCode").equals(values.get("holderCode")), "holderCode", "registry.row.holds-itself");
        values.put("holderKey", values.getOrDefault("holderCode", values.get("holderName")));
      }
      case PROJECTS -> {
        values.put("normalisedTitle", ComparableText.of(values.get("projectTitle")));
        check(read, !values.get("normalisedTitle").isEmpty(), "projectTitle", "registry.row.title");
      }
      default -> kind.register().ifPresent(register -> asAnEntry(register, read));
    }
    var key = kind.keys().stream().map(name -> values.getOrDefault(name, "")).collect(Collectors.joining("\n"));
    var earlier = seen.putIfAbsent(key, read.number());
    check(read, earlier == null, kind.keys().get(0), "registry.row.twice", earlier == null ? 0 : earlier);
  }

  /** An entry of a register is checked as one that is typed in, and says by what it is known. */
  private static void asAnEntry(RegisterKind register, Read read) {
    var all = register.complete(read.cells());
    read.cells().putAll(all);
    read.problems().addAll(RegisterChecks.of(register, all).found());
    if (read.problems().isEmpty()) {
      EntryCells.add(register, all, read.cells());
    }
  }

  /** A county's people bring in what is about the county's firms; a firm that is another county's stays there. */
  private void refuseOtherCounty(Read read) {
    if (onlyCounty == null) {
      return;
    }
    var codes = Stream.concat(Stream.of(kind.holderColumn()), kind.register().stream().flatMap(one ->
        one.parties().stream())).map(read.cells()::get).filter(Objects::nonNull).map(countyOfFirm::get).toList();
    var known = countyOfFirm.get(read.cells().get(kind.holderColumn()));
    if (kind == ImportKind.FIRMS) {
      check(read, onlyCounty.equals(read.cells().get("county")), "county", "registry.row.other-county");
      check(read, known == null || known.equals(onlyCounty), "creditCode", "registry.row.other-county");
    } else {
      check(read, codes.contains(onlyCounty), kind.holderColumn(), "registry.row.not-of-county");
    }
  }

  private static void check(Read read, boolean right, String place, String key, Object... arguments) {
    if (!right) {
      read.problems().add(Problem.of(place, key, arguments));
    }
  }
}
