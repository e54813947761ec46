package kechuang.claim.api;

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
import kechuang.claim.boundary.ClaimRegister;
import kechuang.claim.boundary.ClaimReviews;
import kechuang.claim.boundary.ClaimSelection;
import kechuang.claim.boundary.Claims;
import kechuang.claim.entity.ClaimState;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Idempotency;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.platform.api.Standing;
import kechuang.review.api.DecisionBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Claims: handing in, again after a return, giving up, reading, deciding. */
@Path("/claims")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimsResource {

  @EJB
  private Claims claims;
  @EJB
  private ClaimRegister register;
  @EJB
  private ClaimReviews reviews;
  @Inject
  private ClaimAnswers answers;
  @Inject
  private Idempotency idempotency;

  @GET
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Page<ClaimAnswer> list(@QueryParam("state") String state, @QueryParam("order") String order,
      @QueryParam("voucher") String voucher, @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var selection = new ClaimSelection(Filters.oneOf(ClaimState.class, "state", state), Filters.id("order", order),
        voucher);
    return answers.page(request, register.page(selection, request.afterId(), request.rowsToRead()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public ClaimAnswer get(@PathParam("id") long id) {
    return answers.whole(claims.visible(id));
  }

  @POST
  @RolesAllowed({"applicant", "provider"})
  @APIResponseSchema(value = ClaimAnswer.class, responseCode = "201")
  public Response submit(@HeaderParam(Idempotency.HEADER) String key, ClaimBody body) {
    var command = Bodies.given(body).fresh();
    return idempotency.required("POST /claims", key, body, 201, () -> claims.submit(body.order(), command), this::whole);
  }

  @POST
  @Path("{id}/submission")
  @RolesAllowed({"applicant", "provider"})
  @APIResponseSchema(value = ClaimAnswer.class, responseCode = "200")
  public Response resubmit(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, ClaimBody body) {
    var command = Bodies.given(body).again();
    return idempotency.required("POST /claims/submission", key, body, 200, () -> {
      claims.resubmit(id, body.version(), command);
      return id;
    }, this::whole);
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({"applicant", "provider"})
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response withdraw(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, AnswerBody body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.required("POST /claims/withdrawal", key, wanted, 200, () -> {
      claims.withdraw(id, wanted.version(), wanted.reason());
      return id;
    }, this::standing);
  }

  @POST
  @Path("{id}/decisions")
  @RolesAllowed({"county-officer", "city-officer"})
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response decide(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, DecisionBody body) {
    var decision = Bodies.given(body).command();
    return idempotency.required("POST /claims/decisions", key, body, 200, () -> {
      reviews.decide(id, decision);
      return id;
    }, this::standing);
  }

  private ClaimAnswer whole(long id) {
    return answers.whole(claims.visible(id));
  }

  private Standing standing(long id) {
    var now = claims.visible(id);
    return new Standing(id, now.getNumber(), now.getState().name(), now.getVersion(), now.getAmount(), now.getDueOn());
  }
}
