package kechuang.identity.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kechuang.fault.Problems;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * A person who logs in: an officer of the city or of one county, a member of a firm or a provider, an expert. What the
 * person may do are the roles; where, the level and the county. Accounts are never deleted, only closed.
 */
@Entity
@NamedQuery(name = Account.BY_LOGIN, query = "select a from Account a where a.login = :login")
public class Account {

  public static final String BY_LOGIN = "Account.byLogin";

  /** Whether its person may log in. */
  public enum State {
    OPEN, CLOSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
  @SequenceGenerator(name = "account_id", sequenceName = "account_id", allocationSize = 50)
  private Long id;
  private String login;
  private String name;
  @Column(name = "password_hash")
  private String passwordHash;
  @Column(name = "password_once")
  private boolean passwordOnce;
  @Enumerated(EnumType.STRING)
  private Level level;
  @Column(name = "county_code")
  private String countyCode;
  private boolean active = true;
  private boolean demonstration;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "last_login_at", insertable = false, updatable = false)
  private Instant lastLoginAt;
  @Version
  private long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  private Set<String> roles = new HashSet<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<AccountEvent> events = new ArrayList<>();

  protected Account() {
  }

  public Account(Login login, String name, PasswordHash password, Duties duties, Instant now) {
    this.login = login.text();
    this.name = name.strip();
    this.passwordHash = password.text();
    this.createdAt = now;
    take(duties);
  }

  /** Who opened it: the administrator, or the person who registers and has this account from now on. */
  public void opened(Act act) {
    events.add(new AccountEvent(this, null, AccountEventKind.OPEN, state(), act));
  }

  /** Somebody else made the password: its person takes another one before anything else. */
  public Account withPasswordForOnce() {
    passwordOnce = true;
    return this;
  }

  /** One of the demonstration's own accounts, listed on the login page there. */
  public Account forDemonstration() {
    demonstration = true;
    return this;
  }

  /** Gives the account other duties; the duties refuse what may not be held together. */
  public void assign(Duties duties, Act act) {
    if (!has(duties)) {
      take(duties);
      happen(AccountEventKind.ASSIGN, act.saying(duties.codes()));
    }
  }

  private void take(Duties duties) {
    level = duties.level();
    countyCode = duties.countyCode();
    var codes = duties.roles().stream().map(Role::code).collect(Collectors.toSet());
    roles.retainAll(codes);
    roles.addAll(codes);
  }

  private boolean has(Duties duties) {
    return getRoles().equals(duties.roles()) && level == duties.level()
        && Objects.equals(countyCode, duties.countyCode());
  }

  public void rename(String newName, Act act) {
    new Problems.Collector().check(newName != null && !newName.isBlank(), "name", "identity.name.missing")
        .refuseIfAny();
    if (!name.equals(newName.strip())) {
      name = newName.strip();
      happen(AccountEventKind.RENAME, act.saying(name));
    }
  }

  /** The person takes another password. */
  public void changePassword(PasswordHash password, Act act) {
    passwordHash = password.text();
    passwordOnce = false;
    happen(AccountEventKind.CHANGE_PASSWORD, act);
  }

  /** Somebody else gives the person a new one, for once; the act says how the person was known. */
  public void resetPassword(PasswordHash password, Act act) {
    passwordHash = password.text();
    passwordOnce = true;
    happen(AccountEventKind.RESET_PASSWORD, act);
  }

  public void close(Act act) {
    if (active) {
      active = false;
      events.add(new AccountEvent(this, State.OPEN, AccountEventKind.CLOSE, State.CLOSED, act));
    }
  }

  public void reopen(Act act) {
    if (!active) {
      active = true;
      events.add(new AccountEvent(this, State.CLOSED, AccountEventKind.REOPEN, State.OPEN, act));
    }
  }

  private void happen(AccountEventKind event, Act act) {
    events.add(new AccountEvent(this, state(), event, state(), act));
  }

  private State state() {
    return active ? State.OPEN : State.CLOSED;
  }

  /** Refuses if somebody changed the account since the caller looked at it. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  public String getLogin() {
    return login;
  }

  public String getName() {
    return name;
  }

  public PasswordHash password() {
    return new PasswordHash(passwordHash);
  }

  /** Whether another password has to be taken before anything else. */
  public boolean isPasswordOnce() {
    return passwordOnce;
  }

  /** In the order of {@link Role}. */
  public Set<Role> getRoles() {
    return roles.stream().map(Role::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Null for people outside the administration. */
  public Level getLevel() {
    return level;
  }

  /** The county a county's officer serves; null for everyone else. */
  public String getCountyCode() {
    return countyCode;
  }

  public boolean isActive() {
    return active;
  }

  public boolean isDemonstration() {
    return demonstration;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** Real time; null before the first login. */
  public Instant getLastLoginAt() {
    return lastLoginAt;
  }

  public long getVersion() {
    return version;
  }

  public List<AccountEvent> getEvents() {
    return List.copyOf(events);
  }
}
