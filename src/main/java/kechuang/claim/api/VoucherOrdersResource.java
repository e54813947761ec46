package kechuang.claim.api;

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
import kechuang.claim.boundary.Orders;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Idempotency;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Using a voucher: the firm orders a service. */
@Path("/vouchers/{number}/orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VoucherOrdersResource {

  @EJB
  private Orders orders;
  @Inject
  private OrderAnswers answers;
  @Inject
  private Idempotency idempotency;

  @POST
  @RolesAllowed("applicant")
  @APIResponseSchema(value = OrderAnswer.class, responseCode = "201")
  public Response place(@PathParam("number") String number, @HeaderParam(Idempotency.HEADER) String key,
      OrderBody body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.required("POST /vouchers/orders", key, wanted, 201, () -> orders.place(wanted.command(number)),
        id -> answers.whole(orders.visible(id)));
  }
}
