package kechuang.scheme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.boundary.PolicyLinks.Linkable;

/** A version of a measure's rule and the clause it is to rest on. */
public class RestLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long version;
  private final int number;
  private final String code;
  private final Bilingual measure;
  private final LocalDate from;
  private Long clause;

  RestLine(Linkable linkable) {
    version = linkable.version().getId();
    number = linkable.version().getNumber();
    code = linkable.measure().getCode();
    measure = new Bilingual(linkable.measure().getNameZh(), linkable.measure().getNameEn());
    from = linkable.version().getEffectiveFrom();
    clause = linkable.version().getClauseId();
  }

  public long getVersion() {
    return version;
  }

  public int getNumber() {
    return number;
  }

  public String getCode() {
    return code;
  }

  public String measure(Locale locale) {
    return measure.in(locale);
  }

  public LocalDate getFrom() {
    return from;
  }

  public Long getClause() {
    return clause;
  }

  public void setClause(Long clause) {
    this.clause = clause;
  }
}
