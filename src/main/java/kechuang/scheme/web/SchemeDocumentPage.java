package kechuang.scheme.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kechuang.document.entity.FileName;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.scheme.boundary.PolicyDesk;
import kechuang.scheme.boundary.PolicyLinks;
import kechuang.scheme.boundary.PolicyOriginals;
import kechuang.scheme.boundary.PolicyTree;
import kechuang.scheme.boundary.PolicyTree.Leaf;
import kechuang.scheme.boundary.PolicyView;
import kechuang.scheme.boundary.PolicyViews;
import kechuang.scheme.entity.ClauseNumber;
import kechuang.scheme.entity.Openness;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.PolicyDraft;
import kechuang.scheme.entity.PolicyEventKind;
import kechuang.scheme.entity.PolicyState;
import kechuang.scheme.entity.PolicySubject;
import kechuang.scheme.entity.RepealOrder;
import kechuang.scheme.entity.SourceStatus;
import org.primefaces.event.FileUploadEvent;

/** One policy document in the hands of its programme managers: drafted, proposed, published, repealed. */
@Named
@ViewScoped
public class SchemeDocumentPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "scheme.document";

  @Inject
  private PolicyDesk desk;
  @Inject
  private PolicyOriginals originals;
  @Inject
  private PolicyLinks links;
  @Inject
  private PolicyViews views;
  @Inject
  private PolicyTree tree;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String id;
  private long version;
  private String operation;
  private PolicyForm form;
  private Set<PolicyEventKind> allowed = Set.of();
  private String note;
  private LocalDate repealOn;
  private Long replacedBy;
  private transient PolicyDocument document;
  private transient PolicyView view;

  /** On opening: what the manager sees is what he or she acts on. */
  public void open() {
    operation = operations.newId();
    if (id != null) {
      readVersion();
    }
    var rests = links.linkable(desk.owner(), getDocument()).stream().map(RestLine::new).toList();
    form = PolicyForm.of(id == null ? null : getDocument().draft(), rests)
        .withRoomFor(isEditable() ? drafts.load(DRAFT, getKey()).orElse("") : "");
  }

  private void readVersion() {
    document = desk.seen(number(id));
    version = document.getVersion();
    allowed = desk.allowed(document.getId());
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFound("policy document", text);
    }
    return Long.parseLong(text);
  }

  public PolicyDocument getDocument() {
    if (document == null && id != null) {
      document = desk.seen(number(id));
    }
    return document;
  }

  public void addClause() {
    form.add();
  }

  public void removeClause(ClauseLine line) {
    form.remove(line);
  }

  /** Changes places with the clause before it. */
  public void raiseClause(ClauseLine line) {
    form.raise(line);
  }

  /** Takes the original in; what is wrong with it is said beside its place, and what is typed stays. */
  public void upload(FileUploadEvent event) throws IOException {
    try {
      originals.attach(number(id), version, new FileName(event.getFile().getFileName()), event.getFile().getInputStream());
      readVersion();
    } catch (StaleData changed) {
      readVersion();
      throw changed;
    } catch (RuleViolation refused) {
      Said.beside(event.getComponent(), refused);
    }
  }

  /** Writes the draft and stays with it. */
  public String save() {
    var draft = form.read();
    var saved = once("save", draft + "/" + form.resting(), () -> store(draft));
    return next(saved, "saved");
  }

  /** Writes the draft and hands it to the second person. */
  public String propose() {
    var draft = form.read();
    var proposed = once("propose", draft + "/" + form.resting(), () -> {
      var written = Long.parseLong(store(draft));
      operations.settle();
      desk.propose(written, desk.seen(written).getVersion());
      return String.valueOf(written);
    });
    return next(proposed, "proposed");
  }

  private String store(PolicyDraft draft) {
    drafts.delete(DRAFT, getKey());
    DraftPage.forget(DRAFT, getKey());
    if (id == null) {
      return String.valueOf(desk.draft(draft));
    }
    desk.write(number(id), version, draft, form.resting());
    return id;
  }

  /** Gives the draft up, with whatever stands in the form. */
  public String discard() {
    act("discard", "", () -> {
      drafts.delete(DRAFT, getKey());
      desk.discard(number(id), version);
    });
    DraftPage.forget(DRAFT, getKey());
    Said.onNextPage("scheme.document.discarded");
    return "/scheme/documents.xhtml?faces-redirect=true";
  }

  /** Back to the draft, for a reason. */
  public String sendBack() {
    act("send-back", note, () -> desk.sendBack(number(id), version, note));
    return next(id, "sent-back");
  }

  public String publish() {
    act("publish", "", () -> desk.publish(number(id), version));
    return next(id, "published");
  }

  public String proposeRepeal() {
    var order = new RepealOrder(repealOn, replacedBy);
    act("propose-repeal", order + "/" + note, () -> desk.proposeRepeal(number(id), version, order, note));
    return next(id, "repeal-proposed");
  }

  public String keep() {
    act("keep", note, () -> desk.keep(number(id), version, note));
    return next(id, "kept");
  }

  public String repeal() {
    act("repeal", "", () -> desk.repeal(number(id), version));
    return next(id, "repealed");
  }

  private void act(String what, String content, Runnable act) {
    once(what, content, () -> {
      act.run();
      return id;
    });
  }

  /** If somebody changed it meanwhile, that is said once; what stands in the form holds when it is sent again. */
  private String once(String what, String content, Supplier<String> act) {
    try {
      return operations.oncePerForm(DRAFT + "." + what, operation, content, act);
    } catch (StaleData changed) {
      readVersion();
      throw changed;
    }
  }

  private static String next(String id, String said) {
    Said.onNextPage("scheme.document." + said);
    return "/scheme/document.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean may(String event) {
    return allowed.contains(PolicyEventKind.valueOf(event));
  }

  /** Whether the form is shown: for a new document and for a draft of one's own. */
  public boolean isEditable() {
    return id == null || may("EDIT");
  }

  /** Whether the caller took the first step and waits for the second person. */
  public boolean isWaiting() {
    return may("SEND_BACK") && !may("PUBLISH") || may("KEEP") && !may("REPEAL");
  }

  public boolean isCity() {
    return County.CITY.equals(desk.owner());
  }

  /** The document as everyone reads it; a draft that keeps itself beside an upload may have left an earlier one. */
  public PolicyView getView() {
    if (getDocument() != null && (view == null || view.document().getVersion() != version)) {
      view = views.of(getDocument());
    }
    return view;
  }

  /** The measures that go on resting on a document that is repealed or is to be. */
  public List<Leaf> getStillResting() {
    var state = getDocument() == null ? PolicyState.DRAFT : getDocument().getState();
    return state == PolicyState.REPEALED || state.isCitable() ? tree.stillResting(getDocument()) : List.of();
  }

  public List<TimelineItem> getTimeline() {
    var history = desk.history(number(id));
    return Timeline.of("policy", history.events(), history.people());
  }

  /** The clauses that are saved, for what is to rest on them. */
  public List<SelectItem> getClauseItems() {
    return form.getClauses().stream().filter(line -> line.getId() != null && line.getNumber() != null)
        .map(line -> new SelectItem(line.getId(), new ClauseNumber(line.getNumber()).in(Display.locale()) + " · "
            + ("en".equals(Display.locale().getLanguage()) ? line.getTitleEn() : line.getTitleZh()))).toList();
  }

  /** What may take the place of a document that can be repealed. */
  public List<SelectItem> getSuccessors() {
    return !may("PROPOSE_REPEAL") ? List.of() : desk.successors(number(id)).stream().map(one -> new SelectItem(one.getId(), one.title(Display.locale()))).toList();
  }

  public Openness[] getOpennesses() {
    return Openness.values();
  }

  public PolicySubject[] getSubjects() {
    return PolicySubject.values();
  }

  public SourceStatus[] getSourceStatuses() {
    return SourceStatus.values();
  }

  /** What the browser keeps the typed words under. */
  public String getKey() {
    return id == null ? "new" : id;
  }

  public PolicyForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getRepealOn() {
    return repealOn;
  }

  public void setRepealOn(LocalDate repealOn) {
    this.repealOn = repealOn;
  }

  public Long getReplacedBy() {
    return replacedBy;
  }

  public void setReplacedBy(Long replacedBy) {
    this.replacedBy = replacedBy;
  }
}
