package kechuang.scheme.api;

import java.util.List;
import java.util.Locale;
import kechuang.money.Money;
import kechuang.scheme.boundary.Citation;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleVersion;

/**
 * A measure of the catalogue with its rule in force.
 *
 * @param group measures of one group share yearly limits and pools
 * @param services codes of the services it is asked for
 * @param citation document and clause that the rule rests on
 * @param rounds the rounds that pay it now, with the limit of a firm and year
 */
public record MeasureAnswer(String code, String nameZh, String nameEn, Instrument instrument, String group, String summaryZh,
    String summaryEn, List<String> services, RuleAnswer rule, CitationAnswer citation, List<Payer> rounds) {

  /** A round that pays the measure. */
  public record Payer(long round, String code, Money firmYearCap) {
  }

  static MeasureAnswer of(Measure measure, RuleVersion rule, Citation citation, List<Round> open) {
    return new MeasureAnswer(measure.getCode(), measure.getNameZh(), measure.getNameEn(), measure.getInstrument(),
        measure.getGroup(), rule.summary(measure, Locale.CHINESE), rule.summary(measure, Locale.ENGLISH), measure.getServices().stream().sorted().toList(),
        RuleAnswer.of(rule), CitationAnswer.of(citation), open.stream().filter(round -> round.getMeasures().contains(measure.getCode()))
            .map(round -> new Payer(round.getId(), round.getCode(), round.getFirmYearCap())).toList());
  }
}
