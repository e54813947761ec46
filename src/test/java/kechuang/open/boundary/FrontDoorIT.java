package kechuang.open.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kechuang.award.boundary.VoucherCheck;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Messages;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everyone may know: the year in numbers, the guides of rounds, the check of a voucher. */
@ArquillianTest
class FrontDoorIT {

  private static final String XINCHANG_ZH = "新昌县";

  @BeforeEach
  void friday() {
    Scene.today("2017-03-10");
  }

  private static YearSoFar now() {
    return As.nobody().call(() -> the(Statistics.class).now()).orElseThrow();
  }

  private static YearSoFar.OfCounty xinchang(YearSoFar year) {
    return year.counties().stream().filter(one -> one.name().zh().equals(XINCHANG_ZH)).findFirst().orElseThrow();
  }

  @Test
  void a_voucher_and_its_approved_redemption_count_once_in_every_table() {
    var round = Scene.round().ownedBy(Scene.XINCHANG).firstCome().firmRedeems().make();
    var firm = Scene.firm(Scene.XINCHANG);
    var provider = Scene.provider();
    var before = now();
    var first = Steps.voucher(firm, round, "20000.00");
    Steps.voucher(firm, round, "10000.00");
    // 8,000 × 50 % = 4,000
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(first, provider, "2017-03-10", "8000.00"));
    var claim = Steps.claim(firm, order, Steps.byFirm(firm, Steps.invoice("2017-03-10", "8000.00"), "8000.00", true));
    assertEquals(before.getRedeemed(), now().getRedeemed());
    Steps.approve(round, claim);
    var after = now();
    assertEquals(1, xinchang(after).firms() - xinchang(before).firms());
    assertEquals(2, xinchang(after).vouchers() - xinchang(before).vouchers());
    assertEquals(Money.of("30000"), xinchang(after).face().minus(xinchang(before).face()));
    assertEquals(Money.of("4000"), xinchang(after).redeemed().minus(xinchang(before).redeemed()));
    assertEquals(before.getPaid(), after.getPaid());
    assertEquals(1, after.getOrders() - before.getOrders());
  }

  @Test
  void the_numbers_by_county_and_by_service_add_up_to_the_same() {
    var year = now();
    assertEquals(2017, year.year());
    assertEquals(year.getRedeemed(), Money.sum(year.services().stream().map(YearSoFar.OfService::redeemed).toList()));
    assertEquals(year.getPaid(), Money.sum(year.services().stream().map(YearSoFar.OfService::paid).toList()));
    assertEquals(Owner.number("select count(*) from voucher v join round r on r.id = v.round_id where r.fiscal_year = 2017"),
        year.getVouchers());
    assertEquals(Owner.number("select count(distinct organisation_id) from voucher v join round r on r.id = v.round_id"
        + " where r.fiscal_year = 2017"), year.getFirms());
  }

  @Test
  void a_guide_says_the_conditions_in_the_rules_words_and_is_there_only_once_the_round_is_in_force() {
    var round = Scene.round().ownedBy(Scene.XINCHANG).tiered().make();
    var guide = As.nobody().call(() -> the(Guides.class).of(round.id(), Messages.CHINESE));
    assertTrue(guide.measures().get(0).conditions().stream().anyMatch(one -> one.getTextZh().contains("分段抵扣")));
    assertFalse(guide.services().stream().anyMatch(kind -> kind.getCode().equals("BATCH_TESTING")));
    assertTrue(guide.excluded().stream().anyMatch(kind -> kind.getCode().equals("BATCH_TESTING")));
    var draft = Scene.round().ownedBy(Scene.XINCHANG).draft().make();
    assertThrows(NotFound.class, () -> As.nobody().call(() -> the(Guides.class).of(draft.id(), Messages.CHINESE)));
    var elsewhere = Scene.ofCounty("330681", "programme-manager");
    assertThrows(NotFound.class, () -> elsewhere.as().call(() -> the(Guides.class).of(draft.id(), Messages.CHINESE)));
    var own = Scene.ofCounty(Scene.XINCHANG, "programme-manager");
    assertEquals(draft.id(), own.as().call(() -> the(Guides.class).of(draft.id(), Messages.CHINESE)).getRound().getId());
  }

  @Test
  void every_sample_form_prints_in_both_languages() {
    var round = Scene.round().make();
    for (var form : SampleForm.values()) {
      for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
        var pdf = As.nobody().call(() -> the(SampleForms.class).print(round.id(), form, locale));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void only_a_provider_reads_the_balance_of_a_voucher_that_is_not_its_own() {
    var round = Scene.round().ownedBy(Scene.XINCHANG).firstCome().firmRedeems().make();
    var firm = Scene.firm(Scene.XINCHANG);
    var provider = Scene.provider();
    var number = Steps.voucher(firm, round, "20000.00");
    Steps.place(firm, Steps.testing(number, provider, "2017-03-10", "8000.00"));
    // 20,000 - 8,000 × 50 % = 16,000
    var wanted = new PublicNumber(number);
    assertEquals(Money.of("16000"), provider.as().call(() -> the(VoucherCheck.class).balance(wanted)).orElseThrow().left());
    assertThrows(EJBAccessException.class, () -> As.nobody().call(() -> the(VoucherCheck.class).balance(wanted)));
    assertThrows(EJBAccessException.class, () -> firm.as().call(() -> the(VoucherCheck.class).balance(wanted)));
    assertTrue(As.nobody().call(() -> the(VoucherCheck.class).check(wanted)).isPresent());
  }
}
