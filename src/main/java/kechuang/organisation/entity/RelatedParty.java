package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import kechuang.money.Rate;

/** A known link between two organisations; it counts in both directions and bars vouchers between them. */
@Entity
@Table(name = "related_party")
public class RelatedParty {

  @Id
  @SequenceGenerator(name = "related_party_id", sequenceName = "related_party_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "related_party_id")
  private Long id;
  @Column(name = "one_id")
  private long oneId;
  @Column(name = "other_id")
  private long otherId;
  @Enumerated(EnumType.STRING)
  private RelationKind kind;
  private Rate share;
  private String source;
  @Column(name = "known_on")
  private LocalDate knownOn;

  protected RelatedParty() {
  }

  /** @param share the part held, for shareholdings; else null */
  public RelatedParty(long oneId, long otherId, RelationKind kind, Rate share, String source, LocalDate knownOn) {
    this.oneId = oneId;
    this.otherId = otherId;
    this.kind = kind;
    this.share = share;
    this.source = source;
    this.knownOn = knownOn;
  }

  public long getOneId() {
    return oneId;
  }

  public long getOtherId() {
    return otherId;
  }

  public RelationKind getKind() {
    return kind;
  }

  public Rate getShare() {
    return share;
  }

  public String getSource() {
    return source;
  }

  public LocalDate getKnownOn() {
    return knownOn;
  }
}
