package kechuang.platform.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the frame around every page needs to know: who is here, what waits for them, and which day the demonstration
 * is set to. The frame knows no feature; {@link SimpleLayout} serves until a feature on top of all others brings a
 * bean with {@code @Alternative @Priority(Interceptor.Priority.APPLICATION)}.
 */
public interface Layout {

  /** Who is logged in; empty for the public. */
  Optional<Person> person();

  /** The business date the demonstration is set to; empty where the portal runs for real. */
  Optional<LocalDate> demonstrationDate();

  /** How many things wait behind a menu entry, by its key ({@code inbox.home}); entries without a number are left out. */
  Map<String, Integer> counts();

  /** The menu of this person, in the order shown. */
  default List<Group> menu() {
    return person().map(person -> MenuPlan.of(person.roles(), counts())).orElse(List.of());
  }

  /**
   * The person in the masthead.
   *
   * @param account      the name to log in with
   * @param name         what the person is called
   * @param organisation the firm, provider or office acted for; empty if none
   * @param roles        role names as in web.xml
   */
  record Person(String account, String name, String organisation, Set<String> roles) implements Serializable { }

  /**
   * A heading and its entries.
   *
   * @param key bundle key below {@code menu.group}; empty for entries without a heading
   */
  record Group(String key, List<Entry> entries) implements Serializable { }

  /**
   * One way into the portal.
   *
   * @param key   feature and page, {@code claim.orders}
   * @param label bundle key of its words
   * @param page  path from the root, {@code /claim/orders.xhtml}
   * @param count how many things wait there; 0 shows nothing
   */
  record Entry(String key, String label, String page, int count) implements Serializable { }
}
