package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays after failed logins hit the one who guesses, not the load balancer and everybody behind it. */
class ClientAddressTest {

  private static final List<String> BALANCER = List.of("10.0.0.1");

  @Test
  void a_trusted_balancer_is_believed_about_its_last_hop() {
    assertEquals("203.0.113.9", ClientAddress.of("10.0.0.1", "198.51.100.1, 203.0.113.9", BALANCER));
    assertEquals("2001:db8::1", ClientAddress.of("10.0.0.1", "2001:db8::1", BALANCER));
  }

  @Test
  void nobody_else_is() {
    assertEquals("203.0.113.7", ClientAddress.of("203.0.113.7", "1.2.3.4", BALANCER));
    assertEquals("203.0.113.7", ClientAddress.of("203.0.113.7", "1.2.3.4", List.of()));
  }

  @Test
  void nonsense_is_no_address() {
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "x".repeat(100), BALANCER));
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "a b", BALANCER));
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", null, BALANCER));
  }
}
