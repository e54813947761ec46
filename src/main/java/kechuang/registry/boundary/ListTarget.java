package kechuang.registry.boundary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that an import writes into, and the statements that do it: all of one import at once. ?1 is the import. The
 * texts are made of the program's own names only; what a file holds comes in as the rows that were read.
 *
 * @param newId an expression for the id of a new row; null where the table makes it
 * @param keys the columns by which a row is known
 * @param values what else a row says
 * @param stamps where it has that from; the same row from another list has the same values
 * @param incoming a query of all these columns, with the number of the row as {@code at_row}
 */
record ListTarget(String table, String newId, List<String> keys, List<String> values, List<String> stamps,
    String incoming) {

  private static final List<String> STAMPS = List.of("source", "source_on", "import_id");

  /** A column and the expression over the cells that fills it. */
  private record Filled(String column, String cell, String type) {

    String expression() {
      return "cast(r.cells->>'" + cell + "' as " + type + ") as " + column;
    }
  }

  private static Filled text(String column, String cell) {
    return new Filled(column, cell, "text");
  }

  private static ListTarget of(String table, String newId, List<Filled> keys, List<Filled> values) {
    var cells = Stream.concat(keys.stream(), values.stream()).map(Filled::expression).collect(Collectors.joining(", "));
    return new ListTarget(table, newId, keys.stream().map(Filled::column).toList(),
        values.stream().map(Filled::column).toList(), STAMPS, "select r.number as at_row, " + cells
        + ", m.source, m.source_on, m.id as import_id from register_import_row r join register_import m"
        + " on m.id = r.import_id where r.import_id = ?1 and r.outcome is distinct from 'WRONG'");
  }

  static final ListTarget FIRMS = of("firm_entry", null, List.of(text("credit_code", "creditCode")),
      List.of(text("name", "name"), text("county_code", "county"), text("industry_code", "industry"),
          new Filled("founded", "founded", "date"), new Filled("staff", "staff", "integer"),
          new Filled("revenue", "revenue", "numeric(18,2)"), new Filled("assets", "assets", "numeric(18,2)")));

  static final ListTarget SHAREHOLDERS = of("shareholder", null,
      List.of(text("firm_code", "creditCode"), text("holder_key", "holderKey")),
      List.of(text("holder_code", "holderCode"), text("holder_name", "holderName"),
          new Filled("share", "share", "numeric(5,4)")));

  static final ListTarget PROJECTS = of("city_project", "nextval('city_project_id')",
      List.of(text("number", "projectNumber"), text("credit_code", "creditCode"), new Filled("year", "year", "integer")),
      List.of(text("title", "projectTitle"), text("normalised_title", "normalisedTitle")));

  /** Entries of a register; the row that was read says by what each is known. */
  static final ListTarget ENTRIES = new ListTarget("register_entry", "nextval('register_entry_id')",
      List.of("kind", "credit_code", "entry_key"), List.of("cells", "from_on", "until_on"),
      List.of("name", "county_code", "year", "parties", "state", "source", "source_on", "import_id"), EntryCells.INCOMING);

  /** Holders and firms that are both organisations of the portal; the row is that of the shareholder. */
  static final ListTarget RELATIONS = new ListTarget("related_party", "nextval('related_party_id')",
      List.of("one_id", "other_id", "kind"), List.of("share"), List.of("source", "known_on"),
      "select c.number as at_row, holder.id as one_id, firm.id as other_id, 'SHARES' as kind, s.share, s.source,"
          + " s.source_on as known_on from shareholder s join organisation firm on firm.credit_code = s.firm_code"
          + " join organisation holder on holder.credit_code = s.holder_code and holder.id <> firm.id"
          + " join register_import_change c on c.import_id = s.import_id and c.target = 'shareholder' and c.target_id = s.id"
          + " where s.import_id = ?1");

  private static String of(String alias, List<String> columns) {
    return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
  }

  private List<String> columns() {
    return Stream.of(keys, values, stamps).flatMap(List::stream).toList();
  }

  private String joined() {
    return keys.stream().map(key -> "t." + key + " = i." + key).collect(Collectors.joining(" and "));
  }

  private static String assigned(List<String> columns, String alias) {
    return columns.stream().map(column -> column + " = " + alias + "." + column).collect(Collectors.joining(", "));
  }

  /** Says of each row that was read what confirming it would do. */
  String judge() {
    return "update register_import_row w set outcome = case when f.id is null then 'FRESH' when f.agrees then 'SAME'"
        + " else 'CHANGED' end from (select i.at_row, t.id, (" + of("t", values) + ") is not distinct from ("
        + of("i", values) + ") as agrees from (" + incoming + ") i left join " + table + " t on " + joined()
        + ") f where w.import_id = ?1 and w.number = f.at_row";
  }

  /** Keeps the rows that are there already as they are before. */
  String keepBefore() {
    return "insert into register_import_change (import_id, number, target, target_id, before) select ?1, i.at_row, '"
        + table + "', t.id, to_jsonb(t) from (" + incoming + ") i join " + table + " t on " + joined()
        + " on conflict do nothing";
  }

  String update() {
    return "update " + table + " t set " + assigned(Stream.concat(values.stream(), stamps.stream()).toList(), "i")
        + " from (" + incoming + ") i where " + joined();
  }

  String insert() {
    return "insert into " + table + " (" + (newId == null ? "" : "id, ") + String.join(", ", columns()) + ") select "
        + (newId == null ? "" : newId + ", ") + of("i", columns()) + " from (" + incoming
        + ") i where not exists (select from " + table + " t where " + joined() + ") order by i.at_row";
  }

  /** Notes the rows that are new: they had no before. */
  String noteNew() {
    return "insert into register_import_change (import_id, number, target, target_id) select ?1, i.at_row, '" + table
        + "', t.id from (" + incoming + ") i join " + table + " t on " + joined() + " on conflict do nothing";
  }

  String keepAfter() {
    return "update register_import_change c set after = to_jsonb(t) from " + table + " t where c.import_id = ?1"
        + " and c.target = '" + table + "' and t.id = c.target_id";
  }

  /** The rows of the file whose row in the list is no longer as this import left it. */
  String changedSince() {
    return "select c.number from register_import_change c left join " + table + " t on t.id = c.target_id"
        + " where c.import_id = ?1 and c.target = '" + table + "' and (t.id is null or not to_jsonb(t) @> c.after)"
        + " order by c.number";
  }

  String restore() {
    return "update " + table + " t set " + assigned(columns(), "b") + " from register_import_change c,"
        + " lateral jsonb_populate_record(cast(null as " + table + "), c.before) b where c.import_id = ?1"
        + " and c.target = '" + table + "' and c.before is not null and t.id = c.target_id";
  }

  String remove() {
    return "delete from " + table + " t using register_import_change c where c.import_id = ?1 and c.target = '" + table
        + "' and c.before is null and t.id = c.target_id";
  }
}
