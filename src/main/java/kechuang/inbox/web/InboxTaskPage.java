package kechuang.inbox.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.identity.boundary.Colleagues;
import kechuang.identity.boundary.Handlings;
import kechuang.inbox.boundary.Task;
import kechuang.inbox.boundary.Tasks;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** In whose hands one task of the office is, through whose it went, and how it gets into others. */
@Named
@ViewScoped
public class InboxTaskPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/inbox/tasks.xhtml?faces-redirect=true";

  @Inject
  private Tasks tasks;
  @Inject
  private Handlings handlings;
  @Inject
  private Colleagues colleagues;
  @Inject
  private Operations operations;

  private String kind;
  private String key;
  private String operation;
  private Long colleague;
  private String note;
  private transient Task task;

  /** Finds the task; what waits for somebody else's office is not there. */
  public void open() {
    task = null;
    getTask();
    operation = operations.newId();
  }

  public Task getTask() {
    if (task == null) {
      var chosen = ChosenTask.of(kind, key);
      task = tasks.find(chosen.kind(), chosen.key());
    }
    return task;
  }

  public String take() {
    return done("taken", () -> tasks.take(getTask().kind(), key, note));
  }

  public String putBack() {
    return done("put-back", () -> tasks.putBack(getTask().kind(), key));
  }

  public String handOver() {
    return done("handed-over", () -> tasks.handOver(getTask().kind(), key, colleague, note));
  }

  private String done(String what, Runnable act) {
    operations.oncePerForm("inbox.task", operation, kind + "/" + key + "/" + what + "/" + colleague + "/" + note, () -> {
      act.run();
      return what;
    });
    Said.onNextPage("inbox.tasks." + what, key);
    return LIST;
  }

  /** Those who could go on with it. */
  public List<SelectItem> getColleagues() {
    return colleagues.list().stream().map(one -> new SelectItem(one.getId(), one.getName())).toList();
  }

  /** Whose hands it went through, the latest first. */
  public List<TimelineItem> getTimeline() {
    var log = handlings.log(getTask().kind().handled(), key);
    var timeline = new Timeline(log.people());
    log.events().forEach(event -> timeline.add(event.getAt(), event.getToAccount() == null
        || event.getToAccount().equals(event.getActor()) ? Display.text("handling.event." + event.getEvent())
        : Display.text("handling.event.HAND_OVER.to", log.people().get(event.getToAccount()).name()), event.getNote(),
        event.getActor()));
    return timeline.latestFirst();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Long getColleague() {
    return colleague;
  }

  public void setColleague(Long colleague) {
    this.colleague = colleague;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
