package kechuang.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of an attachment, apart from what lists show. Written once. */
@Entity
@Table(name = "attachment_content")
public class AttachmentContent {

  @Id
  @Column(name = "attachment_id")
  private long attachmentId;
  private byte[] content;

  protected AttachmentContent() {
  }

  public AttachmentContent(long attachmentId, FileContent content) {
    this.attachmentId = attachmentId;
    this.content = content.bytes().clone();
  }

  public byte[] bytes() {
    return content.clone();
  }
}
