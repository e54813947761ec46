package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardShare;
import kechuang.award.entity.RepaymentDue;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.money.Shares;

/** What is asked back of what was paid on an award, level by level. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Repayments {

  @Inject
  private Event<RepaymentDue> due;

  /**
   * From each level's payments, the last that were paid first, so that the levels ask back in the proportion paid.
   *
   * @param given what all levels paid so far
   * @param back how much of it comes back
   * @param extra what comes with it beyond that, by the levels' shares
   * @param reason a key of the texts
   */
  @PermitAll
  public void ask(Award award, Money given, Money back, Money extra, String reason, Act act) {
    var shares = award.getShares();
    var parts = award.between(given.minus(back), given);
    var extras = new Shares(shares.stream().map(AwardShare::getWeight).toList()).of(extra);
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).plus(extras.get(i)).isZero()) {
        due.fire(new RepaymentDue(award.getId(), shares.get(i).getBudgetId(), shares.get(i).getOwner(), parts.get(i), extras.get(i),
            reason, act.saying(null)));
      }
    }
  }
}
