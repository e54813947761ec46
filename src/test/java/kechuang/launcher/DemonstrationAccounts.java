package kechuang.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of logins that the person at the keyboard can try. */
final class DemonstrationAccounts {

  private static final String QUERY = """
      select a.login, coalesce(o.name, case a.level when 'CITY' then '绍兴市本级' else c.name_zh end, '全市') as place,
             string_agg(r.role, ', ') as roles
        from account a join account_role r on r.account_id = a.id
        left join organisation_member m on m.account_id = a.id left join organisation o on o.id = m.organisation_id
        left join county c on c.code = a.county_code
       where a.demonstration and a.active group by a.id, o.name, c.name_zh order by a.id""";

  private DemonstrationAccounts() {
  }

  /** One line for each firm, provider and office; empty if there is no demonstration in this database. */
  static String list(Connection connection) throws SQLException {
    var places = new LinkedHashMap<String, List<String>>();
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        places.computeIfAbsent(rows.getString("place"), place -> new ArrayList<>()).add(rows.getString("login"));
      }
    }
    return places.isEmpty() ? "" : "  Demonstration accounts, password " + DemonstrationSecrets.PASSWORD + "\n\n"
        + places.entrySet().stream().map(DemonstrationAccounts::line).collect(Collectors.joining()) + "\n";
  }

  private static String line(Map.Entry<String, List<String>> place) {
    return "    " + padded(place.getKey()) + String.join("  ", place.getValue()) + "\n";
  }

  /** Ideographs take two columns of a terminal. */
  private static String padded(String text) {
    var columns = text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    return text + " ".repeat(Math.max(2, 34 - columns));
  }
}
