package kechuang.identity.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kechuang.identity.boundary.Affiliation;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.entity.Role;

/** Who the caller is. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject
  private CurrentAccount current;

  @GET
  @PermitAll
  public Me get() {
    var account = current.account();
    return new Me(account.getId(), account.getLogin(), account.getName(),
        account.getRoles().stream().map(Role::code).toList(),
        account.getLevel() == null ? null : account.getLevel().name(), account.getCountyCode(), current.organisation().orElse(null));
  }

  /** Answer of {@code GET /me}; level, county and organisation are left out where there is none. */
  public record Me(long id, String login, String name, List<String> roles, String level, String countyCode,
      Affiliation.Organisation organisation) {
  }
}
