package kechuang.scheme.web;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import kechuang.scheme.entity.ClauseDraft;

/** One clause of a document as it is typed. */
public class ClauseLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Long id;
  private String number;
  private String titleZh;
  private String titleEn;
  private String textZh;
  private String textEn;

  private ClauseLine(Long id) {
    this.id = id;
  }

  static ClauseLine blank(String number) {
    var line = new ClauseLine(null);
    line.number = number;
    return line;
  }

  static ClauseLine of(ClauseDraft draft) {
    var line = new ClauseLine(draft.id());
    line.number = draft.number();
    line.titleZh = draft.titleZh();
    line.titleEn = draft.titleEn();
    line.textZh = draft.textZh();
    line.textEn = draft.textEn();
    return line;
  }

  /** Nothing is said but, at most, the number that was suggested. */
  boolean isEmpty() {
    return id == null && Stream.of(titleZh, titleEn, textZh, textEn).allMatch(Objects::isNull);
  }

  ClauseDraft read() {
    return new ClauseDraft(id, number, titleZh, titleEn, textZh, textEn);
  }

  /** Null until it is saved. */
  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTextZh() {
    return textZh;
  }

  public void setTextZh(String textZh) {
    this.textZh = textZh;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }
}
