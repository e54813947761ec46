package kechuang.scheme.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.entity.ExitTerms;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Formula;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.OtherFunds;
import kechuang.scheme.entity.Quantity;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.Stacking;
import kechuang.scheme.entity.Terms;

/** What a measure gives and to what limits, as it is typed. */
public class TermsForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int WHOLE = 100;
  private static final int LONGEST_SLUG = 40;

  private FormulaForm formula = FormulaForm.fresh();
  private String floor;
  private String itemCap;
  private String yearCap;
  private String lifetimeCap;
  private String programmeCap;
  private String controllerCap;
  private List<PartForm> limits = new ArrayList<>();
  private Stacking stacking = Stacking.EACH;
  private List<String> deducts = new ArrayList<>();
  private OtherFunds otherFunds = OtherFunds.IGNORED;
  private String shareProvince;
  private String shareCity;
  private String shareCounty;
  private String instalments = "100";
  private List<PartForm> evidence = new ArrayList<>();
  private String noticeDays = String.valueOf(Terms.Course.USUAL.notice());
  private String answerDays = String.valueOf(Terms.Course.USUAL.answer());
  private String decideDays = String.valueOf(Terms.Course.USUAL.decide());
  private List<PartForm> steps = new ArrayList<>();
  private boolean withoutApplication;
  private Fact costs;
  private String backInterest;
  private String mostShare;
  private String yearsAtCost;
  private String yearRate;

  /** What is usual, paid by the county where the city does not write it. */
  static TermsForm fresh(boolean city) {
    var form = new TermsForm();
    form.shareCity = city ? "1" : null;
    form.shareCounty = "1";
    return form;
  }

  /** Terms, to be changed. */
  static TermsForm of(Terms terms, Locale locale) {
    var form = new TermsForm();
    form.formula = FormulaForm.of(terms.formula(), locale);
    form.take(terms);
    form.takeWays(terms);
    form.limits = new ArrayList<>(terms.limits().stream().map(limit -> {
      var part = PartForm.named(limit.words());
      part.setQuantity(QuantityForm.of(limit.most().toString(), locale));
      return part;
    }).toList());
    form.evidence = new ArrayList<>(terms.evidence().stream().map(paper -> {
      var part = PartForm.named(paper.words());
      part.setCode(paper.code());
      part.setLater(paper.later());
      part.setOffice(paper.office());
      return part;
    }).toList());
    return form;
  }

  private void take(Terms terms) {
    floor = written(terms.floor());
    itemCap = written(terms.itemCap());
    yearCap = written(terms.yearCap());
    lifetimeCap = written(terms.lifetimeCap());
    programmeCap = written(terms.programmeCap());
    controllerCap = written(terms.controllerCap());
    noticeDays = String.valueOf(terms.noticeDays());
    answerDays = String.valueOf(terms.answerDays());
    decideDays = String.valueOf(terms.decideDays());
    steps = new ArrayList<>(terms.course().steps().stream().map(step -> {
      var part = PartForm.named(step.words());
      part.setCode(step.code());
      part.setBy(step.by());
      part.setVoted(step.voted());
      part.setWhole(String.valueOf(step.days()));
      return part;
    }).toList());
  }

  private void takeWays(Terms terms) {
    stacking = terms.stacking();
    deducts = new ArrayList<>(terms.deducts());
    otherFunds = terms.otherFunds();
    withoutApplication = terms.withoutApplication();
    shareProvince = weight(terms.sharing(), Level.PROVINCE);
    shareCity = weight(terms.sharing(), Level.CITY);
    shareCounty = weight(terms.sharing(), Level.COUNTY);
    instalments = terms.instalments().stream().map(String::valueOf).collect(Collectors.joining(" / "));
    takeBack(terms);
  }

  private void takeBack(Terms terms) {
    costs = terms.costs();
    backInterest = terms.backInterest() == null ? null : terms.backInterest().percent();
    if (terms.exit() != null) {
      mostShare = terms.exit().mostShare().percent();
      yearsAtCost = String.valueOf(terms.exit().yearsAtCost());
      yearRate = terms.exit().yearRate().percent();
    }
  }

  private static String written(Money amount) {
    return amount == null ? null : amount.grouped();
  }

  private static String weight(Map<Level, Integer> sharing, Level level) {
    return sharing.containsKey(level) ? String.valueOf(sharing.get(level)) : null;
  }

  /** The terms, or null and everything that is wrong with them. */
  Terms read(Problems.Collector problems, Predicate<Fact> choice) {
    if (formula.isOfTitle()) {
      return readTitle(problems, choice);
    }
    var found = problems.found().size();
    var gives = formula.read(problems, choice);
    var least = PartForm.money(problems, "floor", floor, false);
    var caps = new Terms.Caps(PartForm.money(problems, "itemCap", itemCap, false), PartForm.money(problems, "yearCap", yearCap, false),
        PartForm.money(problems, "lifetimeCap", lifetimeCap, false), PartForm.money(problems, "programmeCap", programmeCap, false),
        PartForm.money(problems, "controllerCap", controllerCap, false));
    var most = readLimits(problems);
    var sharing = readSharing(problems);
    var parts = readInstalments(problems);
    var papers = readEvidence(problems);
    var course = readCourse(problems);
    var interest = percent(problems, "backInterest", backInterest);
    var exit = readExit(problems);
    return problems.found().size() > found ? null : problems.read("kind", () -> new Terms(gives, least, caps, most, stacking, deducts,
        otherFunds, sharing, parts, papers, course, withoutApplication, costs, interest, exit));
  }

  /** A title has papers and days, and nothing that is said of money. */
  private Terms readTitle(Problems.Collector problems, Predicate<Fact> choice) {
    var found = problems.found().size();
    var gives = formula.read(problems, choice);
    var papers = readEvidence(problems);
    var course = readCourse(problems);
    return problems.found().size() > found ? null : Terms.ofTitle((Formula.Title) gives, papers, course);
  }

  /** None where none of its fields says anything, or where one is wrong, which is said. */
  private ExitTerms readExit(Problems.Collector problems) {
    if (isEmpty(mostShare) && isEmpty(yearsAtCost) && isEmpty(yearRate)) {
      return null;
    }
    problems.check(!isEmpty(mostShare), "mostShare", "common.missing");
    problems.check(!isEmpty(yearsAtCost), "yearsAtCost", "common.missing");
    problems.check(!isEmpty(yearRate), "yearRate", "common.missing");
    var share = percent(problems, "mostShare", mostShare);
    var years = isEmpty(yearsAtCost) ? null : PartForm.number(problems, "yearsAtCost", yearsAtCost);
    var rate = percent(problems, "yearRate", yearRate);
    return share == null || years == null || rate == null ? null
        : problems.read("mostShare", () -> new ExitTerms(share, years, rate));
  }

  private static Rate percent(Problems.Collector problems, String field, String typed) {
    return isEmpty(typed) ? null : problems.read(field, () -> Rate.parsePercent(typed));
  }

  private static boolean isEmpty(String typed) {
    return typed == null || typed.isBlank();
  }

  private List<Terms.Limit> readLimits(Problems.Collector problems) {
    var read = new ArrayList<Terms.Limit>();
    for (int i = 0; i < limits.size(); i++) {
      var path = "limits:" + i + ":";
      var most = limits.get(i).getQuantity().read(problems, path, Quantity::ofMoney);
      var words = limits.get(i).words(problems, path);
      if (most != null && words != null) {
        read.add(new Terms.Limit(most, words));
      }
    }
    return read;
  }

  private Map<Level, Integer> readSharing(Problems.Collector problems) {
    var shares = new EnumMap<Level, Integer>(Level.class);
    weigh(problems, shares, Level.PROVINCE, "shareProvince", shareProvince);
    weigh(problems, shares, Level.CITY, "shareCity", shareCity);
    weigh(problems, shares, Level.COUNTY, "shareCounty", shareCounty);
    problems.check(!shares.isEmpty(), "shareCounty", "scheme.terms.sharing");
    return shares;
  }

  private static void weigh(Problems.Collector problems, Map<Level, Integer> shares, Level level, String field, String typed) {
    if (typed != null && !typed.isBlank() && !typed.strip().matches("0+")) {
      var weight = PartForm.number(problems, field, typed);
      if (weight != null) {
        shares.put(level, weight);
      }
    }
  }

  private List<Integer> readInstalments(Problems.Collector problems) {
    var parts = Arrays.stream((instalments == null || instalments.isBlank() ? "100" : instalments).split("[\\s/、,，+%]+"))
        .filter(part -> !part.isBlank()).map(part -> PartForm.number(problems, "instalments", part)).filter(Objects::nonNull).toList();
    problems.check(parts.stream().allMatch(part -> part > 0) && parts.stream().mapToInt(Integer::intValue).sum() == WHOLE,
        "instalments", "scheme.terms.instalments");
    return parts;
  }

  private List<Terms.Evidence> readEvidence(Problems.Collector problems) {
    var read = new ArrayList<Terms.Evidence>();
    for (int i = 0; i < evidence.size(); i++) {
      var paper = evidence.get(i);
      var words = paper.words(problems, "evidence:" + i + ":");
      if (words != null) {
        read.add(new Terms.Evidence(isEmpty(paper.getCode()) ? code(words.en(), i) : paper.getCode(), words, paper.isLater(),
            paper.isLater() && paper.isOffice()));
      }
    }
    return read;
  }

  private static String code(String english, int place) {
    var slug = english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return (slug.isEmpty() ? "paper" : slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug) + "-" + (place + 1);
  }

  private Terms.Course readCourse(Problems.Collector problems) {
    return new Terms.Course(days(problems, "noticeDays", noticeDays, Terms.Course.MOST_NOTICE), days(problems, "answerDays", answerDays,
        Terms.Course.MOST), days(problems, "decideDays", decideDays, Terms.Course.MOST), readSteps(problems));
  }

  private List<ReviewStep> readSteps(Problems.Collector problems) {
    var read = new ArrayList<ReviewStep>();
    var codes = steps.stream().map(PartForm::getCode).filter(code -> !isEmpty(code)).collect(Collectors.toCollection(HashSet::new));
    for (int i = 0; i < steps.size(); i++) {
      var path = "steps:" + i + ":";
      var step = steps.get(i);
      var words = step.words(problems, path);
      var most = days(problems, path + "whole", step.getWhole(), Terms.Course.MOST);
      problems.check(step.getBy() != null, path + "by", "scheme.step.by");
      if (words != null && step.getBy() != null) {
        read.add(new ReviewStep(isEmpty(step.getCode()) ? unused(words.en(), codes) : step.getCode(), words, step.getBy(), most,
            step.isVoted()));
      }
    }
    return read;
  }

  /** A step keeps its code for good, so a new one takes none that another has. */
  private static String unused(String english, Set<String> codes) {
    return IntStream.iterate(0, place -> place + 1).mapToObj(place -> code(english, place)).filter(codes::add).findFirst().orElseThrow();
  }

  /** One day in place of what is wrong, which is said. */
  private static int days(Problems.Collector problems, String field, String typed, int most) {
    var number = PartForm.number(problems, field, typed);
    var right = number != null && number >= 1 && number <= most;
    problems.check(number == null || right, field, "round.number-between", 1, most);
    return right ? number : 1;
  }

  public FormulaForm getFormula() {
    return formula;
  }

  public void setFormula(FormulaForm formula) {
    this.formula = formula;
  }

  public String getFloor() {
    return floor;
  }

  public void setFloor(String floor) {
    this.floor = floor;
  }

  public String getItemCap() {
    return itemCap;
  }

  public void setItemCap(String itemCap) {
    this.itemCap = itemCap;
  }

  public String getYearCap() {
    return yearCap;
  }

  public void setYearCap(String yearCap) {
    this.yearCap = yearCap;
  }

  public String getLifetimeCap() {
    return lifetimeCap;
  }

  public void setLifetimeCap(String lifetimeCap) {
    this.lifetimeCap = lifetimeCap;
  }

  public String getProgrammeCap() {
    return programmeCap;
  }

  public void setProgrammeCap(String programmeCap) {
    this.programmeCap = programmeCap;
  }

  public String getControllerCap() {
    return controllerCap;
  }

  public void setControllerCap(String controllerCap) {
    this.controllerCap = controllerCap;
  }

  public List<PartForm> getLimits() {
    return limits;
  }

  public void setLimits(List<PartForm> limits) {
    this.limits = limits;
  }

  public Stacking getStacking() {
    return stacking;
  }

  public void setStacking(Stacking stacking) {
    this.stacking = stacking;
  }

  public List<String> getDeducts() {
    return deducts;
  }

  public void setDeducts(List<String> deducts) {
    this.deducts = deducts;
  }

  public OtherFunds getOtherFunds() {
    return otherFunds;
  }

  public void setOtherFunds(OtherFunds otherFunds) {
    this.otherFunds = otherFunds;
  }

  public String getShareProvince() {
    return shareProvince;
  }

  public void setShareProvince(String shareProvince) {
    this.shareProvince = shareProvince;
  }

  public String getShareCity() {
    return shareCity;
  }

  public void setShareCity(String shareCity) {
    this.shareCity = shareCity;
  }

  public String getShareCounty() {
    return shareCounty;
  }

  public void setShareCounty(String shareCounty) {
    this.shareCounty = shareCounty;
  }

  public String getInstalments() {
    return instalments;
  }

  public void setInstalments(String instalments) {
    this.instalments = instalments;
  }

  public List<PartForm> getEvidence() {
    return evidence;
  }

  public void setEvidence(List<PartForm> evidence) {
    this.evidence = evidence;
  }

  public String getNoticeDays() {
    return noticeDays;
  }

  public void setNoticeDays(String noticeDays) {
    this.noticeDays = noticeDays;
  }

  public String getAnswerDays() {
    return answerDays;
  }

  public void setAnswerDays(String answerDays) {
    this.answerDays = answerDays;
  }

  public String getDecideDays() {
    return decideDays;
  }

  public void setDecideDays(String decideDays) {
    this.decideDays = decideDays;
  }

  /** What happens between check and decision. */
  public List<PartForm> getSteps() {
    return steps;
  }

  public void setSteps(List<PartForm> steps) {
    this.steps = steps;
  }

  public boolean isWithoutApplication() {
    return withoutApplication;
  }

  public void setWithoutApplication(boolean withoutApplication) {
    this.withoutApplication = withoutApplication;
  }

  /** The sum in the formula that is shown invoice by invoice; null where none is. */
  public Fact getCosts() {
    return costs;
  }

  public void setCosts(Fact costs) {
    this.costs = costs;
  }

  /** Per cent a year on what comes back of something that was never begun. */
  public String getBackInterest() {
    return backInterest;
  }

  public void setBackInterest(String backInterest) {
    this.backInterest = backInterest;
  }

  /** Per cent; how a holding is left, with the two after it. */
  public String getMostShare() {
    return mostShare;
  }

  public void setMostShare(String mostShare) {
    this.mostShare = mostShare;
  }

  public String getYearsAtCost() {
    return yearsAtCost;
  }

  public void setYearsAtCost(String yearsAtCost) {
    this.yearsAtCost = yearsAtCost;
  }

  public String getYearRate() {
    return yearRate;
  }

  public void setYearRate(String yearRate) {
    this.yearRate = yearRate;
  }
}
