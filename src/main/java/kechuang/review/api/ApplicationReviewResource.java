package kechuang.review.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kechuang.application.entity.ApplicationState;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Idempotency;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.platform.api.Standing;
import kechuang.review.boundary.ApplicationRegister;
import kechuang.review.boundary.ApplicationSelection;
import kechuang.review.boundary.ApplicationReviews;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Applications for those whom they concern, and the officers' decisions on them. */
@Path("/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationReviewResource {

  @EJB
  private ApplicationRegister register;
  @EJB
  private ApplicationReviews reviews;
  @Inject
  private ApplicationAnswers answers;
  @Inject
  private Idempotency idempotency;

  @GET
  @RolesAllowed({"applicant", "county-officer", "city-officer", "auditor"})
  public Page<ApplicationAnswer> list(@QueryParam("state") String state, @QueryParam("round") String round,
      @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var selection = new ApplicationSelection(Filters.oneOf(ApplicationState.class, "state", state),
        Filters.id("round", round));
    return answers.page(request, register.page(selection, request.afterId(), request.rowsToRead()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"applicant", "county-officer", "city-officer", "auditor"})
  public ApplicationAnswer get(@PathParam("id") long id) {
    return answers.whole(register.visible(id));
  }

  @POST
  @Path("{id}/decisions")
  @RolesAllowed({"county-officer", "city-officer"})
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response decide(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, DecisionBody body) {
    var decision = Bodies.given(body).command();
    return idempotency.required("POST /applications/decisions", key, body, 200, () -> {
      reviews.decide(id, decision);
      return id;
    }, this::standing);
  }

  private Standing standing(long id) {
    var now = register.visible(id);
    return new Standing(id, now.getNumber(), now.getState().name(), now.getVersion(), now.getAmount(), now.getDueOn());
  }
}
