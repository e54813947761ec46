package kechuang.testing;

import static kechuang.testing.Steps.the;

import kechuang.payment.boundary.Payments;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene.Organisation;

/** Claims that were paid, the long way and the short one. */
public final class PaidClaims {

  private PaidClaims() {
  }

  /** A claim of this order by its provider: invoiced so much, of which half is taken off the bill. */
  public static long claim(Organisation provider, long order, String invoiced, String half, boolean last) {
    return Steps.claim(provider, order,
        Steps.byProvider(provider, Steps.invoice("2017-03-10", invoiced), half, half, last));
  }

  /** Through check, approval, notice and both levels' payment, as people do it. */
  public static void pay(Round round, long claim) {
    Steps.approve(round, claim);
    Steps.publish(round);
    Scene.today("2017-03-20");
    Steps.closeNotices();
    for (var line : Owner.all("select id, level, owner from payment_line where claim_id = ? order by id", claim)) {
      var city = line.get(1).equals("CITY");
      var maker = city ? Scene.ofCity("payment-maker") : Scene.ofCounty((String) line.get(2), "payment-maker");
      var checker = city ? Scene.ofCity("payment-checker") : Scene.ofCounty((String) line.get(2), "payment-checker");
      long id = (Long) line.get(0);
      maker.as().run(() -> the(Payments.class).markPaid(id, Steps.version("payment_line", id), "BK" + Scene.unique()));
      checker.as().run(() -> the(Payments.class).confirm(id, Steps.version("payment_line", id)));
    }
  }

  /** As payment leaves it, on this day, by the owner's hand. */
  public static void paidOn(long claim, String day) {
    Owner.run("update claim set state = 'PAID', checked_by = ?, approved_by = ? where id = ?",
        Scene.ofCounty(Scene.KEQIAO, "county-officer").id(), Scene.ofCity("city-officer").id(), claim);
    Owner.run("insert into claim_event (id, claim_id, from_state, event, to_state, at) values (nextval('claim_event_id'), ?,"
        + " 'DUE', 'SETTLE', 'PAID', cast(? as date) + time '12:00')", claim, day);
  }
}
