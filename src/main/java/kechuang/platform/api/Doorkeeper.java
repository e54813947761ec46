package kechuang.platform.api;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * The fence in front of the boundary's lock: a resource method names its roles, and who has none of them is sent away
 * before the body is read, so that nobody learns from a mistake in it what is behind.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class Doorkeeper implements ContainerRequestFilter {

  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
    if (roles == null) {
      return;
    }
    var caller = request.getSecurityContext();
    if (caller.getUserPrincipal() == null) {
      throw new NotAuthorizedException("Bearer");
    }
    if (Arrays.stream(roles.value()).noneMatch(caller::isUserInRole)) {
      throw new ForbiddenException();
    }
  }
}
