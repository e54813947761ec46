package kechuang.scheme.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.organisation.entity.County;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.scheme.boundary.Citations;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.boundary.Rules;

/**
 * The catalogue of measures in force on a day, today unless {@code on} says otherwise; as the city has them, or as they hold
 * for the firms of a {@code county}. Open to everyone.
 */
@Path("/measures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeasuresResource {

  @EJB
  private Measures measures;
  @EJB
  private Rules rules;
  @EJB
  private Citations citations;
  @EJB
  private Rounds rounds;
  @EJB
  private BusinessClock clock;

  @GET
  @PermitAll
  public Page<MeasureAnswer> list(@QueryParam("on") String on, @QueryParam("county") String county,
      @QueryParam("limit") String limit, @QueryParam("after") String after) {
    var inForce = rules.inForce(day(on));
    var open = rounds.open();
    var found = measures.all().stream().flatMap(measure -> inForce.rule(measure.getCode(), Optional.ofNullable(county)).stream()
        .map(rule -> MeasureAnswer.of(measure, rule, citations.of(rule), open))).toList();
    return Page.among(PageRequest.of(limit, after), found, MeasureAnswer::code, answer -> answer);
  }

  @GET
  @Path("{code}")
  @PermitAll
  public MeasureAnswer get(@PathParam("code") String code, @QueryParam("on") String on,
      @QueryParam("county") String county) {
    var measure = measures.get(code);
    return rules.versionOn(code, day(on), county == null ? County.CITY : county).map(rule -> MeasureAnswer.of(measure, rule, citations.of(rule), rounds.open()))
        .orElseThrow(() -> new NotFound("rule of measure", code));
  }

  private LocalDate day(String on) {
    return on == null ? clock.today() : Filters.day("on", on);
  }
}
