package kechuang.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The HTTP interface for partners, version 1; resources are found by their annotations. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Kechuang 科创兑", version = "1",
    description = "Amounts are texts with two decimals in yuan, dates 2017-03-10, instants RFC 3339 in UTC. Failures are"
        + " RFC 9457 problems with a stable code. POST takes an Idempotency-Key, and requires one where money moves."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer",
    description = "A token of POST /tokens, which takes name and password by HTTP Basic.")
public class Api extends Application {

  /**
   * Bodies are read and written by {@link Bodies} alone: the server's own readers take numbers for amounts. Each of them
   * steps back when the application names another.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", Bodies.class.getSimpleName());
  }
}
