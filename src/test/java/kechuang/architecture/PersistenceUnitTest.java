package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How entities are kept; which of them say that they may be shared is a rule of {@link ArchitectureTest}. */
class PersistenceUnitTest {

  @Test
  void nothing_is_kept_in_the_shared_cache_that_does_not_say_so() throws IOException {
    var unit = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"));
    assertTrue(unit.contains("<shared-cache-mode>ENABLE_SELECTIVE</shared-cache-mode>"), unit);
  }
}
