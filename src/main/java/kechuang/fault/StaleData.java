package kechuang.fault;

/** The thing was changed since the person looked at it. */
public class StaleData extends Conflict {

  public StaleData() {
    super("stale");
    about("version");
  }
}
