package kechuang.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface for partners, version 1; resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class Api extends Application {
}
