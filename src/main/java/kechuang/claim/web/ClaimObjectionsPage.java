package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.calendar.Due;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.ObjectionList;
import kechuang.claim.boundary.ObjectionRow;
import kechuang.claim.boundary.Objections;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;

/** Objections to the notices of an office, by the last day for the answer; and the office's own doubts. */
@Named
@ViewScoped
public class ClaimObjectionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ObjectionList list;
  @Inject
  private Objections objections;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;

  private String text;
  private boolean openOnly = true;
  private final LazyRows<ObjectionRow> rows = new LazyRows<>(request -> list.ask(text, openOnly, request));
  private String operation;
  private String claim;
  private String reason;

  public void open() {
    operation = operations.newId();
  }

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The office suspends an item of itself. */
  public String suspend() {
    var number = claim == null ? "" : claim.strip();
    var id = operations.oncePerForm("claim.objections", operation, number + "/" + reason,
        () -> String.valueOf(objections.suspend(number, reason)));
    Said.onNextPage("claim.objections.suspended", number);
    return "/claim/objection.xhtml?faces-redirect=true&id=" + id;
  }

  /** How far the last day for the answer is; null once it is answered. */
  public Due due(ObjectionRow row) {
    var days = dayCounts.now();
    return row.state().isOpen() ? Due.of(row.answerBy(), days.today(), days.calendar()) : null;
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<ObjectionRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isOpenOnly() {
    return openOnly;
  }

  public void setOpenOnly(boolean openOnly) {
    this.openOnly = openOnly;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
