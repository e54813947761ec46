package kechuang.award.entity;

import java.time.LocalDate;
import kechuang.money.Money;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Verdict;

/**
 * What a decision rests on: the rule's version, the frozen facts, each condition's answer and the arithmetic.
 *
 * @param matter what it is given for, for instance {@code HIGH_TECH/2016} or {@code 2016}; for one matter a measure gives once
 * @param policyYear the year that is rewarded
 */
public record AwardGrounds(Verdict verdict, Calculation calculation, String matter, int policyYear) {

  public String measure() {
    return verdict.measure();
  }

  public Facts facts() {
    return verdict.facts();
  }

  /** In yuan. */
  public Money amount() {
    return calculation.amount();
  }

  public LocalDate day() {
    return verdict.day();
  }
}
