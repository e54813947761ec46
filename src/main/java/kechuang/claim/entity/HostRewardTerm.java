package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import kechuang.money.Money;
import kechuang.money.Rate;

/**
 * What the reward comes to from a year on. Catalogue V-HOST (peer cities): 5 % of the service fees settled in the year,
 * at most 500,000 yuan a provider.
 */
@Entity
@Table(name = "host_reward_term")
public class HostRewardTerm {

  @Id
  @Column(name = "from_year")
  private int fromYear;
  private Rate rate;
  private Money cap;

  protected HostRewardTerm() {
  }

  public HostRewardTerm(int fromYear, Rate rate, Money cap) {
    this.fromYear = fromYear;
    this.rate = rate;
    this.cap = cap;
  }

  /** The share of all fees together, half up to the fen once, before the cap. */
  public Money computed(Collection<Money> settled) {
    return Money.sum(settled).times(rate);
  }

  /** At most the cap. */
  public Money reward(Collection<Money> settled) {
    return computed(settled).min(cap);
  }

  public Rate getRate() {
    return rate;
  }

  public Money getCap() {
    return cap;
  }
}
