package kechuang.scheme.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.CityTitle;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Formula;
import kechuang.scheme.entity.Portion;
import kechuang.scheme.entity.Quantity;

/** How much a measure gives, as it is typed: one of the kinds there are. */
public class FormulaForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private FormulaKind kind;
  private String amount;
  private String zh;
  private String en;
  private QuantityForm base = new QuantityForm();
  private List<PartForm> cases = new ArrayList<>();
  private List<PartForm> factors = new ArrayList<>();
  private List<PartForm> tiers = new ArrayList<>();
  private List<PartForm> items = new ArrayList<>();
  private CityTitle title;
  private String years;

  /** With one empty part of each kind. */
  static FormulaForm fresh() {
    var form = new FormulaForm();
    form.cases.add(PartForm.row());
    form.factors.add(PartForm.factor());
    form.tiers.add(new PartForm());
    form.items.add(PartForm.quantity());
    return form;
  }

  /** A formula, to be changed. */
  static FormulaForm of(Formula formula, Locale locale) {
    var form = fresh();
    if (formula instanceof Formula.Fixed fixed) {
      form.kind = FormulaKind.FIXED;
      form.amount = fixed.amount().grouped();
      form.name(fixed.words().zh(), fixed.words().en());
    } else if (formula instanceof Formula.Cases cases) {
      form.kind = FormulaKind.CASES;
      form.cases = each(cases.cases(), one -> row(one, locale));
    } else if (formula instanceof Formula.Share share) {
      form.kind = FormulaKind.SHARE;
      form.base(share.base(), share.words().zh(), share.words().en(), locale);
      form.factors = each(share.times(), factor -> factor(factor, locale));
    } else if (formula instanceof Formula.Tiers tiers) {
      form.kind = FormulaKind.TIERS;
      form.base(tiers.base(), tiers.words().zh(), tiers.words().en(), locale);
      form.tiers = each(tiers.scale().tiers(), FormulaForm::tier);
    } else if (formula instanceof Formula.Sum sum) {
      form.kind = FormulaKind.SUM;
      form.items = each(sum.items(), item -> item(item, locale));
    } else {
      form.take((Formula.Title) formula);
    }
    return form;
  }

  private void take(Formula.Title given) {
    kind = FormulaKind.TITLE;
    title = given.title();
    years = given.years() == null ? null : String.valueOf(given.years());
    name(given.words().zh(), given.words().en());
  }

  private static <T> List<PartForm> each(List<T> parts, Function<T, PartForm> form) {
    return new ArrayList<>(parts.stream().map(form).toList());
  }

  private void name(String chinese, String english) {
    zh = chinese;
    en = english;
  }

  private void base(Quantity quantity, String chinese, String english, Locale locale) {
    base = QuantityForm.of(quantity.toString(), locale);
    name(chinese, english);
  }

  private static PartForm row(Formula.Case one, Locale locale) {
    var form = PartForm.named(one.words());
    form.setWhen(RowsForm.of(one.when(), locale));
    form.setAmount(one.amount().grouped());
    return form;
  }

  private static PartForm factor(Formula.Factor factor, Locale locale) {
    var form = PartForm.named(factor.words());
    form.setQuantity(QuantityForm.of(factor.part().toString(), locale));
    form.setWhole(String.valueOf(factor.whole()));
    if (factor.part().asks().isEmpty()) {
      try {
        form.setPercent(Portion.of(factor.part().of(Facts.NONE).orElseThrow(), factor.whole()).percent());
        form.setFixed(true);
      } catch (RuleViolation noPercentage) {
        form.setFixed(false);
      }
    }
    return form;
  }

  private static PartForm tier(ShareScale.Tier tier) {
    var form = new PartForm();
    form.setAmount(tier.upTo() == null ? null : tier.upTo().grouped());
    form.setPercent(tier.share().percent());
    return form;
  }

  private static PartForm item(Formula.Item item, Locale locale) {
    var form = PartForm.named(item.words());
    form.setQuantity(QuantityForm.of(item.count().toString(), locale));
    form.setAmount(item.unit().grouped());
    return form;
  }

  /** The formula, or null and everything that is wrong with it. */
  Formula read(Problems.Collector problems, Predicate<Fact> choice) {
    if (kind == null) {
      problems.check(false, "kind", "common.missing");
      return null;
    }
    var found = problems.found().size();
    var formula = switch (kind) {
      case FIXED -> readFixed(problems);
      case CASES -> readCases(problems, choice);
      case SHARE -> readShare(problems);
      case TIERS -> readTiers(problems);
      case SUM -> readSum(problems);
      case TITLE -> readTitle(problems);
    };
    return problems.found().size() > found ? null : formula;
  }

  private Formula readFixed(Problems.Collector problems) {
    return new Formula.Fixed(PartForm.money(problems, "fixedAmount", amount, true),
        PartForm.words(problems, "", zh, en, "fixedZh", "fixedEn"));
  }

  private Formula readTitle(Problems.Collector problems) {
    var found = problems.found().size();
    problems.check(title != null, "title", "common.missing");
    var words = PartForm.words(problems, "", zh, en, "titleZh", "titleEn");
    var holds = years == null || years.isBlank() ? null : PartForm.number(problems, "titleYears", years);
    return problems.found().size() > found ? null
        : problems.read("titleYears", () -> new Formula.Title(title, holds, words));
  }

  private Formula readCases(Problems.Collector problems, Predicate<Fact> choice) {
    var found = problems.found().size();
    var read = new ArrayList<Formula.Case>();
    for (int i = 0; i < cases.size(); i++) {
      var path = "cases:" + i + ":";
      var when = cases.get(i).getWhen().read(problems, path, choice);
      var sum = cases.get(i).money(problems, path);
      var words = cases.get(i).words(problems, path);
      if (problems.found().size() == found) {
        read.add(new Formula.Case(when, sum, words));
      }
    }
    problems.check(!cases.isEmpty(), "kind", "scheme.formula.empty", "cases");
    return new Formula.Cases(read);
  }

  private Formula readShare(Problems.Collector problems) {
    var found = problems.found().size();
    var of = base.read(problems, "base:0:", Quantity::ofMoney);
    var words = PartForm.words(problems, "base:0:", zh, en, "zh", "en");
    var read = new ArrayList<Formula.Factor>();
    for (int i = 0; i < factors.size(); i++) {
      readFactor(problems, "factors:" + i + ":", factors.get(i)).ifPresent(read::add);
    }
    problems.check(!factors.isEmpty(), "kind", "scheme.formula.empty", "times");
    return problems.found().size() > found ? null : new Formula.Share(of, words, read);
  }

  private static Optional<Formula.Factor> readFactor(Problems.Collector problems, String path, PartForm part) {
    var found = problems.found().size();
    var words = part.words(problems, path);
    if (part.isFixed()) {
      var portion = problems.read(path + "percent", () -> Portion.parsePercent(part.getPercent()));
      return problems.found().size() > found ? Optional.empty()
          : Optional.of(new Formula.Factor(Quantity.of(String.valueOf(portion.part())), portion.whole(), words));
    }
    var quantity = part.getQuantity().read(problems, path, Quantity::ofNumber);
    var whole = PartForm.number(problems, path + "whole", part.getWhole());
    problems.check(whole == null || whole > 0, path + "whole", "scheme.formula.whole", whole);
    return problems.found().size() > found ? Optional.empty()
        : Optional.of(new Formula.Factor(quantity, whole, words));
  }

  private Formula readTiers(Problems.Collector problems) {
    var found = problems.found().size();
    var of = base.read(problems, "base:0:", Quantity::ofMoney);
    var words = PartForm.words(problems, "base:0:", zh, en, "zh", "en");
    var read = new ArrayList<ShareScale.Tier>();
    for (int i = 0; i < tiers.size(); i++) {
      var tier = tiers.get(i);
      var upTo = PartForm.money(problems, "tiers:" + i + ":amount", tier.getAmount(), i < tiers.size() - 1);
      var share = problems.read("tiers:" + i + ":percent", () -> Rate.parsePercent(tier.getPercent()));
      if (problems.found().size() == found) {
        read.add(new ShareScale.Tier(upTo, share));
      }
    }
    return problems.found().size() > found ? null
        : problems.read("tiers:0:amount", () -> new Formula.Tiers(of, words, new ShareScale(read, null)));
  }

  private Formula readSum(Problems.Collector problems) {
    var found = problems.found().size();
    var read = new ArrayList<Formula.Item>();
    for (int i = 0; i < items.size(); i++) {
      var path = "items:" + i + ":";
      var count = items.get(i).getQuantity().read(problems, path, Quantity::ofNumber);
      var unit = items.get(i).money(problems, path);
      var words = items.get(i).words(problems, path);
      if (problems.found().size() == found) {
        read.add(new Formula.Item(count, unit, words));
      }
    }
    problems.check(!items.isEmpty(), "kind", "scheme.formula.empty", "items");
    return new Formula.Sum(read);
  }

  public FormulaKind getKind() {
    return kind;
  }

  public void setKind(FormulaKind kind) {
    this.kind = kind;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  public QuantityForm getBase() {
    return base;
  }

  public void setBase(QuantityForm base) {
    this.base = base;
  }

  public List<PartForm> getCases() {
    return cases;
  }

  public void setCases(List<PartForm> cases) {
    this.cases = cases;
  }

  public List<PartForm> getFactors() {
    return factors;
  }

  public void setFactors(List<PartForm> factors) {
    this.factors = factors;
  }

  public List<PartForm> getTiers() {
    return tiers;
  }

  public void setTiers(List<PartForm> tiers) {
    this.tiers = tiers;
  }

  /** The title that is given; null where it is money. */
  public CityTitle getTitle() {
    return title;
  }

  public void setTitle(CityTitle title) {
    this.title = title;
  }

  /** How long the title holds; empty for no end. */
  public String getYears() {
    return years;
  }

  public void setYears(String years) {
    this.years = years;
  }

  /** Whether it is a title and no money. */
  public boolean isOfTitle() {
    return kind == FormulaKind.TITLE;
  }

  public List<PartForm> getItems() {
    return items;
  }

  public void setItems(List<PartForm> items) {
    this.items = items;
  }
}
