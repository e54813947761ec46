package kechuang.award.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import kechuang.money.Money;
import kechuang.scheme.entity.Level;

/** One level's part in an award: an integer weight, the budget line it is paid from, and what it carried of the matter before. */
@Embeddable
public class AwardShare {

  private int position;
  @Enumerated(EnumType.STRING)
  private Level level;
  private String owner;
  @Column(name = "budget_id")
  private long budgetId;
  private int weight;
  private Money carried;

  protected AwardShare() {
  }

  /** @param owner the region whose office pays it */
  public AwardShare(int position, Level level, String owner, long budgetId, int weight, Money carried) {
    this.position = position;
    this.level = level;
    this.owner = owner;
    this.budgetId = budgetId;
    this.weight = weight;
    this.carried = carried;
  }

  public int getPosition() {
    return position;
  }

  public Level getLevel() {
    return level;
  }

  public String getOwner() {
    return owner;
  }

  public long getBudgetId() {
    return budgetId;
  }

  public int getWeight() {
    return weight;
  }

  /** In yuan, of the same matter, before this award. */
  public Money getCarried() {
    return carried;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwardShare share && share.position == position && share.level == level
        && share.owner.equals(owner) && share.budgetId == budgetId && share.weight == weight
        && share.carried.equals(carried);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, level, owner, budgetId, weight, carried);
  }
}
