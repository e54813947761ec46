package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One fact as pages show it, in the reader's language.
 *
 * @param source empty for a firm's bare word
 * @param on null where nobody knows any more
 * @param who who confirmed it, or said it for the firm; may be empty
 * @param differs what a register says instead, in a sentence; empty where none contradicts
 */
public record FactRow(String label, String value, String source, LocalDate on, String who, String differs)
    implements Serializable {

  public String getLabel() {
    return label;
  }

  public String getValue() {
    return value;
  }

  public String getSource() {
    return source;
  }

  public LocalDate getOn() {
    return on;
  }

  public String getWho() {
    return who;
  }

  public String getDiffers() {
    return differs;
  }

  public boolean isBareWord() {
    return source.isEmpty();
  }
}
