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
    try (var files = Files.list(path)) {
      var content = files.filter(file -> !file.equals(path.resolve(LOCK))).toList();
      if (!content.isEmpty() && Files.notExists(Secrets.file(path))) {
        Files.delete(path.resolve(LOCK));
        throw new StartRefused("The folder " + path + " holds something else than a portal's data; it stays as it is.");
      }
      content.forEach(DataFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file, or a folder with all it holds. */
  static void delete(Path whole) {
    try (var files = Files.walk(whole)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
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

  /** A folder in it with nothing left in it: what was temporary for a start that was killed is rubbish for this one. */
  Path emptied(String name) {
    if (Files.exists(path.resolve(name))) {
      delete(path.resolve(name));
    }
    return folder(name);
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
