package kechuang.scheme.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.RuleState;

/**
 * A measure as its managers list it.
 *
 * @param owner the city or the county whose measure it is, in the reader's language
 * @param holds the version that holds for the office's firms today; null where none does
 * @param next one of the office's that begins later; null where none does
 * @param open the office's draft or proposal; null where there is none
 * @param own whether the office can write versions of it
 */
public record MeasureLine(String code, String name, Instrument instrument, String owner, Version holds, Version next,
    Version open, boolean own) implements Serializable {

  /**
   * One version in a line.
   *
   * @param county whose version it is, in the reader's language; null for the city's
   */
  public record Version(long id, int number, RuleState state, LocalDate from, LocalDate until, boolean sample, String county)
      implements Serializable {

    public long getId() {
      return id;
    }

    public int getNumber() {
      return number;
    }

    public RuleState getState() {
      return state;
    }

    public LocalDate getFrom() {
      return from;
    }

    public LocalDate getUntil() {
      return until;
    }

    public boolean isSample() {
      return sample;
    }

    public String getCounty() {
      return county;
    }
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public Instrument getInstrument() {
    return instrument;
  }

  public String getOwner() {
    return owner;
  }

  public Version getHolds() {
    return holds;
  }

  public Version getNext() {
    return next;
  }

  public Version getOpen() {
    return open;
  }

  public boolean isOwn() {
    return own;
  }
}
