package kechuang.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key to the HTTP interface for a machine that acts as an account, until it expires or is revoked. Real time. */
@Entity
@Table(name = "api_token")
@NamedQuery(name = ApiToken.LIVE,
    query = "select t from ApiToken t where t.accountId = :account and t.revokedAt is null and t.expiresAt > :now "
        + "order by t.createdAt desc, t.id desc")
public class ApiToken {

  public static final String LIVE = "ApiToken.live";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_id")
  @SequenceGenerator(name = "api_token_id", sequenceName = "api_token_id", allocationSize = 50)
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "token_hash")
  private String tokenHash;
  private String label;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "expires_at")
  private Instant expiresAt;
  @Column(name = "revoked_at")
  private Instant revokedAt;
  @Column(name = "used_at", insertable = false, updatable = false)
  private Instant usedAt;

  protected ApiToken() {
  }

  public ApiToken(long accountId, String tokenHash, String label, Instant createdAt, Instant expiresAt) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.label = label;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** From now on it opens nothing; a second time changes nothing. */
  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public Long getId() {
    return id;
  }

  public long getAccountId() {
    return accountId;
  }

  public String getLabel() {
    return label;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  /** When it was last used, to some ten minutes; null if never. */
  public Instant getUsedAt() {
    return usedAt;
  }
}
