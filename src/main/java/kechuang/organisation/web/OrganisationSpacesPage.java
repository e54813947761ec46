package kechuang.organisation.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kechuang.organisation.boundary.ListedSpace;
import kechuang.organisation.boundary.NewSpace;
import kechuang.organisation.boundary.Spaces;
import kechuang.organisation.entity.SpaceKind;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;

/** The list of maker spaces and incubators with their teams; a programme manager keeps it. */
@Named
@ViewScoped
public class OrganisationSpacesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.spaces";

  @Inject
  private Spaces spaces;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Caller caller;

  private String creditCode;
  private SpaceKind kind;
  private LocalDate from;
  private LocalDate until;
  private String reason;
  private String operation;
  private transient List<ListedSpace> rows;

  /** Puts the firm on the list as the form says. */
  public String record() {
    var item = new NewSpace(creditCode, kind, from, until, reason);
    operations.oncePerForm("organisation.space.record", getOperation(), item.toString(), () -> {
      spaces.record(item);
      drafts.delete(DRAFT, "new");
      return "";
    });
    DraftPage.forget(DRAFT, "new");
    Said.onNextPage("organisation.spaces.recorded");
    return "/organisation/spaces.xhtml?faces-redirect=true";
  }

  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
  }

  public List<ListedSpace> getRows() {
    if (rows == null) {
      rows = spaces.list();
    }
    return rows;
  }

  /** Whether the caller keeps the list. */
  public boolean isKeeper() {
    return caller.is("programme-manager");
  }

  public List<SelectItem> getKinds() {
    return Stream.of(SpaceKind.values())
        .map(value -> new SelectItem(value, Display.text("organisation.space.kind." + value))).toList();
  }

  public String getCreditCode() {
    return creditCode;
  }

  public void setCreditCode(String creditCode) {
    this.creditCode = creditCode;
  }

  public SpaceKind getKind() {
    return kind;
  }

  public void setKind(SpaceKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
