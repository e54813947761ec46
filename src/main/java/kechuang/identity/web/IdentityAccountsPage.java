package kechuang.identity.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.AccountRow;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.Counties;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.Role;
import kechuang.platform.web.Display;
import kechuang.platform.web.FaultHandler;
import kechuang.platform.web.LazyRows;

/** The administrator's page: who may log in and as what. New passwords are made here and shown this once. */
@Named
@ViewScoped
public class IdentityAccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Accounts accounts;
  @Inject
  private Passwords passwords;
  @Inject
  private Counties counties;

  private String text;
  private String role;
  private String state = "open";
  private final LazyRows<AccountRow> rows = new LazyRows<>(request -> accounts.ask(filter(), request));
  private AccountForm form;
  private transient String password;

  /** Somebody else is looked for. */
  public void search() {
    rows.startAnew("list:accounts");
  }

  private AccountFilter filter() {
    return new AccountFilter(text, role, "all".equals(state) ? null : Boolean.valueOf("open".equals(state)));
  }

  public void startNew() {
    form = new AccountForm();
    password = null;
  }

  public void edit(long id) {
    form = AccountForm.of(accounts.get(id));
    password = null;
  }

  public void close() {
    form = null;
    password = null;
  }

  /** Roles that exclude each other are named while they are chosen. */
  public void checkRoles() {
    form.excluding().forEach(FaultHandler::note);
  }

  /** A new account gets a password made for it. */
  public void save() {
    if (form.isNew()) {
      var made = passwords.suggest();
      var id = accounts.create(new NewAccount(new Login(form.getLogin()), form.getName(), passwords.hash(made),
          form.duties()));
      password = made;
      reload(id, "identity.accounts.created");
    } else {
      accounts.assign(form.getId(), form.getVersion(), form.getName(), form.duties());
      reload(form.getId(), "identity.accounts.saved");
    }
  }

  public void deactivate() {
    accounts.deactivate(form.getId(), form.getVersion());
    reload(form.getId(), "identity.accounts.deactivated");
  }

  public void reactivate() {
    accounts.reactivate(form.getId(), form.getVersion());
    reload(form.getId(), "identity.accounts.reactivated");
  }

  public void resetPassword() {
    var made = passwords.suggest();
    accounts.resetPassword(form.getId(), form.getVersion(), passwords.hash(made));
    password = made;
    reload(form.getId(), "identity.accounts.reset");
  }

  private void reload(long id, String key) {
    form = AccountForm.of(accounts.get(id));
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(FacesMessage.SEVERITY_INFO, Display.text(key, form.getLogin()), null));
  }

  public String roleNames(List<Role> roles) {
    return roles.stream().map(one -> Display.text(one.key()))
        .collect(Collectors.joining(Display.text("common.list-separator")));
  }

  public List<SelectItem> getRoleItems() {
    return Arrays.stream(Role.values()).map(one -> new SelectItem(one.code(), Display.text(one.key()))).toList();
  }

  public List<SelectItem> getLevelItems() {
    return Arrays.stream(Level.values())
        .map(level -> new SelectItem(level.name(), Display.text("identity.level." + level.name()))).toList();
  }

  public List<SelectItem> getCountyItems() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return counties.all().stream().map(county -> new SelectItem(county.code(), county.name(locale))).toList();
  }

  public List<SelectItem> getStateItems() {
    return List.of(new SelectItem("open", Display.text("identity.accounts.state.open")),
        new SelectItem("closed", Display.text("identity.accounts.state.closed")),
        new SelectItem("all", Display.text("identity.accounts.state.all")));
  }

  public LazyRows<AccountRow> getRows() {
    return rows;
  }

  public AccountForm getForm() {
    return form;
  }

  /** Just made; null at any other time. */
  public String getPassword() {
    return password;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}
