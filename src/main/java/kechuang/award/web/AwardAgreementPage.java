package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.application.boundary.SupportDocuments;
import kechuang.award.boundary.AgreementAsks;
import kechuang.award.boundary.AgreementCase;
import kechuang.award.boundary.AgreementCases;
import kechuang.award.boundary.AgreementFiles;
import kechuang.award.boundary.Agreements;
import kechuang.award.entity.AgreementAsk;
import kechuang.award.entity.AgreementTerms;
import kechuang.award.entity.Milestone;
import kechuang.award.entity.MilestoneState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import org.primefaces.event.FileUploadEvent;

/** The agreement of an award in parts: the office drafts it and checks milestones, the organisation signs and reports. */
@Named
@ViewScoped
public class AwardAgreementPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "award.agreement";

  @Inject
  private Agreements agreements;
  @Inject
  private AgreementAsks asks;
  @Inject
  private AgreementCases cases;
  @Inject
  private Uploads uploads;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private BusinessClock clock;

  private String number;
  private long id;
  private long version;
  private String operation;
  private String contract;
  private String procurement;
  private String beneficiary;
  private String goals;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private final List<AgreementStep> steps = new ArrayList<>();
  private String words;
  private String invoices;
  private Money sum;
  private Money compliant;
  private LocalDate until;
  private transient AgreementCase shown;

  /** Remembers the version that is looked at; a draft's form holds what was agreed so far. */
  public void open() {
    shown = null;
    var it = getShown();
    id = it.award().getId();
    version = it.agreement() == null ? 0 : it.agreement().getVersion();
    operation = operations.newId();
    steps.clear();
    if (it.agreement() == null) {
      it.award().getInstalments().forEach(part -> steps.add(new AgreementStep(usual(part.getPosition(),
          it.award().getInstalments().size()), null)));
      return;
    }
    contract = it.agreement().getNumber();
    procurement = it.agreement().getProcurement();
    beneficiary = it.agreement().getBeneficiary();
    goals = it.agreement().getGoals();
    startsOn = it.agreement().getStartsOn();
    endsOn = it.agreement().getEndsOn();
    it.agreement().getMilestones().forEach(one -> steps.add(new AgreementStep(one.getTitle(), one.getPlannedOn())));
  }

  private static String usual(int position, int of) {
    return Display.text(position == of ? "award.agreement.step.last" : position == 1 ? "award.agreement.step.first"
        : "award.agreement.step.middle");
  }

  public String write() {
    var terms = new AgreementTerms(contract, procurement, beneficiary, goals, startsOn, endsOn, steps.stream().map(AgreementStep::step).toList());
    return act("write", terms.toString(), () -> agreements.draft(id, version, terms));
  }

  /** Keeps a paper with the agreement at once; the forms stay as they are. */
  public void take(FileUploadEvent event) {
    var place = event.getComponent();
    var paper = String.valueOf(place.getAttributes().get("category"));
    try {
      var kept = uploads.take(new NewFile(AgreementFiles.OWNER_KIND, SupportDocuments.category(paper),
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream());
      agreements.addPaper(id, kept.getId());
      shown = null;
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String sign() {
    return act("sign", () -> agreements.sign(id, version));
  }

  public String report() {
    var named = invoices == null ? List.<String>of()
        : invoices.lines().map(line -> line.replaceAll("[\\s-]", "")).filter(line -> !line.isEmpty()).toList();
    return act("report", named.toString(), () -> agreements.report(id, version, next().getPosition(), words, named));
  }

  public String pass() {
    return act("pass", () -> agreements.pass(id, version, next().getPosition(), words));
  }

  public String rectify() {
    return act("rectify", () -> agreements.rectify(id, version, next().getPosition(), words));
  }

  public String terminate() {
    return act("terminate", () -> agreements.terminate(id, version, next().getPosition(), compliant, words));
  }

  public String accept() {
    return act("accept", () -> agreements.accept(id, version, sum, words));
  }

  public String cancel() {
    return act("cancel", () -> agreements.cancel(id, version, words));
  }

  public String spend() {
    return act("spend", () -> agreements.spend(id, version, sum, words));
  }

  public String settleSurplus() {
    return act("settle", () -> agreements.settleSurplus(id, version, sum, words));
  }

  public String askExtension() {
    return act("ask", () -> asks.extension(id, until, words));
  }

  public String askChange() {
    return act("ask", () -> asks.change(id, words));
  }

  public String decide(AgreementAsk ask, boolean granted) {
    return act(granted ? "granted" : "refused", () -> asks.decide(ask.getId(), granted, words));
  }

  private String act(String how, Runnable doing) {
    return act(how, "", doing);
  }

  private String act(String how, String more, Runnable doing) {
    try {
      operations.oncePerForm(DRAFT, operation, id + "/" + how + "/" + more + "/" + words + "/" + sum + "/" + compliant + "/" + until, () -> {
        doing.run();
        drafts.delete(DRAFT, number);
        return how;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    DraftPage.forget(DRAFT, number);
    Said.onNextPage("award.agreement.said." + how);
    return "/award/agreement.xhtml?faces-redirect=true&number=" + number;
  }

  public AgreementCase getShown() {
    if (shown == null) {
      shown = cases.get(number, Display.locale());
    }
    return shown;
  }

  private Milestone next() {
    return getNext();
  }

  /** The first milestone that is not passed; null where there is none. */
  public Milestone getNext() {
    return getShown().agreement() == null ? null : getShown().agreement().next().orElse(null);
  }

  /** Whether the organisation has something to report now. */
  public boolean isReportable() {
    return getShown().mine() && getNext() != null && getShown().agreement().isRunning()
        && (getNext().getState() == MilestoneState.PLANNED || getNext().getState() == MilestoneState.RECTIFY);
  }

  /** Whether the office has a report to look at. */
  public boolean isCheckable() {
    return getShown().may("PASS") && getNext() != null && getNext().getState() == MilestoneState.REPORTED;
  }

  /** Whether more than the signing was done: then it is ended, not cancelled. */
  public boolean isBegun() {
    return getShown().agreement() != null && getShown().agreement().isBegun();
  }

  /** Whether the office can end it because of the next milestone. */
  public boolean isFailable() {
    return getShown().may("TERMINATE") && getNext() != null && getNext().isFailable(clock.today());
  }

  /** Whether what is looked at is acceptance. */
  public boolean isLast() {
    return getNext() != null && getShown().agreement().isLast(getNext().getPosition());
  }

  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    return history == null ? List.of() : Timeline.of("agreement", history.events(), history.people());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = contract;
  }

  public String getProcurement() {
    return procurement;
  }

  public void setProcurement(String procurement) {
    this.procurement = procurement;
  }

  public String getBeneficiary() {
    return beneficiary;
  }

  public void setBeneficiary(String beneficiary) {
    this.beneficiary = beneficiary;
  }

  public String getGoals() {
    return goals;
  }

  public void setGoals(String goals) {
    this.goals = goals;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public List<AgreementStep> getSteps() {
    return steps;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** Numbers of the invoices of a delivery, as they are typed. */
  public String getInvoices() {
    return invoices;
  }

  public void setInvoices(String invoices) {
    this.invoices = invoices;
  }

  /** What was spent as agreed when it is ended, in yuan. */
  public Money getCompliant() {
    return compliant;
  }

  public void setCompliant(Money compliant) {
    this.compliant = compliant;
  }

  public Money getSum() {
    return sum;
  }

  public void setSum(Money sum) {
    this.sum = sum;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
