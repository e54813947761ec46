package kechuang.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import kechuang.platform.boundary.DataSources;

/** What the trail says, read as the auditor reads it. */
public final class Trail {

  private Trail() {
  }

  /** One row. */
  public record Row(long id, String actor, String requestId, String reason, String op, String before, String after) {
  }

  /** The rows about a thing, oldest first. */
  public static List<Row> of(String entity, Object id) {
    var sql = """
        select id, actor, request_id, reason, op, before, after from audit.trail
         where entity = ? and entity_id = ? order by id""";
    try (var connection = ((DataSource) new InitialContext().lookup(DataSources.TRAIL)).getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, entity);
      statement.setString(2, String.valueOf(id));
      var rows = new ArrayList<Row>();
      for (var row = statement.executeQuery(); row.next(); ) {
        rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
            row.getString(6), row.getString(7)));
      }
      return rows;
    } catch (NamingException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
