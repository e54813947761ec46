package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleVersion;

/** Puts together what the measures of a day ask. */
@Stateless
public class Questions {

  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Rounds rounds;
  @Inject
  private KnownFacts known;
  @Inject
  private ReferenceLists lists;

  /** The measures with their rules of the day, and the rounds that are open now. */
  @PermitAll
  public QuestionSheet on(LocalDate day) {
    var open = new LinkedHashMap<Round, Facts>();
    rounds.open().forEach(round -> open.put(round, known.ofRound(round)));
    var inForce = rules.inForce(day);
    var all = measures.all();
    // Read now: the sheet is asked when this transaction is long over.
    all.forEach(measure -> inForce.rules(measure.getCode()).forEach(RuleVersion::getConditions));
    return new QuestionSheet(day, all, inForce, open, anywhere());
  }

  /** While no round is open the policy itself is asked: it serves every county of the city. */
  private Facts anywhere() {
    return Facts.NONE.with(Fact.ROUND_COUNTIES, lists.counties().stream().map(County::getCode).toList());
  }
}
