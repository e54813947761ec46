package kechuang.organisation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDetailsTest {

  private static final NumberCipher CIPHER = new NumberCipher(Base64.getEncoder().encodeToString(new byte[32]));

  private static BankAccount account(String holder, String number) {
    return new BankAccount(7, new BankDetails(holder, new AccountNumber(number), "示例银行柯桥支行",
        new LineNumber("102337000011")), CIPHER, Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "19532101040012345", "1211 0120 0904 5678 901", "12345678901234567890123456789012"})
  void a_corporate_account_needs_no_check_digit(String typed) {
    assertEquals(typed.replace(" ", ""), new AccountNumber(typed).digits());
  }

  @ParameterizedTest
  @CsvSource({"1234567, length", "123456789012345678901234567890123, length", "'', length", "12345A78, digits",
      "１２３４５６７８, full-width", "NaN, digits", "-12345678x, digits"})
  void what_is_no_account_number_is_refused(String typed, String why) {
    assertEquals("organisation.account-number." + why,
        assertThrows(RuleViolation.class, () -> new AccountNumber(typed)).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10233700001", "1023370000112", "10233700001X", "１02337000011", ""})
  void a_line_number_has_twelve_digits(String typed) {
    assertThrows(RuleViolation.class, () -> new LineNumber(typed));
  }

  @Test
  void an_account_number_never_shows_itself_in_a_text() {
    assertEquals("•••• 5678", new AccountNumber("3310123412345678").toString());
  }

  @Test
  void the_number_is_kept_encrypted_and_can_be_read_with_the_key() {
    var account = account("示例纺织", "3310123412345678");
    assertEquals("3310123412345678", account.number(CIPHER).digits());
    assertEquals("•••• 5678", account.getMaskedNumber());
  }

  @Test
  void one_number_never_looks_the_same_twice() {
    var number = new AccountNumber("3310123412345678");
    assertNotEquals(CIPHER.encrypt(number, 7), CIPHER.encrypt(number, 7));
    assertFalse(CIPHER.encrypt(number, 7).contains("3310123412345678"));
  }

  @Test
  void a_number_copied_to_another_organisation_cannot_be_read() {
    var text = CIPHER.encrypt(new AccountNumber("3310123412345678"), 7);
    assertThrows(IllegalStateException.class, () -> CIPHER.decrypt(text, 8));
  }

  @Test
  void a_changed_number_cannot_be_read() {
    var bytes = Base64.getDecoder().decode(CIPHER.encrypt(new AccountNumber("3310123412345678"), 7).substring(2));
    bytes[15] ^= 1;
    var changed = "1:" + Base64.getEncoder().encodeToString(bytes);
    assertThrows(IllegalStateException.class, () -> CIPHER.decrypt(changed, 7));
  }

  @Test
  void a_key_that_is_too_short_is_refused() {
    var half = Base64.getEncoder().encodeToString(new byte[16]);
    assertThrows(IllegalStateException.class, () -> new NumberCipher(half));
  }

  @Test
  void the_holder_is_the_organisation_even_with_full_width_brackets() {
    assertTrue(account("绍兴示例（柯桥）纺织有限公司", "12345678").matchesHolder("绍兴示例(柯桥)纺织有限公司"));
    assertTrue(account("绍兴示例纺织 有限公司", "12345678").matchesHolder("绍兴示例纺织有限公司"));
  }

  @Test
  void another_holder_is_not_the_organisation() {
    assertFalse(account("示例一号", "12345678").matchesHolder("示例二号"));
  }
}
