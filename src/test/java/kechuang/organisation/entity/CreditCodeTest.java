package kechuang.organisation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: the example of GB 32100, one of a real form, the edge where the sum is a multiple of 31, made-up firms. */
class CreditCodeTest {

  private static RuleViolation refusal(String text) {
    return assertThrows(RuleViolation.class, () -> new CreditCode(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "91512081MA62K0260E", "91330602MA00001700", "91330602MA00000A99",
      "91330602MA00000B74", "91330603MA00000C5D", "91330603MA00000D38", "91330604MA00000E1H", "91330604MA00000FX9",
      "91330624MA00000G88", "91330681MA00000H6L", "91330683MA00000J26", "91330600MA00000K0R", "91330600MA00000L9N",
      "123300000000000196", "123300000000000271", "12330600000000035T"})
  void true_codes_are_taken(String text) {
    assertEquals(text, new CreditCode(text).text());
  }

  @Test
  void small_letters_and_blanks_around_are_mended() {
    assertEquals("91330603MA00000C5D", new CreditCode(" 91330603ma00000c5d ").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "O", "S", "V", "Z"})
  void each_letter_that_no_code_has_is_named_with_its_place(String letter) {
    var refused = refusal("91330603M" + letter + "00000C5D");
    assertEquals("organisation.credit-code.letter", refused.key());
    assertEquals(letter, refused.arguments()[0]);
    assertEquals(10, refused.arguments()[1]);
  }

  @ParameterizedTest
  @CsvSource({"91350100M000100Y4Z, organisation.credit-code.letter",
      "91330603MA00000C5, organisation.credit-code.length",
      "91330603MA00000C5DD, organisation.credit-code.length",
      "'', organisation.credit-code.length",
      "91330603MA00000-5D, organisation.credit-code.character",
      "91330603MA00000绍5D, organisation.credit-code.character",
      "９1330603MA00000C5D, organisation.credit-code.full-width",
      "91330603MA00000C6D, organisation.credit-code.organisation-check",
      "91330603MA00000C5E, organisation.credit-code.check",
      "91330604MA00000C5D, organisation.credit-code.check"})
  void what_is_wrong_is_said(String text, String key) {
    assertEquals(key, refusal(text).key());
  }

  @Test
  void nothing_at_all_is_refused_as_too_short() {
    assertEquals(0, refusal(null).arguments()[0]);
  }

  @Test
  void every_single_wrong_character_is_found() {
    var right = "91330603MA00000C5D";
    for (int i = 0; i < right.length(); i++) {
      for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        if (c != right.charAt(i)) {
          refusal(right.substring(0, i) + c + right.substring(i + 1));
        }
      }
    }
  }

  @Test
  void an_individual_business_is_no_legal_person() {
    assertTrue(new CreditCode("91330603MA00000C5D").isLegalPerson());
    assertFalse(new CreditCode(withKind("92")).isLegalPerson());
  }

  @Test
  void it_tells_kind_and_region() {
    var code = new CreditCode("91330603MA00000C5D");
    assertEquals("91", code.kind());
    assertEquals("330603", code.region());
  }

  /** The one check character that fits. */
  private static String withKind(String kind) {
    for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
      try {
        return new CreditCode(kind + "330603MA00000C5" + c).text();
      } catch (RuleViolation next) {
        // Not this one.
      }
    }
    throw new AssertionError();
  }
}
