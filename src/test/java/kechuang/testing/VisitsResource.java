package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kechuang.testing.AccessTable.Row;

/**
 * Prepares a {@link World} for whoever looks at the portal from outside, and says which pages of it each role may open,
 * by the access table.
 */
@Path("/testing/visits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {

  /** The pages of one role; the login is empty for nobody. */
  public record Visit(String role, String login, List<String> pages) {
  }

  @POST
  public List<Visit> visits() {
    Scene.today("2017-03-10");
    var world = World.ofCity();
    var table = AccessTable.read();
    return table.roles().stream().map(role -> new Visit(role, login(world, role), pages(table, world, role))).toList();
  }

  private static String login(World world, String role) {
    return role.equals("nobody") ? ""
        : Owner.text("select login from account where id = ?", world.person(role).id());
  }

  private static List<String> pages(AccessTable table, World world, String role) {
    return table.rows().stream()
        .filter(row -> row.method().equals("GET") && row.route().endsWith(".xhtml"))
        .filter(row -> row.cells().get(role).startsWith("200"))
        .map(Row::address).map(world::named).toList();
  }
}
