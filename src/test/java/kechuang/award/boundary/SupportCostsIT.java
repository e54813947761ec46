package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.InvoiceAnswer;
import kechuang.application.entity.InvoiceResult;
import kechuang.application.entity.SupportCost;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an invention patent cost is shown invoice by invoice (IP-INV pays 90 % of it, at most 8,000 yuan): the sum is added up,
 * each invoice supports one application only, and the office may count less of it.
 */
@ArquillianTest
class SupportCostsIT {

  @Inject
  private SupportReviews reviews;

  private Organisation firm;
  private Person county;
  private Person city;
  private String patent;

  @BeforeEach
  void a_firm_with_a_patent() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "900000.00");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    patent = "ZL" + Scene.unique();
  }

  private long stated(SupportCost... costs) {
    return SupportSteps.draft(firm, "IP-INV", new SupportForm("一种示例织机", "", SupportSteps.patent("1.00"),
        List.of(new SupportKey(1, DuplicateKind.PATENT, patent)), List.of(costs), null, null, true), "patent-certificate", "fee-receipts");
  }

  private String amount(long id) {
    return Owner.text("select amount::text from support_request where id = ?", id);
  }

  @Test
  void what_it_cost_is_added_up_from_invoices_and_not_typed() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"), SupportSteps.cost(2, "3000.00", "2000.00"));
    SupportSteps.submit(firm, id);
    // (4,000 + 2,000) × 90 % = 5,400; the 1.00 that was said beside them is nothing.
    assertEquals("5400.00", amount(id));
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, stated()));
    assertTrue(refused.list().stream().map(problem -> problem.key()).toList().contains("support.fact-missing"));
  }

  @Test
  void an_invoice_without_its_number_or_of_which_more_counts_than_it_says_is_refused_with_its_place() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.01"), new SupportCost(2, " ", LocalDate.parse("2030-01-01"), "", "", null, null));
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    var fields = refused.list().stream().map(problem -> problem.field()).toList();
    assertTrue(fields.containsAll(List.of("costs:0:eligible", "costs:1:invoice", "costs:1:issuedOn", "costs:1:seller", "costs:1:amount")),
        fields.toString());
  }

  @Test
  void an_invoice_supports_one_application_only_whoever_asks() {
    var invoice = SupportSteps.cost(1, "6000.00", "6000.00");
    SupportSteps.submit(firm, stated(invoice));
    var other = Scene.firm();
    var second = SupportSteps.draft(other, "IP-INV", new SupportForm("别的示例织机", "", SupportSteps.patent("6000.00"),
        List.of(new SupportKey(1, DuplicateKind.PATENT, "ZL" + Scene.unique())), List.of(invoice), null, null, true),
        "patent-certificate", "fee-receipts");
    assertEquals("scheme.duplicate.INVOICE", assertThrows(Conflict.class, () -> SupportSteps.submit(other, second)).key());
  }

  @Test
  void the_county_counts_less_of_an_invoice_for_a_reason_and_the_amount_follows() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"), SupportSteps.cost(2, "2000.00", "2000.00"));
    SupportSteps.submit(firm, id);
    var version = SupportSteps.version(id);
    assertThrows(RuleViolation.class, () -> county.as().run(() -> reviews.allow(id, version, Map.of(2, Money.of("500.00")), " ")));
    assertThrows(RuleViolation.class, () -> county.as().run(() -> reviews.allow(id, version, Map.of(2, Money.of("2000.01")), "多计")));
    county.as().run(() -> reviews.allow(id, version, Map.of(2, Money.of("500.00")), "代理费不属于官费"));
    // (4,000 + 500) × 90 % = 4,050
    assertEquals("4050.00", amount(id));
    assertThrows(StaleData.class, () -> county.as().run(() -> reviews.check(id, version, Facts.NONE, "旧表单")));
    SupportSteps.check(county, id);
    SupportSteps.approve(city, id, Facts.NONE, Money.of("4050.00"));
    assertEquals("4050.00", Owner.text("select amount::text from award where id = ?", AwardSteps.awardOf(firm)));
    assertThrows(RuntimeException.class, () -> county.as().run(() -> reviews.allow(id, SupportSteps.version(id),
        Map.of(1, Money.of("1.00")), "事后")));
  }

  private static InvoiceAnswer answer(InvoiceResult result, String on, String reference) {
    return new InvoiceAnswer(result, on == null ? null : LocalDate.parse(on), reference);
  }

  private void verify(Person who, long id, int position, InvoiceResult result) {
    who.as().run(() -> reviews.verify(id, SupportSteps.version(id), Map.of(position, answer(result, "2017-03-06", "CY-" + position))));
  }

  /** Checked by the county without a word of the tax bureau about the second of two invoices. */
  private long halfVerified() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"), SupportSteps.cost(2, "2000.00", "2000.00"));
    SupportSteps.submit(firm, id);
    verify(county, id, 1, InvoiceResult.GENUINE);
    county.as().run(() -> reviews.check(id, SupportSteps.version(id), Facts.NONE, "材料一致"));
    return id;
  }

  @Test
  void nothing_is_approved_while_an_invoice_that_counts_is_not_known_to_be_genuine() {
    var id = halfVerified();
    var refused = assertThrows(Conflict.class, () -> SupportSteps.approve(city, id, Facts.NONE, Money.of("5400.00")));
    assertEquals("support.cost.not-verified", refused.key());
    verify(city, id, 2, InvoiceResult.NOT_FOUND);
    assertEquals("support.cost.not-verified", assertThrows(Conflict.class, () ->
        SupportSteps.approve(city, id, Facts.NONE, Money.of("5400.00"))).key());
    assertTrue(Owner.refusal("update support_request set state = 'APPROVED', decided_by = ? where id = ?", city.id(), id)
        .contains("is not verified"));
    // A later answer takes the place of the first.
    verify(city, id, 2, InvoiceResult.GENUINE);
    SupportSteps.approve(city, id, Facts.NONE, Money.of("5400.00"));
    assertEquals("APPROVED", SupportSteps.state(id));
  }

  @Test
  void an_invoice_that_is_not_genuine_counts_for_nothing_and_the_rest_is_paid() {
    var id = halfVerified();
    verify(city, id, 2, InvoiceResult.CANCELLED);
    city.as().run(() -> reviews.allow(id, SupportSteps.version(id), Map.of(2, Money.ZERO), "发票已红冲"));
    // 4,000 × 90 % = 3,600
    SupportSteps.approve(city, id, Facts.NONE, Money.of("3600.00"));
    assertEquals("3600.00", Owner.text("select amount::text from award where id = ?", AwardSteps.awardOf(firm)));
  }

  @Test
  void an_answer_says_what_when_and_how_it_is_found_again_or_none_is_kept() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"), SupportSteps.cost(2, "2000.00", "2000.00"));
    SupportSteps.submit(firm, id);
    var refused = assertThrows(Problems.class, () -> county.as().run(() -> reviews.verify(id, SupportSteps.version(id),
        Map.of(1, answer(InvoiceResult.GENUINE, "2017-03-06", "CY-1"), 2, answer(null, "2016-05-31", " ")))));
    assertEquals(List.of("answers:1:result", "answers:1:on", "answers:1:reference"), refused.list().stream().map(one -> one.field()).toList());
    assertThrows(Problems.class, () -> county.as().run(() -> reviews.verify(id, SupportSteps.version(id),
        Map.of(1, answer(InvoiceResult.GENUINE, "2017-03-07", "CY-1")))));
    assertEquals(0, Owner.number("select count(*) from support_cost where support_request_id = ? and result is not null", id));
    assertEquals("claim.invoice-nothing-recorded", assertThrows(RuleViolation.class, () -> county.as().run(() ->
        reviews.verify(id, SupportSteps.version(id), Map.of()))).key());
  }

  @Test
  void nobody_but_the_office_in_whose_hands_it_is_records_an_answer() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"));
    SupportSteps.submit(firm, id);
    for (var who : List.of(Scene.ofCounty(Scene.YUECHENG, "county-officer"), city)) {
      assertThrows(NotFound.class, () -> verify(who, id, 1, InvoiceResult.GENUINE));
    }
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> reviews.verify(id, SupportSteps.version(id),
        Map.of(1, answer(InvoiceResult.GENUINE, "2017-03-06", "CY")))));
  }

  @Test
  void an_invoice_that_the_firm_writes_anew_is_verified_anew() {
    var first = SupportSteps.cost(1, "4000.00", "4000.00");
    var id = stated(first);
    SupportSteps.submit(firm, id);
    verify(county, id, 1, InvoiceResult.GENUINE);
    county.as().run(() -> reviews.sendBack(id, SupportSteps.version(id), "金额与发票不符"));
    var form = new SupportForm("一种示例织机", "", SupportSteps.patent("1.00"), List.of(new SupportKey(1, DuplicateKind.PATENT, patent)),
        List.of(new SupportCost(1, first.getInvoice(), first.getIssuedOn(), first.getSeller(), first.getPurpose(), Money.of("3000.00"),
            Money.of("3000.00"))), null, null, true);
    firm.as().run(() -> the(SupportRequests.class).write(id, SupportSteps.version(id), form));
    assertEquals(1, Owner.number("select count(*) from support_cost where support_request_id = ? and result is null", id));
  }

  @Test
  void nobody_but_the_office_in_whose_hands_it_is_counts_less() {
    var id = stated(SupportSteps.cost(1, "4000.00", "4000.00"));
    SupportSteps.submit(firm, id);
    for (var who : List.of(Scene.ofCounty(Scene.YUECHENG, "county-officer"), city)) {
      assertThrows(NotFound.class, () -> who.as().run(() -> reviews.allow(id, SupportSteps.version(id), Map.of(1, Money.of("1.00")), "核减")));
    }
    assertThrows(RuntimeException.class, () -> firm.as().run(() -> reviews.allow(id, SupportSteps.version(id),
        Map.of(1, Money.of("1.00")), "核减")));
    assertEquals("3600.00", amount(id));
  }

  @Test
  void of_an_answer_and_an_approval_at_once_one_wins_and_nothing_is_approved_on_an_invoice_that_is_not_genuine() {
    var id = halfVerified();
    verify(city, id, 2, InvoiceResult.GENUINE);
    var version = SupportSteps.version(id);
    var other = Scene.ofCity("city-officer");
    var race = Race.of(List.<Callable<Boolean>>of(() -> city.as().call(() -> {
      reviews.approve(id, version, Facts.NONE, Money.of("5400.00"), "同意");
      return true;
    }), () -> other.as().call(() -> {
      reviews.verify(id, version, Map.of(2, answer(InvoiceResult.CANCELLED, "2017-03-06", "CY-2")));
      return true;
    })));
    assertEquals(1, race.won());
    assertEquals(0, Owner.number("select count(*) from support_cost c join support_request r on r.id = c.support_request_id"
        + " where r.id = ? and r.state = 'APPROVED' and c.result <> 'GENUINE'", id));
  }

  @Test
  void a_form_from_before_records_no_answer() {
    var id = halfVerified();
    var before = SupportSteps.version(id);
    verify(city, id, 2, InvoiceResult.NOT_FOUND);
    assertThrows(StaleData.class, () -> city.as().run(() -> reviews.verify(id, before, Map.of(2, answer(InvoiceResult.GENUINE, "2017-03-06",
        "CY-9")))));
    assertThrows(StaleData.class, () -> city.as().run(() -> reviews.allow(id, before, Map.of(2, Money.ZERO), "红冲")));
  }

  @Test
  void an_invoice_of_a_voucher_supports_no_application() {
    var round = Scene.round().firstCome().firmRedeems().make();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "10000.00");
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-06", "6000.00"));
    var invoice = Steps.invoice("2017-03-06", "6000.00");
    Steps.claim(firm, order, Steps.byFirm(firm, invoice, "6000.00", true));
    var id = stated(new SupportCost(1, invoice.number().code() + invoice.number().number(), LocalDate.parse("2017-03-06"), "示例", "检测",
        Money.of("6000.00"), Money.of("6000.00")));
    assertEquals("scheme.duplicate.INVOICE", assertThrows(Conflict.class, () -> SupportSteps.submit(firm, id)).key());
  }
}
