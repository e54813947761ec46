package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.stream.Collectors;

/**
 * Whether another node could go on with the caller's session: everything in it can be written. Answers what cannot, a
 * line each.
 */
@Path("/testing/session")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class SessionResource {

  @GET
  public String lost(@Context HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? "" : Collections.list(session.getAttributeNames()).stream()
        .map(name -> lost(session, name)).collect(Collectors.joining());
  }

  private static String lost(HttpSession session, String name) {
    try (var out = new Grid()) {
      out.writeObject(session.getAttribute(name));
      return "";
    } catch (IOException e) {
      return name + ": " + e + "\n";
    }
  }

  /** Writes as the server does, which looks session beans up anew on the other node. */
  private static final class Grid extends ObjectOutputStream {

    Grid() throws IOException {
      super(OutputStream.nullOutputStream());
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object written) {
      return written.getClass().getName().contains("__EJB31_Generated__") ? null : written;
    }
  }
}
