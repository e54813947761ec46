package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.fault.Problems;
import kechuang.ledger.boundary.BudgetLine;
import kechuang.ledger.boundary.BudgetLines;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundDraft;
import kechuang.scheme.entity.RoundShare;
import kechuang.scheme.entity.RoundState;

/** Whether a round's terms fit to what is around it: measures, budgets, and the rounds that are in force already. */
@Stateless
public class RoundChecks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Measures measures;
  @EJB
  private BudgetLines budgets;

  /** Everything that is wrong with a draft of this owner is said at once; answers the group its measures belong to. */
  @PermitAll
  public String group(RoundDraft terms, String owner) {
    var problems = new Problems.Collector();
    terms.problems().forEach(problems::add);
    counties(problems, terms, owner);
    shares(problems, terms, owner);
    var paid = measures.all().stream().filter(measure -> terms.measures().contains(measure.getCode())).toList();
    measures(problems, terms, paid);
    problems.refuseIfAny();
    var group = paid.get(0).getGroup();
    refuseOtherCap(terms, owner, group);
    return group;
  }

  /** The same once more before others see it: what is around it may have changed. */
  @PermitAll
  public void mustBeReady(Round round) {
    group(round.terms(), round.getOwner());
  }

  /** A county serves its own firms only. */
  private static void counties(Problems.Collector problems, RoundDraft terms, String owner) {
    problems.check(owner.equals(County.CITY) || Set.of(owner).containsAll(terms.counties()), "counties",
        "round.county-own-only");
    problems.check(!terms.counties().contains(County.CITY), "counties", "round.counties-missing");
  }

  private void shares(Problems.Collector problems, RoundDraft terms, String owner) {
    problems.check(budgets.openYears().contains(terms.fiscalYear()), "fiscalYear", "round.year-not-open",
        terms.fiscalYear());
    var lines = budgets.of(terms.fiscalYear()).stream().collect(Collectors.toMap(BudgetLine::id, line -> line));
    for (var share : terms.shares()) {
      var line = lines.get(share.getBudgetId());
      problems.check(line != null && share.getWeight() > 0 && fits(share, line, owner)
          && terms.counties().contains(share.getCountyCode()), "shares", "round.budget-not-theirs");
    }
  }

  /** The city's rounds draw on the city and on the county served; a county's on its own alone. */
  private static boolean fits(RoundShare share, BudgetLine line, String owner) {
    return line.level().equals(share.getLevel().name()) && switch (share.getLevel()) {
      case COUNTY -> line.owner().equals(share.getCountyCode());
      case CITY, PROVINCE -> owner.equals(County.CITY);
    };
  }

  private static void measures(Problems.Collector problems, RoundDraft terms, List<Measure> paid) {
    problems.check(paid.size() == terms.measures().size()
        && paid.stream().map(Measure::getGroup).distinct().count() <= 1, "measures", "round.measures-of-one-group");
    var tiered = paid.stream().filter(Measure::isTiered).count();
    problems.check(tiered == 0 || tiered == paid.size(), "measures", "round.tiers-alone");
    if (terms.scale() != null && !paid.isEmpty()) {
      problems.check(terms.scale().isFlat() == (tiered == 0), "firstUpTo",
          tiered == 0 ? "round.tiers-not-here" : "round.tiers-missing");
    }
  }

  /** A firm, or a team, has one limit a year from one owner and group: the first round in force says how much. */
  private void refuseOtherCap(RoundDraft terms, String owner, String group) {
    em.createQuery("select r from Round r where r.fiscalYear = :year and r.owner = :owner and r.measureGroup = :group"
        + " and r.state in (:inForce, :closed) order by r.id", Round.class).setParameter("year", terms.fiscalYear())
        .setParameter("owner", owner).setParameter("group", group).setParameter("inForce", RoundState.IN_FORCE)
        .setParameter("closed", RoundState.CLOSED).setMaxResults(1).getResultStream().findFirst().ifPresent(first ->
            new Problems.Collector().check(first.getFirmYearCap().equals(terms.firmYearCap()), "firmYearCap",
                "round.other-cap", first.getCode(), first.getFirmYearCap(), terms.fiscalYear())
                .check(first.getTeamYearCap().equals(terms.teamYearCap()), "teamYearCap", "round.other-team-cap",
                    first.getCode(), first.getTeamYearCap(), terms.fiscalYear()).refuseIfAny());
  }
}
