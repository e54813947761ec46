package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.boundary.Title;
import kechuang.registry.boundary.Titles;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;

/**
 * What of a firm can be rewarded: each title it was given, with the facts that rules ask about it; and what the titles
 * say of the firm. A team has none.
 */
@Stateless
public class Matters {

  private static final String HIGH_TECH = "HIGH_TECH";
  /** Who gives such a title: the ministries, or the province. */
  private static final Map<String, String> LEVELS = Map.of(HIGH_TECH, "NATIONAL", "TECHNOLOGY_SME", "PROVINCIAL");

  @Inject
  private Titles titles;

  /**
   * What lists say of an organisation.
   *
   * @param standing what it is on the day
   * @param titles the facts of each title it ever held
   */
  public record Held(Facts standing, List<Facts> titles) {
  }

  /** Of several at once, by their ids. */
  @PermitAll
  public Map<Long, Held> of(Collection<Organisation> organisations, LocalDate day) {
    var held = titles.of(organisations.stream().filter(one -> !one.isTeam()).map(Organisation::getCreditCode).toList());
    var listed = titles.isKnown(HIGH_TECH);
    return organisations.stream().collect(Collectors.toMap(Organisation::getId, one -> {
      var own = one.isTeam() ? List.<Title>of() : held.getOrDefault(one.getCreditCode(), List.of());
      return new Held(standing(one, own, listed, day), own.stream().map(title -> facts(title, own)).toList());
    }));
  }

  /** What a firm is: no institute and no provider, and a high-tech firm on that day where a list says so. */
  private static Facts standing(Organisation firm, List<Title> held, boolean listed, LocalDate day) {
    var plain = firm.isTeam() ? Facts.NONE : Facts.NONE.with(Fact.APPLICANT_BODY, "FIRM").with(Fact.PROVIDER_REGISTERED, false);
    var valid = held.stream().filter(title -> title.list().equals(HIGH_TECH) && title.holdsOn(day)).findFirst();
    return valid.map(title -> plain.with(Fact.FIRM_HIGH_TECH, true, origin(title)))
        .orElseGet(() -> listed ? plain.with(Fact.FIRM_HIGH_TECH, false) : plain);
  }

  private static Facts facts(Title title, List<Title> all) {
    var first = all.stream().noneMatch(other -> other.list().equals(title.list()) && other.from().isBefore(title.from()));
    return Facts.NONE.with(Fact.CERT_KIND, title.list(), origin(title)).with(Fact.CERT_LEVEL, LEVELS.get(title.list()), origin(title))
        .with(Fact.CERT_YEAR, title.from().getYear(), origin(title)).with(Fact.CERT_FIRST, first, origin(title));
  }

  private static Origin origin(Title title) {
    return new Origin(title.source(), title.sourceOn());
  }
}
