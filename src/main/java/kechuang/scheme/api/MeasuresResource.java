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
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.scheme.boundary.Citations;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.boundary.Rules;

/** The catalogue of measures in force on a day, today unless {@code on} says otherwise. Open to everyone. */
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
  public Page<MeasureAnswer> list(@QueryParam("on") String on, @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    var day = day(on);
    var open = rounds.open();
    var inForce = rules.inForce(day);
    var cited = citations.of(inForce.values());
    var found = measures.all().stream().filter(measure -> inForce.containsKey(measure.getCode())).map(measure -> {
      var rule = inForce.get(measure.getCode());
      return MeasureAnswer.of(measure, rule, cited.get(rule.getId()), open);
    }).toList();
    return Page.among(PageRequest.of(limit, after), found, MeasureAnswer::code, answer -> answer);
  }

  @GET
  @Path("{code}")
  @PermitAll
  public MeasureAnswer get(@PathParam("code") String code, @QueryParam("on") String on) {
    var measure = measures.get(code);
    return rules.versionOn(code, day(on)).map(rule -> MeasureAnswer.of(measure, rule, citations.of(rule), rounds.open()))
        .orElseThrow(() -> new NotFound("rule of measure", code));
  }

  private LocalDate day(String on) {
    return on == null ? clock.today() : Filters.day("on", on);
  }
}
