package kechuang.platform.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.fault.Problem;

/**
 * What became of one of many cases.
 *
 * @param reached the state it has now; null where nothing was done
 * @param reasons why nothing was done; empty where something was
 */
public record BulkOutcome(long id, String reached, List<Problem> reasons) implements Serializable {

  public BulkOutcome {
    reasons = List.copyOf(reasons);
  }

  public boolean isDone() {
    return reached != null;
  }
}
