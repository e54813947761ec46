package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kechuang.claim.boundary.DailyWork;
import kechuang.document.boundary.NightlyPurge;
import kechuang.platform.boundary.AsSystem;

/** For tests in front of the server: the work of the day now, which the server of the tests never does by itself. */
@Path("/testing/daily-work")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DailyWorkResource {

  @Inject
  private DailyWork work;
  @Inject
  private NightlyPurge purge;
  @Inject
  private AsSystem system;

  /** What was cleared away. */
  public record Night(String result) {
  }

  /** How many things came to their end. */
  public record Done(int ended) {
  }

  @POST
  public Done run() {
    return new Done(system.call(work::run));
  }

  /** Clears away what nobody handed in. */
  @POST
  @Path("night")
  public Night night() {
    return new Night(system.call(purge::run).orElseThrow());
  }
}
