package kechuang.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;

/** A kind of service that providers render, for instance TESTING 检测分析. Reference data. */
@Entity
@Table(name = "service_kind")
@Cacheable
public class ServiceKind implements Serializable {

  @Id
  private String code;
  @Column(name = "name_zh")
  private String nameZh;
  @Column(name = "name_en")
  private String nameEn;
  private int position;
  @Column(name = "qualification_required")
  private boolean qualificationRequired;

  protected ServiceKind() {
  }

  public String getCode() {
    return code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }

  public int getPosition() {
    return position;
  }

  /** Whether only those may render it who hold a certificate for it. */
  public boolean isQualificationRequired() {
    return qualificationRequired;
  }
}
