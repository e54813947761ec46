package kechuang.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;

class PublicNumberTest {

  private static final String NUMBER = PublicNumber.of('V', 2017, 3_000_182).text();

  @Test
  void a_number_reads_as_people_say_it() {
    assertEquals("V2017-0300-0182", NUMBER.substring(0, 15));
    assertEquals(NUMBER, new PublicNumber(" " + NUMBER.toLowerCase() + " ").text());
  }

  @Test
  void every_single_wrong_digit_is_caught() {
    for (int i = 0; i < NUMBER.length(); i++) {
      if (Character.isDigit(NUMBER.charAt(i))) {
        var wrong = new StringBuilder(NUMBER);
        wrong.setCharAt(i, (char) ('0' + (NUMBER.charAt(i) - '0' + 1) % 10));
        assertEquals("number.check-digit",
            assertThrows(RuleViolation.class, () -> new PublicNumber(wrong.toString())).key());
      }
    }
  }

  @Test
  void what_is_no_number_at_all_is_told_so() {
    for (var text : new String[] {"", "V2017", "２０１７", "V2017-0300-0182", "' or 1=1"}) {
      assertEquals("number.malformed", assertThrows(RuleViolation.class, () -> new PublicNumber(text)).key());
    }
  }
}
