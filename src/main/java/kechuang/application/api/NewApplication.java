package kechuang.application.api;

import kechuang.application.boundary.ApplicationForm;
import kechuang.money.Money;

/**
 * Body of {@code POST /applications}.
 *
 * @param round id of the round
 * @param requestedAmount in yuan
 * @param commitmentAccepted whether the firm accepts the letter of commitment; not given means no
 */
public record NewApplication(long round, Money requestedAmount, Answers answers, Boolean commitmentAccepted) {

  /** What the form asks besides. */
  public record Answers(String purpose) {
  }

  ApplicationForm form() {
    return new ApplicationForm(requestedAmount, answers == null ? null : answers.purpose(),
        Boolean.TRUE.equals(commitmentAccepted));
  }
}
