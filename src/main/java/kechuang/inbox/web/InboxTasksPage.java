package kechuang.inbox.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.inbox.boundary.Task;
import kechuang.inbox.boundary.TaskFilter;
import kechuang.inbox.boundary.TaskFilter.Whose;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.web.Display;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;

/** All that waits in an office, in whose hands it is, and what is due first in front. */
@Named
@ViewScoped
public class InboxTasksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Tasks tasks;
  @Inject
  private Waiting waiting;

  private TaskKind kind;
  private Whose whose = Whose.FOR_ME;
  private String text;
  private final LazyRows<Task> rows = new LazyRows<>(this::ask);
  private transient List<SelectItem> kinds;

  /** How many wait for the caller in all stands in the menu already. */
  private Rows<Task> ask(RowRequest request) {
    return request.size() <= 0 && !isFiltered() ? new Rows<>(List.of(), null, waiting.total())
        : tasks.ask(new TaskFilter(kind, whose, text), request);
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** Takes the task whose button was pressed, never the one that has moved up into its place; twice is once. */
  public void take() {
    var chosen = ChosenTask.seen();
    tasks.take(chosen.kind(), chosen.key(), null);
    Said.here("inbox.tasks.taken", chosen.key());
  }

  /** Gives it back to the office; what is there already has been given back by the first click. */
  public void putBack() {
    var chosen = ChosenTask.seen();
    if (tasks.find(chosen.kind(), chosen.key()).hand() != Task.Hand.FREE) {
      tasks.putBack(chosen.kind(), chosen.key());
    }
    Said.here("inbox.tasks.put-back", chosen.key());
  }

  /** The kinds that wait now. */
  public List<SelectItem> getKinds() {
    if (kinds == null) {
      kinds = waiting.numbers().keySet().stream().map(one -> new SelectItem(one, Display.text("inbox.task." + one))).toList();
    }
    return kinds;
  }

  public List<SelectItem> getHands() {
    return Stream.of(Whose.values()).map(one -> new SelectItem(one, Display.text("inbox.tasks.whose." + one))).toList();
  }

  /** Whether a part of the tasks is left out. */
  public boolean isFiltered() {
    return kind != null || text != null || whose != Whose.FOR_ME;
  }

  public LazyRows<Task> getRows() {
    return rows;
  }

  public TaskKind getKind() {
    return kind;
  }

  public void setKind(TaskKind kind) {
    this.kind = kind;
  }

  public Whose getWhose() {
    return whose;
  }

  public void setWhose(Whose whose) {
    this.whose = whose;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
