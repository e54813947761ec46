package kechuang.award.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.award.boundary.Fund;
import kechuang.award.boundary.Funds;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.entity.Level;

/** From which budget lines an office pays the policy package. */
@Named
@ViewScoped
public class AwardFundsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "award.funds";

  @Inject
  private Funds funds;
  @Inject
  private Measures measures;
  @Inject
  private Operations operations;
  @Inject
  private BusinessClock clock;

  private Integer year;
  private String operation;
  private String measure = "";
  private Long line;
  private transient List<Fund> all;

  /** Of this year unless another one is asked for. */
  public void open() {
    if (year == null) {
      year = clock.today().getYear();
    }
    operation = operations.newId();
  }

  public String save() {
    operations.oncePerForm(PAGE, operation, year + "/" + measure + "/" + line, () -> {
      funds.pay(year, measure == null ? "" : measure, line);
      return "";
    });
    Said.onNextPage("award.funds.said.save");
    return here();
  }

  public String drop(Fund fund) {
    operations.oncePerForm(PAGE, operation, year + "/" + fund.measure(), () -> {
      funds.drop(year, fund.level(), fund.measure());
      return "";
    });
    Said.onNextPage("award.funds.said.drop");
    return here();
  }

  private String here() {
    return "/award/funds.xhtml?faces-redirect=true&year=" + year;
  }

  public List<Fund> getAll() {
    if (all == null) {
      all = funds.of(year);
    }
    return all;
  }

  /** Whether nothing says yet from where all measures are paid. */
  public boolean isWithout() {
    return getAll().stream().noneMatch(fund -> fund.measure().isEmpty() && fund.level() != Level.PROVINCE);
  }

  public List<Integer> getYears() {
    return funds.years();
  }

  public List<SelectItem> getLines() {
    return funds.own(year).stream().map(one -> new SelectItem(one.id(), Display.text("award.funds.line",
        one.name().in(Display.locale()), one.left()))).toList();
  }

  public List<SelectItem> getMeasures() {
    return measures.all().stream().filter(one -> one.getInstrument().isPaidFromPackage())
        .map(one -> new SelectItem(one.getCode(), one.getCode() + " " + one.name(Display.locale()))).toList();
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public Long getLine() {
    return line;
  }

  public void setLine(Long line) {
    this.line = line;
  }
}
