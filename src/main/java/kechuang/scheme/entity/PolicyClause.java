package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;

/** A clause 条款 of a policy document: what the versions of a measure's rule rest on. */
@Entity
@Table(name = "policy_clause")
public class PolicyClause {

  @Id
  @SequenceGenerator(name = "policy_clause_id", sequenceName = "policy_clause_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_clause_id")
  private Long id;
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "document_id")
  private PolicyDocument document;
  private int position;
  private String number;
  @Column(name = "title_zh")
  private String titleZh;
  @Column(name = "title_en")
  private String titleEn;
  @Column(name = "text_zh")
  private String textZh;
  @Column(name = "text_en")
  private String textEn;

  protected PolicyClause() {
  }

  PolicyClause(PolicyDocument document) {
    this.document = document;
  }

  void write(int place, ClauseDraft draft) {
    position = place;
    number = draft.number().strip();
    titleZh = draft.titleZh().strip();
    titleEn = draft.titleEn().strip();
    textZh = draft.textZh().strip();
    textEn = draft.textEn() == null ? null : draft.textEn().strip();
  }

  ClauseDraft draft() {
    return new ClauseDraft(id, number, titleZh, titleEn, textZh, textEn);
  }

  public Long getId() {
    return id;
  }

  public PolicyDocument getDocument() {
    return document;
  }

  /** From 1 on. */
  public int getPosition() {
    return position;
  }

  public String getNumber() {
    return number;
  }

  public ClauseNumber number() {
    return new ClauseNumber(number);
  }

  /** Its number in the reader's language. */
  public String number(Locale locale) {
    return number().in(locale);
  }

  public String title(Locale locale) {
    return isEnglish(locale) ? titleEn : titleZh;
  }

  /** In the reader's language, or as the document has it where nobody has translated it. */
  public String text(Locale locale) {
    return isEnglish(locale) && textEn != null ? textEn : textZh;
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }
}
