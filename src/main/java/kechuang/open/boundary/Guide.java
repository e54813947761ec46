package kechuang.open.boundary;

import java.util.List;
import kechuang.organisation.entity.ServiceKind;
import kechuang.scheme.boundary.RoundView;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleCondition;

/**
 * What a firm has to know of a round.
 *
 * @param services what its measures pay for
 * @param excluded what it does not pay, though a measure knows it
 */
public record Guide(RoundView view, List<Part> measures, List<ServiceKind> services, List<ServiceKind> excluded) {

  /**
   * A measure with the conditions to ask for it.
   *
   * @param sample whether the bureau has still to confirm them
   */
  public record Part(Measure measure, List<RuleCondition> conditions, boolean sample) {

    public Measure getMeasure() {
      return measure;
    }

    public List<RuleCondition> getConditions() {
      return conditions;
    }

    public boolean isSample() {
      return sample;
    }
  }

  public RoundView getView() {
    return view;
  }

  public Round getRound() {
    return view.round();
  }

  public List<Part> getMeasures() {
    return measures;
  }

  public List<ServiceKind> getServices() {
    return services;
  }

  public List<ServiceKind> getExcluded() {
    return excluded;
  }
}
