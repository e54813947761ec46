package kechuang.document.boundary;

import java.util.List;
import java.util.Set;
import kechuang.document.entity.FileKind;

/**
 * What files a kind of case comes with, and who may see them. The feature that owns the case brings a bean of this type;
 * without one nobody hands files in for it and nobody sees them.
 */
public interface AttachmentAccess {

  /** The kind of case it answers for, for instance {@code claim}. */
  String ownerKind();

  /** What a file can be evidence of in such a case, for instance {@code CONTRACT}. */
  List<String> categories();

  /** As which kinds of file. */
  default Set<FileKind> kinds() {
    return FileKind.EVIDENCE;
  }

  /** Whether the caller may see the case, and so its files. */
  boolean maySee(long ownerId);

  /** Whether everyone may have this file of the case: what is published is for all. */
  default boolean isPublic(long ownerId, long attachmentId) {
    return false;
  }

  /** Whether people without an account hand files in for it. */
  default boolean isOpen() {
    return false;
  }
}
