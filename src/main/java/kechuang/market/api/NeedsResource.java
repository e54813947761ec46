package kechuang.market.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kechuang.fault.NotFound;
import kechuang.market.boundary.BoardFilter;
import kechuang.market.boundary.NeedBoard;
import kechuang.market.boundary.PublicNeed;
import kechuang.market.entity.NeedKind;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/**
 * What firms ask for: open needs by {@code kind}, {@code service} and {@code county}; with {@code kind=POLICY} the wished
 * policies that were answered and published. Open to everyone.
 */
@Path("/needs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NeedsResource {

  @EJB
  private NeedBoard board;

  @GET
  @PermitAll
  public Page<NeedAnswer> list(@QueryParam("kind") String kind, @QueryParam("service") String service,
      @QueryParam("county") String county, @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var filter = new BoardFilter(Filters.oneOf(NeedKind.class, "kind", kind), service, county, null);
    return Page.of(request, board.directory(filter, request.afterId().orElse(0), request.rowsToRead()), PublicNeed::id,
        NeedAnswer::of);
  }

  @GET
  @Path("{number}")
  @PermitAll
  public NeedAnswer get(@PathParam("number") String number) {
    return board.find(number).map(NeedAnswer::of).orElseThrow(() -> new NotFound("need", number));
  }
}
