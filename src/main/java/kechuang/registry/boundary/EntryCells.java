package kechuang.registry.boundary;

import java.util.List;
import java.util.Map;
import kechuang.registry.entity.RegisterKind;

/** Rows of a list as entries of a register: beside the cells of its columns a row keeps by what the entry is known. */
final class EntryCells {

  /** What such a row keeps beside its columns, none of which has a key like these. */
  private static final String KEY = "_key";
  private static final String KIND = "_kind";
  private static final String HOLDER = "_holder";
  private static final String YEAR = "_year";
  private static final String FROM = "_from";
  private static final String PARTIES = "_parties";

  /** The entries that an import brings; the name is the list's own, or else the one the portal or the firm register knows. */
  static final String INCOMING = """
      select r.number as at_row, r.cells->>'_kind' as kind, r.cells->>'_holder' as credit_code, r.cells->>'_key' as entry_key,
             cast(r.cells - array['name', '_kind', '_holder', '_key', '_year', '_from', '_parties'] as text) as cells,
             cast(r.cells->>'_from' as date) as from_on, cast(r.cells->>'validUntil' as date) as until_on,
             coalesce(o.name, f.name, r.cells->>'name', r.cells->>'_holder') as name,
             coalesce(o.county_code, f.county_code) as county_code, cast(r.cells->>'_year' as integer) as year,
             r.cells->>'_parties' as parties, 'CONFIRMED' as state, m.source, m.source_on, m.id as import_id
        from register_import_row r join register_import m on m.id = r.import_id
        left join organisation o on o.credit_code = r.cells->>'_holder' and o.admission <> 'REJECTED'
        left join firm_entry f on f.credit_code = r.cells->>'_holder'
       where r.import_id = ?1 and r.outcome is distinct from 'WRONG'""";

  private static final String SAME_KEY = "e.kind = r.cells->>'_kind' and e.entry_key = r.cells->>'_key'";

  /** Rows that cannot count, and why: ?2 is the column that says so. A firm has one place of the pool at a time. */
  static final List<String> JUDGE = List.of(
      refuse("registry.row.locked", "r.outcome = 'CHANGED' and e.locked_for is not null", SAME_KEY),
      refuse("registry.row.exited", "e.state = 'EXITED'", SAME_KEY),
      refuse("registry.row.in-pool", "e.state = 'CONFIRMED'", "e.kind = 'POOL' and e.kind = r.cells->>'_kind'"
          + " and e.entry_key <> r.cells->>'_key'"));

  /** The history of each entry that an import made or changed: ?2 who, ?3 when. */
  static final String TELL = """
      insert into register_entry_event (id, entry_id, from_state, event, to_state, actor, at, note, was)
      select nextval('register_entry_event_id'), x.target_id, x.before->>'state', 'IMPORT', 'CONFIRMED', ?2, ?3, m.source, w.was
        from register_import_change x join register_import m on m.id = x.import_id,
             lateral (select cast(jsonb_object_agg(k, coalesce(b.cells->>k, '')) as text) as was
                        from (select cast(x.before->>'cells' as jsonb) as cells) b,
                             (select cast(x.after->>'cells' as jsonb) as cells) a, jsonb_object_keys(b.cells || a.cells) k
                       where b.cells->>k is distinct from a.cells->>k) w
       where x.import_id = ?1 and x.target = 'register_entry'
         and (x.before is null or w.was is not null or x.before->>'state' <> 'CONFIRMED')""";

  /** The history of each entry that is again as it was. */
  static final String TELL_BACK = """
      insert into register_entry_event (id, entry_id, from_state, event, to_state, actor, at, note)
      select nextval('register_entry_event_id'), x.target_id, 'CONFIRMED', 'TAKE_BACK', x.before->>'state', ?2, ?3, m.source
        from register_import_change x join register_import m on m.id = x.import_id
       where x.import_id = ?1 and x.target = 'register_entry' and x.before is not null""";

  private EntryCells() {
  }

  /** What is wrong with the rows that meet such an entry, said beside them, and the rows wrong by it. */
  private static String refuse(String message, String where, String join) {
    return "with met as (update register_import_row r set outcome = 'WRONG' from register_entry e where r.import_id = ?1"
        + " and r.outcome in ('FRESH', 'CHANGED', 'SAME') and e.credit_code = r.cells->>'_holder' and " + join + " and "
        + where + " returning r.number) insert into register_import_problem (import_id, number, place, content, message,"
        + " arguments) select ?1, number, ?2, '', '" + message + "', '[]' from met";
  }

  static void add(RegisterKind register, Map<String, String> cells, Map<String, String> into) {
    into.put(KIND, register.name());
    into.put(HOLDER, cells.get(register.holderColumn()));
    into.put(KEY, register.key(cells));
    into.put(PARTIES, register.parties(cells));
    var year = register.year(cells);
    if (year != null) {
      into.put(YEAR, String.valueOf(year));
    }
    if (register.since() != null && cells.get(register.since()) != null) {
      into.put(FROM, cells.get(register.since()));
    }
  }
}
