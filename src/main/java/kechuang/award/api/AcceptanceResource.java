package kechuang.award.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kechuang.application.boundary.Applications;
import kechuang.award.boundary.Offers;
import kechuang.ledger.entity.CapReached;
import kechuang.money.AmountChanged;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Idempotency;
import kechuang.platform.api.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Taking an offer; declining one is a withdrawal of the application. */
@Path("/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AcceptanceResource {

  @EJB
  private Offers offers;
  @EJB
  private Applications applications;
  @Inject
  private Idempotency idempotency;

  @POST
  @Path("{id}/acceptance")
  @RolesAllowed("applicant")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response accept(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, AcceptanceBody body) {
    var wanted = Bodies.given(body);
    try {
      return idempotency.required("POST /applications/acceptance", key, wanted, 200, () -> {
        offers.accept(id, wanted.version(), wanted.expectedAmount());
        return id;
      }, this::standing);
    } catch (AmountChanged | CapReached less) {
      throw offers.renew(id);
    }
  }

  private Standing standing(long id) {
    var now = applications.own(id);
    return new Standing(id, now.getNumber(), now.getState().name(), now.getVersion(), now.getAmount(), now.getDueOn());
  }
}
