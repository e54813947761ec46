package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.fault.Conflict;
import kechuang.money.Money;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * A bank whose loss on a loan was compensated goes on after its borrower, and returns of every recovery the part that it was
 * compensated for 追偿款按比例退还 (FIN-RISK).
 */
@Stateless
public class LossRecoveries {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardAccess awards;
  @EJB
  private AwardTerms terms;
  @EJB
  private Repayments repayments;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /**
   * The office records what was recovered, as the bank reported it; its part is asked back in the same act.
   *
   * @param recovered of the loss, in yuan
   * @return what comes back of it, in yuan
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money record(long awardId, long version, Money recovered, String note) {
    var award = awards.ofOffice(awardId);
    award.mustBe(version);
    var loss = terms.loss(award).orElseThrow(() -> new Conflict("award.no-loss"));
    var act = acts.now(note);
    var back = award.recover(recovered, loss, act);
    em.flush();
    if (!back.isZero()) {
      // Of what it was given and was not asked back before.
      var kept = award.given().minus(award.returned(loss)).plus(back);
      repayments.ask(award, kept, back, Money.ZERO, "award.back.recovered", act);
      told.fire(Tiding.of(TidingKind.RECOVERY_SHARED, Whom.organisation(award.getOrganisationId()), award.getNumber(), award.getVersion(),
          award.getNumber(), back));
    }
    return back;
  }
}
