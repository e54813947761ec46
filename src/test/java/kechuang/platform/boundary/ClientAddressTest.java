package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays after failed logins hit the one who guesses, not the load balancer and everybody behind it. */
class ClientAddressTest {

  private static final List<String> BALANCER = List.of("10.0.0.1");
  private static final List<String> CHAIN = List.of("10.0.0.1", "10.0.0.2");

  private static String of(String peer, List<String> proxies, String... lines) {
    return ClientAddress.of(request(peer, List.of(lines)), proxies);
  }

  /** A request of which nothing is known but who sent it and the lines of its header. */
  private static HttpServletRequest request(String peer, List<String> lines) {
    return (HttpServletRequest) Proxy.newProxyInstance(ClientAddressTest.class.getClassLoader(),
        new Class<?>[] {HttpServletRequest.class}, (request, method, arguments) -> switch (method.getName()) {
          case "getRemoteAddr" -> peer;
          case "getHeaders" -> Collections.enumeration(arguments[0].equals("X-Forwarded-For") ? lines : List.of());
          case "getHeader" -> lines.isEmpty() ? null : lines.get(0);
          default -> throw new UnsupportedOperationException(method.getName());
        });
  }

  @Test
  void a_trusted_balancer_is_believed_about_its_last_hop() {
    assertEquals("203.0.113.9", of("10.0.0.1", BALANCER, "198.51.100.1, 203.0.113.9"));
    assertEquals("2001:db8::1", of("10.0.0.1", BALANCER, "2001:db8::1"));
  }

  @Test
  void nobody_else_is() {
    assertEquals("203.0.113.7", of("203.0.113.7", BALANCER, "1.2.3.4"));
    assertEquals("203.0.113.7", of("203.0.113.7", List.of(), "1.2.3.4"));
    assertEquals("203.0.113.7", of("203.0.113.7", BALANCER, "10.0.0.1", "1.2.3.4, 10.0.0.1"));
  }

  @Test
  void a_line_that_came_from_outside_does_not_hide_the_balancers_own() {
    assertEquals("203.0.113.9", of("10.0.0.1", BALANCER, "1.2.3.4", "203.0.113.9"));
    assertEquals("203.0.113.9", of("10.0.0.1", BALANCER, "1.2.3.4, 5.6.7.8", "", "9.9.9.9", "203.0.113.9"));
    assertEquals("203.0.113.9", of("10.0.0.1", BALANCER, "10.0.0.1", "203.0.113.9"));
  }

  @Test
  void a_chain_of_balancers_is_followed_to_who_stands_before_it() {
    assertEquals("203.0.113.9", of("10.0.0.1", CHAIN, "1.2.3.4, 203.0.113.9, 10.0.0.2"));
    assertEquals("203.0.113.9", of("10.0.0.1", CHAIN, "1.2.3.4, 203.0.113.9", "10.0.0.2"));
    assertEquals("10.0.0.3", of("10.0.0.1", CHAIN, "203.0.113.9, 10.0.0.3, 10.0.0.2"));
  }

  @Test
  void whoever_says_to_be_a_balancer_stands_for_what_is_known_of_it() {
    assertEquals("203.0.113.9", of("10.0.0.1", CHAIN, "1.2.3.4, 10.0.0.2", "203.0.113.9"));
    assertEquals("10.0.0.2", of("10.0.0.1", CHAIN, "10.0.0.2"));
  }

  @Test
  void nonsense_is_no_address() {
    assertEquals("10.0.0.1", of("10.0.0.1", BALANCER, "x".repeat(100)));
    assertEquals("10.0.0.1", of("10.0.0.1", BALANCER, "a b"));
    assertEquals("10.0.0.1", of("10.0.0.1", BALANCER, "203.0.113.9, unknown"));
    assertEquals("203.0.113.9", of("10.0.0.1", BALANCER, "203.0.113.9,, ,"));
    assertEquals("10.0.0.1", of("10.0.0.1", BALANCER, ",", ""));
    assertEquals("10.0.0.1", of("10.0.0.1", BALANCER));
  }
}
