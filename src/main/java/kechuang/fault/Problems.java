package kechuang.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is wrong, at once, so that a person mends it in one go. HTTP 422. */
public class Problems extends RuleViolation {

  private final transient List<Problem> list;
  private final String told;

  public Problems(List<Problem> list) {
    super("common.problems", list.size());
    this.list = List.copyOf(list);
    this.told = list.toString();
  }

  public List<Problem> list() {
    return list;
  }

  /** For logs: what is wrong with which field. */
  @Override
  public String getMessage() {
    return super.getMessage() + " " + told;
  }

  /** Collects what is wrong and throws once at the end. */
  public static final class Collector {

    private final List<Problem> found = new ArrayList<>();

    public Collector check(boolean right, String field, String key, Object... arguments) {
      if (!right) {
        found.add(Problem.of(field, key, arguments));
      }
      return this;
    }

    public void add(Problem problem) {
      found.add(problem);
    }

    /** The value, or null and one more problem when it refuses what it is made of. */
    public <T> T read(String field, Supplier<T> value) {
      try {
        return value.get();
      } catch (RuleViolation refused) {
        found.add(Problem.of(field, refused.key(), refused.arguments()));
        return null;
      }
    }

    public List<Problem> found() {
      return List.copyOf(found);
    }

    public void refuseIfAny() {
      if (!found.isEmpty()) {
        throw new Problems(found);
      }
    }
  }
}
