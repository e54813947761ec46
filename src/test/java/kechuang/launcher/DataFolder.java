package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder that outlives a start: the database, the secrets, the logs. It belongs to one start at a time; a second
 * one is refused rather than let two servers write the same files.
 */
public final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Takes the folder, making it if need be; refuses one that another start holds. */
  public static DataFolder take(Path path) {
    try {
      if (Files.notExists(path)) {
        closeToOthers(Files.createDirectories(path));
      }
      var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartRefused("The data folder " + path + " is in use by a portal that is already running: "
            + "stop that one, or choose another folder with -Dkechuang.data=<folder>.");
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new StartRefused("The data folder " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void closeToOthers(Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Deletes everything in it; only a folder that looks like ours, since a mistyped path must cost nothing. */
  public void empty() {
    if (Files.notExists(Secrets.file(path))) {
      refuseForeignContent();
    }
    try (var files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder())
          .filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
          .forEach(DataFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseForeignContent() {
    try (var files = Files.list(path)) {
      if (files.anyMatch(file -> !file.equals(path.resolve(LOCK)))) {
        throw new StartRefused("The folder " + path + " holds something else than a portal's data; it stays as it is.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** A folder in it, made if need be. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the next start have it. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
