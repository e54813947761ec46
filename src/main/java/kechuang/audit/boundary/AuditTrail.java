package kechuang.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.DataSources;

/**
 * The trail, read as {@code kc_auditor}: newest first, a page at a time by the key of the last row seen, so that the
 * millionth page costs what the first does. Without a transaction, since the portal's own is on another connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTrail {

  private static final String COLUMNS = """
      select id, txid, at, db_user, actor, request_id, reason, entity, entity_id, op, before, after, leaf
        from audit.trail""";

  @Resource(lookup = DataSources.TRAIL)
  private DataSource trail;

  /** At most {@code most} rows older than {@code before}; {@link Long#MAX_VALUE} for the newest. */
  @RolesAllowed("auditor")
  public List<TrailRow> page(TrailFilter filter, long before, int most) {
    var conditions = conditions(filter);
    conditions.put("id < ?", before);
    var sql = COLUMNS + " where " + String.join(" and ", conditions.keySet()) + " order by id desc limit "
        + Math.min(most, 500);
    try (var connection = trail.getConnection(); var statement = connection.prepareStatement(sql)) {
      bind(statement, conditions.values());
      var rows = new ArrayList<TrailRow>();
      for (var row = statement.executeQuery(); row.next(); ) {
        rows.add(read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> conditions(TrailFilter filter) {
    var conditions = new TreeMap<String, Object>();
    put(conditions, "entity = ?", filter.entity());
    put(conditions, "entity_id = ?", filter.entityId());
    put(conditions, "actor = ?", filter.actor());
    put(conditions, "request_id = ?", filter.request());
    put(conditions, "op = ?", filter.op());
    put(conditions, "at >= ?", filter.from() == null ? null : midnight(filter.from()));
    put(conditions, "at < ?", filter.until() == null ? null : midnight(filter.until().plusDays(1)));
    return conditions;
  }

  private static void put(Map<String, Object> conditions, String condition, Object value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }

  private static void bind(PreparedStatement statement, Iterable<Object> values) throws SQLException {
    int n = 1;
    for (var value : values) {
      statement.setObject(n++, value);
    }
  }

  private static TrailRow read(ResultSet row) throws SQLException {
    return new TrailRow(row.getLong("id"), row.getLong("txid"), row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("db_user"), row.getString("actor"), row.getString("request_id"), row.getString("reason"),
        row.getString("entity"), row.getString("entity_id"), row.getString("op"), row.getString("before"),
        row.getString("after"), HexFormat.of().formatHex(row.getBytes("leaf")));
  }

  /** The leaf of a row worked out anew from what the row says now, in hexadecimal. */
  @RolesAllowed("auditor")
  public String leafOf(long id) {
    try (var connection = trail.getConnection();
        var statement = connection.prepareStatement("select audit.leaf(t) from audit.trail t where id = ?")) {
      statement.setLong(1, id);
      var row = statement.executeQuery();
      if (!row.next()) {
        throw new NotFound("trail", id);
      }
      return HexFormat.of().formatHex(row.getBytes(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
