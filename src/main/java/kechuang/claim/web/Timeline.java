package kechuang.claim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kechuang.identity.boundary.AccountName;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.web.Display;
import kechuang.platform.web.TimelineItem;

/** What happened to a case, in the reader's words, oldest first. */
final class Timeline {

  private Timeline() {
  }

  static List<TimelineItem> of(String feature, List<? extends LifecycleEvent> events, Map<Long, AccountName> people) {
    var items = new ArrayList<TimelineItem>();
    for (var event : events) {
      items.add(TimelineItem.past(event.getAt(), Display.text(feature + ".event." + event.getEvent()), event.getNote(),
          actor(event.getActor(), people)));
    }
    return items;
  }

  /** Who did it; what the rules or the calendar did says so. */
  private static String actor(Long account, Map<Long, AccountName> people) {
    if (account == null) {
      return Display.text("common.by-the-rules");
    }
    var name = people.get(account);
    return name == null ? null : name.written(Display.locale());
  }
}
