package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new version of a rule that pays nothing any more: it decides on new orders, and old ones are paid as agreed. */
@ArquillianTest
class NewRuleIT {

  /** The only days on which the new version holds, away from those of other tests. */
  private static final String FIRST = "2017-10-25";
  private static final String LAST = "2017-10-26";

  private Organisation firm;
  private Organisation provider;
  private String voucher;
  private long version;

  @BeforeEach
  void a_voucher_of_the_old_rule_and_a_new_version_from_october_on() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, Scene.round().firstCome().firmRedeems().make(), "100000.00");
    version = Owner.number("insert into rule_version (id, measure_code, number, effective_from, effective_to, source,"
        + " source_status) select nextval('rule_version_id'), 'V-TEST', max(number) + 1, ?::date, ?::date, '测试用新规',"
        + " 'SAMPLE' from rule_version where measure_code = 'V-TEST' returning id", FIRST, LAST);
    Owner.run("insert into rule_condition (id, rule_version_id, stage, position, code, expression, text_zh, text_en)"
        + " values (nextval('rule_condition_id'), ?, 'PAYABLE', 1, 'nothing-any-more', 'claim.invoiceTotal < 0', '不再兑付',"
        + " 'nothing is paid any more')", version);
  }

  @AfterEach
  void the_new_version_never_was() {
    Owner.run("update rule_version set effective_from = '2001-01-01', effective_to = '2001-01-01' where id = ?", version);
  }

  private long order(String day) {
    Scene.today(day);
    return confirmedOrder(firm, provider, testing(voucher, provider, day, "36000.00"));
  }

  private long claimOn(long order) {
    Scene.today(LAST);
    return claim(firm, order, byFirm(firm, invoice("2017-10-26", "36000.00"), "36000.00", true));
  }

  @Test
  void an_order_of_the_old_rule_is_paid_by_the_old_rule() {
    var order = order("2017-03-10");
    var paid = claimOn(order);
    assertEquals(Owner.number("select rule_version_id from service_order where id = ?", order),
        Owner.number("select (trace::json ->> 'ruleVersion')::bigint from claim where id = ?", paid));
    // 50 % of 36,000
    assertEquals("18000.00", Owner.text("select amount from claim where id = ?", paid));
  }

  @Test
  void an_order_of_the_new_rule_is_paid_by_the_new_rule() {
    var order = order(FIRST);
    assertEquals(version, Owner.number("select rule_version_id from service_order where id = ?", order));
    var refused = assertThrows(Problems.class, () -> claimOn(order));
    assertEquals("rule.nothing-any-more", refused.list().stream().map(Problem::code).reduce("", String::concat));
  }
}
