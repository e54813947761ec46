package kechuang.payment.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.scheme.entity.Level;
import org.junit.jupiter.api.Test;

class PaymentLineTest {

  private static final LocalDate DAY = LocalDate.parse("2017-07-27");
  private static final Act MAKER = act(1);
  private static final Act CHECKER = act(2);

  private final PaymentLine line = new PaymentLine(new PaymentLine.Source(Level.CITY, "330600", 30),
      Money.of("9000.00"), new PaymentLine.Payee(40, 50), "创新券兑付", LocalDate.parse("2017-08-07"), MAKER);

  private static Act act(long account) {
    return new Act(account, Instant.parse("2017-07-27T02:00:00Z"), DAY, "核对银行回单");
  }

  @Test
  void a_payment_confirmed_by_another_person_moves_money_once() {
    line.markPaid("BK-1", MAKER);
    assertTrue(line.confirm(CHECKER));
    assertEquals(PaymentLineState.PAID, line.getState());
    assertThrows(Conflict.class, () -> line.confirm(CHECKER));
  }

  @Test
  void the_maker_does_not_confirm() {
    line.markPaid("BK-1", MAKER);
    assertThrows(RuleViolation.class, () -> line.confirm(MAKER));
    assertThrows(RuleViolation.class, () -> line.putBack(MAKER));
  }

  @Test
  void a_return_before_payment_moves_no_money() {
    line.markReturned(MAKER.saying("户名不符"));
    assertFalse(line.confirm(CHECKER));
    assertEquals(PaymentLineState.RETURNED_BY_BANK, line.getState());
  }

  @Test
  void a_return_after_payment_moves_it_back() {
    line.markPaid("BK-1", MAKER);
    line.confirm(CHECKER);
    line.markReturned(MAKER.saying("账户已销户"));
    assertTrue(line.confirm(CHECKER));
    assertFalse(line.isPosted());
  }

  @Test
  void a_mark_that_is_put_back_leaves_the_line_as_it_was() {
    line.markPaid("BK-1", MAKER);
    line.putBack(CHECKER);
    assertEquals(PaymentLineState.DUE, line.getState());
    line.markPaid("BK-2", MAKER);
    line.confirm(CHECKER);
    line.markReturned(MAKER.saying("看错了"));
    line.putBack(CHECKER);
    assertEquals(PaymentLineState.PAID, line.getState());
    assertTrue(line.isPosted());
  }

  @Test
  void a_line_issued_again_is_another_attempt_on_the_new_account() {
    line.markReturned(MAKER.saying("户名不符"));
    line.confirm(CHECKER);
    line.reissue(51, LocalDate.parse("2017-08-10"), MAKER);
    assertEquals(2, line.getAttempt());
    assertEquals(51, line.getBankAccountId());
    assertEquals(PaymentLineState.DUE, line.getState());
  }

  @Test
  void nothing_is_marked_without_a_reference_or_a_reason() {
    assertThrows(RuleViolation.class, () -> line.markPaid(" ", MAKER));
    assertThrows(RuleViolation.class, () -> line.markReturned(MAKER.saying(null)));
    assertThrows(IllegalMove.class, () -> line.reissue(51, DAY, MAKER));
  }
}
