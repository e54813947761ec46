package kechuang.claim.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.Verdict;

/**
 * What an order would come to, shown before the firm signs.
 *
 * @param base the contract amount on the round's tax basis
 * @param before what other contracts that it may be split from have used of tiers; nothing where there are none
 * @param supported what the round bears of the base
 * @param available what the voucher has left
 * @param hold what the voucher would hold: the smaller of the two
 * @param splittingSum the summed contracts it may be split from; null without a sign of it
 * @param problems what stands against the order; empty if nothing does
 */
public record OrderQuote(Money base, ShareScale scale, Money before, Money supported, Money available, Money hold, Money splittingSum,
    Verdict verdict, List<Problem> problems) implements Serializable {

  public boolean isPossible() {
    return problems.isEmpty();
  }

  public Money getBase() {
    return base;
  }

  public Money getSupported() {
    return supported;
  }

  public Money getAvailable() {
    return available;
  }

  public Money getHold() {
    return hold;
  }

  public Money getSplittingSum() {
    return splittingSum;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  public Verdict getVerdict() {
    return verdict;
  }
}
