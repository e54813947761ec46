package kechuang.inbox.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import kechuang.identity.boundary.AccountLayout;
import kechuang.inbox.boundary.Inbox;

/** What the frame of every page shows, with the numbers of what waits behind each entry of the menu. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@RequestScoped
public class Frame extends AccountLayout {

  @Inject
  private Waiting waiting;
  @Inject
  private Inbox inbox;

  private Map<String, Integer> counts;

  @Override
  public Map<String, Integer> counts() {
    if (counts == null) {
      counts = person().isPresent() ? counted() : Map.of();
    }
    return counts;
  }

  private Map<String, Integer> counted() {
    var counted = waiting.byMenu();
    counted.put("inbox.messages", (int) inbox.unread());
    return counted;
  }
}
