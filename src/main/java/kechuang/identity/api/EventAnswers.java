package kechuang.identity.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kechuang.identity.boundary.AccountNames;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.api.EventAnswer;

/** Who did what, by name, for the events in answers. */
@ApplicationScoped
public class EventAnswers {

  @EJB
  private AccountNames names;

  /** The moves of one thing, in their order. */
  public List<EventAnswer> of(List<? extends LifecycleEvent> events) {
    var known = names.behind(events);
    return events.stream().map(event -> EventAnswer.of(event, id -> known.containsKey(id) ? known.get(id).name() : null))
        .toList();
  }
}
