package kechuang.document.api;

import java.time.Instant;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.ScanState;

/**
 * A file as partners see it.
 *
 * @param content where its bytes are
 */
public record AttachmentAnswer(long id, String ownerKind, String category, String fileName, String mediaType, long size,
    String sha256, ScanState scan, Instant uploadedAt, String content) {

  static AttachmentAnswer of(Attachment file) {
    return new AttachmentAnswer(file.getId(), file.getOwnerKind(), file.getCategory(), file.getFileName(),
        file.getMediaType(), file.getSize(), file.getSha256(), file.getScan(), file.getUploadedAt(),
        "/api/v1/attachments/" + file.getId() + "/content");
  }
}
