package kechuang.open.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.RoundDesk;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Stage;

/** The guide of each round 办事指南: for everyone, and before it is in force for the managers who prepare it. */
@Stateless
public class Guides {

  @EJB
  private Rounds rounds;
  @EJB
  private RoundDesk desk;
  @EJB
  private Measures catalogue;
  @EJB
  private Rules rules;
  @EJB
  private ReferenceLists lists;
  @EJB
  private BusinessClock clock;
  @EJB
  private Caller caller;

  /** The guide, with the rules as they hold today, or on the round's first day if that is still to come. */
  @PermitAll
  public Guide of(long roundId, Locale locale) {
    var round = round(roundId);
    var day = clock.today().isBefore(round.getOpensOn()) ? round.getOpensOn() : clock.today();
    var measures = catalogue.all().stream().filter(measure -> round.getMeasures().contains(measure.getCode())).toList();
    var paid = measures.stream().flatMap(measure -> measure.getServices().stream()).collect(Collectors.toSet());
    return new Guide(rounds.views(List.of(round), locale).get(0),
        measures.stream().map(measure -> part(measure, day, round.getOwner())).toList(),
        services(paid, round.getExcludedServices(), false), services(paid, round.getExcludedServices(), true));
  }

  /** Another office's draft is not there, as for everyone else. */
  private Round round(long id) {
    var round = rounds.get(id);
    if (round.getState().isPublished()) {
      return round;
    }
    if (!caller.is("programme-manager")) {
      throw new NotFound("round", id);
    }
    return desk.seen(id);
  }

  private Guide.Part part(Measure measure, LocalDate day, String owner) {
    var rule = rules.versionOn(measure.getCode(), day, owner);
    return new Guide.Part(measure, rule.map(version -> version.conditionsAt(Stage.ELIGIBLE)).orElse(List.of()),
        rule.map(version -> version.isSample()).orElse(false));
  }

  private List<ServiceKind> services(Set<String> paid, Set<String> excluded, boolean out) {
    return lists.serviceKinds().stream().filter(kind -> paid.contains(kind.getCode()))
        .filter(kind -> excluded.contains(kind.getCode()) == out).toList();
  }
}
