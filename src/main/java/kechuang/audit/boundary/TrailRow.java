package kechuang.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A row of the trail as it was written.
 *
 * @param actor id of the account, or a reserved actor
 * @param reason note of the decision that caused it; null for most
 * @param leaf SHA-256 over all the other parts, in hexadecimal
 */
public record TrailRow(long id, long transaction, Instant at, String databaseUser, String actor, String request,
    String reason, String entity, String entityId, String op, String before, String after, String leaf)
    implements Serializable {

  /** What changed; everything there is for a new or a removed row and for an event. */
  public List<Difference> differences() {
    return Difference.between(before, after);
  }
}
