package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** One party's part in the cost of a county's vouchers: an integer weight and the budget line it comes from. */
@Embeddable
public class RoundShare {

  @Column(name = "county_code")
  private String countyCode;
  private int position;
  @Enumerated(EnumType.STRING)
  private Level level;
  @Column(name = "budget_id")
  private long budgetId;
  private int weight;

  protected RoundShare() {
  }

  public RoundShare(String countyCode, int position, Level level, long budgetId, int weight) {
    this.countyCode = countyCode;
    this.position = position;
    this.level = level;
    this.budgetId = budgetId;
    this.weight = weight;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public int getPosition() {
    return position;
  }

  public Level getLevel() {
    return level;
  }

  public long getBudgetId() {
    return budgetId;
  }

  public int getWeight() {
    return weight;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundShare share && share.countyCode.equals(countyCode) && share.position == position
        && share.level == level && share.budgetId == budgetId && share.weight == weight;
  }

  @Override
  public int hashCode() {
    return Objects.hash(countyCode, position, level, budgetId, weight);
  }
}
