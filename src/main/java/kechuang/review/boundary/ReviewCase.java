package kechuang.review.boundary;

import java.util.List;
import kechuang.application.boundary.ApplicationCase;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.scheme.entity.Level;

/**
 * An application on an officer's desk.
 *
 * @param flags what needs judgement, as sentences with their values
 * @param parts who carries its amount, and what each has left
 * @param hindrance key of the reason why the caller may not decide; null if he or she may
 * @param inHandOf the colleague who has it in hand; null if nobody else has
 * @param recallable whether the caller's office can still take its approval back
 */
public record ReviewCase(ApplicationCase shown, List<Problem> flags, List<Part> parts, String hindrance,
    String inHandOf, boolean recallable) {

  /** One level's part of the amount, and what its budget has left; in yuan. */
  public record Part(Level level, Money amount, Money left) {

    public Level getLevel() {
      return level;
    }

    public Money getAmount() {
      return amount;
    }

    public Money getLeft() {
      return left;
    }

    public boolean isShort() {
      return amount.isMoreThan(left);
    }
  }

  public ApplicationCase getShown() {
    return shown;
  }

  public List<Problem> getFlags() {
    return flags;
  }

  public List<Part> getParts() {
    return parts;
  }

  public String getHindrance() {
    return hindrance;
  }

  public boolean isRecallable() {
    return recallable;
  }

  /** Null if no colleague has it in hand. */
  public String getInHandOf() {
    return inHandOf;
  }

  public boolean isDecidable() {
    return hindrance == null && inHandOf == null;
  }

  /** The owner's stage, at which the amount is set; before it, the county's first review. */
  public boolean isOwnersTurn() {
    return shown.application().getState() == ApplicationState.COUNTY_APPROVED;
  }
}
