package kechuang.scheme.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.OrganisationFilter;
import kechuang.organisation.boundary.OrganisationRow;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.scheme.boundary.BenchChange;
import kechuang.scheme.boundary.BenchRow;
import kechuang.scheme.boundary.BenchRun;
import kechuang.scheme.boundary.BenchRunner;
import kechuang.scheme.boundary.BenchScope;
import kechuang.scheme.boundary.PastJudgement;
import kechuang.scheme.boundary.TestBench;

/** The test bench on the page of a rule: on whom it is tried, and what came of it. */
public class BenchPanel implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FOUND = 8;

  private final TestBench bench;
  private final BenchRunner runner;
  private final Organisations organisations;
  private final Exports exports;
  private final long rule;
  private final String name;

  private BenchScope scope = BenchScope.OFFICE;
  private String find;
  private List<OrganisationRow> found = List.of();
  private final List<OrganisationRow> chosen = new ArrayList<>();
  private BenchChange change;
  private String text;
  private BenchRun run;
  private List<PastJudgement> cases;
  private final LazyRows<BenchRow> rows = new LazyRows<>(request -> bench().rows(rule(), change, text, request));

  BenchPanel(TestBench bench, BenchRunner runner, Organisations organisations, Exports exports, long rule, String name) {
    this.bench = bench;
    this.runner = runner;
    this.organisations = organisations;
    this.exports = exports;
    this.rule = rule;
    this.name = name;
    look();
  }

  private TestBench bench() {
    return bench;
  }

  private long rule() {
    return rule;
  }

  /** Looks how far it is. */
  public void look() {
    run = bench.last(rule).orElse(null);
  }

  /** Tries the saved draft out: on a few firms at once, on many in the background. */
  public void start() {
    var begun = bench.begin(rule, scope, scope == BenchScope.CHOSEN ? chosen.stream().map(OrganisationRow::id).toList() : List.of());
    if (scope == BenchScope.CHOSEN) {
      runner.run(begun);
    } else {
      runner.runInBackground(begun);
    }
    rows.startAnew("bench:rows");
    look();
  }

  /** The cases that were decided are judged again. */
  public void judge() {
    cases = bench.cases(rule, Display.locale());
  }

  /** Firms by part of a name or a code. */
  public void search() {
    if (find == null || find.isBlank()) {
      throw new RuleViolation("common.missing").about("find");
    }
    found = organisations.ask(new OrganisationFilter(find, OrganisationKind.FIRM, null, null), RowRequest.first(FOUND)).list();
  }

  public void choose(OrganisationRow firm) {
    if (chosen.stream().noneMatch(one -> one.id() == firm.id())) {
      chosen.add(firm);
    }
  }

  public void drop(OrganisationRow firm) {
    chosen.remove(firm);
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("bench:rows");
  }

  /** What it found, as a spreadsheet. */
  public void export() {
    var filter = new FilterWords(Display.locale()).with("scheme.matching.measure", name)
        .with("scheme.bench.change", change == null ? null : Display.text("scheme.bench.change." + change))
        .with("scheme.matching.text", text);
    var list = rows.listing("scheme.bench", "scheme.bench.title", filter);
    Download.sheet(list, exports.write(list, BenchRow.SHEET, Display.locale()));
  }

  /** The decided cases with both answers, as a spreadsheet. */
  public void exportCases() {
    var all = new LazyRows<PastJudgement>(request -> new Rows<>(cases, null, cases.size()));
    var list = all.listing("scheme.bench.cases", "scheme.bench.cases", new FilterWords(Display.locale())
        .with("scheme.matching.measure", name));
    Download.sheet(list, exports.write(list, PastJudgement.SHEET, Display.locale()));
  }

  public BenchScope[] getScopes() {
    return BenchScope.values();
  }

  public List<SelectItem> getChanges() {
    return Arrays.stream(BenchChange.values()).map(one -> new SelectItem(one, Display.text("scheme.bench.change." + one))).toList();
  }

  /** Null where none was tried. */
  public BenchRun getRun() {
    return run;
  }

  public boolean isRunning() {
    return run != null && run.isRunning();
  }

  /** Whether there is something to show. */
  public boolean isDone() {
    return run != null && !run.isRunning() && !run.isBroken();
  }

  /** Null while nobody asked. */
  public List<PastJudgement> getCases() {
    return cases;
  }

  /** How many of the decided cases would be answered otherwise. */
  public long getChanged() {
    return cases.stream().filter(PastJudgement::isChanged).count();
  }

  public LazyRows<BenchRow> getRows() {
    return rows;
  }

  public List<OrganisationRow> getFound() {
    return found;
  }

  public List<OrganisationRow> getChosen() {
    return chosen;
  }

  public BenchScope getScope() {
    return scope;
  }

  public void setScope(BenchScope scope) {
    this.scope = scope;
  }

  public String getFind() {
    return find;
  }

  public void setFind(String find) {
    this.find = find;
  }

  public BenchChange getChange() {
    return change;
  }

  public void setChange(BenchChange change) {
    this.change = change;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
