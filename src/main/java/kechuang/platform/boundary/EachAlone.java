package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;

/**
 * Many cases with one decision: each in a transaction of its own and once for its operation, so that one that is refused
 * takes nothing back from the others, and a second click does nothing again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EachAlone {

  private static final Logger LOG = System.getLogger(EachAlone.class.getName());

  @EJB
  private Operations operations;

  /**
   * Does it to one of them.
   *
   * @param kind what is done, as in {@link Operations}
   * @param operation of the whole form
   * @param content what was decided, equal where the decisions are
   * @param act answers with the name of the state that was reached
   */
  @PermitAll
  public BulkOutcome act(long id, String kind, String operation, String content, Supplier<String> act) {
    try {
      return new BulkOutcome(id, operations.oncePerForm(kind, operation + ":" + id, content, act), List.of());
    } catch (EJBAccessException notAllowed) {
      throw notAllowed;
    } catch (RuntimeException failure) {
      return new BulkOutcome(id, null, reasons(id, failure));
    }
  }

  private static List<Problem> reasons(long id, RuntimeException failure) {
    var refusal = Refusals.in(failure).orElse(failure);
    if (refusal instanceof Problems several) {
      return several.list();
    }
    if (refusal instanceof RuleViolation one) {
      return List.of(Problem.of(one.field(), one.key(), one.arguments()));
    }
    if (refusal instanceof NotFound) {
      return List.of(Problem.of("", "bulk.not-there"));
    }
    LOG.log(Level.ERROR, "case " + id + " of many failed; the others go on", failure);
    return List.of(Problem.of("", "bulk.failed"));
  }
}
