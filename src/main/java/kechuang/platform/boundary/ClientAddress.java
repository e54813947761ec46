package kechuang.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from. Behind load balancers that is the last hop of {@code X-Forwarded-For} that is none of
 * them; only those named in {@code kechuang.trusted-proxies} (addresses with commas between) are believed: anybody can
 * send the header, also as a line of its own before the balancer's, and several lines are one list (RFC 7230).
 */
@ApplicationScoped
public class ClientAddress {

  private static final String HEADER = "X-Forwarded-For";
  private static final String ADDRESS = "[0-9A-Fa-f.:]{2,45}";

  @Inject
  @ConfigProperty(name = "kechuang.trusted-proxies")
  private Optional<String> proxies;

  public String of(HttpServletRequest request) {
    return of(request, List.of(proxies.orElse("").split("[,\\s]+")));
  }

  /** From the peer backwards, as long as each says before it who is believed. */
  static String of(HttpServletRequest request, List<String> proxies) {
    var hops = new ArrayDeque<String>();
    Collections.list(request.getHeaders(HEADER)).stream().flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip).filter(hop -> !hop.isEmpty()).forEach(hops::push);
    var from = request.getRemoteAddr();
    while (proxies.contains(from) && !hops.isEmpty() && hops.peek().matches(ADDRESS)) {
      from = hops.pop();
    }
    return from;
  }
}
