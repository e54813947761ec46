package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardLimit;
import kechuang.award.entity.AwardShare;
import kechuang.fault.RuleViolation;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.EntryKind;
import kechuang.ledger.entity.Posting;
import kechuang.money.Money;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.registry.boundary.Controllers;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.Terms;

/**
 * How the money of an award moves. Taking it commits all of it: in every limit of the measure, and each level's part on its
 * own budget line, in one act. Each part is paid by its levels; what is not needed goes back the way it came.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AwardMoney {

  /** The line kept for the measure, or else the one for all. */
  private static final String FUND = "select budget_id from measure_fund where fiscal_year = ?1 and level = ?2 and owner = ?3"
      + " and measure_code in ('', ?4) order by measure_code desc limit 1";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Ledger ledger;
  @EJB
  private Controllers controllers;
  @Inject
  private ReferenceLists lists;

  /**
   * Commits an award that was taken or decided, and fixes who pays it in which parts.
   *
   * @param earlier what each level carried of the same matter before
   */
  @PermitAll
  public void commit(Award award, Terms terms, Map<Level, Money> earlier) {
    var caps = caps(award, terms);
    award.share(parties(award, terms, earlier), caps.stream().map(AwardMoney::drawn).toList(), terms.instalments());
    em.flush();
    var posting = new Posting("commit:award:" + award.getId(), EntryKind.COMMIT, "award", award.getId(),
        award.getCommittedOn());
    caps.forEach(cap -> posting.ceiling(cap, award.getAmount()));
    ledger.post(onBudgets(posting, award, Money.ZERO, award.getAmount()));
  }

  private static AwardLimit drawn(Posting.Limit cap) {
    return new AwardLimit(cap.kind(), cap.subject(), cap.scope());
  }

  /** Gives back what of an award is not needed any more: all of it, or what lies above the final amount. */
  @PermitAll
  public void release(Award award, Money from, Money to, String key, LocalDate day) {
    var amount = to.minus(from);
    if (amount.isZero()) {
      return;
    }
    var posting = new Posting(key, EntryKind.RELEASE, "award", award.getId(), day);
    ledger.post(onBudgets(onLimits(posting, award, amount), award, from, to));
  }

  /** One level has paid its line. */
  @PermitAll
  public void pay(Award award, long budget, Money amount, String key, LocalDate day) {
    ledger.post(onLimits(new Posting(key, EntryKind.PAY, "award", award.getId(), day), award, amount).budget(budget, amount));
  }

  /** The money of a paid line came back: from the bank, or because it was asked back. */
  @PermitAll
  public void cameBack(Award award, long budget, Money amount, String key, LocalDate day) {
    ledger.post(onLimits(new Posting(key, EntryKind.RETURN, "award", award.getId(), day), award, amount)
        .budget(budget, amount));
  }

  /** What was asked back has come, all the way: from paid to committed, and from committed to what can be given again. */
  @PermitAll
  public void paidBack(Award award, long budget, Money amount, String key, LocalDate day) {
    cameBack(award, budget, amount, "return:" + key, day);
    ledger.post(onLimits(new Posting("release:" + key, EntryKind.RELEASE, "award", award.getId(), day), award, amount)
        .budget(budget, amount));
  }

  private static Posting onLimits(Posting posting, Award award, Money amount) {
    award.getLimits().forEach(limit -> posting.ceiling(limit.getKind(), limit.getSubject(), limit.getScope(), amount));
    return posting;
  }

  private static Posting onBudgets(Posting posting, Award award, Money from, Money to) {
    var parts = award.between(from, to);
    for (int i = 0; i < parts.size(); i++) {
      posting.budget(award.getShares().get(i).getBudgetId(), parts.get(i));
    }
    return posting;
  }

  private List<Posting.Limit> caps(Award award, Terms terms) {
    var year = award.getFiscalYear() + "/" + award.getOwner() + "/" + award.getMeasureCode();
    var caps = new ArrayList<Posting.Limit>();
    add(caps, award, CeilingKind.FIRM_MEASURE, award.getOrganisationId(), award.getMeasureCode(), terms.caps().lifetime());
    add(caps, award, CeilingKind.FIRM_YEAR, award.getOrganisationId(), year, terms.caps().year());
    if (terms.caps().controller() != null) {
      add(caps, award, CeilingKind.CONTROLLER_YEAR, 0, year + "/" + controllers.of(award.getOrganisationId()),
          terms.caps().controller());
    }
    add(caps, award, CeilingKind.PROGRAMME_YEAR, 0, year, terms.caps().programme());
    return caps;
  }

  private static void add(List<Posting.Limit> caps, Award award, CeilingKind kind, long subject, String scope, Money cap) {
    if (cap != null) {
      caps.add(new Posting.Limit(kind, subject, scope, cap, award.getFiscalYear(), award.getOwner()));
    }
  }

  /** A county that pays alone carries the city's part too. */
  private List<AwardShare> parties(Award award, Terms terms, Map<Level, Money> earlier) {
    var alone = lists.county(award.getCountyCode()).filter(County::isPaysAlone).isPresent();
    var weights = new EnumMap<Level, Integer>(Level.class);
    terms.sharing().forEach((level, weight) -> weights.merge(alone && level == Level.CITY ? Level.COUNTY : level, weight,
        Integer::sum));
    var parties = new ArrayList<AwardShare>();
    weights.forEach((level, weight) -> {
      var owner = level == Level.COUNTY ? award.getCountyCode() : County.CITY;
      parties.add(new AwardShare(parties.size() + 1, level, owner, fund(award, level, owner), weight,
          earlier.getOrDefault(level, Money.ZERO)));
    });
    return parties;
  }

  @SuppressWarnings("unchecked")
  private long fund(Award award, Level level, String owner) {
    List<Number> lines = em.createNativeQuery(FUND).setParameter(1, award.getFiscalYear()).setParameter(2, level.name())
        .setParameter(3, owner).setParameter(4, award.getMeasureCode()).getResultList();
    return lines.stream().findFirst().map(Number::longValue).orElseThrow(() ->
        new RuleViolation("award.no-fund", String.valueOf(award.getFiscalYear()), "scheme.level." + level));
  }
}
