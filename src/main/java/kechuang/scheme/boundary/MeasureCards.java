package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Terms;

/** Turns answers about eligibility into what pages show: those that qualify first, the reasons in words. */
@Stateless
public class MeasureCards {

  @Inject
  private FactTexts texts;

  @PermitAll
  public List<MeasureCard> of(List<EligibilityAnswer> answers, Locale locale) {
    return answers.stream().map(answer -> card(answer, locale))
        .sorted(Comparator.comparing(MeasureCard::result, OutcomeResult.BEST_FIRST)).toList();
  }

  private MeasureCard card(EligibilityAnswer answer, Locale locale) {
    var reasons = texts.reasons(answer.verdict(), locale);
    var result = answer.result();
    // Where something is against it, what else is not known is of no use to the reader.
    var against = reasons.stream().filter(reason -> reason.result() == result && result != OutcomeResult.PASS).toList();
    var met = reasons.stream().filter(reason -> reason.result() == OutcomeResult.PASS).toList();
    var round = answer.round();
    var missing = new Entitlement(answer.verdict(), answer.calculation()).missing(answer.rule());
    return new MeasureCard(answer.measure().getCode(), answer.measure().name(locale), answer.rule().summary(answer.measure(), locale), result,
        answer.rule().isSample(), against, met, round == null ? null : round.getId(),
        round == null ? null : round.name(locale), answer.estimate(), answer.measure().getInstrument(), answer.calculation(), missing,
        missing.stream().map(fact -> texts.label(fact, locale)).toList(),
        answer.rule().terms().filter(Terms::withoutApplication).isPresent(),
        answer.rule().isOfCity() ? null : answer.rule().getOwner(),
        answer.instead() == null ? null : answer.instead().name(locale));
  }
}
