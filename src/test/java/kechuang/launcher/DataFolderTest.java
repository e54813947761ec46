package kechuang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir
  private Path somewhere;

  @Test
  void a_second_start_on_the_same_folder_is_refused_in_one_sentence() {
    try (var first = DataFolder.take(somewhere)) {
      var refused = assertThrows(StartRefused.class, () -> DataFolder.take(first.path()));
      assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
    }
  }

  @Test
  void the_next_start_has_the_folder_of_the_one_that_ended() {
    DataFolder.take(somewhere).close();
    DataFolder.take(somewhere).close();
  }

  @Test
  void starting_anew_forgets_everything() {
    try (var folder = DataFolder.take(somewhere)) {
      var before = Secrets.in(somewhere).key();
      folder.empty();
      assertFalse(Secrets.in(somewhere).key().equals(before));
    }
  }

  @Test
  void other_peoples_files_are_never_deleted() throws IOException {
    var theirs = Files.writeString(somewhere.resolve("thesis.txt"), "four years of work");
    try (var folder = DataFolder.take(somewhere)) {
      assertThrows(StartRefused.class, folder::empty);
    }
    assertEquals("four years of work", Files.readString(theirs));
    try (var files = Files.list(somewhere)) {
      assertEquals(List.of(theirs), files.toList());
    }
  }

  @Test
  void secrets_are_made_once_and_are_long_enough() {
    var first = Secrets.in(somewhere);
    var second = Secrets.in(somewhere);
    assertEquals(first.key(), second.key());
    assertEquals(32, Base64.getDecoder().decode(first.key()).length);
    assertFalse(first.password("kc_app").equals(first.password("kc_owner")));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void secrets_are_read_by_their_owner_only() throws IOException {
    Secrets.in(somewhere);
    assertEquals("rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(Secrets.file(somewhere))));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_new_folder_is_closed_to_others() throws IOException {
    var fresh = somewhere.resolve("data");
    DataFolder.take(fresh).close();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
  }
}
