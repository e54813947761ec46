package kechuang.application.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.application.entity.ApplicationState;
import kechuang.money.Money;
import kechuang.platform.boundary.Sheet;

/**
 * An application as lists show it; amounts in yuan, null while nothing is written.
 *
 * @param owner region whose round it is
 */
public record ApplicationRow(String number, String firm, String creditCode, String countyZh, String countyEn,
    String roundZh, String roundEn, ApplicationState state, Money requested, Money amount, LocalDate submittedOn,
    LocalDate dueOn, LocalDate decidedOn, long id, long version, String countyCode, String owner)
    implements Serializable {

  public static final Sheet<ApplicationRow> SHEET = new Sheet<ApplicationRow>()
      .text("application.number", 22, ApplicationRow::number).text("application.firm", 32, ApplicationRow::firm)
      .text("application.credit-code", 22, ApplicationRow::creditCode)
      .words("application.county", 12, ApplicationRow::county).words("application.round", 32, ApplicationRow::round)
      .money("application.requested", ApplicationRow::requested).money("application.amount", ApplicationRow::amount)
      .day("application.submitted-on", ApplicationRow::submittedOn)
      .state("application.state", "application", ApplicationRow::state).day("application.due", ApplicationRow::dueOn)
      .day("application.decided-on", ApplicationRow::decidedOn);

  public String county(Locale locale) {
    return "en".equals(locale.getLanguage()) ? countyEn : countyZh;
  }

  public String round(Locale locale) {
    return "en".equals(locale.getLanguage()) ? roundEn : roundZh;
  }

  public long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getNumber() {
    return number;
  }

  public String getFirm() {
    return firm;
  }

  /** Whether it is a team's; a team has no code. */
  public boolean isTeam() {
    return creditCode == null;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public ApplicationState getState() {
    return state;
  }

  public Money getRequested() {
    return requested;
  }

  public Money getAmount() {
    return amount;
  }

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public LocalDate getDecidedOn() {
    return decidedOn;
  }
}
