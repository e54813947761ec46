package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {

  private static final String FOLDER = "/WEB-INF/classes/db/migration/";

  @Test
  void the_newest_migration_is_the_latest_in_time() {
    assertEquals(Optional.of(new SchemaVersion("20261122.0905")), SchemaVersion.newestOf(List.of(
        FOLDER + "V20261122_0900__audit_trail.sql", FOLDER + "V20261122_0905__platform_tables.sql",
        FOLDER + "V20251231_2359__older.sql")));
  }

  @Test
  void numbers_are_compared_as_numbers() {
    assertTrue(new SchemaVersion("20261122.1000").compareTo(new SchemaVersion("20261122.0959")) > 0);
    assertTrue(new SchemaVersion("10").compareTo(new SchemaVersion("9")) > 0);
    assertTrue(new SchemaVersion("9.1").compareTo(new SchemaVersion("9")) > 0);
  }

  @Test
  void a_view_and_a_folder_have_no_version() {
    assertEquals(Optional.empty(),
        SchemaVersion.newestOf(List.of(FOLDER + "R__report_scheme_balance.sql", FOLDER + "demo/", FOLDER + "notes.txt")));
  }

  @Test
  void nonsense_is_no_version() {
    assertThrows(IllegalArgumentException.class, () -> new SchemaVersion("1.x"));
    assertThrows(IllegalArgumentException.class, () -> new SchemaVersion(""));
  }
}
