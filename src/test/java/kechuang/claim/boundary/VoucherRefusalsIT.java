package kechuang.claim.boundary;

import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.research;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.application.entity.ApplicationState;
import kechuang.award.boundary.Offers;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.scheme.entity.Redeemer;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 6.1, A-n1 to A-n7 and A-n9: what is refused, why, and that nothing is written. */
@ArquillianTest
class VoucherRefusalsIT {

  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_firm_and_a_provider_on_the_day_of_issue() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private String voucherOf(String amount) {
    return voucher(firm, Scene.round().firstCome().make(), amount);
  }

  /** What the order is refused for: the field, and what is wrong with it. */
  private static List<String> refused(Organisation who, PlaceOrder order) {
    return refusals(who, order).stream().map(problem -> problem.field() + " " + problem.code()).toList();
  }

  private static List<Problem> refusals(Organisation who, PlaceOrder order) {
    var before = Owner.number("select count(*) from service_order");
    var problems = assertThrows(Problems.class, () -> place(who, order));
    assertEquals(before, Owner.number("select count(*) from service_order"));
    return problems.list();
  }

  @Test
  void a_n1_a_second_application_is_refused_when_the_yearly_limit_is_used_up() {
    var round = Scene.round().firstCome().make();
    voucher(firm, round, "100000.00");
    var second = Steps.draft(firm, round, "1000.00");
    var problems = assertThrows(Problems.class, () -> Steps.submit(firm, second)).list();
    assertEquals(List.of("application.year-cap-used"), problems.stream().map(Problem::key).toList());
    assertEquals("DRAFT", state("application", second));
  }

  @Test
  void a_n1_a_first_application_below_the_limit_leaves_room_for_another() {
    var round = Scene.round().firstCome().make();
    voucher(firm, round, "99000.00");
    assertEquals(ApplicationState.AWARDED, Steps.submit(firm, Steps.draft(firm, round, "1000.00")));
  }

  @Test
  void a_n2_who_asks_for_more_than_is_left_is_offered_what_is_left_and_may_take_it() {
    // 20,000,000 − 19,950,000 = 50,000 left; asked for 60,000.
    var round = Scene.round().issued("19950000.00").make();
    var application = Steps.draft(firm, round, "60000.00");
    Steps.submit(firm, application);
    Steps.decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), application, Kind.APPROVE, null);
    assertEquals(ApplicationState.OFFERED,
        Steps.decide(Scene.ofCity("city-officer"), application, Kind.APPROVE, "60000.00"));
    assertEquals("50000.00", Owner.text("select amount from application where id = ?", application));
    assertEquals("50000.00", round.poolLeft(), "an offer commits nothing");
    firm.as().run(() -> the(Offers.class).accept(application, version("application", application),
        Money.of("50000.00")));
    assertEquals("AWARDED", state("application", application));
    assertEquals("0.00", round.poolLeft());
  }

  @Test
  void a_n2_who_declines_the_offer_leaves_the_pool_as_it_was() {
    var round = Scene.round().firstCome().issued("19950000.00").make();
    var application = Steps.draft(firm, round, "60000.00");
    assertEquals(ApplicationState.OFFERED, Steps.submit(firm, application));
    firm.as().run(() -> the(kechuang.application.boundary.Applications.class).withdraw(application,
        version("application", application), null));
    assertEquals("WITHDRAWN", state("application", application));
    assertEquals("50000.00", round.poolLeft());
  }

  @Test
  void a_n3_a_provider_with_30_per_cent_of_the_firm_is_refused() {
    var voucher = voucherOf("100000.00");
    Scene.shares(provider, firm, "0.3");
    assertEquals(List.of("provider rule.unrelated"), refused(firm, testing(voucher, provider, "2017-03-10", "36000.00")));
    assertEquals("100000.00", available(voucher));
  }

  @Test
  void a_n3_a_provider_that_only_another_firm_belongs_to_is_welcome() {
    var voucher = voucherOf("100000.00");
    Scene.shares(provider, Scene.firm(), "0.3");
    place(firm, testing(voucher, provider, "2017-03-10", "36000.00"));
    assertEquals("82000.00", available(voucher));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MANDATORY_TESTING", "STATUTORY_TESTING", "BATCH_TESTING"})
  void a_n4_testing_that_has_to_be_done_anyway_is_refused(String service) {
    var voucher = voucherOf("100000.00");
    assertEquals(List.of("service rule.service"), refused(firm, ordered(voucher, service)));
    assertEquals("100000.00", available(voucher));
  }

  @Test
  void a_n4_testing_of_the_firms_own_accord_is_welcome() {
    var voucher = voucherOf("100000.00");
    place(firm, ordered(voucher, "TESTING"));
    assertEquals("82000.00", available(voucher));
  }

  private PlaceOrder ordered(String voucher, String service) {
    return ordered(voucher, service, null);
  }

  private PlaceOrder ordered(String voucher, String service, String registration) {
    return new PlaceOrder(voucher, provider.code(), service, "特种设备检测", "HT-" + Scene.unique(),
        LocalDate.parse("2017-03-10"), Money.of("36000.00"), Money.of("36000.00"), registration, null, null);
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_n5_an_old_invoice_is_refused_on_every_other_claim(Redeemer redeemer) {
    invoiceIsRefusedTheSecondTime(redeemer, invoice("2017-06-30", "36000.00"));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_n5_a_digital_invoice_is_refused_on_every_other_claim(Redeemer redeemer) {
    var number = "243320000000%08d".formatted(Scene.unique() % 100_000_000);
    invoiceIsRefusedTheSecondTime(redeemer, new InvoiceStatement(new InvoiceNumber(null, number),
        LocalDate.parse("2017-06-30"), Money.of("36000.00"), Money.of("36000.00")));
  }

  private void invoiceIsRefusedTheSecondTime(Redeemer redeemer, InvoiceStatement invoice) {
    var voucher = voucher(firm, Scene.round().firstCome().redeemedBy(redeemer).make(), "100000.00");
    var first = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    var second = confirmedOrder(firm, provider, research(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    var who = redeemer == Redeemer.FIRM ? firm : provider;
    claim(who, first, of(redeemer, invoice));
    var again = of(redeemer, invoice);
    var refusal = assertThrows(Problems.class, () -> claim(who, second, again)).list();
    assertEquals(List.of(Problem.of("invoices", "scheme.duplicate.INVOICE", LocalDate.parse("2017-07-03"),
        invoice.number().key())), refusal);
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", second));
    claim(who, second, of(redeemer, invoice("2017-06-30", "36000.00")));
  }

  /** 36,000 paid by the firm in full, or half of it and the rest taken off by the provider. */
  private ClaimCommand of(Redeemer redeemer, InvoiceStatement invoice) {
    return redeemer == Redeemer.FIRM ? byFirm(firm, invoice, "36000.00", true)
        : byProvider(provider, invoice, "18000.00", "18000.00", true);
  }

  @Test
  void a_n6_a_contract_from_before_the_issue_is_refused() {
    var voucher = voucherOf("100000.00");
    assertEquals(List.of("contractDate rule.contract-date"), refused(firm, testing(voucher, provider, "2017-03-01", "36000.00")));
  }

  @Test
  void a_n6_a_contract_of_the_last_day_ordered_on_the_last_day_is_accepted() {
    var voucher = voucherOf("100000.00");
    Scene.today("2018-03-09");
    place(firm, testing(voucher, provider, "2018-03-09", "36000.00"));
    assertEquals("82000.00", available(voucher));
  }

  @Test
  void a_n6_on_the_day_after_the_last_the_voucher_is_expired() {
    var voucher = voucherOf("100000.00");
    Scene.today("2018-03-10");
    assertEquals(List.of("voucher voucher.expired", "voucher rule.voucher-valid"),
        refused(firm, testing(voucher, provider, "2018-03-09", "36000.00")));
  }

  @Test
  void a_n6_a_contract_date_in_the_future_is_refused() {
    var voucher = voucherOf("100000.00");
    assertEquals(List.of("contractDate rule.contract-not-future"), refused(firm, testing(voucher, provider, "2017-03-11", "36000.00")));
  }

  @Test
  void a_n7_the_same_subject_within_90_days_is_flagged_and_summed() {
    var voucher = voucherOf("100000.00");
    Scene.today("2017-03-20");
    place(firm, testing(voucher, provider, "2017-03-20", "36000.00"));
    Scene.today("2017-04-09");
    var second = place(firm, testing(voucher, provider, "2017-04-09", "20000.00"));
    // 36,000 + 20,000 = 56,000
    assertEquals("56000.00", Owner.text("select splitting_sum from service_order where id = ?", second));
  }

  @Test
  void a_n7_the_same_subject_after_91_days_is_no_sign_of_splitting() {
    var voucher = voucherOf("100000.00");
    Scene.today("2017-03-20");
    place(firm, testing(voucher, provider, "2017-03-20", "36000.00"));
    Scene.today("2017-06-19");
    var second = place(firm, testing(voucher, provider, "2017-06-19", "20000.00"));
    assertEquals("null", Owner.text("select splitting_sum from service_order where id = ?", second));
  }

  @Test
  void a_n7_parts_of_one_development_count_together_for_the_registration_from_100000() {
    var voucher = voucherOf("100000.00");
    place(firm, unregistered(voucher, "60000.00"));
    // 60,000 + 39,999.99 stays below 100,000; 60,000 + 40,000 reaches it.
    assertEquals(List.of("technologyContract rule.technology-contract"), refused(firm, unregistered(voucher, "40000.00")));
    place(firm, unregistered(voucher, "39999.99"));
  }

  private PlaceOrder unregistered(String voucher, String amount) {
    return registered(voucher, amount, null);
  }

  private PlaceOrder registered(String voucher, String amount, String registration) {
    return new PlaceOrder(voucher, provider.code(), "COMMISSIONED_RND", "低盐染色工艺委托开发", "HT-" + Scene.unique(),
        LocalDate.parse("2017-03-10"), Money.of(amount), Money.of(amount), registration, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "正在办理", "0000000000000000"})
  void a_word_is_no_registration_whatever_the_amount(String word) {
    var voucher = voucherOf("100000.00");
    for (var amount : List.of("100000.00", "20000.00")) {
      assertEquals(List.of("technologyContract order.registration-malformed"),
          refused(firm, registered(voucher, amount, word)));
    }
    assertEquals(0, Owner.number("select count(*) from duplicate_key where key = ?", "T/" + word));
  }

  @Test
  void a_registration_is_one_number_however_it_is_spaced_and_empty_is_none() {
    var voucher = voucherOf("100000.00");
    var number = "2017330600" + Scene.unique();
    var first = place(firm, registered(voucher, "100000.00", " " + number.substring(0, 4) + "-" + number.substring(4)));
    assertEquals(number, Owner.text("select technology_contract from service_order where id = ?", first));
    assertEquals(List.of("technologyContract scheme.duplicate.CONTRACT"),
        refused(firm, registered(voucher, "20000.00", number)));
    var none = place(firm, testing(voucher, provider, "2017-03-10", "20000.00"));
    assertEquals("null", Owner.text("select technology_contract from service_order where id = ?", none));
    place(firm, ordered(voucher, "TESTING", " "));
  }

  @Test
  void a_n9_work_funded_by_a_city_project_of_the_year_before_is_refused() {
    var voucher = voucherOf("100000.00");
    Owner.run("insert into city_project (id, number, title, normalised_title, credit_code, year, source) values (nextval("
        + "'city_project_id'), ?, '面料色牢度检测', '面料色牢度检测', ?, 2016, '2016 年度市级科技计划')", "2016B" + Scene.unique(),
        firm.code());
    assertEquals(List.of("project order.project-funded"), refused(firm, testing(voucher, provider, "2017-03-10", "36000.00")));
  }

  @Test
  void a_n9_a_project_of_two_years_before_is_no_obstacle() {
    var voucher = voucherOf("100000.00");
    Owner.run("insert into city_project (id, number, title, normalised_title, credit_code, year, source) values (nextval("
        + "'city_project_id'), ?, '面料色牢度检测', '面料色牢度检测', ?, 2015, '2015 年度市级科技计划')", "2015B" + Scene.unique(),
        firm.code());
    place(firm, testing(voucher, provider, "2017-03-10", "36000.00"));
  }

  @Test
  void a_contract_is_used_once_also_by_its_registration_and_is_free_again_after_a_refusal() {
    var voucher = voucherOf("100000.00");
    var order = research(voucher, provider, "2017-03-10", "36000.00");
    var first = place(firm, order);
    assertEquals(List.of("contractNumber scheme.duplicate.CONTRACT"), refused(firm, order));
    var sameRegistration = new PlaceOrder(voucher, provider.code(), "DESIGN", "其他设计", "HT-" + Scene.unique(),
        order.contractDate(), order.contractNet(), order.contractGross(), order.technologyContract(), null, null);
    assertEquals(List.of("technologyContract scheme.duplicate.CONTRACT"), refused(firm, sameRegistration));
    provider.as().run(() -> the(Orders.class).refuse(first, version("service_order", first), "排期已满"));
    assertEquals("100000.00", available(voucher));
    place(firm, order);
  }

  @Test
  void a_contract_of_which_not_a_fen_is_supported_is_refused_in_words() {
    var round = Scene.round().firstCome().make();
    var voucher = voucher(firm, round, "100000.00");
    Owner.run("update round set share = 0.4 where id = ?", round.id());
    // 40 % of 0.01 is 0.004, which is 0.00; of 0.02 it is 0.008, which is 0.01.
    assertEquals(List.of("contractNet order.nothing-supported"), refused(firm, testing(voucher, provider, "2017-03-10", "0.01")));
    place(firm, testing(voucher, provider, "2017-03-10", "0.02"));
    assertEquals("99999.99", available(voucher));
  }

  @Test
  void an_unknown_provider_is_refused() {
    var voucher = voucherOf("100000.00");
    assertEquals(List.of("provider order.provider-unknown", "provider rule.provider"),
        refused(firm, testing(voucher, Scene.firm(), "2017-03-10", "36000.00")));
  }

  @Test
  void another_firms_voucher_does_not_exist() {
    var voucher = voucherOf("100000.00");
    assertThrows(kechuang.fault.NotFound.class,
        () -> place(Scene.firm(), testing(voucher, provider, "2017-03-10", "36000.00")));
  }

  @Test
  void each_document_that_a_claim_needs_is_asked_for_whoever_hands_it_in() {
    var voucher = voucher(firm, Scene.round().firstCome().firmRedeems().make(), "100000.00");
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-10", "36000.00"));
    var whole = Steps.byFirm(firm, Steps.invoice("2017-03-10", "20000.00"), "20000.00", false);
    for (int without = 0; without < 4; without++) {
      var documents = new ArrayList<>(whole.attachments());
      documents.remove(without);
      var problems = assertThrows(Problems.class, () -> Steps.claim(firm, order,
          new ClaimCommand(whole.statement(), documents, null))).list();
      assertEquals(List.of("attachments claim.document-missing"),
          problems.stream().map(problem -> problem.field() + " " + problem.code()).toList());
    }
    // The fifth is a registration, which this contract does not bear.
    Steps.claim(firm, order, new ClaimCommand(whole.statement(), whole.attachments().subList(0, 4), null));
  }
}
