package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.claim.boundary.ObjectionCase;
import kechuang.claim.boundary.ObjectionCases;
import kechuang.claim.boundary.Objections;
import kechuang.claim.entity.Objection.Outcome;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** The office reads an objection, takes it up and answers it; the answer is public, who objected is not. */
@Named
@ViewScoped
public class ClaimObjectionPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.objection";

  @Inject
  private ObjectionCases cases;
  @Inject
  private Objections objections;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long id;
  private long version;
  private String operation;
  private boolean mayAccept;
  private boolean mayAnswer;
  private String answer;
  private transient ObjectionCase shown;

  /** Loads the objection and remembers the version that is looked at. */
  public void open() {
    shown = null;
    version = getShown().objection().getVersion();
    operation = operations.newId();
    mayAccept = getShown().mayAccept();
    mayAnswer = getShown().mayAnswer();
  }

  public ObjectionCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  /** Takes it up and stays: the answer takes its time. */
  public String accept() {
    once("accept", () -> objections.accept(id, version));
    return "/claim/objection.xhtml?faces-redirect=true&id=" + id;
  }

  public String dismiss() {
    return answered("dismiss", () -> objections.dismiss(id, version, answer));
  }

  public String sendBack() {
    return answered("return", () -> objections.uphold(id, version, Outcome.RETURN, answer));
  }

  public String reject() {
    return answered("reject", () -> objections.uphold(id, version, Outcome.REJECT, answer));
  }

  private String answered(String how, Runnable act) {
    once(how, () -> {
      act.run();
      drafts.delete(DRAFT, String.valueOf(id));
    });
    return "/claim/objections.xhtml?faces-redirect=true";
  }

  private void once(String how, Runnable act) {
    try {
      operations.oncePerForm("claim.objection", operation, id + "/" + how + "/" + answer, () -> {
        act.run();
        return how;
      });
      Said.onNextPage("claim.objection.said." + how, getShown().objection().getNumber());
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    return Timeline.of("objection", history.events(), history.people());
  }

  /** Who objects, in words: an office itself has no name here. */
  public String getKind() {
    return Display.text("objection.kind." + getShown().objection().getObjector().kind());
  }

  /** What the reader could do when the page was opened; a second click is answered like the first. */
  public boolean isMayAccept() {
    return mayAccept;
  }

  public boolean isMayAnswer() {
    return mayAnswer;
  }

  /** Whether it was taken up, so that it can hold. */
  public boolean isMayUphold() {
    return mayAnswer && !mayAccept;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
