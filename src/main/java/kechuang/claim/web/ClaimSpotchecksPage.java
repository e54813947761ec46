package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.SpotCheckList;
import kechuang.claim.boundary.SpotCheckRow;
import kechuang.claim.boundary.SpotChecks;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;
import org.primefaces.PrimeFaces;

/** Claims drawn for a look on the spot, and what was found there. */
@Named
@ViewScoped
public class ClaimSpotchecksPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.spotchecks";

  @Inject
  private SpotCheckList list;
  @Inject
  private SpotChecks checks;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String text;
  private boolean openOnly = true;
  private final LazyRows<SpotCheckRow> rows = new LazyRows<>(request -> list.ask(text, openOnly, request));
  private SpotCheckRow chosen;
  private String operation;
  private Boolean passed;
  private LocalDate day;
  private String findings;

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** Opens the form for one result. */
  public void choose(SpotCheckRow row) {
    SeenRow.mustBe(row.id(), row.version());
    chosen = row;
    operation = operations.newId();
    passed = null;
    day = dayCounts.now().today();
    findings = null;
  }

  /** Records the result; it cannot be changed afterwards. */
  public void record() {
    if (passed == null) {
      throw new RuleViolation("claim.spotchecks.result-missing");
    }
    var result = passed ? "passed" : "failed";
    operations.oncePerForm("claim.spotchecks", operation, String.join("/", String.valueOf(chosen.id()), result,
        String.valueOf(day), findings), () -> {
      checks.record(chosen.id(), chosen.version(), passed, day, findings);
      drafts.delete(DRAFT, String.valueOf(chosen.id()));
      return result;
    });
    Said.here("claim.spotchecks." + result, chosen.claim());
    DraftPage.forget(DRAFT, String.valueOf(chosen.id()));
    PrimeFaces.current().ajax().addCallbackParam("recorded", true);
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<SpotCheckRow> getRows() {
    return rows;
  }

  public SpotCheckRow getChosen() {
    return chosen;
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

  public Boolean getPassed() {
    return passed;
  }

  public void setPassed(Boolean passed) {
    this.passed = passed;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getFindings() {
    return findings;
  }

  public void setFindings(String findings) {
    this.findings = findings;
  }
}
