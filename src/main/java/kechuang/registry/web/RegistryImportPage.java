package kechuang.registry.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.document.entity.FileName;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Operations;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.web.Display;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.registry.boundary.ImportCase;
import kechuang.registry.boundary.ImportOrder;
import kechuang.registry.boundary.ImportProgress;
import kechuang.registry.boundary.ImportReading;
import kechuang.registry.boundary.ImportTemplates;
import kechuang.registry.boundary.Imports;
import kechuang.registry.boundary.RowProblem;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImportEventKind;
import kechuang.registry.entity.RegisterImportState;
import org.primefaces.event.FileUploadEvent;

/** A list comes in: chosen, looked at, confirmed; later perhaps taken back. */
@Named
@ViewScoped
public class RegistryImportPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/registry/import.xhtml?faces-redirect=true&id=";
  /** Problems of one page of the file with all of them. */
  private static final int STRETCH = 1000;

  @Inject
  private Imports imports;
  @Inject
  private ImportReading reading;
  @Inject
  private ImportProgress progress;
  @Inject
  private ImportTemplates templates;
  @Inject
  private Operations operations;

  private String id;
  private ImportKind kind = ImportKind.FIRMS;
  private String source;
  private LocalDate sourceOn;
  private long version;
  private String operation;
  private transient ImportCase shown;
  private final LazyRows<RowProblem> problems = new LazyRows<>(request -> imports.problems(number(), request));

  /** On opening: what is looked at is what is confirmed. */
  public void open() {
    operation = operations.newId();
    shown = null;
    if (isKnown()) {
      version = getShown().run().getVersion();
    }
  }

  /** A file has come in; it is read while the page shows how far. What else was filled in has to be here before it. */
  public void upload(FileUploadEvent event) throws IOException {
    if (event.getPhaseId() != PhaseId.INVOKE_APPLICATION) {
      event.setPhaseId(PhaseId.INVOKE_APPLICATION);
      event.queue();
      return;
    }
    try {
      var begun = imports.begin(new ImportOrder(kind, source, sourceOn), new FileName(event.getFile().getFileName()),
          event.getFile().getInputStream());
      reading.readInBackground(begun);
      show(begun);
    } catch (Problems many) {
      throw many;
    } catch (RuleViolation refused) {
      Said.beside(event.getComponent(), refused);
    }
  }

  /** Looks whether the file has been read by now; then there is another page to show. */
  public void look() throws IOException {
    open();
    if (!isReading()) {
      show(number());
    }
  }

  private static void show(long importId) throws IOException {
    var web = FacesContext.getCurrentInstance().getExternalContext();
    web.redirect(web.getRequestContextPath() + "/registry/import.xhtml?id=" + importId);
  }

  public String confirm() {
    return act("confirm", () -> imports.confirm(number(), version));
  }

  public String undo() {
    return act("undo", () -> imports.undo(number(), version));
  }

  public String discard() {
    return act("discard", () -> imports.discard(number(), version));
  }

  private String act(String what, Runnable doing) {
    try {
      operations.oncePerForm("registry.import." + what, operation, id, () -> {
        doing.run();
        return what;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("registry.import.done." + what);
    return HERE + id;
  }

  /** Everything that is wrong with the file, as a file. */
  public void exportProblems() throws IOException {
    var locale = Display.locale();
    var csv = new Csv().line(Display.text("registry.import.row"), Display.text("registry.import.column"),
        Display.text("registry.import.content"), Display.text("registry.import.problem"));
    var rows = imports.problems(number(), RowRequest.first(STRETCH));
    while (true) {
      rows.list().forEach(one -> csv.line(one.number(), one.column(locale), one.content(), one.text(locale)));
      if (rows.next() == null) {
        break;
      }
      rows = imports.problems(number(), RowRequest.after(rows.next(), STRETCH));
    }
    send("import-" + id + "-problems.csv", Csv.MEDIA_TYPE, csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An empty spreadsheet for a list. */
  public void template(ImportKind list) throws IOException {
    send(list.name().toLowerCase(Locale.ROOT) + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", templates.of(list, Display.locale()));
  }

  private static void send(String name, String type, byte[] bytes) throws IOException {
    var faces = FacesContext.getCurrentInstance();
    var web = faces.getExternalContext();
    web.responseReset();
    web.setResponseContentType(type);
    web.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    web.setResponseHeader("Cache-Control", "private, no-store");
    web.setResponseHeader("X-Content-Type-Options", "nosniff");
    web.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }

  private long number() {
    if (id == null || !id.matches("[0-9]{1,18}")) {
      throw new NotFound("import", id);
    }
    return Long.parseLong(id);
  }

  /** Whether there is an import to show; else one begins here. */
  public boolean isKnown() {
    return id != null;
  }

  public ImportCase getShown() {
    if (shown == null) {
      shown = imports.see(number());
    }
    return shown;
  }

  public boolean isReading() {
    return isKnown() && getShown().run().getState() == RegisterImportState.READING;
  }

  /** Why it could not be read, in words. */
  public String getFailure() {
    return Display.text(getShown().run().getFailure(), getShown().run().getFailureDetail());
  }

  /** Per cent. */
  public int getProgress() {
    return progress.of(number());
  }

  public boolean may(RegisterImportEventKind event) {
    return getShown().allowed().contains(event);
  }

  /** Whether it may be confirmed: it was read, and nothing is wrong with it. */
  public boolean isConfirmable() {
    return may(RegisterImportEventKind.CONFIRM) && getShown().run().getWrong() == 0;
  }

  public List<String> getHeadings() {
    return getShown().columns().stream().map(column -> Display.text(column.heading())).toList();
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("registry", getShown().run().getEvents(), getShown().people());
  }

  public List<SelectItem> getKindItems() {
    return Stream.of(ImportKind.values()).map(one -> new SelectItem(one, Display.text("registry.kind." + one))).toList();
  }

  public ImportKind[] getKinds() {
    return ImportKind.values();
  }

  public LazyRows<RowProblem> getProblems() {
    return problems;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ImportKind getKind() {
    return kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public LocalDate getSourceOn() {
    return sourceOn;
  }

  public void setSourceOn(LocalDate sourceOn) {
    this.sourceOn = sourceOn;
  }
}
