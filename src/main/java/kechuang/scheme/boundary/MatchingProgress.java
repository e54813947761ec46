package kechuang.scheme.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far this node is with a matching; only for the eye, what counts is the state of the run. */
@ApplicationScoped
public class MatchingProgress {

  private final Map<Long, Integer> percent = new ConcurrentHashMap<>();

  void at(long runId, int done, int total) {
    percent.put(runId, total == 0 ? 0 : (int) Math.min(100, 100L * done / total));
  }

  void over(long runId) {
    percent.remove(runId);
  }

  /** Per cent; 0 where nobody here works on it. */
  public int of(long runId) {
    return percent.getOrDefault(runId, 0);
  }
}
