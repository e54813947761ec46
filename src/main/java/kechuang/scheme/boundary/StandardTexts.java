package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Formula;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OtherFunds;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.Stacking;
import kechuang.scheme.entity.Terms;
import kechuang.scheme.entity.Words;

/** Standards of support in words, made from the rule itself, so that page and rule cannot say different things. */
@Stateless
public class StandardTexts {

  @Inject
  private Measures measures;

  /** What a measure gives by these terms, line by line. */
  @PermitAll
  public List<StandardLine> of(Measure measure, Terms terms, Locale locale) {
    var lines = new ArrayList<>(formula(terms.formula(), locale));
    terms.limits().forEach(limit -> lines.add(line(locale, "limit", limit.words().in(locale))));
    amount(lines, locale, "item-cap", terms.itemCap());
    amount(lines, locale, "year-cap", terms.yearCap());
    amount(lines, locale, "lifetime-cap", terms.lifetimeCap());
    amount(lines, locale, "controller-cap", terms.controllerCap());
    amount(lines, locale, "programme-cap", terms.programmeCap());
    amount(lines, locale, "floor", terms.floor());
    terms.deducts().forEach(code -> lines.add(line(locale, "deducts", measures.get(code).name(locale))));
    if (terms.otherFunds() != OtherFunds.IGNORED) {
      lines.add(line(locale, "other-funds", Messages.text(locale, "scheme.other-funds." + terms.otherFunds())));
    }
    stacking(measure, terms.stacking(), locale).ifPresent(lines::add);
    if (terms.instalments().size() > 1) {
      lines.add(line(locale, "instalments", terms.instalments().stream().map(part -> part + "%")
          .collect(Collectors.joining(" / "))));
    }
    if (terms.title().isEmpty()) {
      lines.add(line(locale, "sharing", sharing(terms, locale)));
    }
    if (terms.exit() != null) {
      lines.add(line(locale, "exit", Messages.text(locale, "scheme.standard.exit-terms", terms.exit().mostShare(),
          terms.exit().yearsAtCost(), terms.exit().yearRate())));
    }
    if (terms.backInterest() != null) {
      lines.add(line(locale, "back-interest", Messages.text(locale, "scheme.standard.a-year", terms.backInterest())));
    }
    if (!terms.course().steps().isEmpty()) {
      lines.add(line(locale, "steps", terms.course().steps().stream().map(step -> step(step, locale))
          .collect(Collectors.joining(" → "))));
    }
    if (terms.withoutApplication()) {
      lines.add(line(locale, "asking", Messages.text(locale, "scheme.standard.without-application")));
    }
    return lines;
  }

  private static String step(ReviewStep step, Locale locale) {
    return Messages.text(locale, step.voted() ? "scheme.standard.step-voted" : "scheme.standard.step", step.words().in(locale),
        Messages.text(locale, "scheme.step.by." + step.by()), step.days());
  }

  /** What has to be shown, each with when it is due where that is not with the application. */
  @PermitAll
  public List<String> evidence(Terms terms, Locale locale) {
    return terms.evidence().stream().map(paper -> paper.later()
        ? Messages.text(locale, "scheme.standard.paper-later", paper.words().in(locale)) : paper.words().in(locale)).toList();
  }

  private List<StandardLine> formula(Formula formula, Locale locale) {
    if (formula instanceof Formula.Title title) {
      return List.of(line(locale, "title", title.words().in(locale)), line(locale, "title-years", title.years() == null
          ? Messages.text(locale, "scheme.standard.no-end") : Messages.text(locale, "scheme.standard.years", title.years())));
    }
    if (formula instanceof Formula.Fixed fixed) {
      return List.of(named(fixed.words(), money(fixed.amount(), locale), locale));
    }
    if (formula instanceof Formula.Cases cases) {
      return cases.cases().stream().map(one -> named(one.words(), money(one.amount(), locale), locale)).toList();
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.items().stream().map(item -> named(item.words(),
          Messages.text(locale, "scheme.standard.each", item.unit()), locale)).toList();
    }
    return formula instanceof Formula.Tiers tiers ? tiers(tiers, locale) : share((Formula.Share) formula, locale);
  }

  private static List<StandardLine> tiers(Formula.Tiers tiers, Locale locale) {
    var lines = new ArrayList<StandardLine>();
    var from = Money.ZERO;
    for (var tier : tiers.scale().tiers()) {
      lines.add(named(tiers.words(), tier.upTo() == null
          ? Messages.text(locale, "scheme.standard.tier-above", from, tier.share())
          : Messages.text(locale, "scheme.standard.tier", from, tier.upTo(), tier.share()), locale));
      from = tier.upTo();
    }
    return lines;
  }

  private static List<StandardLine> share(Formula.Share share, Locale locale) {
    var product = share.words().in(locale) + share.times().stream().map(factor -> " × " + factor.words().in(locale)
        + factor.plain().map(value -> " " + value).orElse("")).collect(Collectors.joining());
    return List.of(line(locale, "product", product));
  }

  private Optional<StandardLine> stacking(Measure measure, Stacking stacking, Locale locale) {
    var others = measures.known().stream().filter(other -> other.getGroup().equals(measure.getGroup())
        && !other.getCode().equals(measure.getCode())).map(other -> other.name(locale))
        .collect(Collectors.joining(Messages.text(locale, "scheme.fact.comma")));
    return stacking == Stacking.EACH || others.isEmpty() ? Optional.empty()
        : Optional.of(line(locale, "stacking", Messages.text(locale, "scheme.stacking." + stacking, others)));
  }

  private static String sharing(Terms terms, Locale locale) {
    var only = terms.sharing().size() == 1;
    return terms.sharing().entrySet().stream().map(share -> Messages.text(locale, "scheme.level." + share.getKey())
        + (only ? "" : " " + share.getValue())).collect(Collectors.joining(only ? "" : " : "));
  }

  private static void amount(List<StandardLine> lines, Locale locale, String key, Money amount) {
    if (amount != null) {
      lines.add(line(locale, key, money(amount, locale)));
    }
  }

  private static String money(Money amount, Locale locale) {
    return Messages.text(locale, "scheme.fact.money", amount);
  }

  private static StandardLine named(Words words, String text, Locale locale) {
    return new StandardLine(words.in(locale), text);
  }

  private static StandardLine line(Locale locale, String key, String text) {
    return new StandardLine(Messages.text(locale, "scheme.standard." + key), text);
  }
}
