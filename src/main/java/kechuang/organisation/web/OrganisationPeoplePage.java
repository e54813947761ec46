package kechuang.organisation.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.IdentityDocument;
import kechuang.organisation.boundary.MemberRow;
import kechuang.organisation.boundary.Members;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;

/** Who acts for an organisation, for the officer at the counter: who forgot the password gets another one, for once. */
@Named
@ViewScoped
public class OrganisationPeoplePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Members members;
  @Inject
  private Organisations organisations;
  @Inject
  private Passwords passwords;
  @Inject
  private Operations operations;

  private String id;
  private MemberRow chosen;
  private String operation;
  private IdentityDocument document;
  private String checkNote;
  private transient List<MemberRow> rows;
  private transient Organisation organisation;
  private transient String password;

  /** On opening: whoever does not answer for the organisation finds none. */
  public void open() {
    getRows();
  }

  public Organisation getOrganisation() {
    if (organisation == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("organisation", id);
      }
      organisation = organisations.seen(Long.parseLong(id));
    }
    return organisation;
  }

  public List<MemberRow> getRows() {
    if (rows == null) {
      rows = members.of(getOrganisation().getId());
    }
    return rows;
  }

  /** Opens the form for this person. */
  public void choose(long account) {
    chosen = getRows().stream().filter(row -> row.account() == account).findFirst()
        .orElseThrow(() -> new NotFound("member", account));
    operation = operations.newId();
    document = null;
    checkNote = null;
    password = null;
  }

  public void cancel() {
    chosen = null;
  }

  /** The password is made outside of the transaction, since that takes long, and shown only if it has come to hold. */
  public void reset() {
    var check = new IdentityCheck(document, checkNote);
    var made = passwords.suggest();
    var hash = passwords.hash(made);
    operations.oncePerForm("organisation.people.reset", operation, chosen.account() + "/" + check.text(), () -> {
      members.resetPassword(getOrganisation().getId(), chosen.account(), hash, check);
      password = made;
      return "";
    });
    Said.here("organisation.people.reset", chosen.name());
  }

  public List<SelectItem> getDocuments() {
    return Arrays.stream(IdentityDocument.values())
        .map(one -> new SelectItem(one, Display.text("identity.document." + one))).toList();
  }

  /** Whose password is to be reset; null while nobody is chosen. */
  public MemberRow getChosen() {
    return chosen;
  }

  /** Just made; null at any other time. */
  public String getPassword() {
    return password;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
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
