package kechuang.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.calendar.Due;
import kechuang.claim.boundary.DayCounts;
import kechuang.payment.boundary.Recoveries;
import kechuang.payment.boundary.RecoveryList;
import kechuang.payment.boundary.RecoveryRow;
import kechuang.payment.entity.RecoveryState;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;
import org.primefaces.PrimeFaces;

/** What a level asks back: its maker marks what came, its checker confirms or puts back. */
@Named
@ViewScoped
public class PaymentRecoveriesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RecoveryList list;
  @Inject
  private Recoveries recoveries;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;

  private String text;
  private final LazyRows<RecoveryRow> rows = new LazyRows<>(request -> list.ask(text, request));
  private RecoveryRow chosen;
  private String act;
  private String operation;
  private String words;

  /** What was typed has changed. */
  public void search() {
    rows.startAnew("form:rows");
  }

  /** Opens the form for one demand: {@code mark} what came, or put it {@code back}. */
  public void choose(RecoveryRow row, String how) {
    SeenRow.mustBe(row.id(), row.version());
    chosen = row;
    act = how;
    operation = operations.newId();
    words = null;
  }

  public void send() {
    operations.oncePerForm("payment.recoveries", operation, chosen.id() + "/" + act + "/" + words, () -> {
      if (act.equals("mark")) {
        recoveries.mark(chosen.id(), chosen.version(), words);
      } else {
        recoveries.putBack(chosen.id(), chosen.version(), words);
      }
      return act;
    });
    Said.here("payment.recoveries.said." + act, chosen.claim());
    PrimeFaces.current().ajax().addCallbackParam("sent", true);
  }

  /** The same click twice finds it confirmed. */
  public void confirm(RecoveryRow row) {
    operations.oncePerForm("payment.recoveries.confirm", SeenRow.seen(), "", () -> {
      SeenRow.mustBe(row.id(), row.version());
      recoveries.confirm(row.id(), row.version());
      return "";
    });
    Said.here("payment.recoveries.said.confirm", row.claim());
  }

  /** How far the last day is; null once it is back. */
  public Due due(RecoveryRow row) {
    var days = dayCounts.now();
    return row.state() == RecoveryState.PAID_BACK ? null : Due.of(row.payBy(), days.today(), days.calendar());
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<RecoveryRow> getRows() {
    return rows;
  }

  public RecoveryRow getChosen() {
    return chosen;
  }

  public String getAct() {
    return act;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
