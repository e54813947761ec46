package kechuang.document.boundary;

/**
 * Who may see the files of a kind of case. The feature that owns the case brings a bean of this type; without one nobody
 * sees them.
 */
public interface AttachmentAccess {

  /** The kind of case it answers for, for instance {@code claim}. */
  String ownerKind();

  /** Whether the caller may see the case, and so its files. */
  boolean maySee(long ownerId);
}
