package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import kechuang.application.entity.InvoiceResult;
import kechuang.fault.Problem;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Ticked;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims decided together are decided one by one, and none that needs a look at its papers is approved without. */
@ArquillianTest
class ClaimBulkIT {

  private static final String DAY = "2017-03-20";

  private Round round;
  private Organisation provider;
  private Person officer;

  @BeforeEach
  void firms_redeem_at_one_provider() {
    Scene.today(DAY);
    round = Scene.round().firmRedeems().make();
    provider = Scene.provider();
    officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
  }

  private long claimed(Organisation firm, int orders) {
    var voucher = Steps.voucher(firm, round, "30000.00");
    for (int other = 1; other < orders; other++) {
      confirmedOrder(firm, provider, testing(voucher, provider, DAY, "10000.00"));
    }
    var order = confirmedOrder(firm, provider, testing(voucher, provider, DAY, "10000.00"));
    return claim(firm, order, byFirm(firm, invoice(DAY, "10000.00"), "10000.00", true));
  }

  private static Ticked ticked(long id) {
    return new Ticked(id, version("claim", id));
  }

  private static BulkOutcome approve(Person person, Ticked one) {
    return person.as().call(() -> the(ClaimBulk.class).decide(UUID.randomUUID().toString(), one, Kind.APPROVE, null));
  }

  private static List<String> reasons(BulkOutcome outcome) {
    return outcome.reasons().stream().map(Problem::key).toList();
  }

  @Test
  void what_is_clear_is_approved_and_what_may_be_split_is_own_or_stale_is_not() {
    var clear = claimed(Scene.firm(), 1);
    var split = claimed(Scene.firm(), 2);
    var ownFirm = Scene.firm();
    var own = claimed(ownFirm, 1);
    Scene.belongs(officer, ownFirm);
    var stale = claimed(Scene.firm(), 1);
    var seen = ticked(stale);
    Owner.run("update claim set version = version + 1 where id = ?", stale);

    Steps.verifyInvoices(officer, clear, InvoiceResult.GENUINE);
    assertEquals("CHECKED", approve(officer, ticked(clear)).reached());
    assertEquals(List.of("claim.reviews.may-be-part"), reasons(approve(officer, ticked(split))));
    assertEquals(List.of("organisation.membership.own"), reasons(approve(officer, ticked(own))));
    assertEquals(List.of("stale"), reasons(approve(officer, seen)));
    for (var id : List.of(split, own, stale)) {
      assertEquals("SUBMITTED", state("claim", id));
    }
    assertEquals("APPROVED", approve(Scene.ofCity("city-officer"), ticked(clear)).reached());
  }

  @Test
  void an_officer_of_another_county_finds_none_of_them_and_finance_may_not_at_all() {
    var id = claimed(Scene.firm(), 1);
    var elsewhere = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    assertEquals(0, elsewhere.as().call(() -> the(ClaimBulk.class).cases(List.of(ticked(id))).size()));
    assertEquals(List.of("bulk.not-there"), reasons(approve(elsewhere, ticked(id))));
    assertThrows(EJBAccessException.class, () -> approve(Scene.ofCity("payment-maker"), ticked(id)));
    assertEquals("SUBMITTED", state("claim", id));
  }
}
