package kechuang.claim.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.claim.boundary.ClaimDesk;
import kechuang.claim.boundary.ClaimDesks;
import kechuang.claim.boundary.ClaimDocument;
import kechuang.claim.boundary.ClaimQuote;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.OrderCases;
import kechuang.claim.entity.ClaimStatement;
import kechuang.correction.boundary.Correction;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.FaultHandler;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import org.primefaces.event.FileUploadEvent;

/**
 * A claim on an order by whoever the round lets redeem: invoices, what was paid, the result, documents. The arithmetic
 * and what is still missing stand beside the form while it is filled in.
 */
@Named
@ViewScoped
public class ClaimRedeemPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.redeem";
  private static final String FILES = "claim.redeem.files";

  @Inject
  private ClaimDesks desks;
  @Inject
  private OrderCases orderCases;
  @Inject
  private ClaimCases claimCases;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Claims claims;
  @Inject
  private Uploads uploads;
  @Inject
  private Attachments attachments;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private Long order;
  private Long claim;
  private long version;
  private String operation;
  private InvoiceLines invoices = InvoiceLines.forDraft("");
  private UploadedFiles files = UploadedFiles.of("");
  private transient Map<ClaimDocument, List<Attachment>> before;
  private Money paidAmount;
  private Money deducted;
  private boolean last;
  private String resultSummary;
  private ClaimQuote quote;
  private transient ClaimDesk desk;
  private transient Correction correction;
  private transient List<Step> steps;

  /** Opens the form for the order, or for the claim that came back. */
  public void open() {
    operation = operations.newId();
    var before = getDesk().before();
    files = UploadedFiles.of(drafts.load(FILES, getKey()).orElse(""));
    forgetGoneFiles().ifPresent(FaultHandler::note);
    if (before == null) {
      invoices = InvoiceLines.forDraft(drafts.load(DRAFT, getKey()).orElse(""));
      return;
    }
    version = before.getVersion();
    invoices = InvoiceLines.of(before);
    paidAmount = before.getPaidAmount();
    deducted = getDesk().byProvider() ? before.getDeducted() : null;
    last = before.isLast();
    resultSummary = before.getResultSummary();
    requote();
  }

  public ClaimDesk getDesk() {
    if (desk == null) {
      desk = claim != null ? desks.again(claim) : desks.forOrder(order == null ? 0 : order);
    }
    return desk;
  }

  /** Where the case stands: the claim's that came back, or the order's that is redeemed. */
  public List<Step> getSteps() {
    if (steps == null) {
      steps = claim != null ? new ClaimWay(claimCases.get(claim), dayCounts.now()).steps()
          : new OrderWay(orderCases.get(order), dayCounts.now()).steps();
    }
    return steps;
  }

  /** What the office wants corrected; null for a new claim. */
  public Correction getCorrection() {
    if (correction == null && claim != null) {
      correction = claimCases.get(claim).correction();
    }
    return correction;
  }

  /** What the office wrote about a field or file; null where it wrote nothing. */
  public String remark(String target) {
    return getCorrection() == null ? null : getCorrection().remarks().get(target);
  }

  /** What drafts of this form are kept under. */
  public String getKey() {
    return claim != null ? "claim-" + claim : String.valueOf(order);
  }

  public String getObstacle() {
    var obstacle = getDesk().obstacle();
    return obstacle == null ? null : Messages.text(Display.locale(), obstacle);
  }

  public void addInvoice() {
    invoices.add();
  }

  public void removeInvoice(InvoiceLine line) {
    invoices.remove(line);
    requote();
  }

  /** Takes a file in; what is wrong with it is said beside its own place. */
  public void upload(FileUploadEvent event) throws IOException {
    var place = event.getComponent();
    try {
      var kept = uploads.take(new NewFile(Claims.OWNER_KIND, (String) place.getAttributes().get("category"),
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream());
      files.add(kept.getId());
      drafts.save(FILES, getKey(), files.text());
      requote();
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    }
  }

  /** The file is not handed in. */
  public void removeFile(long id) {
    files.remove(id);
    drafts.save(FILES, getKey(), files.text());
    requote();
  }

  /** Files that were cleared away, or handed in from another tab: the draft names them no more, and it is said once. */
  private Optional<Problem> forgetGoneFiles() {
    int gone = files.keep(attachments.loose(files.all()).stream().map(Attachment::getId).toList());
    if (gone == 0) {
      return Optional.empty();
    }
    drafts.save(FILES, getKey(), files.text());
    return Optional.of(Problem.of("", "claim.redeem.files-gone", gone));
  }

  /** The documents of one kind: those that came with the claim before, and the new ones. */
  public List<Attachment> documents(ClaimDocument kind) {
    return all().filter(file -> file.getCategory().equals(kind.name())).toList();
  }

  private Stream<Attachment> all() {
    return Stream.concat(getDesk().documents().stream(), attachments.loose(files.all()).stream());
  }

  public List<ClaimDocument> getNeeded() {
    return ClaimDocument.neededFor(getDesk().order());
  }

  /** How many of the kinds needed are there. */
  public long getReady() {
    var there = there();
    return getNeeded().stream().filter(kind -> there.contains(kind.name())).count();
  }

  private Set<String> there() {
    return all().map(Attachment::getCategory).collect(Collectors.toSet());
  }

  /** Works the claim out anew with what is there so far. */
  public void requote() {
    quote = ask(command(null));
  }

  private ClaimQuote ask(ClaimCommand command) {
    return claim == null ? claims.quote(order, command) : claims.quoteAgain(claim, command);
  }

  private ClaimCommand command(Money expected) {
    var statement = new ClaimStatement(invoices.statements(), paidAmount == null ? Money.ZERO : paidAmount,
        getDesk().byProvider() ? deducted : null, last, resultSummary);
    return new ClaimCommand(statement, files.all(), expected);
  }

  /** Hands the claim in at the amount that was seen. */
  /** Uses a file of an earlier claim for this one, too. */
  public void useAgain(long file) {
    files.add(attachments.again(file).getId());
    drafts.save(FILES, getKey(), files.text());
    requote();
  }

  /** What was handed in as this before, unless it is here already. */
  public List<Attachment> earlier(ClaimDocument kind) {
    var here = documents(kind).stream().map(Attachment::getSha256).toList();
    if (before == null) {
      before = new EnumMap<>(ClaimDocument.class);
    }
    return before.computeIfAbsent(kind, one -> attachments.earlier(Claims.OWNER_KIND, one.name())).stream()
        .filter(file -> !here.contains(file.getSha256())).toList();
  }

  public String submit() {
    var seen = quote == null ? null : quote.computed().amount();
    requote();
    if (FacesContext.getCurrentInstance().isValidationFailed()) {
      return null;
    }
    if (!quote.problems().isEmpty()) {
      throw new Problems(quote.problems());
    }
    try {
      return send(command(seen));
    } catch (AmountChanged changed) {
      desk = null;
      requote();
      throw changed;
    } catch (StaleData changed) {
      desk = null;
      version = getDesk().before().getVersion();
      throw changed;
    } catch (NotFound missing) {
      var gone = forgetGoneFiles().orElseThrow(() -> missing);
      requote();
      throw new Problems(List.of(gone));
    }
  }

  private String send(ClaimCommand command) {
    var id = operations.oncePerForm(DRAFT, operation, command.toString(), () -> {
      var made = claim == null ? claims.submit(order, command) : claim;
      if (claim != null) {
        claims.resubmit(claim, version, command);
      }
      drafts.delete(DRAFT, getKey());
      drafts.delete(FILES, getKey());
      return String.valueOf(made);
    });
    Said.onNextPage("claim.redeem.sent");
    return "/claim/view.xhtml?faces-redirect=true&id=" + id;
  }

  /** What is still to be done before the claim can go, in words. */
  public List<String> getTodo() {
    var open = quote == null ? ClaimDocument.missing(getDesk().order(), there()) : quote.problems();
    return open.stream().map(problem -> Messages.text(Display.locale(), problem)).toList();
  }

  public List<CalcLine> getCalculation() {
    return Arithmetic.of(quote.computed().steps(), getDesk().round().getTaxBasis());
  }

  public boolean isRequired() {
    return RequiredFields.when("form:send");
  }

  /** The invoices, for tables. */
  public List<InvoiceLine> getInvoices() {
    return invoices.all();
  }

  public ClaimQuote getQuote() {
    return quote;
  }

  public Long getOrder() {
    return order;
  }

  public void setOrder(Long order) {
    this.order = order;
  }

  public Long getClaim() {
    return claim;
  }

  public void setClaim(Long claim) {
    this.claim = claim;
  }

  public Money getPaidAmount() {
    return paidAmount;
  }

  public void setPaidAmount(Money paidAmount) {
    this.paidAmount = paidAmount;
  }

  public Money getDeducted() {
    return deducted;
  }

  public void setDeducted(Money deducted) {
    this.deducted = deducted;
  }

  public boolean isLast() {
    return last;
  }

  public void setLast(boolean last) {
    this.last = last;
  }

  public String getResultSummary() {
    return resultSummary;
  }

  public void setResultSummary(String resultSummary) {
    this.resultSummary = resultSummary;
  }
}
