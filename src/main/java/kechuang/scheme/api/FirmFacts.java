package kechuang.scheme.api;

import java.util.List;
import java.util.Optional;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.SizeClass;
import kechuang.organisation.entity.SizeRow;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;

/**
 * Body of {@code POST /eligibility}: what is known of a firm. Everything may be left out and is then unknown; the size
 * class is worked out from industry, staff, revenue and assets unless it is given.
 *
 * @param county six digits, of the registered address
 * @param industry division of GB/T 4754-2011, for instance C17
 * @param revenue of the last full year
 * @param barred whether a bar for a breach of trust is in force
 * @param facts whatever else is known, by the names that rules use
 */
public record FirmFacts(String creditCode, String county, String industry, Integer staff, Money revenue, Money assets,
    SizeClass size, Boolean technologySme, Boolean barred, List<SaidFact> facts) {

  private static final int MOST_FACTS = 200;

  /**
   * One fact.
   *
   * @param name as rules call it, for instance {@code rnd.statistics}
   * @param value as a text: {@code true}, {@code 3}, {@code 18000.00}, a rate in per cent, a day
   */
  public record SaidFact(String name, String value) {

    Facts addTo(Facts known, Problems.Collector problems) {
      var fact = name == null ? Optional.<Fact>empty() : Fact.named(name);
      problems.check(fact.isPresent(), "facts", "scheme.fact.no-such", String.valueOf(name));
      if (fact.isEmpty() || value == null) {
        return known;
      }
      var read = problems.read("facts", () -> fact.get().parse(value));
      return read == null ? known : known.with(fact.get(), read);
    }
  }


  /** The facts, or everything that is wrong with them. */
  Facts checked(ReferenceLists lists) {
    var problems = new Problems.Collector();
    var code = creditCode == null ? null : problems.read("creditCode", () -> new CreditCode(creditCode));
    var division = industry == null ? null : problems.read("industry", () -> lists.industry(industry)
        .orElseThrow(() -> new RuleViolation("organisation.industry.unknown")));
    problems.check(county == null || lists.county(county).filter(found -> !found.isCity()).isPresent(), "county",
        "organisation.county.unknown");
    problems.check(staff == null || staff >= 0, "staff", "organisation.staff.not-a-number");
    problems.check(facts == null || facts.size() <= MOST_FACTS, "facts", "scheme.fact.too-many", MOST_FACTS);
    var further = Facts.NONE;
    for (var one : facts == null || facts.size() > MOST_FACTS ? List.<SaidFact>of() : facts) {
      further = one == null ? further : one.addTo(further, problems);
    }
    problems.refuseIfAny();
    var worked = division == null ? null : division.getSizeRow().classOf(new SizeRow.Size(staff, revenue, assets));
    var found = size != null ? size : worked;
    return Facts.NONE.with(Fact.APPLICANT_KIND, "FIRM")
        .with(Fact.FIRM_CREDIT_CODE_TYPE, code == null ? null : code.kind())
        .with(Fact.FIRM_COUNTY, county).with(Fact.FIRM_INDUSTRY, industry).with(Fact.FIRM_STAFF, staff)
        .with(Fact.FIRM_REVENUE, revenue).with(Fact.FIRM_SIZE, found == null ? null : found.name())
        .with(Fact.FIRM_TECHNOLOGY_SME, technologySme).with(Fact.FIRM_BARRED, barred).with(further);
  }
}
