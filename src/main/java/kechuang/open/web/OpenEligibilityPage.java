package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.organisation.boundary.FactsForm;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.SizeExplanation;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.Eligibility;
import kechuang.scheme.boundary.FactQuestion;
import kechuang.scheme.boundary.MeasureCard;
import kechuang.scheme.boundary.MeasureCards;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;

/** The policy finder: anyone says what a firm is like and learns what it would qualify for. Nothing is kept. */
@Named
@ViewScoped
public class OpenEligibilityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Eligibility eligibility;
  @Inject
  private transient MeasureCards measureCards;
  @Inject
  private transient ReferenceLists lists;

  private final FactsForm facts = new FactsForm();
  private String body;
  private String barred;
  private List<MeasureCard> cards;
  private String about;
  private final Map<Fact, FactQuestion> more = new EnumMap<>(Fact.class);
  private List<FactQuestion> fields = List.of();

  /** What one measure would have to know is asked for below; what was said before stays. */
  public void complete(String measure) {
    var card = cards.stream().filter(one -> one.code().equals(measure)).findFirst()
        .orElseThrow(() -> new NotFound("measure", measure));
    about = card.name();
    fields = card.missing().stream().map(fact -> more.computeIfAbsent(fact, one -> new FactQuestion(one, locale()))).toList();
  }

  /** Asks; what was not filled in stays unknown. */
  public void ask() {
    var problems = new Problems.Collector();
    var said = facts.statement(problems);
    var further = Facts.NONE;
    for (var field : more.values()) {
      further = field.addTo(further, problems);
    }
    problems.refuseIfAny();
    var size = lists.explainSize(facts, locale());
    cards = measureCards.of(eligibility.forFacts(Facts.NONE.with(Fact.APPLICANT_KIND, "FIRM")
        .with(Fact.APPLICANT_BODY, "91".equals(body) || "93".equals(body) ? "FIRM" : null)
        .with(Fact.FIRM_CREDIT_CODE_TYPE, body).with(Fact.FIRM_COUNTY, said.countyCode())
        .with(Fact.FIRM_INDUSTRY, said.industryCode()).with(Fact.FIRM_STAFF, said.staff())
        .with(Fact.FIRM_REVENUE, said.revenue())
        .with(Fact.FIRM_SIZE, size == null || size.result() == null ? null : size.result().name())
        .with(Fact.FIRM_TECHNOLOGY_SME, said.technologySme())
        .with(Fact.FIRM_BARRED, barred == null ? null : Boolean.valueOf(barred)).with(further)), locale());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** Null before anything was asked. */
  public List<MeasureCard> getCards() {
    return cards;
  }

  /** The measure whose questions are asked; null for none. */
  public String getAbout() {
    return about;
  }

  public List<FactQuestion> getFields() {
    return fields;
  }

  public FactsForm getFacts() {
    return facts;
  }

  public SizeExplanation getSize() {
    return lists.explainSize(facts, locale());
  }

  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(county -> new SelectItem(county.getCode(), county.name(locale()))).toList();
  }

  public List<SelectItem> getIndustries() {
    return lists.industries().stream()
        .map(industry -> new SelectItem(industry.getCode(), industry.getCode() + " " + industry.name(locale()))).toList();
  }

  /** Kinds of body by the first two characters of their credit code. */
  public List<SelectItem> getBodies() {
    return Stream.of("91", "93", "12", "52", "53", "92")
        .map(code -> new SelectItem(code, Display.text("open.eligibility.body." + code))).toList();
  }

  public List<SelectItem> getYesNo() {
    return List.of(new SelectItem("false", Display.text("scheme.fact.no")), new SelectItem("true", Display.text("scheme.fact.yes")));
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getBarred() {
    return barred;
  }

  public void setBarred(String barred) {
    this.barred = barred;
  }
}
