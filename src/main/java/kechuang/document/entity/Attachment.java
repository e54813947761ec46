package kechuang.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A file that was handed in: what it is, by whom, and its hash. It belongs to nothing until the form it was uploaded for
 * is submitted; then it belongs to that case for good.
 */
@Entity
@Table(name = "attachment")
public class Attachment {

  @Id
  @SequenceGenerator(name = "attachment_id", sequenceName = "attachment_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_id")
  private Long id;
  @Column(name = "owner_kind")
  private String ownerKind;
  @Column(name = "owner_id")
  private Long ownerId;
  private String category;
  @Column(name = "file_name")
  private String fileName;
  @Column(name = "media_type")
  private String mediaType;
  private long size;
  private String sha256;
  @Enumerated(EnumType.STRING)
  private ScanState scan;
  @Column(name = "uploaded_by")
  private Long uploadedBy;
  @Column(name = "uploaded_at")
  private Instant uploadedAt;
  @Column(name = "organisation_id")
  private Long organisationId;

  protected Attachment() {
  }

  /**
   * @param content what was found clean
   * @param organisationId the organisation the uploader acts for; null for officers
   */
  public Attachment(NewFile file, FileContent content, long uploadedBy, Long organisationId, Instant at) {
    describe(file, content, at);
    this.uploadedBy = uploadedBy;
    this.organisationId = organisationId;
  }

  /** A visitor's file: it belongs to what was handed in with it from the beginning. */
  public static Attachment ofVisitor(NewFile file, FileContent content, long owner, Instant at) {
    var attachment = new Attachment();
    attachment.describe(file, content, at);
    attachment.ownerId = owner;
    return attachment;
  }

  private void describe(NewFile file, FileContent content, Instant at) {
    this.ownerKind = file.ownerKind();
    this.category = file.category();
    this.fileName = file.name().text();
    this.mediaType = content.kind().mediaType();
    this.size = content.size();
    this.sha256 = content.sha256();
    this.scan = ScanState.CLEAN;
    this.uploadedAt = at;
  }

  /** The same file for another case; its bytes are copied beside. */
  public Attachment again(long uploader, Instant at) {
    var again = new Attachment();
    again.ownerKind = ownerKind;
    again.category = category;
    again.fileName = fileName;
    again.mediaType = mediaType;
    again.size = size;
    again.sha256 = sha256;
    again.scan = scan;
    again.uploadedBy = uploader;
    again.organisationId = organisationId;
    again.uploadedAt = at;
    return again;
  }

  public boolean isBound() {
    return ownerId != null;
  }

  /** Belongs to a case from now on. */
  public void bind(long owner) {
    if (isBound()) {
      throw new IllegalStateException("attachment " + id + " belongs to a case already");
    }
    ownerId = owner;
  }

  public Long getId() {
    return id;
  }

  public String getOwnerKind() {
    return ownerKind;
  }

  public Long getOwnerId() {
    return ownerId;
  }

  public String getCategory() {
    return category;
  }

  public String getFileName() {
    return fileName;
  }

  public FileName name() {
    return new FileName(fileName);
  }

  public String getMediaType() {
    return mediaType;
  }

  /** Bytes. */
  public long getSize() {
    return size;
  }

  /** Whole KiB, at least one. */
  public long getKibibytes() {
    return Math.max(1, size / 1024);
  }

  public String getSha256() {
    return sha256;
  }

  public ScanState getScan() {
    return scan;
  }

  /** Null where a visitor handed it in. */
  public Long getUploadedBy() {
    return uploadedBy;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }

  public Long getOrganisationId() {
    return organisationId;
  }
}
