package kechuang.claim.boundary;

import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.testing.Bodies;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refusal says what is wrong and what is allowed, with the days, the amounts and the names it is about. */
@ArquillianTest
class RefusalsInWordsIT {

  private Organisation firm;
  private Organisation provider;
  private String voucher;

  @BeforeEach
  void a_voucher_of_10_march() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, Scene.round().firstCome().make(), "100000.00");
  }

  private PlaceOrder order(String service, String number, String day, String amount) {
    return new PlaceOrder(voucher, provider.code(), service, "面料色牢度检测", number, LocalDate.parse(day), Money.of(amount),
        Money.of(amount), null, null, null);
  }

  private void says(PlaceOrder order, String zh, String en) {
    List<Problem> problems = firm.as().call(() -> the(OrderQuotes.class).quote(order)).problems();
    assertEquals(List.of(zh), problems.stream().map(problem -> Messages.text(Messages.CHINESE, problem)).toList());
    assertEquals(List.of(en), problems.stream().map(problem -> Messages.text(Messages.ENGLISH, problem)).toList());
  }

  @Test
  void a_contract_outside_the_validity_hears_the_first_day_and_the_last() {
    says(order("TESTING", "HT-1", "2017-03-01", "36000.00"),
        "不符合：合同签订日在创新券发放日至到期日之间（发放日：2017 年 3 月 10 日；到期日：2018 年 3 月 9 日；合同签订日：2017 年 3 月 1 日）",
        "Not met: The contract was signed between the voucher's day of issue and its last day (Issued on: 10 Mar 2017;"
            + " Last day: 9 Mar 2018; Contract date: 1 Mar 2017)");
  }

  @Test
  void development_without_registration_hears_the_sum_and_from_which_on_it_is_needed() {
    place(firm, order("COMMISSIONED_RND", "HT-1-" + Scene.unique(), "2017-03-10", "60000.00"));
    says(order("COMMISSIONED_RND", "HT-2", "2017-03-10", "40000.00"),
        "不符合：达到规定金额的开发、设计合同（含同一事项的拆分合同合计）已办理技术合同登记（须登记技术合同的起点金额：100,000.00 元；同一事项合同合计：100,000.00 元）",
        "Not met: R&D and design contracts from the set amount on, parts of one matter added up, are registered as technology"
            + " contracts (Amount from which registration is needed: 100,000.00 yuan; Contracts of one matter together:"
            + " 100,000.00 yuan)");
  }

  @Test
  void work_that_a_project_paid_for_hears_which_one() {
    Owner.run("insert into city_project (id, number, title, normalised_title, credit_code, year, source) values (nextval("
        + "'city_project_id'), '2016B1', '面料色牢度检测', '面料色牢度检测', ?, 2016, '2016 年度市级科技计划')", firm.code());
    says(order("TESTING", "HT-1", "2017-03-10", "36000.00"),
        "2016 年度市级科技计划项目 2016B1《面料色牢度检测》已资助同样的内容，不能再使用创新券。",
        "Project 2016B1 “面料色牢度检测” of the city plan of 2016 has funded the same work; no voucher can be used for it.");
  }

  @Test
  void a_contract_that_is_used_hears_since_when() {
    var number = "HT-" + Scene.unique();
    place(firm, order("TESTING", number, "2017-03-10", "36000.00"));
    says(order("TESTING", number, "2017-03-10", "36000.00"),
        "合同 " + number + " 自 2017 年 3 月 10 日 起已用于其他创新券订单或补助，不能重复使用。",
        "Contract " + number + " has been used for another voucher order or subsidy since 10 Mar 2017 and cannot be used"
            + " again.");
  }

  @Test
  void machines_are_told_the_field_and_a_code_of_its_own() {
    var wrong = Bodies.with(Bodies.order(provider, "2017-03-01", "36000.00", "18000.00"), "service",
        "\"MANDATORY_TESTING\"");
    assertEquals(List.of("service rule.service", "contractDate rule.contract-date"),
        Partner.of(firm).post("/vouchers/" + voucher + "/orders", wrong).refused(422, "common.problems").errors());
  }

  @Test
  void machines_are_told_the_field_of_a_single_refusal_too() {
    var order = place(firm, order("TESTING", "HT-" + Scene.unique(), "2017-03-10", "36000.00"));
    var carrier = Partner.of(provider);
    assertEquals(List.of("reason order.reason-missing"),
        carrier.post("/orders/" + order + "/refusal", Bodies.version(Steps.version("service_order", order)))
            .refused(422, "order.reason-missing").errors());
    assertEquals(List.of("version stale"),
        carrier.post("/orders/" + order + "/confirmation", Bodies.version(9)).refused(409, "stale").errors());
    assertEquals(List.of("limit list.limit"), carrier.get("/orders?limit=1000").refused(422, "list.limit").errors());
  }
}
