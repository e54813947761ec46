package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import kechuang.money.Money;

/** What one provider gets by a {@link HostRewardList}, on what basis, or why nothing. Amounts in yuan. */
@Entity
@Table(name = "host_reward_line")
public class HostRewardLine {

  @Id
  @SequenceGenerator(name = "host_reward_line_id", sequenceName = "host_reward_line_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "host_reward_line_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "list_id")
  private HostRewardList list;
  @Column(name = "provider_id")
  private long providerId;
  private int orders;
  private Money settled;
  private Money computed;
  private Money amount;
  @Enumerated(EnumType.STRING)
  private Evaluation evaluation;
  private String excluded;

  protected HostRewardLine() {
  }

  HostRewardLine(HostRewardList list, HostRewardBasis basis, HostRewardTerm term, String excluded) {
    this.list = list;
    this.providerId = basis.providerId();
    this.orders = basis.settled().size();
    this.settled = Money.sum(basis.settled());
    this.computed = term.computed(basis.settled());
    this.excluded = excluded;
    this.amount = excluded == null ? term.reward(basis.settled()) : Money.ZERO;
    this.evaluation = basis.evaluation();
  }

  public long getProviderId() {
    return providerId;
  }

  public int getOrders() {
    return orders;
  }

  /** The service fees it rests on. */
  public Money getSettled() {
    return settled;
  }

  /** The share of them, before the cap. */
  public Money getComputed() {
    return computed;
  }

  public Money getAmount() {
    return amount;
  }

  public Evaluation getEvaluation() {
    return evaluation;
  }

  /** Why it gets nothing; null if it gets its amount. */
  public String getExcluded() {
    return excluded;
  }
}
