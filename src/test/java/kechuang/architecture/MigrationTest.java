package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations written side by side on two branches must still make one history. */
class MigrationTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

  @Test
  void no_two_migrations_have_one_version() {
    var seen = new HashSet<String>();
    assertFalse(names().toList().isEmpty());
    assertEquals(List.of(), names().filter(name -> name.startsWith("V"))
        .filter(name -> !seen.add(name.substring(0, name.indexOf("__")))).toList());
  }

  @Test
  void a_migration_is_named_by_its_time_and_its_purpose() {
    assertEquals(List.of(), names().filter(name -> !name.matches("(V\\d{8}_\\d{4}|R)__[a-z0-9_]+\\.sql")).toList());
  }

  private static Stream<String> names() {
    return Sources.files(FOLDER, ".sql").stream().map(file -> file.getFileName().toString());
  }
}
