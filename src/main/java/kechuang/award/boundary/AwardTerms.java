package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardGrounds;
import kechuang.fault.RuleViolation;
import kechuang.money.Fraction;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.registry.boundary.RegisterLocks;
import kechuang.scheme.boundary.BenefitCase;
import kechuang.scheme.boundary.AsOf;
import kechuang.scheme.boundary.Benefits;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.PastBenefit;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stacking;
import kechuang.scheme.entity.Terms;

/** What an award rests on, looked at again when it is taken: by the version it was offered under, on today's facts. */
@Stateless
public class AwardTerms {

  /** A bank's year. */
  private static final int YEAR = 360;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private RegisterLocks locks;
  @EJB
  private AwardKeys keys;
  @Inject
  private Rules rules;
  @Inject
  private Measures measures;
  @Inject
  private Benefits benefits;
  @Inject
  private Organisations organisations;

  @PermitAll
  public RuleVersion rule(Award award) {
    return rules.get(award.getRuleVersionId());
  }

  @PermitAll
  public Terms of(Award award) {
    return rule(award).terms().orElseThrow();
  }

  /** Whether its parts are paid as milestones of an agreement are reached, and not at once. */
  @PermitAll
  public boolean isByAgreement(Award award) {
    return measures.get(award.getMeasureCode()).getInstrument().isByAgreement();
  }

  /** Whether something is bought, so that a tender has to be named. */
  @PermitAll
  public boolean isBought(Award award) {
    return measures.get(award.getMeasureCode()).getInstrument() == Instrument.PURCHASE;
  }

  /** Whether it buys a holding, which is entered in the investment register. */
  @PermitAll
  public boolean isInvested(Award award) {
    return measures.get(award.getMeasureCode()).getInstrument() == Instrument.EQUITY;
  }

  /**
   * What it comes to at acceptance, by the version it was awarded under: the lower of what was awarded and what the rule gives
   * for the audited cost. Of what was bought the price of what was delivered is paid. An investment stays what it is.
   */
  @PermitAll
  public Money finalAmount(Award award, Money audited) {
    if (isInvested(award)) {
      return award.getAmount();
    }
    if (isBought(award)) {
      return award.getAmount().min(audited);
    }
    var facts = award.verdict().facts().with(Fact.PROJECT_ACCEPTED, true).with(Fact.PROJECT_AUDITED, audited);
    return of(award).reckon(facts, Before.NOTHING).map(Calculation::amount).orElse(award.getAmount())
        .min(award.getAmount());
  }

  /** The loss that it was given for: what is recovered of that comes back in proportion. Empty where it was given for something else. */
  @PermitAll
  public Optional<Money> loss(Award award) {
    return of(award).asks().contains(Fact.LOAN_LOSS) ? award.verdict().facts().get(Fact.LOAN_LOSS).map(Money.class::cast) : Optional.empty();
  }

  /** Interest on every paid part, from its day to this one by 360 days a year, each half up to the fen; none where the rule asks none. */
  @PermitAll
  public Money backInterest(Award award, LocalDate today) {
    var rate = of(award).backInterest();
    return rate == null ? Money.ZERO : Money.sum(award.paid().stream().map(part -> part.getAmount().times(List.of(
        Fraction.of(rate), new Fraction(ChronoUnit.DAYS.between(part.getPaidOn(), today), YEAR)))).toList());
  }

  /** What a case of the rules comes to, to be decided on. */
  static AwardGrounds grounds(BenefitCase found) {
    return new AwardGrounds(found.verdict(), found.calculation(), found.matter(), found.policyYear());
  }

  /** Refuses an award whose conditions no longer hold, or that would be worth less now; the office then looks at it anew. */
  @PermitAll
  public void mustStillHold(Award award, LocalDate today) {
    var found = benefits.again(measures.get(award.getMeasureCode()), rule(award),
        organisations.get(award.getOrganisationId()), today, award.getPolicyYear(), award.getMatter());
    if (!found.stands()) {
      throw new RuleViolation("award.no-longer", found.reasonZh(), found.reasonEn());
    }
    if (award.getAmount().isMoreThan(found.amount())) {
      throw new RuleViolation("award.less-now", award.getAmount(), found.amount());
    }
  }

  /**
   * What an award rests on is corrected no more once it is bound, and pays nobody else: the entries it is given for, and the
   * organisation's returns of the year that is rewarded and of the year before.
   */
  @PermitAll
  public void bindGrounds(Award award, LocalDate today) {
    var to = organisations.get(award.getOrganisationId());
    benefits.entries(to, AsOf.of(today, award.getPolicyYear()), award.getMatter())
        .forEach(entry -> keys.take(award, rule(award), locks.lock(entry, award.getNumber()), today));
    locks.lockReturns(to.getCreditCode(), List.of(award.getPolicyYear() - 1, award.getPolicyYear()), award.getNumber());
  }

  /** What each level carried of the matter before, where the measure pays only the difference. */
  @PermitAll
  public Map<Level, Money> carried(Award award) {
    var earlier = new EnumMap<Level, Money>(Level.class);
    if (of(award).stacking() == Stacking.EACH) {
      return earlier;
    }
    for (var other : ofSameMatter(award)) {
      var parts = other.between(Money.ZERO, other.getAmount());
      for (int i = 0; i < parts.size(); i++) {
        earlier.merge(other.getShares().get(i).getLevel(), parts.get(i), Money::plus);
      }
    }
    return earlier;
  }

  private List<Award> ofSameMatter(Award award) {
    var group = measures.get(award.getMeasureCode()).getGroup();
    return em.createQuery("select a from Award a, Measure m where m.code = a.measureCode and m.group = :group"
        + " and a.organisationId = :organisation and a.id <> :id", Award.class).setParameter("group", group)
        .setParameter("organisation", award.getOrganisationId()).setParameter("id", award.getId()).getResultStream()
        .filter(other -> other.getState().isBinding()
            && PastBenefit.counts(other.getMatter(), award.getMatter())).toList();
  }
}
