package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.document.entity.Attachment;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.TimelineItem;

/** One claim for both sides of its order and the offices: where it stands and where its amount comes from. */
@Named
@ViewScoped
public class ClaimViewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClaimCases cases;
  @Inject
  private Claims claims;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;

  private long id;
  private long version;
  private String operation;
  private boolean correctable;
  private transient ClaimCase shown;

  /** Loads the claim and remembers the version that the reader looks at. */
  public void open() {
    shown = null;
    version = getShown().claim().getVersion();
    correctable = getShown().may().contains(ClaimEventKind.SUBMIT);
    operation = operations.newId();
  }

  public ClaimCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  /** The redeemer gives up a claim that came back. */
  public String withdraw() {
    try {
      operations.oncePerForm("claim.withdraw", operation, String.valueOf(id), () -> {
        claims.withdraw(id, version, null);
        return "";
      });
      Said.onNextPage("claim.view.withdrawn", getShown().claim().getAmount());
      return "/claim/view.xhtml?faces-redirect=true&id=" + id;
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  /** Could the redeemer mend it or give it up when the page was opened? A second click is answered like the first. */
  public boolean isCorrectable() {
    return correctable;
  }

  /** Does it lie before the reader's office? */
  public boolean isReviewable() {
    return getShown().may().contains(ClaimEventKind.CHECK) || getShown().may().contains(ClaimEventKind.APPROVE)
        || getShown().may().contains(ClaimEventKind.AGREE);
  }

  public String getReturnedNote() {
    return getShown().claim().getState() != ClaimState.RETURNED ? null : getShown().claim().getEvents().stream()
        .filter(event -> event.getEvent().equals(ClaimEventKind.RETURN.name())).reduce((first, second) -> second)
        .map(event -> event.getNote()).orElse(null);
  }

  public List<Step> getSteps() {
    return new ClaimWay(getShown(), dayCounts.now()).steps();
  }

  public List<TimelineItem> getTimeline() {
    return new ClaimHistory(getShown()).latestFirst();
  }

  public List<CalcLine> getCalculation() {
    return Arithmetic.of(getShown().computed().steps(), getShown().round().getTaxBasis());
  }

  /** "市级 41,000.00，柯桥区 41,000.00": who carries how much. */
  public String getShares() {
    return String.join(Display.text("common.list-separator"), getShown().parts().stream()
        .map(part -> part.owner().in(Display.locale()) + " " + part.amount().grouped()).toList());
  }

  /** The documents, kind by kind. */
  public List<Attachment> getDocuments() {
    return getShown().documents();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
