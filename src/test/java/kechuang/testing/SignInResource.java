package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import kechuang.identity.boundary.People;
import kechuang.identity.boundary.SignedIn;

/**
 * The back door: begins a session for somebody without the password, whose hash takes the server of the tests some
 * seconds. For tests at the screen that are about something else than the door.
 */
@Path("/testing/signed-in/{login}")
@ApplicationScoped
public class SignInResource {

  @Inject
  private People people;

  @POST
  public void begin(@PathParam("login") String login, @Context HttpServletRequest request) {
    var id = Owner.number("select id from account where login = ?", login);
    SignedIn.begin(request, people.find(id).orElseThrow());
  }
}
