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
import kechuang.fault.RuleViolation;

/** A clause of the policy under which money is given, for instance V-TEST, vouchers for testing. Its rules are versioned. */
@Entity
@Table(name = "measure")
public class Measure {

  @Id
  private String code;
  private String owner;
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
  private VoucherShare formula = VoucherShare.SHARE;
  @ElementCollection
  @CollectionTable(name = "measure_service", joinColumns = @JoinColumn(name = "measure_code"))
  @Column(name = "service_kind")
  private Set<String> services = new HashSet<>();

  protected Measure() {
  }

  /** One that is nobody's business yet: it counts once a version of its rule does. */
  public Measure(String owner, int position, MeasureDraft draft) {
    code = draft.code();
    this.owner = owner;
    this.position = position;
    write(draft);
  }

  /** Says anew what it is, as long as no rule of it is proposed or in force; its code stays. */
  public void rewrite(MeasureDraft draft) {
    if (!draft.code().equals(code)) {
      throw new RuleViolation("measure.code-stays").about("code");
    }
    write(draft);
  }

  private void write(MeasureDraft draft) {
    nameZh = draft.nameZh();
    nameEn = draft.nameEn();
    instrument = draft.instrument();
    applicant = draft.applicant();
    group = draft.group();
    summaryZh = draft.summaryZh();
    summaryEn = draft.summaryEn();
  }

  /** As a manager would write it. */
  public MeasureDraft written() {
    return new MeasureDraft(code, nameZh, nameEn, instrument, applicant, group, summaryZh, summaryEn);
  }

  /** The city or one county; a county's measure is for the county's firms only. */
  public String getOwner() {
    return owner;
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
