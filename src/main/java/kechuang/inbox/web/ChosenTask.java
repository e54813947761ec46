package kechuang.inbox.web;

import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.inbox.boundary.TaskKind;
import kechuang.platform.web.SeenRow;

/** A task as a button or an address names it: its kind and the key of the case. */
record ChosenTask(TaskKind kind, String key) {

  /** The one whose button was pressed. */
  static ChosenTask seen() {
    var seen = SeenRow.seen() == null ? "" : SeenRow.seen();
    var slash = seen.indexOf('/');
    return of(slash < 0 ? "" : seen.substring(0, slash), seen.substring(slash + 1));
  }

  /** Refuses a kind there is not. */
  static ChosenTask of(String kind, String key) {
    var known = Stream.of(TaskKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    return new ChosenTask(known.orElseThrow(() -> new NotFound("task", key)), key == null ? "" : key);
  }
}
