package kechuang.award.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import kechuang.ledger.entity.CeilingKind;

/** A limit that an award drew on when its money was committed; what is given back goes back to it. */
@Embeddable
public class AwardLimit {

  @Enumerated(EnumType.STRING)
  private CeilingKind kind;
  @Column(name = "subject_id")
  private long subject;
  private String scope;

  protected AwardLimit() {
  }

  public AwardLimit(CeilingKind kind, long subject, String scope) {
    this.kind = kind;
    this.subject = subject;
    this.scope = scope;
  }

  public CeilingKind getKind() {
    return kind;
  }

  public long getSubject() {
    return subject;
  }

  public String getScope() {
    return scope;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwardLimit limit && limit.kind == kind && limit.subject == subject && limit.scope.equals(scope);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, subject, scope);
  }
}
