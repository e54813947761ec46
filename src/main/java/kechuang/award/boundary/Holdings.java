package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.award.entity.Holding;
import kechuang.award.entity.HoldingExit;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.FourEyes;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.scheme.entity.ExitTerms;

/**
 * The investment register 投资台账: what an award under an equity measure bought is entered once money was paid in, valued anew, and
 * left by two officers of its office. What comes of it goes back to the budget line that paid; a gain is shown apart.
 */
@Stateless
public class Holdings {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardAccess awards;
  @EJB
  private AwardTerms terms;
  @EJB
  private Repayments repayments;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /**
   * Enters what the money bought.
   *
   * @param valuation of the whole after the money came, in yuan
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void enter(long awardId, Rate share, Money valuation, String note) {
    var award = awards.ofOffice(awardId);
    if (!terms.isInvested(award)) {
      throw new RuleViolation("holding.not-invested");
    }
    if (em.find(Holding.class, awardId) != null) {
      throw new Conflict("holding.entered");
    }
    em.persist(new Holding(award, exit(award), share, valuation, acts.now(note)));
    told.fire(Tiding.of(TidingKind.HOLDING_ENTERED, Whom.organisation(award.getOrganisationId()), award.getNumber(), 0,
        award.getNumber(), share.toString()));
  }

  /** The whole was valued anew, or the share has changed since others paid in. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void revalue(long awardId, long version, Rate share, Money valuation, String note) {
    var award = awards.ofOffice(awardId);
    held(awardId, version).revalue(exit(award), share, valuation, acts.now(note));
  }

  /** Says how it is left, for another officer to agree. All that was promised must have been paid in or given up. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void proposeExit(long awardId, long version, HoldingExit way, String note) {
    var award = awards.ofOffice(awardId);
    var holding = held(awardId, version);
    var act = acts.now(note);
    holding.mustBeSaleable(way, act.day());
    mustBePaidIn(award);
    holding.proposeExit(way, priceOn(award, way.getSoldOn()).orElse(null), act);
  }

  /** All that was promised; the bank may have sent a part back meanwhile. */
  private static void mustBePaidIn(Award award) {
    if (award.getState() != AwardState.SETTLED) {
      throw new RuleViolation("holding.parts-left");
    }
  }

  /** The least it may be sold for on a day, in yuan, part by part as they were paid in; empty where the rule sets none. */
  private Optional<Money> priceOn(Award award, LocalDate day) {
    return Optional.ofNullable(exit(award)).map(rule -> Money.sum(award.paid().stream()
        .map(part -> rule.price(part.getAmount(), part.getPaidOn(), day)).toList()));
  }

  /**
   * Another officer agrees that it is left: the money is asked for, up to what was paid in for the budget lines that paid it, the
   * rest as a gain.
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void agreeExit(long awardId, long version) {
    var award = awards.ofOffice(awardId);
    var holding = held(awardId, version);
    fourEyes.mustBeAnother(holding.getProposedBy(), holding.getProposedOn());
    mustBePaidIn(award);
    var act = acts.now();
    holding.agreeExit(act);
    em.flush();
    var price = holding.getExit().getPrice();
    var paidIn = award.given();
    repayments.ask(award, paidIn, price.min(paidIn), price.minusOrZero(paidIn), "holding.proceeds", act);
    told.fire(Tiding.of(TidingKind.HOLDING_LEFT, Whom.organisation(award.getOrganisationId()), award.getNumber(), version,
        award.getNumber(), price));
  }

  /** It is not left, or not like that. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void setAside(long awardId, long version, String reason) {
    awards.ofOffice(awardId);
    held(awardId, version).keep(acts.now(reason));
  }

  private ExitTerms exit(Award award) {
    return terms.of(award).exit();
  }

  private Holding held(long awardId, long version) {
    var holding = em.find(Holding.class, awardId);
    if (holding == null) {
      throw new NotFound("holding", awardId);
    }
    holding.mustBe(version);
    return holding;
  }
}
