package kechuang.registry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.registry.boundary.NewEntry;
import kechuang.registry.boundary.Partners;
import kechuang.registry.boundary.RegisterCase;
import kechuang.registry.boundary.RegisterDesk;
import kechuang.registry.boundary.RegisterFiles;
import kechuang.registry.boundary.RegisterFilings;
import kechuang.registry.boundary.RegisterWords;
import kechuang.registry.boundary.Registers;
import kechuang.registry.boundary.SixHavesTerms;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntryEvent;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.SixHaves;
import org.primefaces.event.FileUploadEvent;

/**
 * One entry of a register: entered or corrected by a manager, filed by a firm, confirmed by its county; with all it says,
 * where that comes from, and what became of it.
 */
@Named
@ViewScoped
public class RegistryEntryPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "registry.entry";
  private static final String FILES = "registry.entry.files";

  @Inject
  private Registers registers;
  @Inject
  private RegisterDesk desk;
  @Inject
  private RegisterFilings filings;
  @Inject
  private Partners partners;
  @Inject
  private SixHavesTerms sixTerms;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Attachments attachments;
  @Inject
  private Uploads uploads;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Caller caller;

  private String id;
  private String kind;
  private long version;
  private String operation;
  private boolean editing;
  private List<EntryField> fields;
  private String source;
  private LocalDate sourceOn;
  private String reason;
  private String note;
  private LocalDate day;
  private final List<Long> files = new ArrayList<>();
  private transient RegisterCase shown;

  /** On opening: what is looked at is what is acted on. */
  public void open() {
    operation = operations.newId();
    if (isKnown()) {
      version = getShown().entry().getVersion();
    } else {
      mustBegin();
      editing = true;
      Stream.of(drafts.load(FILES, getKey()).orElse("").split(",")).filter(one -> one.matches("[0-9]{1,18}"))
          .map(Long::valueOf).forEach(files::add);
    }
  }

  /** A manager begins entries of all registers that are kept by hand, a firm those that it files itself, a partner its own. */
  private void mustBegin() {
    var register = getRegister();
    if (isFirm() ? !register.isFiledByFirms() && !isPartner() : !caller.is("programme-manager") || !register.isImported()) {
      throw new NotFound("register", kind);
    }
  }

  /** Whether the caller acts for a bank or an insurer that files into this register. */
  public boolean isPartner() {
    return isFirm() && getRegister().partner().filter(partners.own()::contains).isPresent();
  }

  public boolean isKnown() {
    return id != null;
  }

  public RegisterCase getShown() {
    if (shown == null && isKnown()) {
      shown = registers.see(number());
    }
    return shown;
  }

  private long number() {
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFound("register entry", id);
    }
    return Long.parseLong(id);
  }

  public RegisterEntry getEntry() {
    return isKnown() ? getShown().entry() : null;
  }

  public RegisterKind getRegister() {
    return isKnown() ? getEntry().getKind() : Stream.of(RegisterKind.values()).filter(one -> one.name().equals(kind))
        .findFirst().orElseThrow(() -> new NotFound("register", kind));
  }

  /** Whether the caller acts for a firm and is nobody of an office. */
  public boolean isFirm() {
    return caller.is("applicant") && !caller.is("programme-manager");
  }

  /** The form is wanted: to correct, or to say it anew. */
  public void edit() {
    editing = true;
    fields = null;
    source = getEntry().getSource();
    sourceOn = getEntry().getSourceOn();
  }

  /** What the form asks for. Whose it is and when it was filed goes without saying for a firm. */
  public List<EntryField> getFields() {
    if (fields == null) {
      var cells = isKnown() ? getEntry().cells() : Map.<String, String>of();
      fields = columns().map(column -> new EntryField(column, cells.get(column.key()))).toList();
    }
    return fields;
  }

  private Stream<ListColumn> columns() {
    var register = getRegister();
    var partner = isPartner();
    if (isFirm() && !partner) {
      return register.fields().stream().filter(column -> !register.isWorkedOut(column));
    }
    return register.columns().stream().filter(column -> !isKnown() || !column.key().equals("name"))
        .filter(column -> !partner || register.partner().orElseThrow().says(column));
  }

  private Map<String, String> typed() {
    var cells = new TreeMap<String, String>();
    fields.forEach(field -> {
      if (field.getValue() != null) {
        cells.put(field.getId(), field.getValue());
      }
    });
    return cells;
  }

  /** Enters, corrects, files or files anew, whichever it is. */
  public String save() {
    var typed = typed();
    var saved = once(isFirm() ? "file" : "save", typed + "/" + source + "/" + sourceOn + "/" + reason + "/" + files,
        () -> isFirm() ? file(typed) : keep(new NewEntry(typed, source, sourceOn)));
    drafts.delete(DRAFT, getKey());
    drafts.delete(FILES, getKey());
    DraftPage.forget(DRAFT, getKey());
    Said.onNextPage(isFirm() ? "registry.entry.filed" : isKnown() ? "registry.entry.corrected" : "registry.entry.entered");
    return view(saved);
  }

  private String file(Map<String, String> typed) {
    if (isKnown()) {
      filings.revise(number(), version, typed, files);
      return id;
    }
    return String.valueOf(filings.file(getRegister(), typed, files));
  }

  private String keep(NewEntry next) {
    if (isKnown()) {
      desk.correct(number(), version, next, reason);
      return id;
    }
    return String.valueOf(desk.enter(getRegister(), next));
  }

  public String confirm() {
    return act("confirm", note, () -> filings.confirm(number(), version, note));
  }

  public String refuse() {
    return act("refuse", note, () -> filings.refuse(number(), version, note));
  }

  public String exit() {
    return act("exit", day + "/" + note, () -> desk.exit(number(), version, day, note));
  }

  public String reinstate() {
    return act("reinstate", note, () -> desk.reinstate(number(), version, note));
  }

  private String act(String what, String content, Runnable doing) {
    once(what, String.valueOf(content), () -> {
      doing.run();
      return id;
    });
    Said.onNextPage("registry.entry.done." + what);
    return view(id);
  }

  /** If somebody changed it meanwhile, that is said once; what stands in the form holds when it is sent again. */
  private String once(String what, String content, Supplier<String> doing) {
    try {
      return operations.oncePerForm(DRAFT + "." + what, operation, content, doing);
    } catch (StaleData changed) {
      shown = null;
      version = getEntry().getVersion();
      throw changed;
    }
  }

  private static String view(String of) {
    return "/registry/entry.xhtml?faces-redirect=true&id=" + of;
  }

  /** Takes a file in; what is wrong with it is said beside its own place. */
  public void upload(FileUploadEvent event) throws IOException {
    var place = event.getComponent();
    try {
      files.add(uploads.take(new NewFile(RegisterFiles.OWNER_KIND, (String) place.getAttributes().get("category"),
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream()).getId());
      keepFiles();
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    }
  }

  public void removeFile(long file) {
    files.remove(file);
    keepFiles();
  }

  private void keepFiles() {
    drafts.save(FILES, getKey(), files.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** The files that prove one thing: those handed in before, and the new ones. */
  public List<Attachment> files(String category) {
    var before = isKnown() ? getShown().files().stream() : Stream.<Attachment>empty();
    return Stream.concat(before, isFirm() ? attachments.loose(files).stream() : Stream.empty())
        .filter(file -> file.getCategory().equals(category)).toList();
  }

  public boolean may(String event) {
    return isKnown() && getShown().allowed().contains(RegisterEntryEventKind.valueOf(event));
  }

  /** Whether somebody decides something about it here. */
  public boolean isDecided() {
    return !editing && Stream.of("CONFIRM", "REFUSE", "EXIT", "REINSTATE").anyMatch(this::may);
  }

  /** What the six come to; null for other registers. */
  public SixHaves getSix() {
    return isKnown() ? getShown().six() : null;
  }

  /** What the figures of the six have to reach, in words, in the order of the six. */
  public String thresholdOf(String item) {
    var terms = getSix() == null ? sixTerms.today() : getSix().terms();
    return switch (item) {
      case "RESEARCH" -> Display.text("registry.six.at-least.RESEARCH", terms.research());
      case "TEAM" -> Display.text("registry.six.at-least.TEAM", terms.team(), terms.technicians());
      case "PRODUCTS" -> Display.text("registry.six.at-least.PRODUCTS", terms.products());
      case "PATENTS" -> Display.text("registry.six.at-least.PATENTS", terms.inventions(), terms.otherRights());
      case "EQUIPMENT" -> Display.text("registry.six.at-least.EQUIPMENT", terms.equipment());
      default -> Display.text("registry.six.at-least.RULES", terms.rules());
    };
  }

  public List<String> getItems() {
    return SixHaves.ITEMS;
  }

  /** What it says, in the reader's words. */
  public String cell(ListColumn column) {
    return RegisterWords.of(column, getEntry().cells().get(column.key()), Display.locale());
  }

  public String getCountyName() {
    var code = getShown().holder().map(one -> one.getCountyCode()).orElse(getEntry().getCountyCode());
    return lists.county(code).map(county -> county.name(Display.locale())).orElse("");
  }

  /** What happened to it, each correction with what it said before. */
  public List<TimelineItem> getTimeline() {
    var timeline = new Timeline(getShown().people());
    for (var event : getEntry().getEvents()) {
      timeline.add(event.getAt(), Display.text("registry.entry.event." + event.getEvent()), told(event), event.getActor());
    }
    return timeline.latestFirst();
  }

  private String told(RegisterEntryEvent event) {
    var was = event.was().entrySet().stream().flatMap(one -> getRegister().column(one.getKey()).stream()
        .map(column -> Display.text("registry.entry.was", Display.text(column.heading()), one.getValue().isEmpty()
            ? Display.text("registry.entry.was.nothing") : RegisterWords.of(column, one.getValue(), Display.locale()))))
        .collect(Collectors.joining(Display.text("registry.entry.was.and")));
    return Stream.of(event.getNote() == null ? "" : event.getNote(), was).filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** By which its draft is known. */
  public String getKey() {
    return isKnown() ? id : kind;
  }

  public boolean isEditing() {
    return editing;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
