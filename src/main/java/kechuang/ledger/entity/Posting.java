package kechuang.ledger.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.json.Json;
import kechuang.money.Money;

/**
 * One movement of money over all the limits it touches, applied in one act by {@code ledger_post}. The operation key
 * names the effect (for instance {@code issue:application:1200}) so that it can happen once only.
 */
public final class Posting {

  private final String key;
  private final EntryKind kind;
  private final String subject;
  private final long subjectId;
  private final LocalDate day;
  private final List<JsonObject> moves = new ArrayList<>();

  public Posting(String key, EntryKind kind, String subject, long subjectId, LocalDate day) {
    this.key = key;
    this.kind = kind;
    this.subject = subject;
    this.subjectId = subjectId;
    this.day = day;
  }

  /** Moves an amount on a limit that exists already. */
  public Posting ceiling(CeilingKind ceiling, long subject, String scope, Money amount) {
    moves.add(move(ceiling, subject, scope, amount).build());
    return this;
  }

  /** Moves an amount on a limit, which is made if it does not exist yet; what is committed is held to this cap. */
  public Posting ceiling(Limit limit, Money amount) {
    moves.add(limit.toJson().add("amount", amount.yuan()).build());
    return this;
  }

  /** Moves an amount on a voucher and takes {@code lapse} away from its cap: value that goes back to the pool. */
  public Posting voucherLapse(long voucher, Money amount, Money lapse) {
    moves.add(move(CeilingKind.VOUCHER, voucher, "", amount).add("lapse", lapse.yuan()).build());
    return this;
  }

  /** Moves cash on a budget line and on everything above it; nothing is left out silently but zero. */
  public Posting budget(long budget, Money amount) {
    if (!amount.isZero()) {
      moves.add(Json.createObjectBuilder().add("budget", budget).add("amount", amount.yuan()).build());
    }
    return this;
  }

  private static JsonObjectBuilder move(CeilingKind ceiling, long subject, String scope, Money amount) {
    return name(ceiling, subject, scope).add("amount", amount.yuan());
  }

  private static JsonObjectBuilder name(CeilingKind ceiling, long subject, String scope) {
    return Json.createObjectBuilder().add("ceiling", ceiling.name()).add("subject", subject).add("scope", scope);
  }

  /** A limit with all that is needed to make it. */
  public record Limit(CeilingKind kind, long subject, String scope, Money cap, int fiscalYear, String owner) {

    /** As the database reads them. */
    public static String asJson(List<Limit> limits) {
      var list = Json.createArrayBuilder();
      limits.forEach(limit -> list.add(limit.toJson()));
      return list.build().toString();
    }

    private JsonObjectBuilder toJson() {
      return name(kind, subject, scope).add("cap", cap.yuan()).add("year", fiscalYear).add("owner", owner);
    }
  }

  public String key() {
    return key;
  }

  public EntryKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public long subjectId() {
    return subjectId;
  }

  public LocalDate day() {
    return day;
  }

  public String moves() {
    return moves.toString();
  }
}
