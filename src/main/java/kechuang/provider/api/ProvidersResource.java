package kechuang.provider.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kechuang.provider.boundary.Providers;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** The directory of service providers, by {@code service} and {@code county}. Open to everyone. */
@Path("/providers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {

  @EJB
  private Providers providers;

  @GET
  @PermitAll
  public Page<ProviderAnswer> list(@QueryParam("service") String service, @QueryParam("county") String county,
      @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    return Page.of(request, providers.directory(service, county, request.afterId().orElse(0), request.rowsToRead()),
        Providers.Listed::id, ProviderAnswer::of);
  }
}
