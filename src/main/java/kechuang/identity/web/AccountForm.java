package kechuang.identity.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.fault.Problem;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Role;

/** An account as the administrator fills it in; without an id it is a new one. */
public class AccountForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long id;
  private long version;
  private boolean active = true;
  private String login;
  private String name;
  private String[] roles = {};
  private String level;
  private String countyCode;

  static AccountForm of(Account account) {
    var form = new AccountForm();
    form.id = account.getId();
    form.version = account.getVersion();
    form.active = account.isActive();
    form.login = account.getLogin();
    form.name = account.getName();
    form.roles = account.getRoles().stream().map(Role::code).toArray(String[]::new);
    form.level = account.getLevel() == null ? null : account.getLevel().name();
    form.countyCode = account.getCountyCode();
    return form;
  }

  /** Refuses roles that do not go together, level or county that do not fit them. */
  Duties duties() {
    return new Duties(chosen(), level == null ? null : Level.valueOf(level), countyCode);
  }

  /** What is wrong with the chosen roles, each pair that does not go together. */
  List<Problem> excluding() {
    return Duties.excluding(chosen());
  }

  private Set<Role> chosen() {
    return Arrays.stream(roles).map(Role::of).collect(Collectors.toSet());
  }

  /** What is filled in, equal when the contents are. */
  String content() {
    return String.join("/", login, name, level, countyCode, String.join(",", roles));
  }

  public boolean isNew() {
    return id == null;
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getRoles() {
    return roles.clone();
  }

  public void setRoles(String[] roles) {
    this.roles = roles == null ? new String[0] : roles.clone();
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public void setCountyCode(String countyCode) {
    this.countyCode = countyCode;
  }
}
