package kechuang.scheme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.ConditionRows;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;

/** A measure and a version of its rule as they are typed; what is missing or malformed is said together with what is wrong. */
public class MeasureForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String code;
  private String nameZh;
  private String nameEn;
  private Instrument instrument;
  private Applicant applicant = Applicant.FIRM;
  private String group;
  private String summaryZh;
  private String summaryEn;
  private String source;
  private LocalDate from;
  private List<ConditionForm> conditions = new ArrayList<>();
  private TermsForm terms;

  /** A new measure, with what is usual. */
  static MeasureForm fresh(boolean city, LocalDate from) {
    var form = new MeasureForm();
    form.terms = TermsForm.fresh(city);
    form.from = from;
    form.conditions.add(ConditionForm.fresh());
    return form;
  }

  /** A version, to be changed, or to be the pattern of the next. */
  static MeasureForm of(Measure measure, RuleDraft rule, Locale locale) {
    var form = new MeasureForm();
    form.take(measure);
    form.summaryZh = rule.summaryZh() == null ? measure.getSummaryZh() : rule.summaryZh();
    form.summaryEn = rule.summaryEn() == null ? measure.getSummaryEn() : rule.summaryEn();
    form.source = rule.source();
    form.from = rule.from();
    form.conditions = new ArrayList<>(rule.conditions().stream().map(one -> ConditionForm.of(one, locale)).toList());
    form.terms = rule.terms() == null ? null : TermsForm.of(rule.terms(), locale);
    return form;
  }

  void take(Measure measure) {
    code = measure.getCode();
    nameZh = measure.getNameZh();
    nameEn = measure.getNameEn();
    instrument = measure.getInstrument();
    applicant = measure.getApplicant();
    group = measure.getGroup();
  }

  /** The measure's own words. */
  MeasureDraft readMeasure() {
    return new MeasureDraft(stripped(code), stripped(nameZh), stripped(nameEn), instrument, applicant,
        group == null || group.isBlank() ? stripped(code) : group, stripped(summaryZh), stripped(summaryEn));
  }

  private static String stripped(String typed) {
    return typed == null ? null : typed.strip();
  }

  /**
   * The rule, or everything that stands against it.
   *
   * @param own whether the summary is the measure's own and not the version's
   * @param sentences what rows say, where no sentence is typed
   */
  RuleDraft readRule(boolean own, Predicate<Fact> choice, BiFunction<ConditionRows, Locale, String> sentences) {
    var problems = new Problems.Collector();
    var read = new ArrayList<RuleDraft.Condition>();
    var codes = new HashSet<String>();
    for (int i = 0; i < conditions.size(); i++) {
      readCondition(problems, i, choice, sentences, codes).ifPresent(read::add);
    }
    var gives = terms == null ? null : terms.read(problems, choice);
    var draft = new RuleDraft(own ? null : stripped(summaryZh), own ? null : stripped(summaryEn), stripped(source), from, read, gives);
    if (!problems.found().isEmpty()) {
      draft.problems().stream().filter(problem -> !problem.field().startsWith("conditions")).forEach(problems::add);
      problems.refuseIfAny();
    }
    return draft;
  }

  private Optional<RuleDraft.Condition> readCondition(Problems.Collector problems, int at, Predicate<Fact> choice,
      BiFunction<ConditionRows, Locale, String> sentences, HashSet<String> codes) {
    var form = conditions.get(at);
    var path = "conditions:" + at + ":";
    var expression = form.getRows().read(problems, path, choice);
    if (expression == null) {
      return Optional.empty();
    }
    var rows = form.getRows().rows(choice);
    var zh = sentence(form.getTextZh(), rows, Messages.CHINESE, sentences);
    var en = sentence(form.getTextEn(), rows, Messages.ENGLISH, sentences);
    problems.check(zh != null, path + "textZh", "common.missing");
    problems.check(en != null, path + "textEn", "common.missing");
    form.setCode(unused(form.getCode(), expression, codes));
    return Optional.of(new RuleDraft.Condition(form.getStage(), form.getCode(), expression, zh, en));
  }

  private static String sentence(String typed, Optional<ConditionRows> rows, Locale locale,
      BiFunction<ConditionRows, Locale, String> sentences) {
    return typed != null && !typed.isBlank() ? typed.strip() : rows.map(found -> sentences.apply(found, locale)).orElse(null);
  }

  /** A condition goes by the first fact it asks, unless it has a code already. */
  private static String unused(String code, String expression, HashSet<String> codes) {
    var asked = kechuang.scheme.entity.Predicate.of(expression).asks().stream().sorted().findFirst();
    var plain = code != null && !code.isBlank() ? code
        : asked.map(fact -> fact.ruleName().replaceAll("([A-Z])", "-$1").replace('.', '-').toLowerCase(Locale.ROOT)).orElse("condition");
    var free = plain;
    for (int i = 2; !codes.add(free); i++) {
      free = plain + "-" + i;
    }
    return free;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public Instrument getInstrument() {
    return instrument;
  }

  public void setInstrument(Instrument instrument) {
    this.instrument = instrument;
  }

  public Applicant getApplicant() {
    return applicant;
  }

  public void setApplicant(Applicant applicant) {
    this.applicant = applicant;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public String getSummaryZh() {
    return summaryZh;
  }

  public void setSummaryZh(String summaryZh) {
    this.summaryZh = summaryZh;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public void setSummaryEn(String summaryEn) {
    this.summaryEn = summaryEn;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public List<ConditionForm> getConditions() {
    return conditions;
  }

  public void setConditions(List<ConditionForm> conditions) {
    this.conditions = conditions;
  }

  public TermsForm getTerms() {
    return terms;
  }

  public void setTerms(TermsForm terms) {
    this.terms = terms;
  }
}
