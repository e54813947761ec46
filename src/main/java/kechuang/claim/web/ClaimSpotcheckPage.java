package kechuang.claim.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.SpotCheckCase;
import kechuang.claim.boundary.SpotCheckCase.May;
import kechuang.claim.boundary.SpotCheckCases;
import kechuang.claim.boundary.SpotChecks;
import kechuang.claim.entity.Appointment;
import kechuang.claim.entity.CheckedPoint.Verdict;
import kechuang.claim.entity.Inspection;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import org.primefaces.event.FileUploadEvent;

/** A look on the spot, from its appointment to the second signature; filled in on a telephone as well as at a desk. */
@Named
@ViewScoped
public class ClaimSpotcheckPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.spotcheck";

  @Inject
  private SpotCheckCases cases;
  @Inject
  private SpotChecks checks;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Uploads uploads;
  @Inject
  private Attachments attachments;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long id;
  private long version;
  private String operation;
  private May may;
  private Long first;
  private Long second;
  private LocalDate appointment;
  private String place;
  private Boolean passed;
  private LocalDate day;
  private List<PointLine> points;
  private String findings;
  private boolean barsFirm;
  private boolean barsProvider;
  private final UploadedFiles files = UploadedFiles.of("");
  private String note;
  private transient SpotCheckCase shown;

  /** Loads the look and remembers the version that is looked at. */
  public void open() {
    shown = null;
    var check = getShown().check();
    version = check.getVersion();
    operation = operations.newId();
    may = getShown().may();
    first = check.getFirstInspector();
    second = check.getSecondInspector();
    appointment = check.getAppointedOn();
    place = check.getPlace();
    day = check.getInspectedOn() == null ? dayCounts.now().today() : check.getInspectedOn();
    points = PointLine.with(check.getPoints());
    findings = check.getFindings();
  }

  public SpotCheckCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  public String appoint() {
    var it = new Appointment(first, second, appointment, place);
    return once("appoint/" + it, () -> {
      checks.appoint(id, version, it);
      return "claim.spotcheck.appointed";
    });
  }

  public String record() {
    var it = new Inspection(passed, day, points.stream().map(PointLine::checked).toList(), barsFirm, barsProvider);
    return once("record/" + passed + day + findings + files.text() + it.points().hashCode() + barsFirm + barsProvider, () -> {
      checks.record(id, version, it, findings, files.all());
      drafts.delete(DRAFT, String.valueOf(id));
      return "claim.spotcheck.recorded";
    });
  }

  /** The other one signs what is shown. */
  public String countersign() {
    return once("countersign", () -> {
      checks.countersign(id, version);
      return "claim.spotchecks." + cases.get(id).check().getResult().name().toLowerCase(Locale.ROOT);
    });
  }

  public String putBack() {
    return once("putBack/" + note, () -> {
      checks.putBack(id, version, note);
      return "claim.spotcheck.put-back.done";
    });
  }

  private String once(String content, Supplier<String> act) {
    try {
      var said = operations.oncePerForm("claim.spotcheck", operation, id + "/" + content, act);
      Said.onNextPage(said, getShown().claim().getNumber());
      return "/claim/spotchecks.xhtml?faces-redirect=true";
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  /** Takes a photo in as soon as it is chosen. */
  public void upload(FileUploadEvent event) throws IOException {
    try {
      files.add(uploads.take(new NewFile(SpotChecks.OWNER_KIND, SpotChecks.PHOTO,
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream()).getId());
    } catch (RuleViolation refused) {
      Said.beside(event.getComponent(), refused);
    }
  }

  /** The photo is not handed in. */
  public void removeFile(long photo) {
    files.remove(photo);
  }

  /** Photos that are there, and those that go with this record. */
  public List<Attachment> getPhotos() {
    return Stream.concat(getShown().photos().stream(), attachments.loose(files.all()).stream()).toList();
  }

  /** Who may be appointed, with the office. */
  public List<SelectItem> getInspectors() {
    return getShown().fit().stream().map(one -> new SelectItem(one.id(),
        Display.text("identity.name-and-office", one.name(), one.office().in(Display.locale())))).toList();
  }

  public List<SelectItem> getVerdicts() {
    return Stream.of(Verdict.values()).map(one -> new SelectItem(one, Display.text("claim.spotcheck.verdict." + one)))
        .toList();
  }

  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    return Timeline.of("spotcheck", history.events(), history.people());
  }

  /** What the reader could do when the page was opened; a second click is answered like the first. */
  public May getMay() {
    return may;
  }

  public boolean isMay(String what) {
    return may == May.valueOf(what);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Long getFirst() {
    return first;
  }

  public void setFirst(Long first) {
    this.first = first;
  }

  public Long getSecond() {
    return second;
  }

  public void setSecond(Long second) {
    this.second = second;
  }

  public LocalDate getAppointment() {
    return appointment;
  }

  public void setAppointment(LocalDate appointment) {
    this.appointment = appointment;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public Boolean getPassed() {
    return passed;
  }

  public void setPassed(Boolean passed) {
    this.passed = passed;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public List<PointLine> getPoints() {
    return points;
  }

  public String getFindings() {
    return findings;
  }

  public void setFindings(String findings) {
    this.findings = findings;
  }

  public boolean isBarsFirm() {
    return barsFirm;
  }

  public void setBarsFirm(boolean barsFirm) {
    this.barsFirm = barsFirm;
  }

  public boolean isBarsProvider() {
    return barsProvider;
  }

  public void setBarsProvider(boolean barsProvider) {
    this.barsProvider = barsProvider;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
