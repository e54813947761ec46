package kechuang.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;

/** A division of GB/T 4754-2011, for instance C17 textiles, and the row of the size table it counts by. Reference data. */
@Entity
@Table(name = "industry")
@Cacheable
public class Industry implements Serializable {

  @Id
  private String code;
  private String section;
  @Column(name = "name_zh")
  private String nameZh;
  @Column(name = "name_en")
  private String nameEn;
  @Enumerated(EnumType.STRING)
  @Column(name = "size_row")
  private SizeRow sizeRow;

  protected Industry() {
  }

  public String getCode() {
    return code;
  }

  /** The letter of the section, A to T. */
  public String getSection() {
    return section;
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

  public SizeRow getSizeRow() {
    return sizeRow;
  }
}
