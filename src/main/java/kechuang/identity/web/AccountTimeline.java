package kechuang.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.identity.boundary.Counties;
import kechuang.identity.boundary.History;
import kechuang.identity.entity.IdentityDocument;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Role;
import kechuang.platform.web.Display;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** What happened to an account, in the reader's words; the duties given to it stand in its events as codes. */
@ApplicationScoped
public class AccountTimeline {

  @Inject
  private Counties counties;

  /** The latest first. */
  List<TimelineItem> of(History history) {
    var words = words();
    var timeline = new Timeline(history.people());
    history.events().forEach(event -> timeline.add(event.getAt(), Display.text("account.event." + event.getEvent()),
        inWords(event.getNote(), words), event.getActor()));
    return timeline.latestFirst();
  }

  /** A note that is made of codes only; names and the rules' own remarks are none. */
  private static String inWords(String note, Map<String, String> words) {
    var codes = note == null ? List.<String>of() : Arrays.asList(note.split(" "));
    if (codes.size() > 1 && isDocument(codes.get(0))) {
      return Display.text("identity.check.written", words.get(codes.get(0)), note.substring(codes.get(0).length() + 1));
    }
    return codes.isEmpty() || !words.keySet().containsAll(codes) ? note
        : codes.stream().map(words::get).collect(Collectors.joining(Display.text("common.list-separator")));
  }

  /** How an officer knew the person: a document's code, and what was said about it. */
  private static boolean isDocument(String code) {
    return Arrays.stream(IdentityDocument.values()).anyMatch(one -> one.name().equals(code));
  }

  private Map<String, String> words() {
    var words = new HashMap<String, String>();
    Arrays.stream(Role.values()).forEach(role -> words.put(role.code(), Display.text(role.key())));
    Arrays.stream(IdentityDocument.values())
        .forEach(one -> words.put(one.name(), Display.text("identity.document." + one)));
    words.put(Level.CITY.name(), Display.text("identity.office.city"));
    counties.all().forEach(county -> words.put(county.code(), county.name(Display.locale())));
    return words;
  }
}
