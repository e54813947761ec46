package kechuang.document.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken in: what they are called, and what they say they are when they go out again. */
public enum FileKind {
  PDF("application/pdf", List.of("pdf")),
  JPEG("image/jpeg", List.of("jpg", "jpeg")),
  PNG("image/png", List.of("png")),
  /** Fixed-layout documents of GB/T 33190, as electronic invoices come: a ZIP container. */
  OFD("application/ofd", List.of("ofd")),
  /** Electronic invoices as data. */
  XML("application/xml", List.of("xml")),
  /** Spreadsheets, for lists that are brought in; no evidence. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
  /** The same as text. */
  CSV("text/csv", List.of("csv"));

  /** What a case comes with, unless it says otherwise. */
  public static final Set<FileKind> EVIDENCE = Set.of(PDF, JPEG, PNG, OFD, XML);

  private final String mediaType;
  private final List<String> extensions;

  FileKind(String mediaType, List<String> extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind that the name claims. */
  public static Optional<FileKind> named(String fileName) {
    int dot = fileName.lastIndexOf('.');
    var extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
  }
}
