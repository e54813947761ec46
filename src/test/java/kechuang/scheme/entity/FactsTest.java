package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frozen facts keep where they come from, through everything that is done with them. */
class FactsTest {

  private static final Origin REGISTER = new Origin("示例名录", LocalDate.of(2017, 1, 20));
  private static final Origin WORD = new Origin(null, LocalDate.of(2017, 3, 3));
  private static final Facts FACTS = Facts.NONE.with(Fact.FIRM_COUNTY, "330603", REGISTER)
      .with(Fact.FIRM_STAFF, 86, WORD).with(Fact.FIRM_BARRED, false);

  @Test
  void what_is_stored_is_read_back_with_its_origins() {
    var read = Facts.read(FACTS.toString());
    assertEquals(FACTS, read);
    assertEquals(Optional.of(REGISTER), read.origin(Fact.FIRM_COUNTY));
    assertTrue(read.origin(Fact.FIRM_STAFF).orElseThrow().isBareWord());
    assertEquals(Optional.empty(), read.origin(Fact.FIRM_BARRED));
  }

  @Test
  void facts_of_before_have_none() {
    assertEquals(Optional.empty(), Facts.read("{\"firm.county\":\"330603\"}").origin(Fact.FIRM_COUNTY));
    assertEquals("{\"firm.barred\":false}", Facts.NONE.with(Fact.FIRM_BARRED, false).toString());
  }

  @Test
  void a_part_keeps_its_own_and_what_is_replaced_goes() {
    assertEquals(Optional.empty(), FACTS.only(List.of(Fact.FIRM_COUNTY)).origin(Fact.FIRM_STAFF));
    assertEquals(Optional.of(REGISTER), FACTS.only(List.of(Fact.FIRM_COUNTY)).origin(Fact.FIRM_COUNTY));
    assertEquals(Optional.empty(), FACTS.with(Facts.NONE.with(Fact.FIRM_COUNTY, "330604")).origin(Fact.FIRM_COUNTY));
  }

  @Test
  void the_same_from_elsewhere_is_the_same() {
    assertEquals(Facts.NONE.with(Fact.FIRM_COUNTY, "330603", WORD), Facts.NONE.with(Fact.FIRM_COUNTY, "330603", REGISTER));
  }
}
