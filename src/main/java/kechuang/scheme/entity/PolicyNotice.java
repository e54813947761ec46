package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.fault.Problems;

/** What stands at the head of an official notice. Each of it may be missing, as it is on real ones. */
@Embeddable
public class PolicyNotice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_PUBLISHER = 100;

  @Column(name = "index_number")
  private String indexNumber;
  @Enumerated(EnumType.STRING)
  private Openness openness;
  @Column(name = "publisher_zh")
  private String publisherZh;
  @Column(name = "publisher_en")
  private String publisherEn;
  @Column(name = "written_on")
  private LocalDate writtenOn;
  @Enumerated(EnumType.STRING)
  private PolicySubject subject;
  @Column(name = "document_number")
  private String documentNumber;

  protected PolicyNotice() {
  }

  /**
   * @param indexNumber 索引号
   * @param writtenOn the date of writing 成文日期
   * @param documentNumber 发文字号
   */
  public PolicyNotice(String indexNumber, Openness openness, String publisherZh, String publisherEn, LocalDate writtenOn,
      PolicySubject subject, String documentNumber) {
    this.indexNumber = indexNumber;
    this.openness = openness;
    this.publisherZh = publisherZh;
    this.publisherEn = publisherEn;
    this.writtenOn = writtenOn;
    this.subject = subject;
    this.documentNumber = documentNumber;
  }

  void check(Problems.Collector problems) {
    shorter(problems, "indexNumber", indexNumber, LONGEST_NUMBER);
    shorter(problems, "documentNumber", documentNumber, LONGEST_NUMBER);
    shorter(problems, "publisherZh", publisherZh, LONGEST_PUBLISHER);
    shorter(problems, "publisherEn", publisherEn, 2 * LONGEST_PUBLISHER);
  }

  private static void shorter(Problems.Collector problems, String field, String text, int longest) {
    problems.check(text == null || text.length() <= longest, field, "common.too-long", longest);
  }

  @Override
  public String toString() {
    return String.join("/", String.valueOf(indexNumber), String.valueOf(openness), String.valueOf(publisherZh),
        String.valueOf(publisherEn), String.valueOf(writtenOn), String.valueOf(subject), String.valueOf(documentNumber));
  }

  public String getIndexNumber() {
    return indexNumber;
  }

  public Openness getOpenness() {
    return openness;
  }

  public String getPublisherZh() {
    return publisherZh;
  }

  public String getPublisherEn() {
    return publisherEn;
  }

  /** In the reader's language, or as it stands on the paper. */
  public String publisher(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && publisherEn != null ? publisherEn : publisherZh;
  }

  public LocalDate getWrittenOn() {
    return writtenOn;
  }

  public PolicySubject getSubject() {
    return subject;
  }

  public String getDocumentNumber() {
    return documentNumber;
  }
}
