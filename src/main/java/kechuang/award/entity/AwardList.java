package kechuang.award.entity;

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
import kechuang.number.PublicNumber;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.RuleVersion;

/**
 * To whom an office offers a measure without an application 免申即享名单: frozen as one manager proposed it, line by line with
 * facts and amount, until another agrees. Each line is an award.
 */
@Entity
@Table(name = "award_list")
public class AwardList {

  @Id
  @SequenceGenerator(name = "award_list_id", sequenceName = "award_list_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_list_id")
  private Long id;
  @Column(name = "measure_code")
  private String measureCode;
  @Column(name = "rule_version_id")
  private long ruleVersionId;
  private String owner;
  @Column(name = "policy_year")
  private int policyYear;
  @Enumerated(EnumType.STRING)
  private AwardListState state;
  @Column(name = "proposed_by")
  private long proposedBy;
  @Column(name = "proposed_on")
  private LocalDate proposedOn;
  @Column(name = "agreed_by")
  private Long agreedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<AwardListEvent> events = new ArrayList<>();

  protected AwardList() {
  }

  /** @param owner the office whose managers offer it */
  public AwardList(RuleVersion rule, String owner, int policyYear, Act act) {
    this.measureCode = rule.getMeasureCode();
    this.ruleVersionId = rule.getId();
    this.owner = owner;
    this.policyYear = policyYear;
    this.proposedBy = act.account();
    this.proposedOn = act.day();
    this.state = AwardListState.PROPOSED;
    events.add(new AwardListEvent(this, null, AwardListEventKind.PROPOSE, state, act));
  }

  /** One organisation and what it would be given. */
  public Award propose(PublicNumber number, Organisation to, AwardGrounds grounds, Act act) {
    return Award.proposed(number, to, grounds, this, act);
  }

  /** A second manager agrees with every line: all are asked, until this day. */
  public void agree(List<Award> lines, Act act, LocalDate answerBy) {
    if (act.account().equals(proposedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
    move(AwardListEventKind.AGREE, act);
    this.agreedBy = act.account();
    lines.forEach(line -> line.agree(act, answerBy));
  }

  /** The list is wrong; another may be proposed. */
  public void discard(List<Award> lines, Act act) {
    act.mustSay("note", "award.reason-missing");
    move(AwardListEventKind.SET_ASIDE, act);
    lines.forEach(line -> line.discard(act));
  }

  private void move(AwardListEventKind event, Act act) {
    var to = AwardListLifecycle.TABLE.next(state, event);
    events.add(new AwardListEvent(this, state, event, to, act));
    state = to;
  }

  public Set<AwardListEventKind> allowed(Predicate<String> hasRole) {
    return AwardListLifecycle.TABLE.allowed(state, hasRole);
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  public String getMeasureCode() {
    return measureCode;
  }

  public long getRuleVersionId() {
    return ruleVersionId;
  }

  public String getOwner() {
    return owner;
  }

  public int getPolicyYear() {
    return policyYear;
  }

  public AwardListState getState() {
    return state;
  }

  public long getProposedBy() {
    return proposedBy;
  }

  public LocalDate getProposedOn() {
    return proposedOn;
  }

  public Long getAgreedBy() {
    return agreedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<AwardListEvent> getEvents() {
    return List.copyOf(events);
  }
}
