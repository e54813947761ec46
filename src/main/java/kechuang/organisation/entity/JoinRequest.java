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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kechuang.fault.Conflict;
import kechuang.fault.StaleData;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.lifecycle.Act;

/**
 * Somebody asks to be let in by the administrator of an organisation that is registered already. There is no account
 * before the answer; the password waits as a hash and goes with it.
 */
@Entity
@Table(name = "join_request")
public class JoinRequest {

  /** Days until an unanswered request falls away. */
  public static final int DAYS = 30;

  @Id
  @SequenceGenerator(name = "join_request_id", sequenceName = "join_request_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_request_id")
  private Long id;
  @Column(name = "organisation_id")
  private long organisationId;
  private String name;
  private String login;
  @Column(name = "password_hash")
  private String passwordHash;
  @Enumerated(EnumType.STRING)
  private JoinRequestState state = JoinRequestState.OPEN;
  @Column(name = "asked_at")
  private Instant askedAt;
  @Column(name = "expires_on")
  private LocalDate expiresOn;
  @Column(name = "decided_by")
  private Long decidedBy;
  @Column(name = "decided_at")
  private Instant decidedAt;
  @Version
  private long version;

  protected JoinRequest() {
  }

  public JoinRequest(long organisationId, String name, Login login, PasswordHash password, Act act) {
    this.organisationId = organisationId;
    this.name = name.strip();
    this.login = login.text();
    this.passwordHash = password.text();
    this.askedAt = act.at();
    this.expiresOn = act.day().plusDays(DAYS);
  }

  /** The administrator lets the person in. */
  public PasswordHash accept(Act act) {
    var chosen = new PasswordHash(passwordHash);
    end(JoinRequestState.ACCEPTED, act);
    return chosen;
  }

  public void decline(Act act) {
    end(JoinRequestState.DECLINED, act);
  }

  /** Nobody answered in time, or the organisation itself was never admitted. */
  public void lapse(Act act) {
    end(JoinRequestState.LAPSED, act.byTheRules(null));
  }

  private void end(JoinRequestState how, Act act) {
    if (state != JoinRequestState.OPEN || how != JoinRequestState.LAPSED && act.day().isAfter(expiresOn)) {
      throw new Conflict("organisation.join.over");
    }
    state = how;
    passwordHash = null;
    decidedBy = act.account();
    decidedAt = act.at();
  }

  /** Refuses if somebody changed it since the caller looked at it. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getName() {
    return name;
  }

  public String getLogin() {
    return login;
  }

  public JoinRequestState getState() {
    return state;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  /** The last day on which it can be answered. */
  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public long getVersion() {
    return version;
  }
}
