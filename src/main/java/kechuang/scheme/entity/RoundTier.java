package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale.Tier;

/** One tier of a round whose share comes in tiers. */
@Embeddable
public class RoundTier {

  private int position;
  @Column(name = "up_to")
  private Money upTo;
  private Rate share;

  protected RoundTier() {
  }

  RoundTier(int position, Tier tier) {
    this.position = position;
    this.upTo = tier.upTo();
    this.share = tier.share();
  }

  int getPosition() {
    return position;
  }

  Tier tier() {
    return new Tier(upTo, share);
  }
}
