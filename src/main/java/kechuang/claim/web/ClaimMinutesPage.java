package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.MinutesBook;
import kechuang.claim.entity.Minutes;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;

/** The minutes of the meeting that decided, for one approved claim or for many at once. */
@Named
@ViewScoped
public class ClaimMinutesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.minutes";

  @Inject
  private MinutesBook book;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String chosen;
  private String operation;
  private String number;
  private LocalDate heldOn;
  private List<MinutesLine> lines;

  /** Lists what is approved; what has no minutes yet is ticked, or only the claim that the address names. */
  public void open() {
    lines = book.approved().stream().map(row -> new MinutesLine(row, chosen)).toList();
    operation = operations.newId();
    heldOn = dayCounts.now().today();
    number = null;
  }

  /** Records the minutes for all that are ticked. */
  public void record() {
    var ids = lines.stream().filter(MinutesLine::isTicked).map(MinutesLine::id).toList();
    var minutes = new Minutes(number, heldOn);
    operations.oncePerForm("claim.minutes", operation, ids + "/" + minutes, () -> {
      book.record(ids, minutes);
      drafts.delete(DRAFT, "");
      return "";
    });
    Said.here("claim.minutes.done", minutes.number(), ids.size());
    DraftPage.forget(DRAFT, "");
    chosen = null;
    open();
  }

  public List<MinutesLine> getLines() {
    return lines;
  }

  /** How many could be published now. */
  public long getReady() {
    return lines.stream().filter(MinutesLine::isReady).count();
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public void setHeldOn(LocalDate heldOn) {
    this.heldOn = heldOn;
  }
}
