package kechuang.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.payment.boundary.PaymentFiles;
import kechuang.payment.boundary.PaymentFilter;
import kechuang.payment.boundary.PaymentList;
import kechuang.payment.boundary.PaymentRow;
import kechuang.payment.boundary.PaymentTotal;
import kechuang.payment.boundary.Payments;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import org.primefaces.PrimeFaces;

/**
 * The payment list of a level. Its maker marks what the bank did, its checker confirms or puts back. Account numbers are
 * masked until somebody asks for one; that somebody did is in the trail.
 */
@Named
@ViewScoped
public class PaymentLinesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "payment.lines";

  @Inject
  private PaymentList list;
  @Inject
  private Payments payments;
  @Inject
  private PaymentFiles files;
  @Inject
  private BankAccounts bankAccounts;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Exports exports;

  private String text;
  private PaymentLineState state;
  private final LazyRows<PaymentRow> rows = new LazyRows<>(request -> list.ask(filter(), request));
  private PaymentRow chosen;
  private PaymentRow looked;
  private String act;
  private String operation;
  private String words;
  private long revealedLine;
  private transient String revealed;
  private transient Map<PaymentLineState, PaymentTotal> totals;
  private transient DayCount days;
  private transient History history;

  /** What was typed or chosen has changed. */
  public void search() {
    totals = null;
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void exportList() {
    var list = rows.listing("payment.lines", "menu.payment.lines", new FilterWords(Display.locale()).with("common.search", text)
        .with("common.state", Display.state("payment", state)));
    Download.sheet(list, exports.write(list, PaymentRow.SHEET, Display.locale()));
  }

  private PaymentFilter filter() {
    return new PaymentFilter(text, state);
  }

  /** Lines of this state in the list as filtered. */
  public PaymentTotal total(PaymentLineState of) {
    if (totals == null) {
      totals = list.totals(filter());
    }
    return totals.get(of);
  }

  /** All lines in the list as filtered: what the states add up to. */
  public PaymentTotal getTotal() {
    total(PaymentLineState.DUE);
    return totals.values().stream().reduce(PaymentTotal.NOTHING, PaymentTotal::plus);
  }

  /** Shows one account number, for this answer only. */
  public void reveal(PaymentRow row) {
    revealed = bankAccounts.reveal(row.account().id()).digits();
    revealedLine = row.id();
  }

  /** The number as it may be shown now: in groups of four, or masked. */
  public String number(PaymentRow row) {
    return isRevealed(row) ? revealed.replaceAll("(.{4})(?=.)", "$1 ") : row.account().number();
  }

  public boolean isRevealed(PaymentRow row) {
    return revealed != null && revealedLine == row.id();
  }

  /** Opens what happened to one line. */
  public void look(PaymentRow row) {
    looked = row;
    history = null;
  }

  /** What happened to the line that was opened, the latest first. */
  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = list.history(looked.id());
    }
    return Timeline.of("payment", history.events(), history.people());
  }

  /** Opens the form of one act: paid, returned or back. */
  public void choose(PaymentRow row, String what) {
    SeenRow.mustBe(row.id(), row.version());
    chosen = row;
    act = what;
    operation = operations.newId();
    words = null;
  }

  /** Does what the form is about. */
  public void send() {
    once(act, operation, chosen, words, this::act);
    DraftPage.forget(DRAFT, getDraft());
    PrimeFaces.current().ajax().addCallbackParam("sent", true);
  }

  private void act() {
    switch (act) {
      case "paid" -> payments.markPaid(chosen.id(), chosen.version(), words);
      case "returned" -> payments.markReturned(chosen.id(), chosen.version(), words);
      default -> payments.putBack(chosen.id(), chosen.version(), words);
    }
    drafts.delete(DRAFT, getDraft());
  }

  /** What the words in the dialog are kept under. */
  public String getDraft() {
    return chosen.id() + "-" + act;
  }

  public void confirm(PaymentRow row) {
    once("confirm", SeenRow.seen(), row, "", () -> {
      SeenRow.mustBe(row.id(), row.version());
      payments.confirm(row.id(), row.version());
    });
  }

  public void reissue(PaymentRow row) {
    once("reissue", SeenRow.seen(), row, "", () -> {
      SeenRow.mustBe(row.id(), row.version());
      payments.reissue(row.id(), row.version());
    });
  }

  /** A second click is told what the first one did, even where another line has come to stand in that place. */
  private void once(String what, String key, PaymentRow row, String content, Runnable doing) {
    var done = operations.oncePerForm("payment.lines." + what, key, content, () -> {
      doing.run();
      return row.claim() + " " + row.amount();
    }).split(" ");
    totals = null;
    Said.here("payment.lines.done." + what, done[0], Money.of(done[1]));
  }

  /** Hands what is due of the list as searched to the bank's clerk, whichever state is looked at. */
  public void export() {
    var bytes = files.export(text, Display.locale()).getBytes(StandardCharsets.UTF_8);
    Download.send("payments-" + dayCounts.now().today() + ".csv", Csv.MEDIA_TYPE, bytes);
  }

  /** How long there still is, in words. */
  public String term(LocalDate due) {
    if (days == null) {
      days = dayCounts.now();
    }
    var left = days.left(due);
    if (left == null) {
      return "";
    }
    return left == 0 ? Display.text("common.term.today")
        : Display.text(left > 0 ? "common.term.left" : "common.term.over", Math.abs(left));
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null;
  }

  public LazyRows<PaymentRow> getRows() {
    return rows;
  }

  public PaymentLineState[] getStates() {
    return PaymentLineState.values();
  }

  public PaymentRow getChosen() {
    return chosen;
  }

  public PaymentRow getLooked() {
    return looked;
  }

  public String getAct() {
    return act;
  }

  /** Characters that what the form asks for may have. */
  public int getLongest() {
    return "paid".equals(act) ? PaymentLine.LONGEST_REFERENCE : PaymentLine.LONGEST_REASON;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public PaymentLineState getState() {
    return state;
  }

  public void setState(PaymentLineState state) {
    this.state = state;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
