package kechuang.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.Counties;
import kechuang.identity.boundary.History;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.Role;
import kechuang.platform.web.Display;
import kechuang.platform.web.TimelineItem;
import org.primefaces.model.LazyDataModel;

/** The administrator's page: who may log in and as what. New passwords are made here and shown this once. */
@Named
@ViewScoped
public class IdentityAccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Accounts accounts;
  @Inject
  private AccountNames names;
  @Inject
  private Passwords passwords;
  @Inject
  private Counties counties;
  @Inject
  private AccountTimeline timelines;

  private AccountRows rows;
  private String text;
  private String role;
  private String state = "open";
  private AccountForm form;
  private transient String password;
  private transient History history;

  @PostConstruct
  void begin() {
    rows = new AccountRows(accounts, names);
    search();
  }

  public void search() {
    rows.show(new AccountFilter(text, role, "all".equals(state) ? null : Boolean.valueOf("open".equals(state))));
  }

  public void startNew() {
    form = new AccountForm();
    password = null;
  }

  public void edit(long id) {
    show(id);
    password = null;
  }

  public void close() {
    form = null;
    password = null;
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

  private void show(long id) {
    form = AccountForm.of(accounts.get(id));
    history = null;
  }

  private void reload(long id, String key) {
    show(id);
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(FacesMessage.SEVERITY_INFO, Display.text(key, form.getLogin()), null));
  }

  /** What happened to the account in the form. */
  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = accounts.history(form.getId());
    }
    return timelines.of(history);
  }

  public String roleNames(Set<Role> roles) {
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

  public LazyDataModel<AccountRows.Row> getRows() {
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
