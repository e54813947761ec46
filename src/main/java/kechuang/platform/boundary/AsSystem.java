package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Does work as role {@code system}, which no account can hold. For timers only: a method with {@code @Schedule} has no
 * caller, and what it calls would refuse it. The name of the principal is in {@code WEB-INF/glassfish-ejb-jar.xml}.
 */
@Stateless
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsSystem {

  @PermitAll
  public <T> T call(Supplier<T> work) {
    var before = RequestId.current();
    RequestId.set(RequestId.next());
    try {
      return work.get();
    } finally {
      if (before.isEmpty()) {
        RequestId.clear();
      } else {
        RequestId.set(before);
      }
    }
  }

  @PermitAll
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return null;
    });
  }
}
