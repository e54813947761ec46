package kechuang.document.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.NewFile;

/**
 * The way in for files. Each is read, checked and scanned before the transaction that keeps it begins, so that a slow
 * scanner holds no connection to the database, and only so many are worked on at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {

  @Inject
  private UploadPlaces places;
  @Inject
  private Scanners scanners;
  @EJB
  private Attachments attachments;

  /**
   * Takes a file in, bound to nothing yet.
   *
   * @param bytes read to the end only if it is not too large
   * @return what was kept, with its id
   */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer"})
  public Attachment take(NewFile file, InputStream bytes) {
    return take(file, bytes, content -> attachments.keep(file, content));
  }

  /**
   * The same for whoever does more in the transaction that keeps it.
   *
   * @param keep called once with what was found clean; calls {@link Attachments#keep}
   */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "programme-manager"})
  public <T> T take(NewFile file, InputStream bytes, Function<FileContent, T> keep) {
    attachments.mustTake(file);
    return places.in(() -> {
      var content = FileContent.of(file.name(), read(bytes));
      scanners.check(content);
      return keep.apply(content);
    });
  }

  /**
   * What a visitor hands in together with what is kept in the same act: all of it is read and scanned before.
   *
   * @param keep called once with what was found clean, in the order it came; calls {@link Attachments#keepVisitors}
   */
  @PermitAll
  public <T> T ofVisitor(List<VisitorFile> files, Function<List<FileContent>, T> keep) {
    return files.isEmpty() ? keep.apply(List.of()) : places.in(() -> {
      files.forEach(file -> attachments.mustTake(file.about()));
      var contents = files.stream().map(file -> FileContent.of(file.about().name(), read(file.bytes()))).toList();
      contents.forEach(scanners::check);
      return keep.apply(contents);
    });
  }

  /** A file of somebody without an account. */
  public record VisitorFile(NewFile about, InputStream bytes) {
  }

  private static byte[] read(InputStream bytes) {
    try (bytes) {
      return bytes.readNBytes(FileContent.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
