package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.fault.Problems;
import kechuang.registry.entity.ImportKind;

/**
 * What somebody says about a list before bringing it in.
 *
 * @param source what list it is; facts that it confirms will name it
 * @param sourceOn the day it is of
 */
public record ImportOrder(ImportKind kind, String source, LocalDate sourceOn) implements Serializable {

  void check(LocalDate today) {
    new Problems.Collector().check(kind != null, "kind", "common.missing")
        .check(source != null && !source.isBlank(), "source", "common.missing")
        .check(source == null || source.length() <= 200, "source", "common.too-long", 200)
        .check(sourceOn != null, "sourceOn", "common.missing")
        .check(sourceOn == null || !sourceOn.isAfter(today), "sourceOn", "registry.import.future").refuseIfAny();
  }
}
