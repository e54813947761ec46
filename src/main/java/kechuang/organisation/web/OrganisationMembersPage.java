package kechuang.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.LongConsumer;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.boundary.JoinRequests;
import kechuang.organisation.boundary.MemberRow;
import kechuang.organisation.boundary.Members;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.JoinRequest;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** Who acts for the caller's organisation, and who asks to. Its administrator adds and removes; the others look. */
@Named
@ViewScoped
public class OrganisationMembersPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.members";

  @Inject
  private Members members;
  @Inject
  private Memberships memberships;
  @Inject
  private JoinRequests requests;
  @Inject
  private Organisations organisations;
  @Inject
  private Passwords passwords;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String name;
  private String login;
  private String operation;
  private transient List<MemberRow> rows;
  private transient List<JoinRequest> open;
  private transient String password;
  private transient String passwordOf;

  /** A new account; its password for once is on the page this one time. */
  public void add() {
    var made = passwords.suggest();
    var hash = passwords.hash(made);
    operations.oncePerForm("organisation.member.add", SeenRow.seen(), login + "/" + name, () -> {
      var account = members.add(login, name, hash);
      drafts.delete(DRAFT, "new");
      password = made;
      passwordOf = name;
      return String.valueOf(account);
    });
    DraftPage.forget(DRAFT, "new");
    Said.here("organisation.members.added", name);
    name = null;
    login = null;
    forget();
  }

  public void makeAdministrator() {
    onSeen("make", members::makeAdministrator);
  }

  public void takeAdministrator() {
    onSeen("take", members::takeAdministrator);
  }

  public void remove() {
    onSeen("remove", members::remove);
  }

  /** Does it to the member whose button was pressed, once for the page as it was shown. */
  private void onSeen(String what, LongConsumer act) {
    var seen = SeenRow.seen().split("/");
    try {
      operations.oncePerForm("organisation.member." + what, seen[1], seen[0], () -> {
        act.accept(Long.parseLong(seen[0]));
        return "";
      });
    } finally {
      forget();
    }
    Said.here("organisation.members.done." + what);
  }

  public void accept() {
    answer("accept");
  }

  public void decline() {
    answer("decline");
  }

  private void answer(String what) {
    var seen = SeenRow.seen().split("/");
    try {
      operations.oncePerForm("organisation.join." + what, seen[2], seen[0], () -> {
        if (what.equals("accept")) {
          requests.accept(Long.parseLong(seen[0]), Long.parseLong(seen[1]));
        } else {
          requests.decline(Long.parseLong(seen[0]), Long.parseLong(seen[1]));
        }
        return "";
      });
    } finally {
      forget();
    }
    Said.here("organisation.members.done." + what);
  }

  private void forget() {
    rows = null;
    open = null;
    operation = null;
  }

  /** The next operation on this page; its buttons carry it. */
  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
  }

  public List<MemberRow> getRows() {
    if (rows == null) {
      rows = members.own();
    }
    return rows;
  }

  public List<JoinRequest> getRequests() {
    if (open == null) {
      open = requests.own();
    }
    return open;
  }

  /** Whether the caller may change anything here. */
  public boolean isAdministrator() {
    return memberships.administers();
  }

  public Organisation getOwn() {
    return organisations.own();
  }

  /** Just made; null at any other time. */
  public String getPassword() {
    return password;
  }

  public String getPasswordOf() {
    return passwordOf;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
