package kechuang.review.api;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;

/**
 * An application. Amounts in yuan; what is not known yet is left out.
 *
 * @param amount in decision: what the request comes to; offered: what is left; awarded: the award
 * @param trace what each measure's rule said about the firm when it was handed in; in answers about one application only
 * @param events its moves; in answers about one application only
 * @param allowedActions what the caller may do with it now; in answers about one application only
 */
public record ApplicationAnswer(long id, String number, String state, long version, Round round, Party organisation,
    String county, Money requestedAmount, Answers answers, boolean commitmentAccepted, Money amount,
    LocalDate submittedOn, LocalDate decidedOn, LocalDate dueOn, JsonValue trace, List<EventAnswer> events,
    List<String> allowedActions) {

  /** The round it belongs to. */
  public record Round(long id, String code) {
  }

  /** What the form asks besides. */
  public record Answers(String purpose) {
  }
}
