package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/** Whether the budgets can carry what a round's pool will cost, line by line. */
public record RoundCover(List<Line> lines) implements Serializable {

  public RoundCover {
    lines = List.copyOf(lines);
  }

  /**
   * One budget line, in yuan: available = left - promised, and the need must be within it.
   *
   * @param need the most the pool can cost it, wherever its firms sit
   * @param left neither committed nor paid
   * @param promised what the pools of other rounds that are in force can still cost it
   */
  public record Line(String code, Bilingual name, Money need, Money left, Money promised) implements Serializable {

    public Money getAvailable() {
      return left.minusOrZero(promised);
    }

    public boolean isEnough() {
      return !need.isMoreThan(getAvailable());
    }

    public Money getMissing() {
      return need.minusOrZero(getAvailable());
    }

    public Bilingual getName() {
      return name;
    }

    public String getCode() {
      return code;
    }

    public Money getNeed() {
      return need;
    }

    public Money getLeft() {
      return left;
    }

    public Money getPromised() {
      return promised;
    }
  }

  public boolean isEnough() {
    return lines.stream().allMatch(Line::isEnough);
  }

  public List<Line> getLines() {
    return lines;
  }
}
