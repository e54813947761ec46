package kechuang.award.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Locale;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a voucher's page, its paper and the public check show, and to whom. */
@ArquillianTest
class VoucherCasesIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_round_that_issues_at_once() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().make();
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private static VoucherCase see(As who, String number) {
    return who.call(() -> the(VoucherCases.class).see(number));
  }

  private static void assertAddsUp(VoucherCase shown) {
    assertEquals(shown.voucher().getFace(), Money.sum(List.of(shown.balance().paid(), shown.balance().committed(),
        shown.balance().left(), shown.getLapsed())));
    assertEquals(shown.balance().committed(), Money.sum(shown.uses().stream().map(VoucherCase.Use::held).toList()));
    assertEquals(shown.balance().paid(), Money.sum(shown.uses().stream().map(VoucherCase.Use::spent).toList()));
  }

  @Test
  void what_orders_hold_adds_up_to_what_the_voucher_holds() {
    var number = voucher(firm, round, "100000.00");
    place(firm, testing(number, provider, "2017-03-10", "36000.00"));
    var refused = place(firm, testing(number, provider, "2017-03-10", "20000.00"));
    provider.as().run(() -> the(kechuang.claim.boundary.Orders.class)
        .refuse(refused, kechuang.testing.Steps.version("service_order", refused), "排期已满"));
    var shown = see(firm.as(), number);
    assertEquals(Money.of("18000.00"), shown.balance().committed());
    assertEquals(Money.of("82000.00"), shown.balance().left());
    assertEquals(List.of(Money.of("18000.00"), Money.ZERO), shown.uses().stream().map(VoucherCase.Use::held).toList());
    assertAddsUp(shown);
  }

  @Test
  void what_a_closed_order_does_not_need_is_available_again() {
    var number = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(number, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-03-20");
    var claim = claim(provider, order, byProvider(provider, invoice("2017-03-15", "30000.00"), "15000.00", "15000.00", true));
    approve(round, claim);
    var shown = see(firm.as(), number);
    assertEquals(Money.of("15000.00"), shown.balance().committed());
    assertAddsUp(shown);
    assertTrue(shown.happenings().stream().anyMatch(one -> one.thing().equals("claim") && one.event().equals("APPROVE")));
  }

  @Test
  void another_firm_another_county_and_a_provider_find_nothing() {
    var number = voucher(firm, round, "100000.00");
    assertThrows(NotFound.class, () -> see(Scene.firm().as(), number));
    assertThrows(NotFound.class, () -> see(Scene.ofCounty(Scene.XINCHANG, "county-officer").as(), number));
    assertThrows(EJBAccessException.class, () -> see(provider.as(), number));
    assertEquals(number, see(Scene.ofCounty(Scene.KEQIAO, "payment-maker").as(), number).voucher().getNumber());
  }

  @Test
  void a_voucher_is_found_by_its_application_only_by_who_may_see_it() {
    var number = voucher(firm, round, "100000.00");
    var application = Owner.text("select number from application where organisation_id = ?", firm.id());
    assertEquals(number, firm.as().call(() -> the(VoucherCases.class).numberFor(application)));
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> the(VoucherCases.class).numberFor(application)));
  }

  @Test
  void lists_hold_an_offices_vouchers_and_what_they_add_up_to() {
    var number = voucher(firm, round, "60000.00");
    voucher(Scene.firm(), round, "40000.00");
    place(firm, testing(number, provider, "2017-03-10", "20000.00"));
    var filter = new VoucherFilter(null, null, round.id(), null);
    var keqiao = Scene.ofCounty(Scene.KEQIAO, "county-officer").as();
    var totals = keqiao.call(() -> the(VoucherLists.class).totals(filter));
    assertEquals(2, totals.rows());
    assertEquals(Money.of("100000.00"), totals.balance().cap());
    assertEquals(Money.of("10000.00"), totals.balance().committed());
    assertEquals(Money.of("90000.00"), totals.getAvailable());
    assertEquals(List.of(number), keqiao.call(() -> the(VoucherLists.class)
        .ask(filter, new RowRequest("face", false, null, 0, 1))).list().stream().map(VoucherRow::number).toList());
    assertEquals(0, Scene.ofCounty(Scene.XINCHANG, "county-officer").as()
        .call(() -> the(VoucherLists.class).totals(filter)).rows());
    assertEquals(List.of(number), firm.as().call(() -> the(VoucherLists.class).own(RowRequest.first(9))).list().stream()
        .map(VoucherRow::number).toList());
  }

  @Test
  void anyone_learns_whether_a_voucher_is_valid() {
    var number = new PublicNumber(voucher(firm, round, "100000.00"));
    Scene.today("2018-03-09");
    assertTrue(As.nobody().call(() -> the(VoucherCheck.class).check(number)).orElseThrow().takesOrders());
    Scene.today("2018-03-10");
    assertFalse(As.nobody().call(() -> the(VoucherCheck.class).check(number)).orElseThrow().takesOrders());
    assertTrue(As.nobody().call(() -> the(VoucherCheck.class).check(PublicNumber.of('V', 2017, 99_999_998))).isEmpty());
  }

  @Test
  void the_paper_names_holder_number_and_amount_in_chinese_and_nothing_of_the_balance() throws Exception {
    var number = voucher(firm, round, "100000.00");
    place(firm, testing(number, provider, "2017-03-10", "36000.00"));
    var pdf = firm.as().call(() -> the(VoucherPaper.class).print(number, Locale.SIMPLIFIED_CHINESE));
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertEquals(1, document.getNumberOfPages());
      assertTrue(text.contains("科技创新券"), text);
      assertTrue(text.contains(firm.name()), text);
      assertTrue(text.contains(number), text);
      assertTrue(text.contains("100,000.00"), text);
      assertFalse(text.contains("82,000.00"), text);
    }
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> the(VoucherPaper.class).print(number, Locale.ENGLISH)));
  }
}
