package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.lifecycle.Act;

/**
 * One fact of a firm as it stands: who said it and when, and what confirmed it. What is said anew is a bare word again.
 * How it came about over time is in the trail.
 */
@Entity
@Table(name = "organisation_fact")
public class KnownFact {

  @Id
  @SequenceGenerator(name = "organisation_fact_id", sequenceName = "organisation_fact_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_fact_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "organisation_id")
  private Organisation of;
  @Enumerated(EnumType.STRING)
  private FirmFact fact;
  private String value;
  @Column(name = "declared_by")
  private Long declaredBy;
  @Column(name = "declared_on")
  private LocalDate declaredOn;
  private String source;
  @Column(name = "source_on")
  private LocalDate sourceOn;
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Column(name = "import_id")
  private Long importId;

  protected KnownFact() {
  }

  KnownFact(Organisation of, FirmFact fact, String value) {
    this.of = of;
    this.fact = fact;
    this.value = value;
  }

  /** The firm says this; what it said before stays what it was. */
  void say(String said, Act act) {
    if (!Objects.equals(value, said)) {
      value = said;
      declaredBy = act.account();
      declaredOn = act.day();
      withdraw();
    }
  }

  /** An officer compared it; what a register or an officer confirmed before keeps that source. */
  void confirm(String compared, String with, Act act) {
    value = compared;
    if (isBareWord()) {
      source = with;
      sourceOn = act.day();
      confirmedBy = act.account();
    }
  }

  /** A register says the same. */
  void confirm(Evidence evidence) {
    source = evidence.source();
    sourceOn = evidence.on();
    confirmedBy = evidence.account();
    importId = evidence.importId();
  }

  /** What confirmed it is gone. */
  final void withdraw() {
    source = null;
    sourceOn = null;
    confirmedBy = null;
    importId = null;
  }

  boolean isBareWord() {
    return source == null;
  }

  boolean waits() {
    return isBareWord() && FirmFact.isClaim(value);
  }

  boolean restsOn(long registerImport) {
    return importId != null && importId == registerImport;
  }

  Provenance provenance() {
    return isBareWord() ? new Provenance(null, declaredOn, declaredBy) : new Provenance(source, sourceOn, confirmedBy);
  }

  public FirmFact getFact() {
    return fact;
  }

  public String getValue() {
    return value;
  }
}
