package kechuang.scheme.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A clause of the policy under which money is given, for instance V-TEST, vouchers for testing. Its rules are versioned. */
@Entity
@Table(name = "measure")
public class Measure {

  @Id
  private String code;
  @Column(name = "name_zh")
  private String nameZh;
  @Column(name = "name_en")
  private String nameEn;
  @Enumerated(EnumType.STRING)
  private Instrument instrument;
  @Column(name = "measure_group")
  private String group;
  @Column(name = "summary_zh")
  private String summaryZh;
  @Column(name = "summary_en")
  private String summaryEn;
  @Enumerated(EnumType.STRING)
  private Applicant applicant;
  private int position;
  @Enumerated(EnumType.STRING)
  private VoucherShare formula;
  @ElementCollection
  @CollectionTable(name = "measure_service", joinColumns = @JoinColumn(name = "measure_code"))
  @Column(name = "service_kind")
  private Set<String> services = new HashSet<>();

  protected Measure() {
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

  public Instrument getInstrument() {
    return instrument;
  }

  /** Whom it is for. */
  public Applicant getApplicant() {
    return applicant;
  }

  /** Measures of one group share yearly limits and pools. */
  public String getGroup() {
    return group;
  }

  public String getSummaryZh() {
    return summaryZh;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public String summary(Locale locale) {
    return "en".equals(locale.getLanguage()) ? summaryEn : summaryZh;
  }

  public int getPosition() {
    return position;
  }

  public boolean isTiered() {
    return formula == VoucherShare.TIERS;
  }

  /** Codes of the services it is asked for. */
  public Set<String> getServices() {
    return Set.copyOf(services);
  }
}
