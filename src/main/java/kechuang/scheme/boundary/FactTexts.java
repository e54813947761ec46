package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Problem;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Verdict;

/** Verdicts in words: each condition with the facts it looked at, written for the reader. */
@Stateless
public class FactTexts {

  @Inject
  private ReferenceLists lists;
  @Inject
  private Measures measures;

  /**
   * One fact in words: 企业规模, 小型.
   *
   * @param origin 企业自述，2017 年 3 月 3 日; empty where no source was kept
   */
  public record FactLine(String label, String value, String origin) implements Serializable {

    public String getLabel() {
      return label;
    }

    public String getValue() {
      return value;
    }

    public String getOrigin() {
      return origin;
    }
  }

  /**
   * One condition in words.
   *
   * @param facts what it looked at
   * @param missing what it would have to know
   */
  public record Reason(String code, OutcomeResult result, String text, List<FactLine> facts, List<String> missing)
      implements Serializable {

    public String getCode() {
      return code;
    }

    public OutcomeResult getResult() {
      return result;
    }

    public String getText() {
      return text;
    }

    public List<FactLine> getFacts() {
      return facts;
    }

    public List<String> getMissing() {
      return missing;
    }

    /** For colours: ok, bad, wait. */
    public String getKind() {
      return switch (result) {
        case PASS -> "ok";
        case FAIL -> "bad";
        case UNKNOWN -> "wait";
      };
    }
  }

  /** Every condition, those that do not hold first. */
  @PermitAll
  public List<Reason> reasons(Verdict verdict, Locale locale) {
    return verdict.outcomes().stream().sorted((one, other) -> Boolean.compare(one.isPassed(), other.isPassed()))
        .map(outcome -> reason(outcome, locale)).toList();
  }

  private Reason reason(Outcome outcome, Locale locale) {
    return new Reason(outcome.code(), outcome.result(), outcome.text(locale), lines(outcome.used(), locale),
        outcome.missing().stream().map(fact -> label(fact, locale)).toList());
  }

  /** Each fact in words, with where it is known from. */
  @PermitAll
  public List<FactLine> lines(Facts facts, Locale locale) {
    return facts.asMap().entrySet().stream().map(fact -> new FactLine(label(fact.getKey(), locale),
        value(fact.getKey(), fact.getValue(), locale),
        facts.origin(fact.getKey()).map(origin -> words(origin, locale)).orElse(""))).toList();
  }

  /**
   * One problem for each condition that does not hold, with the rule's words and the values it looked at in both languages
   * as arguments. The code is {@code rule.} and that of the condition; the field is the one its facts come from.
   */
  @PermitAll
  public List<Problem> problems(Verdict verdict) {
    return verdict.against().stream().map(outcome -> new Problem(field(outcome), "rule." + outcome.code(),
        outcome.isFailed() ? "scheme.rule.failed" : "scheme.rule.unknown", List.of(outcome.textZh(), outcome.textEn(),
            values(outcome, Messages.CHINESE), values(outcome, Messages.ENGLISH)))).toList();
  }

  /** In brackets, what a reader can compare: days, amounts, words; or what would have to be known. */
  private String values(Outcome outcome, Locale locale) {
    var said = outcome.isUnknown() ? outcome.missing().stream().map(fact -> label(fact, locale))
        : outcome.used().asMap().entrySet().stream().filter(fact -> fact.getKey().type() != FactType.TRUTH)
            .map(fact -> Messages.text(locale, "scheme.fact.line", label(fact.getKey(), locale),
                value(fact.getKey(), fact.getValue(), locale)));
    var text = said.collect(Collectors.joining(Messages.text(locale, "scheme.fact.then")));
    return text.isEmpty() ? "" : Messages.text(locale, "scheme.fact.brackets", text);
  }

  /** What a person would change: the field of an order or a claim that the first of the facts comes from. */
  private static String field(Outcome outcome) {
    return Stream.concat(outcome.used().asMap().keySet().stream(), outcome.missing().stream()).sorted()
        .map(FactTexts::field).filter(field -> !field.isEmpty()).findFirst().orElse("");
  }

  private static String field(Fact fact) {
    return switch (fact) {
      case VOUCHER_ACTIVE -> "voucher";
      case PROVIDER_REGISTERED, ORDER_RELATED_PARTY -> "provider";
      case ORDER_SERVICE -> "service";
      case ORDER_CONTRACT_DATE -> "contractDate";
      case ORDER_CONTRACT_NET -> "contractNet";
      case ORDER_CONTRACT_USED -> "contractNumber";
      case ORDER_TECHNOLOGY_CONTRACT -> "technologyContract";
      case ORDER_PROJECT_FUNDED -> "project";
      case CLAIM_CONTRACT_COPY, CLAIM_RESULT_REPORT, CLAIM_PAYMENT_PROOF -> "attachments";
      case CLAIM_FIRM_PAID -> "paidAmount";
      case CLAIM_INVOICE_TOTAL -> "invoices";
      default -> "";
    };
  }

  private static String words(Origin origin, Locale locale) {
    var source = origin.isBareWord() ? Messages.text(locale, "scheme.origin.bare-word") : origin.source();
    return origin.on() == null ? source : Messages.text(locale, "scheme.origin.of-day", source, origin.on());
  }

  @PermitAll
  public String label(Fact fact, Locale locale) {
    return Messages.text(locale, "fact." + fact.ruleName());
  }

  /** A value in words: 330603 is 柯桥区, SMALL is 小型, an amount is grouped and in yuan. */
  @PermitAll
  public String value(Fact fact, Object value, Locale locale) {
    return switch (fact.type()) {
      case TRUTH -> Messages.text(locale, (Boolean) value ? "scheme.fact.yes" : "scheme.fact.no");
      case MONEY -> Messages.text(locale, "scheme.fact.money", value);
      case DAY -> Messages.text(locale, "scheme.fact.day", value);
      case NUMBER, RATE -> value.toString();
      case TEXT -> word(fact, (String) value, locale);
      case TEXTS -> ((List<?>) value).isEmpty() ? Messages.text(locale, "scheme.fact.none")
          : ((List<?>) value).stream().map(one -> word(fact, (String) one, locale))
              .collect(Collectors.joining(Messages.text(locale, "scheme.fact.comma")));
    };
  }

  private String word(Fact fact, String code, Locale locale) {
    return switch (fact) {
      case FIRM_COUNTY, ROUND_COUNTIES -> lists.county(code).map(county -> county.name(locale)).orElse(code);
      case FIRM_INDUSTRY -> lists.industry(code).map(industry -> code + " " + industry.name(locale)).orElse(code);
      case FIRM_SIZE -> Messages.text(locale, "organisation.size." + code);
      case APPLICANT_KIND -> Messages.text(locale, "scheme.applicant-kind." + code);
      case ORDER_SERVICE, ROUND_EXCLUDED_SERVICES ->
          lists.serviceKind(code).map(service -> service.name(locale)).orElse(code);
      case ROUND_MEASURES -> measures.all().stream().filter(measure -> measure.getCode().equals(code)).findFirst()
          .map(measure -> measure.name(locale)).orElse(code);
      default -> fact.codes().contains(code) ? Messages.text(locale, "fact." + fact.ruleName() + "." + code) : code;
    };
  }
}
