package kechuang.platform.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Terms counted in working days, as the page that moves the day previews them. The feature whose terms they are brings a
 * bean of this type.
 */
public interface Terms {

  /** What begins on this day and when it ends; without what runs into a year whose calendar is not published. */
  List<Term> from(LocalDate day);

  /**
   * One term.
   *
   * @param key of its words, which say the working days
   * @param ends its last day
   */
  record Term(String key, int days, LocalDate ends) implements Serializable {
  }
}
