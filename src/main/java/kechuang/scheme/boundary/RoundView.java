package kechuang.scheme.boundary;

import java.util.List;
import java.util.Locale;
import kechuang.ledger.entity.Counter;
import kechuang.scheme.entity.Round;

/** A round as lists show it: its terms, whom it serves, and how its pool stands. Names are in the reader's language. */
public record RoundView(Round round, Counter pool, String name, String owner, List<String> counties, List<String> measures,
    boolean open) {

  static String name(Round round, Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? round.getNameEn() : round.getNameZh();
  }

  public Counter getPool() {
    return pool;
  }

  public String getName() {
    return name;
  }

  public String getOwner() {
    return owner;
  }

  public List<String> getCounties() {
    return counties;
  }

  public List<String> getMeasures() {
    return measures;
  }

  /** Whether applications are taken today. */
  public boolean isOpen() {
    return open;
  }

  public Round getRound() {
    return round;
  }
}
