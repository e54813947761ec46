package kechuang.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far this node is with reading a file; only for the eye, what counts is the state of the import. */
@ApplicationScoped
public class ImportProgress {

  private final Map<Long, Integer> percent = new ConcurrentHashMap<>();

  void at(long importId, int done, int total) {
    percent.put(importId, total == 0 ? 0 : (int) (100L * done / total));
  }

  void over(long importId) {
    percent.remove(importId);
  }

  /** Per cent; 0 where nobody here reads it. */
  public int of(long importId) {
    return percent.getOrDefault(importId, 0);
  }
}
