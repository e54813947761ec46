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
import kechuang.claim.boundary.OrderRegister;
import kechuang.claim.boundary.OrderSelection;
import kechuang.claim.boundary.Orders;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Idempotency;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.platform.api.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Service orders: reading them, and the answers of both sides. */
@Path("/orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {

  @EJB
  private Orders orders;
  @EJB
  private OrderRegister register;
  @Inject
  private OrderAnswers answers;
  @Inject
  private Idempotency idempotency;

  @GET
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Page<OrderAnswer> list(@QueryParam("state") String state, @QueryParam("voucher") String voucher,
      @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var selection = new OrderSelection(Filters.oneOf(ServiceOrderState.class, "state", state), voucher);
    return answers.page(request, register.page(selection, request.afterId(), request.rowsToRead()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public OrderAnswer get(@PathParam("id") long id) {
    return answers.whole(orders.visible(id));
  }

  @POST
  @Path("{id}/confirmation")
  @RolesAllowed("provider")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response confirm(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, AnswerBody body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.optional("POST /orders/confirmation", key, wanted, 200, () -> {
      orders.confirm(id, wanted.version());
      return id;
    }, this::standing);
  }

  @POST
  @Path("{id}/refusal")
  @RolesAllowed("provider")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response refuse(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, AnswerBody body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.required("POST /orders/refusal", key, wanted, 200, () -> {
      orders.refuse(id, wanted.version(), wanted.reason());
      return id;
    }, this::standing);
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed("applicant")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response cancel(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, AnswerBody body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.required("POST /orders/cancellation", key, wanted, 200, () -> {
      orders.cancel(id, wanted.version(), wanted.reason());
      return id;
    }, this::standing);
  }

  private Standing standing(long id) {
    var now = orders.visible(id);
    return new Standing(id, now.getNumber(), now.getState().name(), now.getVersion(), now.getHold(), now.getAnswerBy());
  }
}
