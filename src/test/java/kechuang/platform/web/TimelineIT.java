package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.boundary.Byline;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the one piece of code behind all timelines says; outside of a page it says so in Chinese. */
@ArquillianTest
class TimelineIT {

  private static final Instant MORNING = Instant.parse("2017-03-06T01:00:00Z");
  private static final Instant NOON = Instant.parse("2017-03-06T04:00:00Z");
  private static final Map<Long, Byline> PEOPLE = Map.of(7L, language -> "甲（柯桥区）");

  private enum Stage {
    SUBMIT, SUBMITTED, APPROVE, COUNTY_APPROVED
  }

  private static final class Event extends LifecycleEvent {

    Event(Stage event, Stage to, Long actor, Instant at, String note) {
      super(null, event, to, actor, at, note);
    }
  }

  private static List<String> titles(List<TimelineItem> items) {
    return items.stream().map(TimelineItem::title).toList();
  }

  @Test
  void the_latest_comes_first_with_its_words_its_note_and_its_name() {
    var items = Timeline.of("application", List.of(new Event(Stage.SUBMIT, Stage.SUBMITTED, 7L, MORNING, null),
        new Event(Stage.APPROVE, Stage.COUNTY_APPROVED, 7L, NOON, "材料齐全")), PEOPLE);
    assertEquals(List.of("初审通过", "提交"), titles(items));
    assertEquals(TimelineItem.past(NOON, "初审通过", "材料齐全", "甲（柯桥区）"), items.get(0));
  }

  @Test
  void of_one_moment_what_came_of_it_stands_above() {
    var items = new Timeline(PEOPLE).add(MORNING, "公示", null, 7L).add(NOON, "拨付", null, 7L)
        .add(MORNING, "抽中", null, null).latestFirst();
    assertEquals(List.of("拨付", "抽中", "公示"), titles(items));
  }

  @Test
  void what_nobody_did_was_done_by_the_rules_and_a_stranger_has_no_name() {
    var items = new Timeline(PEOPLE).add(MORNING, "甲", null, null).add(NOON, "乙", null, 8L).latestFirst();
    assertNull(items.get(0).actor());
    assertEquals("系统按规则办理", items.get(1).actor());
  }

  @Test
  void what_was_entered_later_says_so_and_names_nobody() {
    var item = new Timeline(PEOPLE).add(NOON, "甲", "common.carried-over", null).latestFirst().get(0);
    assertEquals("由以前的登记补记，当时没有留下经办人。", item.detail());
    assertNull(item.actor());
  }

  @Test
  void a_note_that_the_rules_made_shows_its_words() {
    assertEquals("系统按规则办理", new Timeline(PEOPLE).add(NOON, "甲", "common.by-the-rules", 7L).latestFirst().get(0)
        .detail());
  }
}
