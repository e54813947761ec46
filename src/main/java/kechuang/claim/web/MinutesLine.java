package kechuang.claim.web;

import java.io.Serializable;
import kechuang.claim.boundary.ClaimRow;
import kechuang.claim.boundary.MinutesRow;

/** An approved claim with its box to tick. */
public class MinutesLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MinutesRow row;
  private boolean ticked;

  MinutesLine(MinutesRow row, String chosen) {
    this.row = row;
    this.ticked = chosen == null || chosen.isBlank() ? row.number() == null : row.claim().number().equals(chosen);
  }

  long id() {
    return row.claim().id();
  }

  public ClaimRow getClaim() {
    return row.claim();
  }

  public MinutesRow getRow() {
    return row;
  }

  public boolean isReady() {
    return row.isReady();
  }

  public boolean isTicked() {
    return ticked;
  }

  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }
}
