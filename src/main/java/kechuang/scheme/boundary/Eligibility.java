package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Benefit;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Matter;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Past;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.Round;

/** Which measures a firm qualifies for, why not the others, and what it could come to. Decides nothing. */
@Stateless
public class Eligibility {

  @Inject
  private Organisations organisations;
  @Inject
  private Candidates candidates;
  @Inject
  private Questions questions;
  @Inject
  private Rounds rounds;
  @Inject
  private Memberships memberships;
  @Inject
  private BusinessClock clock;

  /** For the caller's own firm, on what the portal knows of it. */
  @RolesAllowed("applicant")
  public List<EligibilityAnswer> forOwnFirm() {
    return forFirm(organisations.get(memberships.ownOrganisationId()));
  }

  /** For any firm, for use cases that checked who asks. */
  @PermitAll
  public List<EligibilityAnswer> forFirm(Organisation firm) {
    var known = candidates.of(List.of(firm), AsOf.of(clock.today())).get(0);
    return answers(known.facts(), known.matters(), known.past(), firm);
  }

  /** For anyone, on what they say; what they do not say is unknown. Nothing is kept. */
  @PermitAll
  public List<EligibilityAnswer> forFacts(Facts facts) {
    return answers(facts, List.of(), Past.NONE, null);
  }

  private List<EligibilityAnswer> answers(Facts facts, List<Matter> matters, Past past, Organisation firm) {
    var today = clock.today();
    var asked = questions.on(today).about(facts, matters, past);
    var best = asked.stream().map(question -> question.best(today)).toList();
    var instead = instead(asked, best);
    return IntStream.range(0, asked.size()).mapToObj(i -> {
      var question = asked.get(i);
      var answer = best.get(i).entitlement();
      var paying = question.isPayable() ? question.round() : null;
      var estimate = paying == null || answer.verdict().result() == OutcomeResult.FAIL ? null : estimate(paying, firm);
      return new EligibilityAnswer(question.measure(), question.rule(), answer.verdict(), paying, estimate,
          answer.calculation(), instead.get(question.measure().getCode()));
    }).toList();
  }

  /** By the code of each measure that is not paid: the one of its group that gives more for the same matter (就高不重复). */
  private static Map<String, Measure> instead(List<Question> asked, List<Question.Answer> answers) {
    var measures = asked.stream().map(Question::measure).collect(Collectors.toMap(Measure::getCode, measure -> measure));
    var benefits = IntStream.range(0, asked.size()).filter(i -> answers.get(i).entitlement().isDue())
        .mapToObj(i -> Benefits.benefit(asked.get(i), answers.get(i))).toList();
    return Benefit.settle(benefits).stream().filter(settled -> settled.instead() != null)
        .collect(Collectors.toMap(settled -> settled.benefit().measure(), settled -> measures.get(settled.instead())));
  }

  private Estimate estimate(Round round, Organisation firm) {
    var year = firm != null ? rounds.firmYear(round, firm.getId())
        : new Counter(round.getFirmYearCap(), Money.ZERO, Money.ZERO);
    return Estimate.of(year, rounds.pool(round));
  }
}
