package kechuang.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from. Behind a load balancer that is what its {@code X-Forwarded-For} says last, and only
 * the balancers named in {@code kechuang.trusted-proxies} (addresses with commas between) are believed: anybody can send
 * the header.
 */
@ApplicationScoped
public class ClientAddress {

  private static final String HEADER = "X-Forwarded-For";

  @Inject
  @ConfigProperty(name = "kechuang.trusted-proxies")
  private Optional<String> proxies;

  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), request.getHeader(HEADER), List.of(proxies.orElse("").split("[,\\s]+")));
  }

  static String of(String peer, String forwarded, List<String> proxies) {
    if (forwarded == null || !proxies.contains(peer)) {
      return peer;
    }
    var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : peer;
  }
}
