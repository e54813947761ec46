package kechuang.organisation.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.fault.Problems;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.AccountProofs;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Bars;
import kechuang.organisation.boundary.ChangeProofs;
import kechuang.organisation.boundary.FactRow;
import kechuang.organisation.boundary.FactSheet;
import kechuang.organisation.boundary.FactsForm;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.SizeExplanation;
import kechuang.organisation.boundary.Spaces;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankAccountState;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.Bar;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Industry;
import kechuang.organisation.entity.LineNumber;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import org.primefaces.event.FileUploadEvent;

/** A firm's or provider's own facts, the state they are in, where it is paid and who acts for it. */
@Named
@ViewScoped
public class OrganisationProfilePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.profile";
  private static final String BANK_DRAFT = "organisation.bank";

  @Inject
  private Organisations organisations;
  @Inject
  private BankAccounts bankAccounts;
  @Inject
  private Spaces spaces;
  @Inject
  private Memberships memberships;
  @Inject
  private Bars bars;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Attachments attachments;
  @Inject
  private Uploads uploads;
  @Inject
  private FactSheet factSheet;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private transient Organisation own;
  private transient History history;
  private transient List<FactRow> factRows;
  private FactsForm facts;
  private long version;
  private String operation;
  private String address;
  private String contact;
  private String phone;
  private boolean changingBank;
  private ProofFiles proofs;
  private String holder;
  private transient String accountNumber;
  private String bank;
  private String lineNumber;

  /** The organisation as it stands. */
  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }

  /** Opens the form, with what is known in it. */
  public void edit() {
    facts = new FactsForm(getOwn());
    proofs = new ProofFiles(ChangeProofs.OWNER_KIND);
    changingBank = false;
    version = own.getVersion();
    operation = operations.newId();
    address = own.getAddress();
    contact = own.getContact();
    phone = own.getPhone();
  }

  /** Closes both forms; nothing is kept. */
  public void cancel() {
    drafts.delete(DRAFT, String.valueOf(getOwn().getId()));
    drafts.delete(BANK_DRAFT, String.valueOf(getOwn().getId()));
    DraftPage.forget(changingBank ? BANK_DRAFT : DRAFT, String.valueOf(getOwn().getId()));
    facts = null;
    changingBank = false;
    accountNumber = null;
  }

  /** Says the facts anew. */
  public void declare() {
    var problems = new Problems.Collector();
    var statement = facts.statement(problems);
    problems.refuseIfAny();
    try {
      declare(statement, new Contact(address, contact, phone));
    } catch (StaleData changed) {
      own = null;
      version = getOwn().getVersion();
      throw changed;
    }
    own = null;
    history = null;
    factRows = null;
    facts = null;
    Said.here(getOwn().isConfirmed() ? "organisation.profile.contact-saved" : "organisation.profile.declared");
  }

  private void declare(Statement statement, Contact reachable) {
    operations.oncePerForm("organisation.declare", operation, statement + "/" + reachable + "/" + proofs.text(), () -> {
      organisations.declare(version, statement, reachable, proofs.all());
      drafts.delete(DRAFT, String.valueOf(getOwn().getId()));
      return "";
    });
  }

  /** Opens the form for another bank account. */
  public void changeBank() {
    changingBank = true;
    facts = null;
    proofs = new ProofFiles(AccountProofs.OWNER_KIND);
    operation = operations.newId();
    holder = getOwn().getName();
    bank = null;
    lineNumber = null;
  }

  /** Proposes another account; it is paid to once it was confirmed. */
  public void replaceBank() {
    var problems = new Problems.Collector();
    var number = problems.read("accountNumber", () -> new AccountNumber(accountNumber));
    var line = problems.read("lineNumber", () -> new LineNumber(lineNumber));
    var details = new BankDetails(holder, number, bank, line);
    details.check(problems);
    problems.refuseIfAny();
    // In words the details end in the last digits only; the number is kept nowhere but encrypted.
    operations.oncePerForm("organisation.bank", operation, details + "/" + proofs.text(),
        () -> String.valueOf(bankAccounts.propose(details, proofs.all()).getId()));
    history = null;
    cancel();
    Said.here("organisation.profile.bank-saved");
  }

  public void upload(FileUploadEvent event) throws IOException {
    proofs.take(event, uploads);
  }

  public void removeFile(long id) {
    proofs.remove(id);
  }

  /** The proofs uploaded for the form that is open. */
  public List<Attachment> files(String kind) {
    return proofs == null ? List.of() : attachments.loose(proofs.all());
  }

  /** The credit record. */
  public List<Bar> getBars() {
    return bars.of(organisations.own().getId());
  }

  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = organisations.ownHistory();
    }
    return Timeline.of("organisation", history.events(), history.people());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public boolean isEditing() {
    return facts != null;
  }

  public boolean isChangingBank() {
    return changingBank;
  }

  /** Whether the caller may change anything here. */
  public boolean isAdministrator() {
    return memberships.administers();
  }

  /** The account that payments go to; null if there is none yet. */
  public BankAccount getBankAccount() {
    return bankAccounts.current(getOwn().getId()).orElse(null);
  }

  /** The account that waits for a confirmation; null if none does. */
  public BankAccount getProposedAccount() {
    return bankAccounts.proposed(getOwn().getId()).orElse(null);
  }

  /** The proposal that was refused last; null unless it was the latest word about accounts. */
  public BankAccount getRefusedAccount() {
    return bankAccounts.history(getOwn().getId()).stream().findFirst()
        .filter(account -> account.getState() == BankAccountState.REFUSED).orElse(null);
  }

  /** Accounts that were replaced, newest first. */
  public List<BankAccount> getFormerAccounts() {
    return bankAccounts.history(getOwn().getId()).stream()
        .filter(account -> !account.isCurrent() && account.getState() == BankAccountState.CONFIRMED).toList();
  }

  /** Whether payments would come back because the holder is not the organisation. */
  public boolean isHolderWrong() {
    var account = getBankAccount();
    return account != null && !account.matchesHolder(getOwn().getName());
  }

  /** Each fact with its source. */
  public List<FactRow> getFactRows() {
    if (factRows == null) {
      factRows = factSheet.of(getOwn().getId(), locale());
    }
    return factRows;
  }

  public SizeExplanation getSize() {
    return lists.explainSize(getOwn(), locale());
  }

  /** The size class of what is being filled in. */
  public SizeExplanation getFormSize() {
    return facts == null ? null : lists.explainSize(facts, locale());
  }

  public String getCountyName() {
    return lists.county(getOwn().getCountyCode()).map(county -> county.name(locale())).orElse("");
  }

  public String getIndustryName() {
    return lists.industry(getOwn().getIndustryCode()).map(industry -> industry.getCode() + " " + industry.name(locale()))
        .orElse("");
  }

  public List<SelectItem> getCounties() {
    return lists.counties().stream().map((County county) -> new SelectItem(county.getCode(), county.name(locale()))).toList();
  }

  public List<SelectItem> getIndustries() {
    return lists.industries().stream().map((Industry industry) ->
        new SelectItem(industry.getCode(), industry.getCode() + " " + industry.name(locale()))).toList();
  }

  /** How many people act for it. */
  public int getMemberCount() {
    return memberships.of(getOwn().getId()).size();
  }

  public FactsForm getFacts() {
    return facts;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getHolder() {
    return holder;
  }

  public void setHolder(String holder) {
    this.holder = holder;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getBank() {
    return bank;
  }

  public void setBank(String bank) {
    this.bank = bank;
  }

  public String getLineNumber() {
    return lineNumber;
  }

  public void setLineNumber(String lineNumber) {
    this.lineNumber = lineNumber;
  }

  /** Whether it is, or was, on the list of spaces, so that there may be teams. */
  public boolean isSpace() {
    return spaces.of(getOwn().getId()).isPresent();
  }
}
