package kechuang.provider.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.organisation.entity.Organisation;

/**
 * A provider's place on the list: it applies, one manager of the city proposes with a reason and a day, another puts into
 * force. From that day on the provider takes orders, or takes no new ones; which days those are stands on the
 * {@link Organisation} alone. Orders that were confirmed before are finished and redeemed whatever comes.
 */
@Entity
@Table(name = "provider_listing")
public class ProviderListing {

  @Id
  @SequenceGenerator(name = "provider_listing_id", sequenceName = "provider_listing_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_listing_id")
  private Long id;
  @Column(name = "provider_id")
  private long providerId;
  @Enumerated(EnumType.STRING)
  private Institution institution;
  @Enumerated(EnumType.STRING)
  private ListingState state;
  private String question;
  @Column(name = "applied_on")
  private LocalDate appliedOn;
  private LocalDate since;
  private String reason;
  @Enumerated(EnumType.STRING)
  private ListingProposal proposal;
  @Column(name = "proposal_from")
  private LocalDate proposalFrom;
  @Column(name = "proposal_reason")
  private String proposalReason;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "put_proposed_by")
  private Long putProposedBy;
  @Column(name = "put_by")
  private Long putBy;
  @Column(name = "carried_over")
  private boolean carriedOver;
  @Column(name = "moved_at")
  private Instant movedAt;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ProviderListingEvent> events = new ArrayList<>();

  protected ProviderListing() {
  }

  /** A provider applies to be listed. */
  public ProviderListing(long providerId, Institution institution, Act act) {
    this.providerId = providerId;
    this.institution = institution;
    this.state = ListingState.APPLIED;
    this.appliedOn = act.day();
    note(null, ListingEventKind.APPLY, act);
  }

  /** It mends its application, answers a question, or applies again. */
  public void correct(Institution institution, Act act) {
    if (state != ListingState.APPLIED) {
      appliedOn = act.day();
    }
    move(ListingEventKind.CORRECT, act);
    this.institution = institution;
    this.question = null;
    this.reason = null;
  }

  /** A manager has a question; the provider answers by mending its application. */
  public void sendBack(Act act) {
    act.mustSay("note", "provider.listing.question-missing");
    move(ListingEventKind.RETURN, act);
    question = act.note();
  }

  public void refuse(Act act) {
    act.mustSay("note", "provider.listing.reason-missing");
    move(ListingEventKind.REFUSE, act);
    reason = act.note();
  }

  /** The first of two managers. */
  public void propose(ListingProposal what, LocalDate from, Act act) {
    new Problems.Collector().check(act.note() != null, "note", "provider.listing.reason-missing")
        .check(from != null, "from", "common.missing")
        .check(from == null || !from.isBefore(act.day()), "from", "provider.listing.from-past").refuseIfAny();
    if (proposal != null) {
      throw new RuleViolation("provider.listing.proposal-waits");
    }
    move(what.proposed(), act.saying(from + " " + act.note()));
    proposal = what;
    proposalFrom = from;
    proposalReason = act.note();
    proposedBy = act.account();
  }

  /** Another manager puts the proposal into force, not before today; the list follows. */
  public void putIntoForce(Organisation provider, Act act) {
    var put = proposed();
    if (act.account().equals(proposedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
    var from = proposalFrom.isBefore(act.day()) ? act.day() : proposalFrom;
    move(put.put(), act.saying(from + " " + proposalReason));
    if (put.lists()) {
      provider.list(from, act);
    } else {
      provider.unlist(from, act);
    }
    since = from;
    reason = put.lists() ? null : proposalReason;
    putProposedBy = proposedBy;
    putBy = act.account();
    carriedOver = false;
    forgetProposal();
  }

  /** Any manager finds the proposal wrong, also who made it; everything stays as it was. */
  public void discard(Act act) {
    proposed();
    act.mustSay("note", "provider.listing.reason-missing");
    move(ListingEventKind.SET_ASIDE, act);
    forgetProposal();
  }

  private ListingProposal proposed() {
    if (proposal == null) {
      throw new RuleViolation("provider.listing.no-proposal");
    }
    return proposal;
  }

  private void forgetProposal() {
    proposal = null;
    proposalFrom = null;
    proposalReason = null;
    proposedBy = null;
  }

  /** A listed provider changes what it says of itself and offers; the listing stays where it is. */
  public void changeServices(Institution institution, Act act) {
    this.institution = institution;
    note(state, ListingEventKind.CHANGE_SERVICES, act);
  }

  /** A manager confirms or declines a service that was added; the listing stays where it is. */
  public void answerService(ListingEventKind what, Act act) {
    note(state, what, act);
  }

  private void move(ListingEventKind event, Act act) {
    var from = state;
    state = ListingLifecycle.TABLE.next(state, event);
    note(from, event, act);
  }

  private void note(ListingState from, ListingEventKind event, Act act) {
    events.add(new ProviderListingEvent(this, from, event, state, act));
    movedAt = act.at();
  }

  /** What people of the given roles may do about it now; nothing new is proposed while something is. */
  public Set<ListingEventKind> allowed(Predicate<String> hasRole) {
    var allowed = EnumSet.noneOf(ListingEventKind.class);
    ListingLifecycle.TABLE.allowed(state, hasRole).stream().filter(this::fits).forEach(allowed::add);
    return allowed;
  }

  private boolean fits(ListingEventKind event) {
    if (event == ListingEventKind.SET_ASIDE) {
      return proposal != null;
    }
    for (var one : ListingProposal.values()) {
      if (event == one.put()) {
        return proposal == one;
      }
    }
    return proposal == null || !event.name().startsWith("PROPOSE_");
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** Whether its services are on the list, so that changes of them are the public's business. */
  public boolean isAdmitted() {
    return state == ListingState.LISTED || state == ListingState.SUSPENDED;
  }

  /** Whether the provider may change what it says now: not while its admission is being decided. */
  public boolean isOpenToItsProvider() {
    return state != ListingState.PROPOSED;
  }

  public Long getId() {
    return id;
  }

  public long getProviderId() {
    return providerId;
  }

  /** Null for those who were on the list before it asked. */
  public Institution getInstitution() {
    return institution;
  }

  public ListingState getState() {
    return state;
  }

  /** The manager's, as long as it is not answered. */
  public String getQuestion() {
    return question;
  }

  public LocalDate getAppliedOn() {
    return appliedOn;
  }

  /** The day from which the present state counts; null while it only applies. */
  public LocalDate getSince() {
    return since;
  }

  /** Why it was refused, suspended or removed. */
  public String getReason() {
    return reason;
  }

  public ListingProposal getProposal() {
    return proposal;
  }

  public LocalDate getProposalFrom() {
    return proposalFrom;
  }

  public String getProposalReason() {
    return proposalReason;
  }

  public Long getProposedBy() {
    return proposedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<ProviderListingEvent> getEvents() {
    return List.copyOf(events);
  }
}
