package kechuang.market.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.market.entity.WishTheme;

/**
 * Wished policies about one thing.
 *
 * @param waiting those that ask the caller's office and have no answer yet, the longest waiting first
 * @param elsewhere how many wait that ask another office
 * @param answered how many have an answer
 */
public record WishGroup(WishTheme theme, List<NeedRow> waiting, int elsewhere, int answered) implements Serializable {

  public int all() {
    return waiting.size() + elsewhere + answered;
  }
}
