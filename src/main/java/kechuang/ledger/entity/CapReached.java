package kechuang.ledger.entity;

import java.util.regex.Pattern;
import kechuang.fault.Conflict;
import kechuang.money.Money;
import kechuang.money.Remainder;

/** A limit would have been broken; nothing was written. Says which limit and what is left of it. */
public class CapReached extends Conflict implements Remainder {

  private static final Pattern SAID = Pattern.compile("cap reached: ([A-Z_]+) ([0-9]+) has ([0-9.]+) left");

  private final String limit;
  private final transient Money left;

  private CapReached(String limit, Money left) {
    super("ledger.cap-reached", "ledger.limit." + limit, left);
    this.limit = limit;
    this.left = left;
  }

  /** Reads the database's refusal; null if the message is about something else. */
  public static CapReached from(String message) {
    var said = SAID.matcher(message == null ? "" : message);
    return said.find() ? new CapReached(said.group(1), Money.of(said.group(3))) : null;
  }

  /** The kind of limit: a {@link CeilingKind} or {@code BUDGET}. */
  public String limit() {
    return limit;
  }

  @Override
  public Money left() {
    return left;
  }
}
