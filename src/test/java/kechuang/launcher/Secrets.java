package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the database roles and the key that account numbers are encrypted with, made once for a data folder and
 * readable by its owner only.
 */
public final class Secrets {

  /** The name of each secret in the file. */
  private static final String[] NAMES = {"superuser", "kc_owner", "kc_app", "kc_auditor", "secret-key"};

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  static Path file(Path folder) {
    return folder.resolve("secrets.properties");
  }

  /** Those of this folder; made if it has none yet. */
  public static Secrets in(Path folder) {
    try {
      if (Files.notExists(file(folder))) {
        write(file(folder));
      }
      var values = new Properties();
      try (var in = Files.newBufferedReader(file(folder))) {
        values.load(in);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all: a start killed in the middle must not leave half a file for a database that uses it. */
  private static void write(Path file) throws IOException {
    var random = new SecureRandom();
    var text = new StringBuilder("# Made for this data folder; without secret-key its account numbers are unreadable.\n");
    for (var name : NAMES) {
      var bytes = new byte[32];
      random.nextBytes(bytes);
      text.append(name).append('=').append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    var draft = Files.createTempFile(file.getParent(), "secrets", ".new", ownerOnly());
    Files.writeString(draft, text);
    Files.move(draft, file);
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
  }

  /** The password of a database role, or of {@code superuser}. */
  public String password(String role) {
    return value(role);
  }

  /** 32 random bytes in Base64. */
  public String key() {
    return value("secret-key");
  }

  private String value(String name) {
    var value = values.getProperty(name);
    if (value == null) {
      throw new StartRefused("secrets.properties has no " + name + "; start anew with -Dkechuang.fresh.");
    }
    return value;
  }
}
