package kechuang.application.api;

import kechuang.application.api.NewApplication.Answers;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.entity.Application;
import kechuang.money.Money;

/**
 * Body of {@code POST /applications/{id}/submission}.
 *
 * @param correction what the firm writes differently now, for instance after a return; what is left out stays
 */
public record SubmissionBody(long version, Correction correction) {

  /** New values of an application. */
  public record Correction(Money requestedAmount, Answers answers, Boolean commitmentAccepted) {
  }

  /** The application as it is with the correction. */
  ApplicationForm corrected(Application before) {
    return new ApplicationForm(
        correction.requestedAmount() == null ? before.getRequested() : correction.requestedAmount(),
        correction.answers() == null || correction.answers().purpose() == null ? before.getPurpose()
            : correction.answers().purpose(),
        correction.commitmentAccepted() == null ? before.isCommitment() : correction.commitmentAccepted());
  }
}
