package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.organisation.entity.Declaration;
import kechuang.organisation.entity.Statement;

/** Turns what was typed about a firm into a declaration, collecting everything that is wrong with it. */
@ApplicationScoped
class FactsReader {

  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;

  Declaration read(Statement statement, Problems.Collector problems) {
    var industry = lists.industry(statement.industryCode());
    if (statement.industryCode() != null && industry.isEmpty()) {
      problems.add(Problem.of("industry", "organisation.industry.unknown"));
    }
    if (statement.countyCode() != null && lists.county(statement.countyCode()).filter(county -> !county.isCity()).isEmpty()) {
      problems.add(Problem.of("county", "organisation.county.unknown"));
    }
    var declaration = statement.with(industry.orElse(null));
    declaration.check(problems, clock.today());
    return declaration;
  }
}
