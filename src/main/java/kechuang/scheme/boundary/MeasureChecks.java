package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Terms;

/** What has to be right about a measure and about a version of its rule, beyond what each says by itself. */
@Stateless
public class MeasureChecks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private MeasureChoices choices;

  /** Refuses a measure that cannot be kept as it is written. */
  @RolesAllowed("programme-manager")
  public void mustBeWritable(MeasureDraft measure) {
    var problems = new Problems.Collector();
    measure.problems().forEach(problems::add);
    problems.check(measure.instrument() != Instrument.VOUCHER, "instrument", "measure.no-new-vouchers");
    problems.check(Objects.equals(measure.group(), measure.code()) || choices.groups().contains(measure.group()), "group",
        "measure.no-such-group");
    problems.refuseIfAny();
  }

  /** Refuses a code that another measure has. */
  @RolesAllowed("programme-manager")
  public void mustBeFree(MeasureDraft measure) {
    if (em.find(Measure.class, measure.code()) != null) {
      throw new RuleViolation("measure.code-taken", measure.code()).about("code");
    }
  }

  /** Refuses a rule that cannot be kept as it is written. */
  @RolesAllowed("programme-manager")
  public void mustBeWritable(Measure measure, RuleDraft rule) {
    problems(measure, rule).refuseIfAny();
  }

  private Problems.Collector problems(Measure measure, RuleDraft rule) {
    var problems = new Problems.Collector();
    rule.problems().forEach(problems::add);
    var voucher = measure.getInstrument() == Instrument.VOUCHER;
    problems.check(voucher == (rule.terms() == null), "kind", voucher ? "measure.voucher-without-terms" : "measure.terms-missing");
    problems.check(voucher || rule.conditions().stream().allMatch(one -> one.stage() == Stage.ELIGIBLE), "",
        "measure.stages-of-vouchers");
    if (rule.terms() != null) {
      problems.check(rule.terms().title().isPresent() == (measure.getInstrument() == Instrument.TITLE), "kind",
          measure.getInstrument() == Instrument.TITLE ? "measure.title-missing" : "measure.title-is-no-money");
      problems.check(measure.getInstrument().isByAgreement() || rule.terms().evidence().stream().noneMatch(Terms.Evidence::later),
          "evidence", "measure.paper-later");
      var known = choices.deductible(measure).stream().map(Measure::getCode).toList();
      problems.check(known.containsAll(rule.terms().deducts()), "deducts", "measure.no-such-deduct");
    }
    return problems;
  }

  /** Refuses to propose or to put into force what says nothing, or what the owner cannot promise. */
  @RolesAllowed("programme-manager")
  public void mustBeReady(Measure measure, RuleVersion rule) {
    var written = rule.written();
    var problems = problems(measure, written);
    problems.check(!rule.conditionsAt(Stage.ELIGIBLE).isEmpty(), "", "measure.no-conditions");
    problems.check(rule.getOwner().equals(County.CITY) || measure.getInstrument() != Instrument.TITLE, "kind",
        "measure.titles-of-the-city");
    var levels = written.terms() == null ? List.<Level>of() : List.copyOf(written.terms().sharing().keySet());
    problems.check(rule.getOwner().equals(County.CITY) || levels.stream().allMatch(Level.COUNTY::equals), "shareCity",
        "measure.county-pays-alone");
    problems.refuseIfAny();
  }
}
