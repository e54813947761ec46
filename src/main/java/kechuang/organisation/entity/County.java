package kechuang.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;

/** The city or one of its districts and counties, with its GB/T 2260 code. Reference data, never changed by the portal. */
@Entity
@Table(name = "county")
@Cacheable
public class County implements Serializable {

  /** The city itself, parent of all districts and counties. */
  public static final String CITY = "330600";

  @Id
  private String code;
  @Column(name = "name_zh")
  private String nameZh;
  @Column(name = "name_en")
  private String nameEn;
  private String parent;
  @Column(name = "pays_alone")
  private boolean paysAlone;
  @Column(name = "objections_telephone")
  private String objectionsTelephone;
  @Column(name = "objections_address_zh")
  private String objectionsAddressZh;
  @Column(name = "objections_address_en")
  private String objectionsAddressEn;

  protected County() {
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

  /** What the city and this county would share, the county pays alone. */
  public boolean isPaysAlone() {
    return paysAlone;
  }

  /** Where its office is called about its notices; null where nobody has said. */
  public String getObjectionsTelephone() {
    return objectionsTelephone;
  }

  /** Where one writes or goes; null where nobody has said. */
  public String objectionsAddress(Locale locale) {
    return "en".equals(locale.getLanguage()) ? objectionsAddressEn : objectionsAddressZh;
  }

  public boolean isCity() {
    return parent == null;
  }
}
