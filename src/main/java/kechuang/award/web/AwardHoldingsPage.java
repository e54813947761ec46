package kechuang.award.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kechuang.award.boundary.HoldingRegister;
import kechuang.award.boundary.HoldingRow;
import kechuang.award.entity.HoldingState;
import kechuang.money.Money;

/** The investment register with its sums. */
@Named
@RequestScoped
public class AwardHoldingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient HoldingRegister register;

  private transient List<HoldingRow> all;

  public List<HoldingRow> getAll() {
    if (all == null) {
      all = register.all();
    }
    return all;
  }

  /** How many are not left yet. */
  public long getHeld() {
    return getAll().stream().filter(row -> row.state() != HoldingState.LEFT).count();
  }

  public Money getPaidIn() {
    return sum(HoldingRow::paidIn);
  }

  /** What those that are held are worth at their last valuation, in yuan. */
  public Money getWorth() {
    return sum(row -> row.state() == HoldingState.LEFT ? null : row.worth());
  }

  public Money getBack() {
    return sum(HoldingRow::back);
  }

  public Money getGain() {
    return sum(HoldingRow::gain);
  }

  private Money sum(Function<HoldingRow, Money> part) {
    return Money.sum(getAll().stream().map(part).filter(Objects::nonNull).toList());
  }
}
