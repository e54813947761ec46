package kechuang.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.identity.entity.Level;
import kechuang.money.Money;
import org.junit.jupiter.api.Test;

/** Answers say what partners may rely on, and nothing by accident. */
class JsonTest {

  record Whole(String name, Money amount, LocalDate day, Instant at, Level level, Long none, Optional<String> maybe,
      List<Part> parts) {
  }

  record Part(int n, boolean yes) {
  }

  /** Not a record: nobody decided that it may go out. */
  static class Secret {
    @Override
    public String toString() {
      return "secret";
    }
  }

  @Test
  void values_are_written_as_the_interface_promises() {
    var whole = new Whole("券", Money.of("18000"), LocalDate.of(2017, 3, 10), Instant.parse("2017-03-10T01:02:03Z"),
        Level.CITY, null, Optional.empty(), List.of(new Part(1, true)));
    assertEquals("{\"name\":\"券\",\"amount\":\"18000.00\",\"day\":\"2017-03-10\",\"at\":\"2017-03-10T01:02:03Z\","
        + "\"level\":\"CITY\",\"parts\":[{\"n\":1,\"yes\":true}]}", Json.write(whole));
  }

  @Test
  void lists_and_maps_keep_their_nulls() {
    assertEquals("[1,null]", Json.write(Arrays.asList(1, null)));
    assertEquals("{\"a\":[]}", Json.write(Map.of("a", List.of())));
  }

  @Test
  void what_is_no_answer_is_not_written() {
    assertThrows(IllegalStateException.class, () -> Json.write(new Secret()));
    assertThrows(IllegalStateException.class, () -> Json.write(List.of(new Secret())));
    assertThrows(IllegalStateException.class, () -> Json.write(1.5));
  }
}
