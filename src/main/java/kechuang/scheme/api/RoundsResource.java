package kechuang.scheme.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;

/** The rounds that take applications today, and every round that is or was in force. Open to everyone. */
@Path("/rounds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoundsResource {

  @EJB
  private Rounds rounds;
  @EJB
  private BusinessClock clock;

  @GET
  @PermitAll
  public Page<RoundAnswer> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
    return Page.among(PageRequest.of(limit, after), rounds.open(), Round::getId, this::answer);
  }

  /** A draft looks like none at all. */
  @GET
  @Path("{id}")
  @PermitAll
  public RoundAnswer get(@PathParam("id") long id) {
    var round = rounds.get(id);
    if (!round.getState().isPublished()) {
      throw new NotFound("round", id);
    }
    return answer(round);
  }

  private RoundAnswer answer(Round round) {
    return RoundAnswer.of(round, rounds.pool(round), round.isOpen(clock.today()));
  }
}
