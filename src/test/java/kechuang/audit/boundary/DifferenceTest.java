package kechuang.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed between two images of a row. */
class DifferenceTest {

  @Test
  void only_what_changed_is_shown() {
    assertEquals(List.of(new Difference("name", "旧", "新")),
        Difference.between("{\"id\": 1, \"name\": \"旧\"}", "{\"id\": 1, \"name\": \"新\"}"));
  }

  @Test
  void a_new_row_shows_all_it_holds_and_a_removed_one_all_it_held() {
    assertEquals(List.of(new Difference("id", null, "1"), new Difference("open", null, "true")),
        Difference.between(null, "{\"open\": true, \"id\": 1, \"note\": null}"));
    assertEquals(List.of(new Difference("id", "1", null)), Difference.between("{\"id\": 1}", null));
  }

  @Test
  void nothing_and_the_empty_text_differ() {
    assertEquals(List.of(new Difference("note", null, "")), Difference.between("{\"note\": null}", "{\"note\": \"\"}"));
  }

  @Test
  void a_secret_is_shown_as_changed_only_when_it_did() {
    assertEquals(List.of(new Difference("hash", "withheld", "changed")),
        Difference.between("{\"hash\": \"withheld\"}", "{\"hash\": \"changed\"}"));
    assertEquals(List.of(), Difference.between("{\"hash\": \"withheld\"}", "{\"hash\": \"unchanged\"}"));
  }

  @Test
  void numbers_keep_their_digits() {
    assertEquals(List.of(new Difference("cap", "10.00", "10.10")),
        Difference.between("{\"cap\": 10.00}", "{\"cap\": 10.10}"));
  }
}
