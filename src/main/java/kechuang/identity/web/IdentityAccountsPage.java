package kechuang.identity.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.AccountRow;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.Counties;
import kechuang.identity.boundary.History;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;
import kechuang.platform.web.TimelineItem;

/** The administrator's page: who may log in and as what. New passwords are made here and shown this once. */
@Named
@ViewScoped
public class IdentityAccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "identity.accounts";

  @Inject
  private Accounts accounts;
  @Inject
  private Passwords passwords;
  @Inject
  private Counties counties;
  @Inject
  private AccountTimeline timelines;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String text;
  private String role;
  private String state = "open";
  private final LazyRows<AccountRow> rows = new LazyRows<>(request -> accounts.ask(filter(), request));
  private AccountForm form;
  private String operation;
  private IdentityDocument document;
  private String checkNote;
  private transient String password;
  private transient History history;

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
    show(id);
    password = null;
  }

  public void close() {
    forget(form.isNew() ? "new" : String.valueOf(form.getId()));
    form = null;
    password = null;
  }

  /** A new account gets a password made for it. */
  public void save() {
    if (form.isNew()) {
      withPassword("save", form.content(), this::create);
    } else {
      once("save", form.content(), this::assign);
    }
  }

  private String create(PasswordHash hash) {
    forget("new");
    return accounts.create(new NewAccount(new Login(form.getLogin()), form.getName(), hash, form.duties()).forOnce()) + " created";
  }

  private String assign() {
    accounts.assign(form.getId(), form.getVersion(), form.getName(), form.duties());
    forget(String.valueOf(form.getId()));
    return form.getId() + " saved";
  }

  public void deactivate() {
    once("deactivate", "", () -> {
      accounts.deactivate(form.getId(), form.getVersion());
      return form.getId() + " deactivated";
    });
  }

  public void reactivate() {
    once("reactivate", "", () -> {
      accounts.reactivate(form.getId(), form.getVersion());
      return form.getId() + " reactivated";
    });
  }

  public void resetPassword() {
    var check = new IdentityCheck(document, checkNote);
    withPassword("reset", check.text(), hash -> {
      accounts.resetPassword(form.getId(), form.getVersion(), hash, check);
      return form.getId() + " reset";
    });
  }

  private void forget(String object) {
    drafts.delete(DRAFT, object);
    DraftPage.forget(DRAFT, object);
  }

  private void show(long id) {
    form = AccountForm.of(accounts.get(id));
    document = null;
    checkNote = null;
    history = null;
  }

  /** Makes a password outside of the transaction, since that takes long; shows it only if it has come to hold. */
  private void withPassword(String what, String content, Function<PasswordHash, String> act) {
    var made = passwords.suggest();
    var hash = passwords.hash(made);
    once(what, content, () -> {
      var done = act.apply(hash);
      password = made;
      return done;
    });
  }

  /** Does it once for the form as it was shown, and shows what came of it. */
  private void once(String what, String content, Supplier<String> act) {
    try {
      var done = operations.oncePerForm("identity.accounts." + what, SeenRow.seen(), content, act).split(" ");
      operation = null;
      show(Long.parseLong(done[0]));
      Said.here("identity.accounts." + done[1], form.getLogin());
    } catch (StaleData changed) {
      show(form.getId());
      throw changed;
    }
  }

  /** The next operation on the form; its buttons carry it. */
  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
  }

  /** What happened to the account in the form. */
  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = accounts.history(form.getId());
    }
    return timelines.of(history);
  }

  public String roleNames(List<Role> roles) {
    return roles.stream().map(one -> Display.text(one.key()))
        .collect(Collectors.joining(Display.text("common.list-separator")));
  }

  public List<SelectItem> getRoleItems() {
    return Arrays.stream(Role.values()).map(one -> new SelectItem(one.code(), Display.text(one.key()))).toList();
  }

  public List<SelectItem> getDocumentItems() {
    return Arrays.stream(IdentityDocument.values())
        .map(one -> new SelectItem(one, Display.text("identity.document." + one))).toList();
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

  public IdentityDocument getDocument() {
    return document;
  }

  public void setDocument(IdentityDocument document) {
    this.document = document;
  }

  public String getCheckNote() {
    return checkNote;
  }

  public void setCheckNote(String checkNote) {
    this.checkNote = checkNote;
  }
}
