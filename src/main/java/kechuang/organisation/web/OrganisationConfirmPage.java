package kechuang.organisation.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Handlings;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.AccountProofs;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Bars;
import kechuang.organisation.boundary.FactConfirmation;
import kechuang.organisation.boundary.FactRow;
import kechuang.organisation.boundary.FactSheet;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.RegisteredChanges;
import kechuang.organisation.boundary.SizeExplanation;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.Bar;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/**
 * Everything about an organisation that an officer looks at, on one page: who registered it, another account, what a firm
 * says about itself. Its county decides, in this order; for everybody else it is read-only.
 */
@Named
@ViewScoped
public class OrganisationConfirmPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.confirm";
  private static final String LIST = "/organisation/list.xhtml?faces-redirect=true";

  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private Admissions admissions;
  @Inject
  private RegisteredChanges changes;
  @Inject
  private BankAccounts accounts;
  @Inject
  private Attachments attachments;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Memberships memberships;
  @Inject
  private Bars bars;
  @Inject
  private ReferenceLists lists;
  @Inject
  private FactSheet factSheet;
  @Inject
  private Caller caller;
  @Inject
  private Operations operations;
  @Inject
  private Handlings handlings;
  @Inject
  private Drafts drafts;

  private String id;
  private long version;
  private String operation;
  private boolean decidable;
  private String inHandOf;
  private boolean admissible;
  private Long proposal;
  private String note;
  private String accountNote;
  private transient Organisation organisation;
  private transient History history;
  private transient List<FactRow> factRows;

  /** On opening: what the officer sees is what he or she decides on. */
  public void open() {
    organisation = null;
    version = getOrganisation().getVersion();
    operation = operations.newId();
    history = null;
    factRows = null;
    inHandOf = handlings.othersName(FactConfirmation.KIND, id).orElse(null);
    admissible = organisation.getAdmission().allowed(caller::is).contains(OrganisationEventKind.ADMIT) && !isOwn();
    decidable = inHandOf == null && organisation.isFirm() && organisation.isAdmitted()
        && organisation.allowed(caller::is).contains(OrganisationEventKind.CONFIRM) && !isOwn();
    proposal = accounts.proposed(organisation.getId()).map(BankAccount::getId).orElse(null);
  }

  public Organisation getOrganisation() {
    if (organisation == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("organisation", id);
      }
      organisation = organisations.seen(Long.parseLong(id));
    }
    return organisation;
  }

  /** The colleague who has it in hand; null if no other officer has. */
  public String getInHandOf() {
    return inHandOf;
  }

  /** Whoever registered the firm may act for it; its facts come next, on this page. */
  public String admit() {
    return decide("admitted", "/organisation/confirm.xhtml?faces-redirect=true&id=" + id,
        () -> admissions.admit(getOrganisation().getId(), version, note));
  }

  /** The papers do not do. */
  public String sendBack() {
    return decide("sent-back", LIST, () -> admissions.sendBack(getOrganisation().getId(), version, note));
  }

  /** Whoever registered the firm had no right to. */
  public String reject() {
    return decide("rejected", LIST, () -> admissions.reject(getOrganisation().getId(), version, note));
  }

  /** The other account is the organisation's. */
  public String confirmAccount() {
    return decideAccount("account-confirmed", () -> accounts.confirm(proposal, accountNote));
  }

  public String refuseAccount() {
    return decideAccount("account-refused", () -> accounts.refuse(proposal, accountNote));
  }

  private String decideAccount(String done, Runnable decision) {
    operations.oncePerForm("organisation.account", operation, proposal + "/" + done + "/" + accountNote, () -> {
      decision.run();
      return done;
    });
    Said.onNextPage("organisation.confirm." + done, getOrganisation().getName());
    return "/organisation/confirm.xhtml?faces-redirect=true&id=" + id;
  }

  /** The facts are right. */
  public String confirm() {
    return decide("confirmed", LIST, () -> confirmation.confirm(getOrganisation().getId(), version, note));
  }

  /** The firm has to mend something first. */
  public String query() {
    return decide("queried", LIST, () -> confirmation.query(getOrganisation().getId(), version, note));
  }

  private String decide(String done, String next, Runnable decision) {
    try {
      operations.oncePerForm("organisation.confirm", operation, id + "/" + done + "/" + note, () -> {
        decision.run();
        drafts.delete(DRAFT, id);
        return done;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("organisation.confirm." + done, getOrganisation().getName());
    return next;
  }

  /** Whether the caller decides; as it was when the page was opened, so that a second click is answered like the first. */
  public boolean isDecidable() {
    return decidable;
  }

  /** Whether the caller decides on the registration. */
  public boolean isAdmissible() {
    return admissible;
  }

  /** Licence and letter of authority. */
  public List<Attachment> getPapers() {
    return admissions.papers(getOrganisation().getId());
  }

  /** Other names and addresses that nobody has compared with their proof yet. */
  public List<RegisteredChanges.Proved> getChanges() {
    return changes.unseen(getOrganisation().getId());
  }

  /** Where the organisation is paid now; null if nowhere. */
  public BankAccount getAccount() {
    return accounts.current(getOrganisation().getId()).orElse(null);
  }

  /** Where it wants to be paid; null if nothing waits. */
  public BankAccount getProposed() {
    return proposal == null ? null : accounts.get(proposal);
  }

  public List<Attachment> getAccountProofs() {
    return attachments.of(AccountProofs.OWNER_KIND, proposal);
  }

  /** Whether the caller decides on the other account. */
  public boolean isAccountDecidable() {
    return isAnswerable() && !isOwn();
  }

  /** Whether the caller knows the organisation's people. */
  public boolean isAnswerable() {
    return jurisdiction.answersFor(getOrganisation());
  }

  /** Whether the caller belongs to the firm, and so does not decide. */
  public boolean isOwn() {
    return memberships.isOwn(getOrganisation().getId());
  }

  /** The credit record. */
  public List<Bar> getBars() {
    return bars.of(getOrganisation().getId());
  }

  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = organisations.history(getOrganisation().getId());
    }
    return Timeline.of("organisation", history.events(), history.people());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** Each fact with its source. */
  public List<FactRow> getFactRows() {
    if (factRows == null) {
      factRows = factSheet.of(getOrganisation().getId(), locale());
    }
    return factRows;
  }

  public SizeExplanation getSize() {
    return lists.explainSize(getOrganisation(), locale());
  }

  public String getCountyName() {
    return countyName(getOrganisation().getCountyCode());
  }

  public String countyName(String code) {
    return lists.county(code).map(county -> county.name(locale())).orElse("");
  }

  public String getIndustryName() {
    return lists.industry(getOrganisation().getIndustryCode())
        .map(industry -> industry.getCode() + " " + industry.name(locale())).orElse("");
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

  public String getAccountNote() {
    return accountNote;
  }

  public void setAccountNote(String accountNote) {
    this.accountNote = accountNote;
  }
}
