package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.application.entity.InvoiceResult;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.ClaimReviews;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.InvoiceVerifications;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.correction.boundary.Wanted;
import kechuang.document.boundary.PageImages;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Handlings;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.review.boundary.Decision;
import kechuang.scheme.entity.Outcome;

/**
 * An officer looks at a claim: first what needs judgement, then what the rules passed, the arithmetic, the documents
 * beside; the decision stays at the foot. Nothing here changes the amount.
 */
@Named
@ViewScoped
public class ClaimReviewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.review";

  @Inject
  private ClaimCases cases;
  @Inject
  private ClaimReviews reviews;
  @Inject
  private InvoiceVerifications verifications;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private PageImages images;
  @Inject
  private Operations operations;
  @Inject
  private Handlings handlings;
  @Inject
  private Drafts drafts;

  private long id;
  private long version;
  private String operation;
  private boolean mine;
  private boolean joint;
  private boolean recallable;
  private String verifying;
  private InvoiceChecks invoices;
  private String inHandOf;
  private String note;
  private final Map<String, String> remarks = new HashMap<>();
  private String again;
  private final Papers papers = new Papers();
  private transient ClaimCase shown;
  private transient boolean seen;

  /** Loads the claim and remembers the version that the officer looks at. */
  public void open() {
    reviews.open(id);
    look();
    version = getShown().claim().getVersion();
    joint = getShown().may().contains(ClaimEventKind.AGREE);
    inHandOf = handlings.othersName(ClaimCases.KIND, String.valueOf(id)).orElse(null);
    mine = inHandOf == null && (joint || getShown().may().contains(ClaimEventKind.RETURN));
    recallable = getShown().may().contains(ClaimEventKind.RECALL);
    operation = operations.newId();
  }

  private void look() {
    shown = null;
    invoices = InvoiceChecks.of(getShown(), dayCounts.now().today());
    verifying = operations.newId();
  }

  public ClaimCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  public String approve() {
    return decide(Decision.Kind.APPROVE);
  }

  public String sendBack() {
    return decide(Decision.Kind.RETURN);
  }

  public String reject() {
    return decide(Decision.Kind.REJECT);
  }

  /** Takes back what the reader's office decided last. */
  public String recall() {
    try {
      operations.oncePerForm("claim.review.recall", operation, id + "/" + note, () -> {
        drafts.delete(DRAFT, String.valueOf(id));
        return reviews.recall(id, note, version).name();
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("review.recalled", getShown().claim().getNumber());
    return "/claim/review.xhtml?faces-redirect=true&id=" + id;
  }

  /** Could the reader's office take its decision back when the page was opened? */
  public boolean isRecallable() {
    return recallable;
  }

  private String decide(Decision.Kind kind) {
    var decision = new Decision(kind, null, note, version, kind == Decision.Kind.RETURN ? Wanted.of(remarks, again)
        : Wanted.NOTHING);
    try {
      var reached = ClaimState.valueOf(operations.oncePerForm("claim.review", operation, id + "/" + decision,
          () -> decided(decision)));
      Said.onNextPage("claim.review.done", getShown().claim().getNumber(), Display.state("claim", reached));
      return "/claim/reviews.xhtml?faces-redirect=true";
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  private String decided(Decision decision) {
    var reached = reviews.decide(id, decision);
    drafts.delete(DRAFT, String.valueOf(id));
    return reached.name();
  }

  /** Was it the reader's turn when the page was opened? A second click is answered like the first. */
  public boolean isMine() {
    return mine;
  }

  /** Is it the joint review of the finance office, which agrees or sends back to whoever approved? */
  public boolean isJoint() {
    return joint;
  }

  /** The colleague who has it in hand; null if no other officer has. */
  public String getInHandOf() {
    return inHandOf;
  }

  /** Its task in the list of the office. */
  public String getTask() {
    return joint ? "CLAIM_AGREE" : getShown().claim().getState() == ClaimState.SUBMITTED ? "CLAIM_CHECK"
        : "CLAIM_APPROVE";
  }

  /** What the primary button does: send on to the owner, approve, or agree. */
  public String getApproveLabel() {
    if (joint) {
      return Display.text("claim.review.agree");
    }
    var first = getShown().claim().getState() == ClaimState.SUBMITTED;
    return Display.text(first ? "claim.review.send-on" : "claim.review.approve");
  }

  /** What no rule can answer. */
  public List<Outcome> getUnknown() {
    return getShown().verdicts().stream().flatMap(verdict -> verdict.against().stream()).toList();
  }

  public List<Outcome> getPassed() {
    return getShown().verdicts().stream().flatMap(verdict -> verdict.outcomes().stream()).filter(Outcome::isPassed)
        .toList();
  }

  /** How many points the officer has to judge. */
  public int getOpenPoints() {
    return (getShown().isVerified() ? 1 : 2) + getUnknown().size() + (getShown().siblings().isEmpty() ? 0 : 1);
  }

  /** The invoices to be looked up at the tax bureau, with what it answered. */
  public List<InvoiceCheck> getInvoices() {
    return invoices.all();
  }

  /** Records what the tax bureau answered; the decision below stays as it is typed. */
  public void verify() {
    var findings = invoices.findings();
    operations.oncePerForm("claim.invoices", verifying, id + "/" + findings, () -> {
      verifications.record(id, findings);
      return "";
    });
    Said.here("claim.review.verified", findings.size());
    look();
  }

  /** Whether the reader's office may record what the tax bureau answered. */
  public boolean isVerifier() {
    return getShown().may().contains(ClaimEventKind.RETURN);
  }

  public InvoiceResult[] getResults() {
    return InvoiceResult.values();
  }

  public List<Step> getSteps() {
    return new ClaimWay(getShown(), dayCounts.now()).steps();
  }

  /** "还剩 7 个工作日". */
  public String getTerm() {
    return Term.of(dayCounts.now(), getShown().claim().getDueOn());
  }

  public List<CalcLine> getCalculation() {
    return Arithmetic.of(getShown().computed().steps(), getShown().round().getTaxBasis());
  }

  /** "市级 41,000.00，柯桥区 41,000.00". */
  public String getShares() {
    return String.join(Display.text("common.list-separator"), getShown().parts().stream()
        .map(part -> part.owner().in(Display.locale()) + " " + part.amount().grouped()).toList());
  }

  /** The documents beside. */
  public Papers getPapers() {
    if (!seen) {
      papers.of(getShown(), images);
      seen = true;
    }
    return papers;
  }

  public void show(long file) {
    getPapers().show(file);
  }

  /** Previous and next document, by key. */
  public void turn(int by) {
    getPapers().turn(by);
  }

  /** Previous and next page of the document on show, by key. */
  public void leaf(int by) {
    getPapers().leaf(by);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  /** What is to be corrected, by field or file. */
  public Map<String, String> getRemarks() {
    return remarks;
  }

  /** Why something is asked for that an earlier notice could have asked for. */
  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
