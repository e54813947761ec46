package kechuang.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** Does things in one transaction, the way a boundary would. */
@Stateless
public class InTransaction {

  @PermitAll
  public <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @PermitAll
  public void run(As.Act work) {
    call(() -> {
      work.run();
      return null;
    });
  }
}
