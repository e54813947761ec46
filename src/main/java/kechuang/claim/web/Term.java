package kechuang.claim.web;

import java.time.LocalDate;
import kechuang.claim.boundary.DayCount;
import kechuang.platform.web.Display;

/** How long there still is, in words: "还剩 3 个工作日". */
final class Term {

  private Term() {
  }

  static String of(DayCount days, LocalDate due) {
    var left = days.left(due);
    if (left == null) {
      return due == null ? "" : Display.text("common.term.until", due);
    }
    if (left == 0) {
      return Display.text("common.term.today");
    }
    return left > 0 ? Display.text("common.term.left", left) : Display.text("common.term.over", -left);
  }
}
