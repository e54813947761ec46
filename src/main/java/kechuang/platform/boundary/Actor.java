package kechuang.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Who answers for what a transaction writes. The database takes no business row without an actor; here the transaction
 * learns it: the account that calls, {@code system} for jobs, or a reserved actor where nobody is logged in and
 * something must be written all the same.
 */
@ApplicationScoped
public class Actor {

  /** Nobody is logged in yet, and a firm registers itself. */
  public static final String REGISTRATION = "registration";
  /** Nobody is logged in, and somebody objects to a public notice. */
  public static final String VISITOR = "visitor";
  /** The demonstration year is being laid out. */
  public static final String DEMONSTRATION = "demonstration";
  /** A job. */
  public static final String SYSTEM = "system";

  private static final Set<String> RESERVED = Set.of(REGISTRATION, VISITOR, DEMONSTRATION, SYSTEM);
  private static final String MARK = Actor.class.getName();
  private static final String REASON = MARK + ".reason";
  /** A transaction that was told an actor for a while, and none since. */
  private static final String STRANGER = "?";
  private static final String ANNOUNCE =
      "select set_config('app.actor', ?, true), set_config('app.request', ?, true)";
  private static final ThreadLocal<String> SCOPE = new ThreadLocal<>();

  @Resource(lookup = "java:global/jdbc/portal")
  private DataSource portal;
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Does the work as a reserved actor ({@link #REGISTRATION}, {@link #VISITOR}, …) or as the account
   * with this id, also in the middle of a transaction: what the work changed is written before the scope ends.
   */
  public <T> T as(String name, Supplier<T> work) {
    if (!RESERVED.contains(name) && !name.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not an actor: " + name);
    }
    var before = SCOPE.get();
    var marked = inTransaction() ? introduced() : null;
    SCOPE.set(name);
    try {
      if (inTransaction()) {
        announce(name);
      }
      var answer = work.get();
      if (inTransaction()) {
        em.flush();
      }
      return answer;
    } finally {
      restore(before, marked);
    }
  }

  /** Work without an answer. */
  public void as(String name, Runnable work) {
    as(name, () -> {
      work.run();
      return null;
    });
  }

  private void restore(String before, String marked) {
    if (before == null) {
      SCOPE.remove();
    } else {
      SCOPE.set(before);
    }
    if (inTransaction()) {
      announce(marked == null ? before == null ? "" : before : marked);
      transaction.putResource(MARK, marked == null ? STRANGER : marked);
    }
  }

  /**
   * Gives every row that this transaction writes from now on a reason, for the trail: the note of a decision, or none. What
   * was changed before is written first, under its own reason. Costs nothing where the reason stays what it is.
   */
  public void because(String reason) {
    var text = reason == null ? "" : reason.strip();
    if (inTransaction() && !text.equals(Objects.requireNonNullElse(transaction.getResource(REASON), ""))) {
      em.flush();
      em.createNativeQuery("select set_config('app.reason', ?1, true)").setParameter(1, text).getSingleResult();
      transaction.putResource(REASON, text);
    }
  }

  /** Tells a transaction its actor, once; false if there is no transaction or it knows already. */
  boolean introduce(Principal caller) {
    if (!inTransaction() || introduced() != null) {
      return false;
    }
    announce(SCOPE.get() != null ? SCOPE.get() : nameOf(caller));
    return true;
  }

  private String introduced() {
    var name = (String) transaction.getResource(MARK);
    return STRANGER.equals(name) ? null : name;
  }

  boolean inTransaction() {
    return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** Nobody in particular is the empty text: then the database refuses to write. */
  private static String nameOf(Principal caller) {
    var name = caller == null ? "" : caller.getName();
    return name != null && (name.equals(SYSTEM) || name.matches("[0-9]{1,18}")) ? name : "";
  }

  private void announce(String name) {
    try (Connection connection = portal.getConnection(); var statement = connection.prepareStatement(ANNOUNCE)) {
      statement.setString(1, name);
      statement.setString(2, RequestId.current());
      statement.execute();
      transaction.putResource(MARK, name);
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction could not be told its actor", e);
    }
  }
}
