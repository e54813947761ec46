package kechuang.identity.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.fault.Problems;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.History;
import kechuang.identity.boundary.IssuedToken;
import kechuang.identity.boundary.Logins;
import kechuang.identity.boundary.SignedIn;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.ApiToken;
import kechuang.platform.boundary.ClientAddress;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;
import kechuang.platform.web.TimelineItem;

/** One's own account: who one is here, the password, the keys to the HTTP interface. */
@Named
@ViewScoped
public class IdentityAccountPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CurrentAccount current;
  @Inject
  private AccountNames names;
  @Inject
  private Logins logins;
  @Inject
  private Tokens tokens;
  @Inject
  private ClientAddress address;
  @Inject
  private AccountTimeline timelines;
  @Inject
  private Operations operations;

  private transient Account account;
  private transient History history;
  private transient List<ApiToken> live;
  private transient String oldPassword;
  private transient String newPassword;
  private transient String repeated;
  private String operation;
  private String label;
  private int hours = (int) Tokens.USUAL.toHours();
  private transient IssuedToken issued;

  /** The page goes on in a session of its own; all others end. */
  public String changePassword() {
    var once = isPasswordOnce();
    new Problems.Collector().check(newPassword.equals(repeated), "repeated", "identity.password.differ").refuseIfAny();
    var request = (HttpServletRequest) faces().getExternalContext().getRequest();
    SignedIn.begin(request, logins.changePassword(oldPassword, newPassword, address.of(request)));
    live = null;
    history = null;
    account = null;
    if (once) {
      Said.onNextPage("identity.account.password.changed");
      return "/inbox/home.xhtml?faces-redirect=true";
    }
    Said.here("identity.account.password.changed");
    return null;
  }

  /** Whether another password has to be taken before anything else. */
  public boolean isPasswordOnce() {
    return getAccount().isPasswordOnce();
  }

  /** The token's text is on the page this once, also after a second click; it is kept nowhere. */
  public void issue() {
    operations.oncePerForm("identity.token", SeenRow.seen(), label + "/" + hours, () -> {
      issued = tokens.issue(label, Duration.ofHours(hours));
      return String.valueOf(issued.id());
    });
    operation = null;
    label = null;
    live = null;
  }

  /** The operation that issues the next token; the button carries it. */
  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
  }

  /** Ends the token whose button was pressed, never the one that has moved up into its place. */
  public void revoke() {
    tokens.revoke(Long.parseLong(SeenRow.seen()));
    live = null;
    Said.here("identity.account.token.revoked");
  }

  private static FacesContext faces() {
    return FacesContext.getCurrentInstance();
  }

  public Account getAccount() {
    if (account == null) {
      account = current.account();
    }
    return account;
  }

  public String getRoles() {
    return getAccount().getRoles().stream().map(role -> Display.text(role.key()))
        .collect(Collectors.joining(Display.text("common.list-separator")));
  }

  /** The bureau, county, firm or provider; empty if none. */
  public String getOffice() {
    return names.of(getAccount().getId()).office(faces().getViewRoot().getLocale());
  }

  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = current.history();
    }
    return timelines.of(history);
  }

  public List<ApiToken> getTokens() {
    if (live == null) {
      live = tokens.list();
    }
    return live;
  }

  /** Just issued; null at any other time. */
  public IssuedToken getIssued() {
    return issued;
  }

  public String getOldPassword() {
    return null;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return null;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public int getHours() {
    return hours;
  }

  public void setHours(int hours) {
    this.hours = hours;
  }
}
