package kechuang.platform.boundary;

import java.io.Serializable;

/** What a whole list comes to: how many rows there are, and whatever else is said of all of them. */
public interface Totals extends Serializable {

  long rows();
}
