package kechuang.claim.entity;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.money.Rate;

/** The rewards of a year's providers as one manager proposed them: frozen, until another confirms or sets aside. */
@Entity
@Table(name = "host_reward_list")
public class HostRewardList {

  @Id
  @SequenceGenerator(name = "host_reward_list_id", sequenceName = "host_reward_list_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "host_reward_list_id")
  private Long id;
  @Column(name = "fiscal_year")
  private int year;
  private Rate rate;
  private Money cap;
  @Enumerated(EnumType.STRING)
  private HostRewardState state;
  @Column(name = "proposed_on")
  private LocalDate proposedOn;
  @Column(name = "proposed_by")
  private long proposedBy;
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "list", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<HostRewardLine> lines = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<HostRewardListEvent> events = new ArrayList<>();

  protected HostRewardList() {
  }

  /** Proposes the rewards of a year that is over. */
  public HostRewardList(int year, HostRewardTerm term, Act act) {
    if (act.day().getYear() <= year) {
      throw new RuleViolation("claim.rewards.year-runs", String.valueOf(year));
    }
    this.year = year;
    this.rate = term.getRate();
    this.cap = term.getCap();
    this.state = HostRewardState.PROPOSED;
    this.proposedOn = act.day();
    this.proposedBy = act.account();
    events.add(new HostRewardListEvent(this, null, HostRewardEventKind.PROPOSE, state, act));
  }

  /** @param excluded why the provider gets nothing; null if it gets its amount */
  public void add(HostRewardBasis basis, String excluded) {
    lines.add(new HostRewardLine(this, basis, term(), excluded));
  }

  /** Another manager agrees, if what the list rests on is still so. */
  public void confirm(List<HostRewardBasis> now, Act act) {
    if (act.account().equals(proposedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
    if (!restsOn(now)) {
      throw new RuleViolation("claim.rewards.changed");
    }
    move(HostRewardEventKind.CONFIRM, act);
    confirmedBy = act.account();
  }

  private boolean restsOn(List<HostRewardBasis> now) {
    return now.size() == lines.size() && now.stream().allMatch(basis -> lines.stream().anyMatch(line ->
        line.getProviderId() == basis.providerId() && line.getSettled().equals(Money.sum(basis.settled()))));
  }

  /** The list is wrong; another may be proposed. */
  public void discard(Act act) {
    act.mustSay("note", "claim.rewards.reason-missing");
    move(HostRewardEventKind.SET_ASIDE, act);
  }

  private void move(HostRewardEventKind event, Act act) {
    var to = HostRewardLifecycle.TABLE.next(state, event);
    events.add(new HostRewardListEvent(this, state, event, to, act));
    state = to;
  }

  public Set<HostRewardEventKind> allowed(Predicate<String> hasRole) {
    return HostRewardLifecycle.TABLE.allowed(state, hasRole);
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** By which it was worked out. */
  public HostRewardTerm term() {
    return new HostRewardTerm(year, rate, cap);
  }

  public Money total() {
    return Money.sum(lines.stream().map(HostRewardLine::getAmount).toList());
  }

  public Long getId() {
    return id;
  }

  public int getYear() {
    return year;
  }

  public HostRewardState getState() {
    return state;
  }

  public LocalDate getProposedOn() {
    return proposedOn;
  }

  public long getProposedBy() {
    return proposedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<HostRewardLine> getLines() {
    return List.copyOf(lines);
  }

  public List<HostRewardListEvent> getEvents() {
    return List.copyOf(events);
  }
}
