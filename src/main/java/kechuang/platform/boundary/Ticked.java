package kechuang.platform.boundary;

import java.io.Serializable;
import kechuang.fault.StaleData;

/** A case that somebody ticked in a list, in the version that the list showed. */
public record Ticked(long id, long version) implements Serializable {

  /** As the box carries it: {@code 4711-3}. */
  public static Ticked read(String box) {
    if (!box.matches("[0-9]{1,18}-[0-9]{1,18}")) {
      throw new StaleData();
    }
    var dash = box.indexOf('-');
    return new Ticked(Long.parseLong(box.substring(0, dash)), Long.parseLong(box.substring(dash + 1)));
  }
}
