package kechuang.application.api;

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
import kechuang.application.boundary.Submissions;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.Idempotency;
import kechuang.platform.api.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A firm's part of its applications: writing, handing in, stepping back. */
@Path("/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

  @EJB
  private Applications applications;
  @EJB
  private Submissions submissions;
  @Inject
  private Idempotency idempotency;

  @POST
  @RolesAllowed("applicant")
  @APIResponseSchema(value = Standing.class, responseCode = "201")
  public Response create(@HeaderParam(Idempotency.HEADER) String key, NewApplication body) {
    var wanted = Bodies.given(body);
    return idempotency.optional("POST /applications", key, wanted, 201,
        () -> applications.create(wanted.round(), wanted.form()), this::standing);
  }

  @POST
  @Path("{id}/submission")
  @RolesAllowed("applicant")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response submit(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, SubmissionBody body) {
    var wanted = Bodies.given(body);
    return idempotency.required("POST /applications/submission", key, wanted, 200, () -> {
      if (wanted.correction() != null) {
        applications.write(id, wanted.version(), wanted.corrected(applications.own(id)));
      }
      submissions.submit(id, wanted.version());
      return id;
    }, this::standing);
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed("applicant")
  @APIResponseSchema(value = Standing.class, responseCode = "200")
  public Response withdraw(@PathParam("id") long id, @HeaderParam(Idempotency.HEADER) String key, StepBack body) {
    var wanted = Bodies.given(body).checked();
    return idempotency.optional("POST /applications/withdrawal", key, wanted, 200, () -> {
      applications.withdraw(id, wanted.version(), wanted.note());
      return id;
    }, this::standing);
  }

  private Standing standing(long id) {
    var now = applications.own(id);
    return new Standing(id, now.getNumber(), now.getState().name(), now.getVersion(), now.getAmount(), now.getDueOn());
  }
}
