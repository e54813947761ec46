package kechuang.ledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.boundary.BookCheck;
import kechuang.ledger.boundary.BookChecks;
import kechuang.ledger.boundary.BookEntry;
import kechuang.ledger.boundary.BudgetBoard;
import kechuang.ledger.boundary.BudgetNode;
import kechuang.ledger.boundary.FacePool;
import kechuang.ledger.entity.EntryKind;
import kechuang.money.Money;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** The budgets of a year, live: what is paid, committed, being decided and left, and the movements behind each. */
@Named
@ViewScoped
public class LedgerBudgetsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private BudgetBoard budgets;
  @Inject
  private BookChecks checks;
  @Inject
  private BusinessClock clock;
  @Inject
  private Exports exports;

  private Integer year;
  private BudgetNode chosen;
  private EntryKind kind;
  private String text;
  private final LazyRows<BookEntry> entries = new LazyRows<>(request -> budgets.entries(chosen.id(), kind, text, request));
  private transient List<BudgetNode> tree;
  private transient List<FacePool> pools;
  private transient BookCheck check;

  /** Settles the year: the one asked for if it has budgets, else the present or the latest. */
  public void open() {
    var years = budgets.years();
    if (!years.contains(year)) {
      year = years.isEmpty() ? clock.today().getYear() : years.get(0);
    }
  }

  public List<Integer> getYears() {
    return budgets.years();
  }

  public List<BudgetNode> getTree() {
    if (tree == null) {
      tree = budgets.tree(getYear());
    }
    return tree;
  }

  public Money getCap() {
    return Money.sum(tops().stream().map(row -> row.counter().cap()).toList());
  }

  public Money getPaid() {
    return Money.sum(tops().stream().map(row -> row.counter().paid()).toList());
  }

  public Money getCommitted() {
    return Money.sum(tops().stream().map(row -> row.counter().committed()).toList());
  }

  public Money getLeft() {
    return Money.sum(tops().stream().map(row -> row.counter().left()).toList());
  }

  public Money getDeciding() {
    return Money.sum(tops().stream().map(BudgetNode::deciding).toList());
  }

  /** The first rows of the tree; everything below is in them. */
  private List<BudgetNode> tops() {
    return getTree().stream().filter(row -> row.depth() == 0).toList();
  }

  public List<FacePool> getPools() {
    if (pools == null) {
      pools = budgets.pools(getYear());
    }
    return pools;
  }

  public BookCheck getCheck() {
    if (check == null) {
      check = checks.latest();
    }
    return check;
  }

  /** Compares the books now. */
  public void checkAgain() {
    check = checks.again();
  }

  /** The moment the figures are of. */
  public Instant getNow() {
    return clock.now();
  }

  /** Shows the movements of one budget. */
  public void choose(BudgetNode row) {
    chosen = row;
    kind = null;
    text = null;
    entries.startAnew("form:entries");
  }

  /** Shows what fits. */
  public void search() {
    entries.startAnew("form:entries");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = entries.listing("ledger.budgets", "ledger.budgets.movements", filterWords());
    Download.sheet(list, exports.write(list, BookEntry.SHEET, Display.locale()));
  }

  private FilterWords filterWords() {
    return new FilterWords(Display.locale()).with("ledger.budgets.line", chosen.name().in(Display.locale()))
        .with("common.search", text)
        .with("ledger.budgets.movement", kind == null ? "" : Display.text("ledger.kind." + kind));
  }

  public boolean isFiltered() {
    return kind != null || text != null && !text.isBlank();
  }

  public EntryKind[] getKinds() {
    return EntryKind.values();
  }

  public EntryKind getKind() {
    return kind;
  }

  public void setKind(EntryKind kind) {
    this.kind = kind;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public BudgetNode getChosen() {
    return chosen;
  }

  public LazyRows<BookEntry> getEntries() {
    return entries;
  }

  public Integer getYear() {
    if (year == null) {
      open();
    }
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
