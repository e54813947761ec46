package kechuang.platform.api;

import java.util.List;
import kechuang.fault.Problem;

/** A body that cannot be read, with every field that is wrong; 400. */
final class MalformedBody extends RuntimeException {

  private final transient List<Problem> problems;

  MalformedBody(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  MalformedBody(String key) {
    this(List.of(Problem.of("", key)));
  }

  List<Problem> problems() {
    return problems;
  }
}
