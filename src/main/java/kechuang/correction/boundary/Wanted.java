package kechuang.correction.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import kechuang.correction.entity.Mark;

/**
 * What an office wants corrected.
 *
 * @param again why it asks for something that an earlier notice could have asked for; null or blank where it does not
 */
public record Wanted(List<Mark> marks, String again) implements Serializable {

  /** Nothing in particular: what is wrong stands in the note. */
  public static final Wanted NOTHING = new Wanted(List.of(), null);

  public Wanted {
    marks = List.copyOf(marks);
    again = again == null || again.isBlank() ? null : again.strip();
  }

  /** Of a form that has a remark for everything: what has none is in order. */
  public static Wanted of(Map<String, String> remarks, String again) {
    return new Wanted(remarks.entrySet().stream().filter(one -> one.getValue() != null && !one.getValue().isBlank())
        .map(one -> new Mark(one.getKey(), one.getValue())).toList(), again);
  }
}
