package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.boundary.Title;
import kechuang.registry.boundary.Titles;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;

/** What of a firm can be rewarded: each title it was given, with the facts that rules ask about it. */
@Stateless
public class Matters {

  private static final String HIGH_TECH = "HIGH_TECH";
  /** Who gives such a title: the ministries, or the province. */
  private static final Map<String, String> LEVELS = Map.of(HIGH_TECH, "NATIONAL", "TECHNOLOGY_SME", "PROVINCIAL");

  @Inject
  private Titles titles;

  /** The facts of each title of the firm; none for a team or where no list names the firm. */
  @PermitAll
  public List<Facts> ofTitles(Organisation firm) {
    var held = held(firm);
    return held.stream().map(title -> facts(title, held)).toList();
  }

  /** What a firm is: no institute and no provider, and a high-tech firm on that day where a list says so. */
  @PermitAll
  public Facts standing(Organisation firm, LocalDate day) {
    var plain = firm.isTeam() ? Facts.NONE : Facts.NONE.with(Fact.APPLICANT_BODY, "FIRM").with(Fact.PROVIDER_REGISTERED, false);
    var valid = held(firm).stream().filter(title -> title.list().equals(HIGH_TECH) && title.holdsOn(day)).findFirst();
    return valid.map(title -> plain.with(Fact.FIRM_HIGH_TECH, true, origin(title)))
        .orElseGet(() -> titles.isKnown(HIGH_TECH) ? plain.with(Fact.FIRM_HIGH_TECH, false) : plain);
  }

  private List<Title> held(Organisation firm) {
    return firm.isTeam() ? List.of() : titles.of(firm.getCreditCode());
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
