package kechuang.scheme.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.scheme.boundary.BenchRunner;
import kechuang.scheme.boundary.ConditionTexts;
import kechuang.scheme.boundary.FactNames;
import kechuang.scheme.boundary.MeasureChoices;
import kechuang.scheme.boundary.MeasureDesk;
import kechuang.scheme.boundary.MeasureReading;
import kechuang.scheme.boundary.MeasureReadings;
import kechuang.scheme.boundary.TestBench;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.CityTitle;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OfficeFacts;
import kechuang.scheme.entity.OtherFunds;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.RuleEventKind;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stacking;
import kechuang.scheme.entity.Stage;

/** One version of a measure's rule in the hands of its managers: written, tried out, proposed, put into force, ended. */
@Named
@ViewScoped
public class SchemeMeasurePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "scheme.measure";
  /** The form with its rows, as of the last row that came or went. */
  private static final String SHEET = "scheme.measure.sheet";

  @Inject
  private MeasureDesk desk;
  @Inject
  private MeasureChoices known;
  @Inject
  private MeasureReadings readings;
  @Inject
  private ConditionTexts texts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private BusinessClock clock;
  @Inject
  private TestBench testBench;
  @Inject
  private BenchRunner runner;
  @Inject
  private Organisations organisations;
  @Inject
  private Exports exports;

  private String id;
  private String measure;
  private long version;
  private String operation;
  private MeasureForm form;
  private boolean restored;
  private boolean nameable;
  private Set<RuleEventKind> allowed = Set.of();
  private LocalDate begins;
  private LocalDate ends;
  private String note;
  private BenchPanel bench;
  private transient RuleVersion rule;
  private transient Measure of;
  private transient MeasureReading reading;
  private transient Map<Fact, List<SelectItem>> choices;
  private transient List<String> facts;
  private transient List<String> amounts;
  private transient List<SelectItem> groups;
  private transient List<SelectItem> deductible;

  /** On opening: what the manager sees is what he or she acts on. */
  public void open() {
    operation = operations.newId();
    readVersion();
    nameable = getOf() == null || desk.isNameable(getOf());
    form = saved();
    if (isEditable()) {
      restore();
    }
    if (id != null && isOpen()) {
      bench = new BenchPanel(testBench, runner, organisations, exports, getRule().getId(), getOf().name(Display.locale()));
    }
  }

  /** Whether it is a draft or a proposal of the caller's office. */
  private boolean isOpen() {
    return desk.isOwn(getRule()) && (getRule().getState() == RuleState.DRAFT || getRule().getState() == RuleState.PROPOSED);
  }

  private void readVersion() {
    rule = null;
    reading = null;
    if (id == null) {
      return;
    }
    version = getRule().getVersion();
    allowed = desk.allowed(getRule().getId());
    begins = getRule().getEffectiveFrom().isBefore(clock.today()) ? clock.today() : getRule().getEffectiveFrom();
  }

  private MeasureForm saved() {
    if (id != null) {
      return withoutReadings(MeasureForm.of(getOf(), getRule().written(), Display.locale()));
    }
    var fresh = MeasureForm.fresh(isCity(), clock.today());
    if (measure == null) {
      return fresh;
    }
    return readings.pattern(getOf()).map(written -> {
      var next = withoutReadings(MeasureForm.of(getOf(), written, Display.locale()));
      next.setFrom(clock.today());
      return next;
    }).orElseGet(() -> {
      fresh.take(getOf());
      return fresh;
    });
  }

  /** A sentence that only reads the rows goes with the rows; what somebody wrote stays. */
  private MeasureForm withoutReadings(MeasureForm written) {
    written.getConditions().forEach(condition -> {
      if (chinese(condition.getRows()).equals(condition.getTextZh())) {
        condition.setTextZh(null);
      }
      if (english(condition.getRows()).equals(condition.getTextEn())) {
        condition.setTextEn(null);
      }
    });
    return written;
  }

  /** What was typed and not sent is there again. */
  private void restore() {
    drafts.load(SHEET, getKey()).flatMap(Sheets::read).ifPresent(kept -> {
      form = kept;
      restored = true;
    });
  }

  /** Keeps the form with its rows, so that nothing typed is lost. */
  public void keep() {
    drafts.save(SHEET, getKey(), Sheets.write(form));
  }

  /** What was typed since the last saving is given up. */
  public String startAnew() {
    forget();
    return id != null ? view(id) : "/scheme/measure.xhtml?faces-redirect=true" + (measure == null ? "" : "&measure=" + measure);
  }

  private void forget() {
    drafts.delete(DRAFT, getKey());
    drafts.delete(SHEET, getKey());
    DraftPage.forget(DRAFT, getKey());
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFound("rule version", text);
    }
    return Long.parseLong(text);
  }

  /** The version that is shown; null while there is none. */
  public RuleVersion getRule() {
    if (rule == null && id != null) {
      rule = desk.seen(number(id));
    }
    return rule;
  }

  /** Its measure; null while there is none. */
  public Measure getOf() {
    if (of == null && (id != null || measure != null)) {
      of = id != null ? readings.of(getRule()) : desk.measure(measure);
    }
    return of;
  }

  // --- rows and parts

  public void addCondition() {
    form.getConditions().add(ConditionForm.fresh());
    keep();
  }

  public void removeCondition(ConditionForm condition) {
    form.getConditions().remove(condition);
    keep();
  }

  /** One place further up: the first condition that turns somebody away is the one that is named. */
  public void raise(ConditionForm condition) {
    var at = form.getConditions().indexOf(condition);
    if (at > 0) {
      form.getConditions().remove(at);
      form.getConditions().add(at - 1, condition);
      keep();
    }
  }

  public void more(RowsForm rows, GroupForm group) {
    rows.more(group);
    keep();
  }

  public void moreGroups(RowsForm rows) {
    rows.moreGroups();
    keep();
  }

  public void remove(RowsForm rows, GroupForm group, RowForm row) {
    rows.remove(group, row);
    keep();
  }

  /** Another fact is named. */
  public void changed(RowForm row) {
    row.changed();
    keep();
  }

  /** Rows as a text, a text as rows. */
  public void turn(RowsForm rows) {
    if (rows.isAsText()) {
      rows.showRows(Display.locale());
    } else {
      rows.showText(this::isChoice);
    }
    keep();
  }

  public void turnQuantity(QuantityForm quantity) {
    quantity.turn(Display.locale());
    keep();
  }

  public void addCase() {
    form.getTerms().getFormula().getCases().add(PartForm.row());
    keep();
  }

  public void addFactor() {
    form.getTerms().getFormula().getFactors().add(PartForm.factor());
    keep();
  }

  public void addTier() {
    form.getTerms().getFormula().getTiers().add(new PartForm());
    keep();
  }

  public void addItem() {
    form.getTerms().getFormula().getItems().add(PartForm.quantity());
    keep();
  }

  public void addLimit() {
    form.getTerms().getLimits().add(PartForm.quantity());
    keep();
  }

  public void addEvidence() {
    form.getTerms().getEvidence().add(new PartForm());
    keep();
  }

  public void addStep() {
    form.getTerms().getSteps().add(new PartForm());
    keep();
  }

  public void removePart(List<PartForm> parts, PartForm part) {
    parts.remove(part);
    keep();
  }

  // --- acts

  /** Writes the draft and stays with it. */
  public String save() {
    var saved = once("save", this::store);
    Said.onNextPage("scheme.measure.saved");
    return view(saved);
  }

  /** Writes the draft and hands it to the second person. */
  public String propose() {
    var proposed = once("propose", () -> {
      var written = Long.parseLong(store());
      operations.settle();
      desk.propose(written, desk.seen(written).getVersion());
      return String.valueOf(written);
    });
    Said.onNextPage("scheme.measure.proposed");
    return view(proposed);
  }

  private String store() {
    var measureDraft = nameable ? form.readMeasure() : null;
    var ruleDraft = plain(form.readRule(nameable, this::isChoice, texts::sentence));
    forget();
    if (id != null) {
      desk.write(number(id), version, measureDraft, ruleDraft);
      return id;
    }
    return String.valueOf(measure == null ? desk.begin(measureDraft, ruleDraft) : desk.draft(measure, ruleDraft));
  }

  /** Where the version says of the measure what the measure says of itself, it says nothing. */
  private RuleDraft plain(RuleDraft written) {
    var same = getOf() != null && getOf().getSummaryZh().equals(written.summaryZh()) && getOf().getSummaryEn().equals(written.summaryEn());
    return same ? new RuleDraft(null, null, written.source(), written.from(), written.conditions(), written.terms()) : written;
  }

  /** Gives the draft up, with whatever stands in the form. */
  public String discard() {
    act("discard", () -> {
      forget();
      desk.discard(number(id), version);
    });
    Said.onNextPage("scheme.measure.discarded");
    return "/scheme/measures.xhtml?faces-redirect=true";
  }

  public String sendBack() {
    act("send-back", () -> desk.sendBack(number(id), version, note));
    Said.onNextPage("scheme.measure.sent-back");
    return view(id);
  }

  public String putInForce() {
    act("put-in-force", () -> desk.putInForce(number(id), version, begins));
    Said.onNextPage("scheme.measure.in-force", begins);
    return view(id);
  }

  public String proposeEnd() {
    act("propose-end", () -> desk.proposeEnd(number(id), version, ends, note));
    Said.onNextPage("scheme.measure.end-proposed", ends);
    return view(id);
  }

  public String dropEnd() {
    act("drop-end", () -> desk.dropEnd(number(id), version, note));
    Said.onNextPage("scheme.measure.end-dropped");
    return view(id);
  }

  public String end() {
    act("end", () -> desk.end(number(id), version));
    Said.onNextPage("scheme.measure.ended");
    return view(id);
  }

  private void act(String what, Runnable act) {
    once(what, () -> {
      act.run();
      return id;
    });
  }

  /** If somebody changed it meanwhile, that is said once; what stands in the form holds when it is sent again. */
  private String once(String what, Supplier<String> act) {
    try {
      return operations.oncePerForm(DRAFT + "." + what, operation, Sheets.write(form) + begins + ends + note, act);
    } catch (StaleData changed) {
      readVersion();
      throw changed;
    }
  }

  private static String view(String id) {
    return "/scheme/measure.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean may(String event) {
    return allowed.contains(RuleEventKind.valueOf(event));
  }

  /** Whether the form is shown: for a new measure or version, and for a draft of one's own. */
  public boolean isEditable() {
    return id == null || may("EDIT");
  }

  /** Whether the caller proposed it, or its end, and waits for the second person. */
  public boolean isWaiting() {
    return may("SEND_BACK") && !may("PUT_IN_FORCE") || may("DROP_END") && !may("END");
  }

  /** Whether there is something to decide at the foot of the page. */
  public boolean isDecidable() {
    return may("SEND_BACK") || may("PROPOSE_END") || may("DROP_END");
  }

  public boolean isCity() {
    return County.CITY.equals(desk.owner());
  }

  /** Whether the measure's own words can be written. */
  public boolean isNameable() {
    return nameable;
  }

  /** Whether what was typed and not sent stands in the form. */
  public boolean isRestored() {
    return restored;
  }

  /** The version as the public would read it. */
  public MeasureReading getReading() {
    if (reading == null && id != null) {
      reading = readings.read(getRule(), Display.locale());
    }
    return reading;
  }

  public List<TimelineItem> getTimeline() {
    var history = desk.history(number(id));
    return Timeline.of("rule", history.events(), history.people());
  }

  // --- what can be chosen

  public List<String> getFacts() {
    if (facts == null) {
      facts = FactNames.all(Display.locale());
    }
    return facts;
  }

  public List<String> getAmounts() {
    if (amounts == null) {
      amounts = FactNames.of(FactType.MONEY, Display.locale());
    }
    return amounts;
  }

  private boolean isChoice(Fact fact) {
    return !choices(fact).isEmpty();
  }

  /** The values that the row's fact may have; nothing where it may have others. */
  public List<SelectItem> choices(RowForm row) {
    return row.named().map(this::choices).orElse(List.of());
  }

  private List<SelectItem> choices(Fact fact) {
    if (choices == null) {
      choices = new EnumMap<>(Fact.class);
    }
    return choices.computeIfAbsent(fact, asked -> texts.choices(asked, Display.locale()).entrySet().stream()
        .map(choice -> new SelectItem(choice.getKey(), choice.getValue())).toList());
  }

  /** What the rows say in Chinese; empty while they are not complete. */
  public String chinese(RowsForm rows) {
    return sentence(rows, Messages.CHINESE);
  }

  public String english(RowsForm rows) {
    return sentence(rows, Messages.ENGLISH);
  }

  private String sentence(RowsForm rows, Locale locale) {
    return rows.rows(this::isChoice).map(found -> texts.sentence(found, locale)).orElse("");
  }

  public List<SelectItem> getGroups() {
    if (groups == null) {
      var measures = known.known();
      groups = known.groups().stream().filter(group -> !group.equals(form.getCode())).map(group -> new SelectItem(group,
          Display.text("scheme.measure.group.of", group, measures.stream().filter(one -> one.getGroup().equals(group)).findFirst()
              .map(one -> one.name(Display.locale())).orElse(group)))).toList();
    }
    return groups;
  }

  public List<SelectItem> getDeductible() {
    if (deductible == null) {
      deductible = known.deductible(getOf()).stream().map(one -> new SelectItem(one.getCode(), one.name(Display.locale()))).toList();
    }
    return deductible;
  }

  /** The sums that a firm may have to show invoice by invoice. */
  public List<SelectItem> getCostFacts() {
    return Arrays.stream(Fact.values()).filter(fact -> fact.type() == FactType.MONEY && !OfficeFacts.contains(fact))
        .map(fact -> new SelectItem(fact, FactNames.of(fact, Display.locale()))).toList();
  }

  public List<Instrument> getInstruments() {
    return Arrays.stream(Instrument.values()).filter(one -> one != Instrument.VOUCHER).toList();
  }

  public Applicant[] getApplicants() {
    return Applicant.values();
  }

  public FormulaKind[] getKinds() {
    return FormulaKind.values();
  }

  /** Which offices steps of a review are for. */
  public ReviewStep.By[] getStepBys() {
    return ReviewStep.By.values();
  }

  public CityTitle[] getTitles() {
    return CityTitle.values();
  }

  public Stacking[] getStackings() {
    return Stacking.values();
  }

  public OtherFunds[] getOtherFunds() {
    return OtherFunds.values();
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  /** Whether the rule is one of vouchers, which have conditions for their use too. */
  public boolean isVoucher() {
    return form.getInstrument() == Instrument.VOUCHER;
  }

  /** What the browser keeps the typed words under. */
  public String getKey() {
    return id != null ? id : measure == null ? "new" : "new-" + measure;
  }

  /** Where the version is tried out; null while there is none, and once it is in force. */
  public BenchPanel getBench() {
    return bench;
  }

  public MeasureForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public LocalDate getBegins() {
    return begins;
  }

  public void setBegins(LocalDate begins) {
    this.begins = begins;
  }

  public LocalDate getEnds() {
    return ends;
  }

  public void setEnds(LocalDate ends) {
    this.ends = ends;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
