package kechuang.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP interface for partners, version 1; resources are found by their annotations. */
@ApplicationPath("/api/v1")
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
