package kechuang.provider.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.entity.Attachment;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.provider.boundary.ListingCase;
import kechuang.provider.boundary.Listings;
import kechuang.provider.entity.ListingEventKind;
import kechuang.provider.entity.ListingProposal;
import kechuang.provider.entity.Qualification;

/** One provider for the managers: what it says, what is proposed about it, and what the reader may do. */
@Named
@ViewScoped
public class ProviderListingPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "provider.listing";

  @Inject
  private Listings listings;
  @Inject
  private Memberships memberships;
  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long id;
  private long version;
  private String operation;
  /** What could be done when the page was opened: a second click is answered like the first. */
  private EnumSet<ListingEventKind> may = EnumSet.noneOf(ListingEventKind.class);
  private LocalDate from;
  private String note;
  private transient ListingCase shown;

  /** Loads the listing and remembers the version that the reader looks at. */
  public void open() {
    shown = null;
    version = getShown().listing().getVersion();
    may = EnumSet.noneOf(ListingEventKind.class);
    may.addAll(listings.may(getShown().listing()));
    operation = operations.newId();
    from = clock.today();
  }

  public ListingCase getShown() {
    if (shown == null) {
      shown = listings.get(id);
    }
    return shown;
  }

  public String sendBack() {
    return act("returned", () -> listings.sendBack(id, version, note));
  }

  public String refuse() {
    return act("refused", () -> listings.refuse(id, version, note));
  }

  /** What is proposed is told by its button. */
  public String propose(String what) {
    return act("proposed", () -> listings.propose(id, version, ListingProposal.valueOf(what), from, note));
  }

  public String putIntoForce() {
    return act("in-force", () -> listings.putIntoForce(id, version));
  }

  public String setAside() {
    return act("set-aside", () -> listings.setAside(id, version, note));
  }

  public String confirmService(String kind) {
    return act("service-confirmed", () -> listings.confirmService(id, version, kind));
  }

  public String declineService(String kind) {
    return act("service-declined", () -> listings.declineService(id, version, kind, note));
  }

  private String act(String done, Runnable act) {
    try {
      operations.oncePerForm(DRAFT, operation, id + "/" + done + "/" + from + "/" + note, () -> {
        act.run();
        drafts.delete(DRAFT, String.valueOf(id));
        return done;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("provider.listing." + done, getShown().provider().getName());
    return "/provider/listing.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean may(String kind) {
    return may.contains(ListingEventKind.valueOf(kind));
  }

  public boolean isProposing() {
    return may.stream().anyMatch(kind -> kind.name().startsWith("PROPOSE_"));
  }

  /** Whether the reader puts into force what somebody else proposed. */
  public boolean isPuttable() {
    var proposal = getShown().listing().getProposal();
    return proposal != null && may.contains(proposal.put());
  }

  public boolean isDeciding() {
    return !may.isEmpty();
  }

  /** Whether the reader answers services that a listed provider added. */
  public boolean isAnswering() {
    return getShown().listing().isAdmitted() && isDeciding();
  }

  /** Whether the reader belongs to it, and so does not decide. */
  public boolean isOwn() {
    return memberships.isOwn(id);
  }

  public List<Step> getSteps() {
    return ListingWay.of(getShown().listing());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("provider", getShown().history().events(), getShown().history().people());
  }

  public String kind(String code) {
    return lists.serviceKind(code).map(kind -> kind.name(Display.locale())).orElse(code);
  }

  /** Whether the service may only be rendered with a certificate. */
  public boolean needsProof(String code) {
    return lists.serviceKind(code).filter(ServiceKind::isQualificationRequired).isPresent();
  }

  public boolean isValid(Qualification one) {
    return one.isValidOn(clock.today());
  }

  public Attachment file(Qualification one) {
    return getShown().file(one.getId()).orElse(null);
  }

  public String getPlace() {
    return lists.county(getShown().provider().getCountyCode()).map(county -> county.name(Display.locale()))
        .orElseGet(() -> Display.text("provider.elsewhere"));
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
