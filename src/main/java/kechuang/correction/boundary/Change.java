package kechuang.correction.boundary;

import java.io.Serializable;
import kechuang.correction.entity.Stated.Item;

/**
 * What became of one field or file between a notice and its answer.
 *
 * @param item as it was; for something new, as it is
 * @param before what it said; null for something new
 * @param after what it says now, or the files that came; null where it is gone or nothing came
 * @param remark what the office had asked; null where it had asked nothing
 * @param changed whether the field says something else, or another file came
 */
public record Change(Item item, String before, String after, String remark, boolean changed) implements Serializable {

  public boolean isAsked() {
    return remark != null;
  }
}
