package kechuang.claim.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;

/** What is the number of an invoice, and that no invoice has two. */
class InvoiceNumberTest {

  @Test
  void a_code_with_a_number_or_twenty_digits() {
    assertEquals("3300171130-01426918", new InvoiceNumber("3300171130", "01426918").key());
    assertEquals("033001711301-01426918", new InvoiceNumber("033001711301", "01426918").key());
    assertEquals("25332000000012345678", new InvoiceNumber(null, "25332000000012345678").key());
  }

  @Test
  void a_code_of_twelve_written_together_with_its_number_is_no_digital_invoice() {
    var refused = assertThrows(RuleViolation.class, () -> new InvoiceNumber(null, "03300171130101426918"));
    assertEquals("claim.invoice-digital-malformed", refused.key());
  }
}
