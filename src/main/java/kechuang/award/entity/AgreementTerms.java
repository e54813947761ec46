package kechuang.award.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.fault.Problems;
import kechuang.registry.entity.ComparableText;

/**
 * What an agreement says.
 *
 * @param number of the contract on paper
 * @param procurement number of the tender; null where nothing is bought
 * @param beneficiary whom it is bought for, who is not the supplier; null where nothing is bought
 * @param steps one for each part of the money, the last of them acceptance
 */
public record AgreementTerms(String number, String procurement, String beneficiary, String goals, LocalDate startsOn, LocalDate endsOn,
    List<Step> steps) implements Serializable {

  private static final int LONGEST_NUMBER = 60;

  /** A milestone as it is agreed on. */
  public record Step(String title, LocalDate plannedOn) implements Serializable {
  }

  public AgreementTerms {
    steps = List.copyOf(steps);
  }

  /**
   * Refuses with everything that is missing or cannot be so.
   *
   * @param supplier of whom it is bought; null where nothing is
   */
  void check(String supplier) {
    var bought = supplier != null;
    var problems = new Problems.Collector();
    problems.check(said(number) && number.length() <= LONGEST_NUMBER, "number", "agreement.number-missing");
    problems.check(!bought || said(procurement), "procurement", "agreement.procurement-missing");
    problems.check(!bought || said(beneficiary), "beneficiary", "agreement.beneficiary-missing");
    problems.check(!bought || !said(beneficiary) || !ComparableText.of(beneficiary).equals(ComparableText.of(supplier)), "beneficiary",
        "agreement.beneficiary-supplier");
    problems.check(said(goals), "goals", "agreement.goals-missing");
    problems.check(startsOn != null && endsOn != null && startsOn.isBefore(endsOn), "endsOn", "agreement.days-wrong");
    problems.check(steps.stream().allMatch(step -> said(step.title()) && step.plannedOn() != null), "steps",
        "agreement.steps-missing");
    problems.refuseIfAny();
    for (int i = 1; i < steps.size(); i++) {
      problems.check(!steps.get(i).plannedOn().isBefore(steps.get(i - 1).plannedOn()), "steps", "agreement.steps-order");
    }
    problems.refuseIfAny();
  }

  private static boolean said(String words) {
    return words != null && !words.isBlank();
  }
}
