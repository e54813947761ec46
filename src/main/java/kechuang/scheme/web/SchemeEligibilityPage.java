package kechuang.scheme.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.Eligibility;
import kechuang.scheme.boundary.EligibilityAnswer;
import kechuang.scheme.boundary.Estimate;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.FactTexts.Reason;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Round;

/** What a firm can get: per measure yes, no or not yet known, the reasons in the rule's own words, and the arithmetic. */
@Named
@ViewScoped
public class SchemeEligibilityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Eligibility eligibility;
  @Inject
  private transient FactTexts texts;
  @Inject
  private transient Organisations organisations;

  private List<Card> cards;
  private transient Organisation own;

  /** One measure's answer as the page shows it. */
  public record Card(String code, String name, String summary, OutcomeResult result, boolean sample, List<Reason> against,
      List<Reason> met, Long roundId, String roundName, List<CalcLine> calculation, String amount, boolean limitedByPool)
      implements Serializable {

    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }

    public String getSummary() {
      return summary;
    }

    public OutcomeResult getResult() {
      return result;
    }

    /** The rule's text is a sample that waits for the bureau's confirmation. */
    public boolean isSample() {
      return sample;
    }

    public List<Reason> getAgainst() {
      return against;
    }

    public List<Reason> getMet() {
      return met;
    }

    public Long getRoundId() {
      return roundId;
    }

    public String getRoundName() {
      return roundName;
    }

    public List<CalcLine> getCalculation() {
      return calculation;
    }

    public String getAmount() {
      return amount;
    }

    public boolean isLimitedByPool() {
      return limitedByPool;
    }

    /** For the badge: ok, off, wait. Not to qualify is no offence, so it is grey. */
    public String getKind() {
      return switch (result) {
        case PASS -> "ok";
        case FAIL -> "off";
        case UNKNOWN -> "wait";
      };
    }
  }

  /** The measures, those the firm qualifies for first. */
  public List<Card> getCards() {
    if (cards == null) {
      cards = eligibility.forOwnFirm().stream().map(this::card)
          .sorted(Comparator.comparing(card -> List.of(OutcomeResult.PASS, OutcomeResult.UNKNOWN, OutcomeResult.FAIL)
              .indexOf(card.result()))).toList();
    }
    return cards;
  }

  private Card card(EligibilityAnswer answer) {
    var locale = locale();
    var reasons = texts.reasons(answer.verdict(), locale);
    var round = answer.round();
    var estimate = answer.estimate();
    return new Card(answer.measure().getCode(), answer.measure().name(locale), answer.measure().summary(locale),
        answer.result(), answer.rule().isSample(), against(answer.result(), reasons),
        reasons.stream().filter(reason -> reason.result() == OutcomeResult.PASS).toList(),
        round == null ? null : round.getId(), round == null ? null : name(round, locale),
        estimate == null ? List.of() : calculation(estimate), estimate == null ? null : Display.money(estimate.amount()),
        estimate != null && estimate.isLimitedByPool());
  }

  /** Where something is against it, what else is not known is of no use to the reader. */
  private static List<Reason> against(OutcomeResult result, List<Reason> reasons) {
    return reasons.stream().filter(reason -> reason.result() == result && result != OutcomeResult.PASS).toList();
  }

  private static List<CalcLine> calculation(Estimate estimate) {
    var lines = new ArrayList<CalcLine>();
    lines.add(CalcLine.of("", Display.text("scheme.eligibility.year-cap"), Display.money(estimate.yearCap())));
    lines.add(CalcLine.of("−", Display.text("scheme.eligibility.used"), Display.money(estimate.used())));
    lines.add(line(!estimate.isLimitedByPool(), "=", "scheme.eligibility.year-left", Display.money(estimate.yearLeft())));
    lines.add(line(estimate.isLimitedByPool(), "≤", "scheme.eligibility.pool-left", Display.money(estimate.poolLeft())));
    lines.add(CalcLine.total(Display.text("scheme.eligibility.at-most"), Display.money(estimate.amount())));
    return lines;
  }

  private static CalcLine line(boolean picked, String op, String key, String amount) {
    return picked ? CalcLine.picked(op, Display.text(key), amount) : CalcLine.of(op, Display.text(key), amount);
  }

  private static String name(Round round, Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? round.getNameEn() : round.getNameZh();
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** How many measures the firm qualifies for. */
  public long getQualified() {
    return getCards().stream().filter(card -> card.result() == OutcomeResult.PASS).count();
  }

  /** The round to apply to: that of the first measure the firm qualifies for; null if none is open. */
  public Long getApplyTo() {
    return getCards().stream().filter(card -> card.result() == OutcomeResult.PASS && card.roundId() != null)
        .map(Card::roundId).findFirst().orElse(null);
  }

  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }
}
