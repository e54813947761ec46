package kechuang.scheme.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.api.Bodies;
import kechuang.scheme.boundary.Eligibility;

/** What a firm with these facts qualifies for. Open to everyone; nothing of what is sent is kept. */
@Path("/eligibility")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EligibilityResource {

  @EJB
  private Eligibility eligibility;
  @EJB
  private ReferenceLists lists;

  @POST
  @PermitAll
  public EligibilityReply ask(FirmFacts firm) {
    return EligibilityReply.of(eligibility.forFacts(Bodies.given(firm).checked(lists)).stream());
  }
}
