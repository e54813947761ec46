package kechuang.testing;

import java.security.Principal;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Acts as an account inside the server, and is whoever it was before afterwards: the boundary sees the account as the
 * caller, in the given roles.
 *
 * <pre>{@code As.account(42, "applicant").run(() -> applications.submit(id, version));}</pre>
 */
public final class As {

  // The server's own classes stand in no repository, and this one runs inside the server: so they are found by name.
  private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
  private static final String GROUP = "org.glassfish.security.common.Group";

  private final Object context;

  private As(Object context) {
    this.context = context;
  }

  /** The account with this id, in these roles. */
  public static As account(long id, String... roles) {
    return named(String.valueOf(id), roles);
  }

  /** A job: no person, no account. */
  public static As system() {
    return named("system", "system");
  }

  /** Someone who has not signed in. */
  public static As nobody() {
    return new As(server(() -> type(CONTEXT).getMethod("getDefaultSecurityContext").invoke(null)));
  }

  private static As named(String name, String... roles) {
    return new As(server(() -> {
      var subject = new Subject();
      for (var role : roles) {
        subject.getPrincipals().add((Principal) type(GROUP).getConstructor(String.class).newInstance(role));
      }
      return type(CONTEXT).getConstructor(String.class, Subject.class).newInstance(name, subject);
    }));
  }

  /** Does it; what it refuses comes out as it is. */
  public void run(Act act) {
    call(() -> {
      act.run();
      return null;
    });
  }

  /** Does it and answers what came out of it. */
  public <T> T call(Callable<T> act) {
    var before = server(() -> type(CONTEXT).getMethod("getCurrent").invoke(null));
    become(context);
    try {
      return act.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      become(before);
    }
  }

  private static void become(Object context) {
    server(() -> type(CONTEXT).getMethod("setCurrent", type(CONTEXT)).invoke(null, context));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  private static <T> T server(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new IllegalStateException("this runs inside Payara only", e);
    }
  }

  /** Something done. */
  @FunctionalInterface
  public interface Act {
    void run() throws Exception;
  }
}
