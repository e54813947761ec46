package kechuang.platform.web;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Ticked;
import kechuang.platform.boundary.TickedCase;
import org.primefaces.PrimeFaces;

/**
 * One decision for the rows that are ticked in a list (WEB-INF/includes/bulk.xhtml). The browser has it done a few cases at
 * a time and shows how far it is; if it loses the way in between, the rest is done with another click.
 */
public class BulkForm implements Serializable {

  /** Cases that one decision is for at most: a page of a list. */
  public static final int MOST = 100;
  /** Characters that the note may have. */
  public static final int LONGEST_NOTE = 2000;

  private static final long serialVersionUID = 1L;
  private static final int STRETCH = 5;
  private static final String BOXES = "ticked";

  private final String page;
  private final Desk desk;
  private String kind;
  private String note;
  private String operation;
  private List<TickedCase> cases = new ArrayList<>();
  private List<BulkOutcome> outcomes = new ArrayList<>();

  /** What the page of a list brings: its boundary. */
  public interface Desk extends Serializable {

    /** A new operation. */
    String newOperation();

    /** Those of these cases that the caller may see. */
    List<TickedCase> cases(List<Ticked> ticked);

    /** Decides one. */
    BulkOutcome decide(String operation, Ticked one, String kind, String note);

    /** All are decided: what was kept of the words is done with. */
    void finished(String kind);
  }

  /** @param page whose keys and draft this uses: {@code review.applications} */
  public BulkForm(String page, Desk desk) {
    this.page = page;
    this.desk = desk;
  }

  /** Asks what is to be done with the rows that are ticked. */
  public void open(String what) {
    var ticked = ticked();
    if (ticked.isEmpty()) {
      throw new RuleViolation("bulk.none");
    }
    if (ticked.size() > MOST) {
      throw new RuleViolation("bulk.too-many", MOST);
    }
    cases = new ArrayList<>(desk.cases(ticked));
    if (cases.size() < ticked.size()) {
      throw new StaleData();
    }
    outcomes = new ArrayList<>();
    operation = desk.newOperation();
    kind = what;
    note = null;
    PrimeFaces.current().ajax().addCallbackParam("opened", true);
  }

  private static List<Ticked> ticked() {
    var boxes = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get(BOXES);
    return boxes == null ? List.of() : Stream.of(boxes).distinct().map(Ticked::read).toList();
  }

  /** Decides the next few; when all are done, the list behind is shown as it stands now. */
  public void run() {
    for (int turn = 0; turn < STRETCH && !isFinished(); turn++) {
      outcomes.add(desk.decide(operation, cases.get(outcomes.size()).ticked(), kind, note));
    }
    if (isOpen() && isFinished()) {
      desk.finished(kind);
      DraftPage.forget(page, kind);
      PrimeFaces.current().ajax().update("form:rows");
    }
    PrimeFaces.current().ajax().addCallbackParam("more", !isFinished());
  }

  public boolean isOpen() {
    return !cases.isEmpty();
  }

  public boolean isBegun() {
    return !outcomes.isEmpty();
  }

  public boolean isFinished() {
    return outcomes.size() == cases.size();
  }

  /** A return and a rejection say why. */
  public boolean isReasoned() {
    return !"APPROVE".equals(kind);
  }

  public Money getTotal() {
    return Money.sum(cases.stream().map(TickedCase::amount).toList());
  }

  public long getDone() {
    return outcomes.stream().filter(BulkOutcome::isDone).count();
  }

  /** What became of a case; null as long as it is not its turn. */
  public BulkOutcome outcome(TickedCase one) {
    var at = cases.indexOf(one);
    return at < outcomes.size() ? outcomes.get(at) : null;
  }

  /** Why nothing was done to it, in words. */
  public String reasons(BulkOutcome outcome) {
    return String.join(" ", outcome.reasons().stream()
        .map(reason -> Display.text(reason.key(), reason.arguments().toArray())).toList());
  }

  public List<TickedCase> getCases() {
    return cases;
  }

  public int getTurn() {
    return outcomes.size();
  }

  public String getPage() {
    return page;
  }

  public String getKind() {
    return kind;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
