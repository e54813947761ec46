package kechuang.scheme.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.ledger.boundary.BudgetLine;
import kechuang.ledger.boundary.BudgetLines;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.RoundCover;
import kechuang.scheme.boundary.RoundCovers;
import kechuang.scheme.boundary.RoundDesk;
import kechuang.scheme.boundary.RoundView;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundDraft;
import kechuang.scheme.entity.RoundEventKind;
import kechuang.scheme.entity.RoundMode;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.TaxBasis;

/** One round in the hands of its programme managers: drafted, previewed, proposed, put into force, extended, closed. */
@Named
@ViewScoped
public class SchemeRoundPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "scheme.round";

  @Inject
  private RoundDesk desk;
  @Inject
  private RoundCovers covers;
  @Inject
  private Rounds rounds;
  @Inject
  private Measures catalogue;
  @Inject
  private BudgetLines budgets;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String id;
  private String copy;
  private long version;
  private String operation;
  private RoundForm form;
  private Set<RoundEventKind> allowed = Set.of();
  private LocalDate until;
  private String note;
  private transient Round round;
  private transient List<BudgetLine> lines;
  private transient RoundCover cover;
  private transient RoundView view;

  /** On opening: what the manager sees is what he or she acts on. */
  public void open() {
    operation = operations.newId();
    if (id == null) {
      form = fresh();
      return;
    }
    readVersion();
    form = RoundForm.of(getRound().terms(), counties());
  }

  private void readVersion() {
    round = null;
    view = null;
    cover = null;
    version = getRound().getVersion();
    allowed = desk.allowed(getRound().getId());
  }

  /** A copy of an earlier round, or what is usual; a firm's yearly limit is the one its earlier rounds have. */
  private RoundForm fresh() {
    if (copy != null) {
      var from = desk.seen(number(copy));
      Said.here("scheme.round.copied", from.name(Display.locale()));
      return RoundForm.of(from.terms(), counties());
    }
    var blank = new RoundForm(counties());
    var years = budgets.openYears();
    blank.setFiscalYear(years.isEmpty() ? null : years.get(0));
    rounds.published().stream().findFirst().ifPresent(last -> blank.setExcludedServices(List.copyOf(last.getExcludedServices())));
    rounds.published().stream().filter(desk::isOwn).findFirst().ifPresent(last -> blank.setFirmYearCap(last.getFirmYearCap()));
    suggest(blank);
    return blank;
  }

  private void suggest(RoundForm blank) {
    blank.getSharing().forEach(row -> {
      row.suggest(isCity() ? first(County.CITY, blank) : null, first(row.getCounty(), blank));
      row.setServed(!isCity());
    });
  }

  private Long first(String owner, RoundForm blank) {
    return lines(blank.getFiscalYear()).stream().filter(line -> line.owner().equals(owner)).map(BudgetLine::id).findFirst()
        .orElse(null);
  }

  /** Another year has other budgets. */
  public void changeYear() {
    lines = null;
    suggest(form);
  }

  private List<String> counties() {
    return isCity() ? lists.counties().stream().filter(county -> !county.isCity()).map(County::getCode).toList()
        : List.of(desk.owner());
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFound("round", text);
    }
    return Long.parseLong(text);
  }

  public Round getRound() {
    if (round == null && id != null) {
      round = desk.seen(number(id));
    }
    return round;
  }

  /** Writes the draft and stays with it. */
  public String save() {
    var terms = form.read();
    var saved = once("save", terms.toString(), () -> store(terms));
    Said.onNextPage("scheme.round.saved");
    return view(saved);
  }

  /** Writes the draft and hands it to the second person. */
  public String propose() {
    var terms = form.read();
    var proposed = once("propose", terms.toString(), () -> {
      var written = Long.parseLong(store(terms));
      operations.settle();
      desk.propose(written, desk.seen(written).getVersion());
      return String.valueOf(written);
    });
    Said.onNextPage("scheme.round.proposed");
    return view(proposed);
  }

  /** Gives the draft up, with whatever stands in the form. */
  public String discard() {
    act("discard", "", () -> {
      drafts.delete(DRAFT, getKey());
      desk.discard(number(id), version);
    });
    DraftPage.forget(DRAFT, getKey());
    Said.onNextPage("scheme.round.discarded");
    return "/scheme/rounds.xhtml?faces-redirect=true";
  }

  private String store(RoundDraft terms) {
    drafts.delete(DRAFT, getKey());
    DraftPage.forget(DRAFT, getKey());
    if (id == null) {
      return String.valueOf(desk.draft(terms));
    }
    desk.write(number(id), version, terms);
    return id;
  }

  /** Back to the draft, for a reason. */
  public String sendBack() {
    act("send-back", note, () -> desk.sendBack(number(id), version, note));
    Said.onNextPage("scheme.round.sent-back");
    return view(id);
  }

  public String putInForce() {
    act("put-in-force", "", () -> desk.putInForce(number(id), version));
    Said.onNextPage("scheme.round.in-force");
    return view(id);
  }

  public String extend() {
    act("extend", until + "/" + note, () -> desk.extend(number(id), version, until, note));
    Said.onNextPage("scheme.round.extended", until);
    return view(id);
  }

  public String close() {
    act("close", note, () -> desk.close(number(id), version, note));
    Said.onNextPage("scheme.round.closed");
    return view(id);
  }

  public String inform() {
    var contact = form.getContact().read();
    act("inform", form.getContact().toString(), () -> desk.inform(number(id), version, contact));
    Said.onNextPage("scheme.round.informed");
    return view(id);
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

  private static String view(String id) {
    return "/scheme/round.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean may(String event) {
    return allowed.contains(RoundEventKind.valueOf(event));
  }

  /** Whether the form is shown: for a new round and for a draft of one's own. */
  public boolean isEditable() {
    return id == null || may("EDIT");
  }

  /** Whether the caller proposed it and waits for the second person. */
  public boolean isWaiting() {
    return may("SEND_BACK") && !may("PUT_IN_FORCE");
  }

  public boolean isCity() {
    return County.CITY.equals(desk.owner());
  }

  /** The round as firms see it in their lists. */
  public RoundView getView() {
    if (view == null) {
      view = rounds.views(List.of(getRound()), Display.locale()).get(0);
    }
    return view;
  }

  /** Of a round that is not in force yet. */
  public RoundCover getCover() {
    if (cover == null && getRound() != null && !getRound().getState().isPublished()) {
      cover = covers.of(getRound());
    }
    return cover;
  }

  public List<TimelineItem> getTimeline() {
    var history = desk.history(number(id));
    return Timeline.of("round", history.events(), history.people());
  }

  private List<BudgetLine> lines(Integer year) {
    if (lines == null) {
      lines = year == null ? List.of() : budgets.of(year);
    }
    return lines;
  }

  /** The lines of the city or of a county, with what is left on them. */
  public List<SelectItem> linesOf(String owner) {
    return lines(form.getFiscalYear()).stream().filter(line -> line.owner().equals(owner))
        .map(line -> new SelectItem(line.id(), Display.text("scheme.round.sharing.line",
            (Object) line.name().in(Display.locale()), line.left()))).toList();
  }

  public List<SelectItem> getCityLines() {
    return linesOf(County.CITY);
  }

  public String countyName(String code) {
    return lists.county(code).map(county -> county.name(Display.locale())).orElse(code);
  }

  public List<Integer> getYears() {
    return budgets.openYears();
  }

  public List<Measure> getMeasures() {
    return catalogue.all().stream().filter(measure -> measure.getInstrument() == Instrument.VOUCHER).toList();
  }

  public List<ServiceKind> getServices() {
    return lists.serviceKinds();
  }

  public RoundMode[] getModes() {
    return RoundMode.values();
  }

  public TaxBasis[] getBases() {
    return TaxBasis.values();
  }

  public Redeemer[] getRedeemers() {
    return Redeemer.values();
  }

  public int getLeastNoticeDays() {
    return RoundDraft.LEAST_NOTICE_DAYS;
  }

  public String getLeastSpotChecks() {
    return RoundDraft.LEAST_SPOT_CHECKS.toString();
  }

  /** What the browser keeps the typed words under. */
  public String getKey() {
    return id == null ? "new" : id;
  }


  public RoundForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getCopy() {
    return copy;
  }

  public void setCopy(String copy) {
    this.copy = copy;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
