package kechuang.inbox.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import kechuang.testing.PaidClaims;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a provider finds at home. By hand: 10,000.00 × 50 % = 5,000.00 were paid, 2,500.00 by each level; of 4,000.00
 * another 2,000.00 are on their way; one order waits for an answer.
 */
@ArquillianTest
class ProviderHomeIT {

  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_firm_and_its_provider() {
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private long order(String voucher, String amount) {
    return Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-10", amount));
  }

  @Test
  void a_provider_sees_what_waits_for_it_and_what_it_was_paid() {
    Scene.today("2017-03-10");
    var round = Scene.round().firstCome().withoutSpotChecks().make();
    var voucher = Steps.voucher(firm, round, "50000.00");
    PaidClaims.pay(round, PaidClaims.claim(provider, order(voucher, "10000.00"), "10000.00", "5000.00", true));
    PaidClaims.claim(provider, order(voucher, "4000.00"), "4000.00", "2000.00", false);
    Steps.place(firm, Steps.testing(voucher, provider, "2017-03-10", "6000.00"));
    var home = provider.as().call(() -> the(Overview.class).provider());
    assertEquals("2017: 1 1 1 2000.00 5000.00", home.year() + ": " + home.toConfirm() + " " + home.running() + " "
        + home.claims() + " " + home.onTheWay() + " " + home.arrived());
    assertEquals(List.of("2500.00 2017-03-20", "2500.00 2017-03-20"),
        home.latest().stream().map(receipt -> receipt.amount() + " " + receipt.day()).toList());
    assertThrows(EJBAccessException.class, () -> firm.as().call(() -> the(Overview.class).provider()));
  }
}
