package kechuang.application.api;

import kechuang.fault.Problems;

/**
 * Body of {@code POST /applications/{id}/withdrawal}.
 *
 * @param note may be left out
 */
public record StepBack(long version, String note) {

  StepBack checked() {
    new Problems.Collector().check(note == null || note.length() <= 2000, "note", "common.too-long", 2000).refuseIfAny();
    return this;
  }
}
