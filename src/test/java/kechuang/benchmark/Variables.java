package kechuang.benchmark;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import kechuang.launcher.PostgresServer;

/** What is a logged submission's own, and the expression by which pgbench makes the n-th submission's. */
final class Variables {

  private static final String OWN = """
      select v.id, v.number, e.id, submitted.id, awarded.id from voucher v join voucher_event e on e.voucher_id = v.id
        join application_event submitted on submitted.application_id = v.application_id and submitted.event = 'SUBMIT'
        join application_event awarded on awarded.application_id = v.application_id and awarded.event = 'AWARD'
       where v.application_id = ?""";

  private Variables() {
  }

  static Map<String, String> of(PostgresServer postgres, int n) throws SQLException {
    try (var owner = postgres.connect("kc_owner"); var query = owner.prepareStatement(OWN)) {
      query.setLong(1, Drafts.application(n));
      try (var row = query.executeQuery()) {
        row.next();
        var variables = new LinkedHashMap<String, String>();
        variables.put(String.valueOf(Drafts.account(n)), "account 200000000 + :n");
        variables.put(String.valueOf(300_000_000L + n), "firm 300000000 + :n");
        variables.put(String.valueOf(Drafts.application(n)), "application 400000000 + :n");
        variables.put(row.getString(1), "voucher 540000000 + :n");
        variables.put(row.getString(2), "number 20170000000000000 + :n");
        variables.put(row.getString(3), "issued 550000000 + :n");
        variables.put(row.getString(4), "submitted 560000000 + :n");
        variables.put(row.getString(5), "awarded 570000000 + :n");
        return variables;
      }
    }
  }
}
