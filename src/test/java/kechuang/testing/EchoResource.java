package kechuang.testing;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.fault.TryLater;
import kechuang.money.Money;
import kechuang.platform.api.Idempotency;

/** A resource of the tests' own: says back what it understood, and fails on demand. */
@Path("/testing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EchoResource {

  private static final AtomicInteger ACTS = new AtomicInteger();

  @Inject
  private Idempotency idempotency;

  /** Everything a body can hold. */
  public record Order(String subject, Money amount, LocalDate day, Instant at, Long version, List<Invoice> invoices) {
  }

  /** A part of it. */
  public record Invoice(String number, Money net) {
  }

  /** What was understood, and how often something was done. */
  public record Echo(Order order, int acts) {
  }

  @POST
  @Path("echo")
  public Echo echo(Order order) {
    return new Echo(order, 0);
  }

  @POST
  @Path("once")
  public Response once(@HeaderParam(Idempotency.HEADER) String key, Order order) {
    return idempotency.required("POST /testing/once", key, order, 201, () -> new Echo(order, ACTS.incrementAndGet()));
  }

  @GET
  @Path("failure/{kind}")
  public Response fail(@PathParam("kind") String kind) {
    throw switch (kind) {
      case "rule" -> new RuleViolation("identity.password.short", 10);
      case "problems" -> new Problems(List.of(Problem.of("contractDate", "date.no-such-day", "2017-02-29"),
          Problem.of("", "identity.roles.none")));
      case "stale" -> new StaleData();
      case "missing" -> new NotFound("thing", 7);
      case "forbidden" -> new EJBAccessException("no");
      case "throttled" -> TryLater.throttled(Duration.ofSeconds(7), "identity.login.wait", 7);
      case "overloaded" -> TryLater.overloaded(Duration.ofSeconds(5), "identity.busy");
      default -> new IllegalStateException("secret detail of the program");
    };
  }
}
