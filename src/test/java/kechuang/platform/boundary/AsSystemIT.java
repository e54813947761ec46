package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.OptionalLong;
import kechuang.testing.As;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Timers have no caller; their work runs as the system and nobody else's does. */
@ArquillianTest
class AsSystemIT {

  @EJB
  private AsSystem asSystem;
  @EJB
  private Caller caller;

  @Test
  void a_timers_work_is_the_systems() {
    assertTrue(As.nobody().call(() -> asSystem.call(() -> caller.is("system"))));
    assertEquals(OptionalLong.empty(), As.nobody().call(() -> asSystem.call(() -> caller.id())));
  }

  @Test
  void the_system_holds_no_role_of_a_person() {
    assertFalse(As.nobody().call(() -> asSystem.call(() -> caller.is("administrator"))));
    assertFalse(As.nobody().call(() -> asSystem.call(() -> caller.is("applicant"))));
  }

  @Test
  void nobody_is_the_system_otherwise() {
    assertFalse(As.account(4711, "applicant").call(() -> caller.is("system")));
    assertFalse(As.nobody().call(() -> caller.is("system")));
  }

  @Test
  void the_caller_is_who_it_was_after_the_systems_work() {
    assertEquals(4711, As.account(4711, "applicant").call(() -> {
      asSystem.run(() -> { });
      return caller.accountId();
    }));
  }
}
