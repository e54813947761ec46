package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Statement;

/** What a firm types about itself, as it types it: nothing is lost when some of it cannot be read. */
public class FactsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String county;
  private String industry;
  private String staff;
  private String revenue;
  private String assets;
  private boolean technologySme;
  private LocalDate founded;

  /** An empty form. */
  public FactsForm() {
  }

  /** The form as the organisation stands. */
  public FactsForm(Organisation organisation) {
    name = organisation.getName();
    county = organisation.getCountyCode();
    industry = organisation.getIndustryCode();
    staff = organisation.getStaff() == null ? null : organisation.getStaff().toString();
    revenue = organisation.getRevenue() == null ? null : organisation.getRevenue().grouped();
    assets = organisation.getAssets() == null ? null : organisation.getAssets().grouped();
    technologySme = organisation.isTechnologySme();
    founded = organisation.getFounded();
  }

  /** What it says; numbers that cannot be read become problems of their fields. */
  public Statement statement(Problems.Collector problems) {
    return new Statement(name, county, industry, read(problems, "staff", staff, FactsForm::number),
        read(problems, "revenue", revenue, Money::parse), read(problems, "assets", assets, Money::parse), technologySme,
        founded);
  }

  private static <T> T read(Problems.Collector problems, String field, String typed, Function<String, T> reader) {
    return typed == null || typed.isBlank() ? null : problems.read(field, () -> reader.apply(typed.strip()));
  }

  private static Integer number(String typed) {
    if (typed.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
      throw new RuleViolation("organisation.staff.full-width");
    }
    if (!typed.matches("[0-9]{1,7}")) {
      throw new RuleViolation("organisation.staff.not-a-number");
    }
    return Integer.valueOf(typed);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  public String getIndustry() {
    return industry;
  }

  public void setIndustry(String industry) {
    this.industry = industry;
  }

  public String getStaff() {
    return staff;
  }

  public void setStaff(String staff) {
    this.staff = staff;
  }

  public String getRevenue() {
    return revenue;
  }

  public void setRevenue(String revenue) {
    this.revenue = revenue;
  }

  public String getAssets() {
    return assets;
  }

  public void setAssets(String assets) {
    this.assets = assets;
  }

  public boolean isTechnologySme() {
    return technologySme;
  }

  public void setTechnologySme(boolean technologySme) {
    this.technologySme = technologySme;
  }

  public LocalDate getFounded() {
    return founded;
  }

  public void setFounded(LocalDate founded) {
    this.founded = founded;
  }
}
