package kechuang.identity.entity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Problems;

/**
 * What a person does and for whom. Refuses what may not be held together: administrator and auditor are nothing else,
 * an officer belongs to the city or to one county, and people outside the administration to neither.
 *
 * @param level null for people outside the administration
 * @param countyCode for level COUNTY only
 */
public record Duties(Set<Role> roles, Level level, String countyCode) {

  public Duties {
    roles = Set.copyOf(roles);
    countyCode = countyCode == null || countyCode.isBlank() ? null : countyCode.strip();
    new Problems.Collector()
        .check(!roles.isEmpty(), "roles", "identity.roles.none")
        .check(roles.size() < 2 || roles.stream().noneMatch(Role::isHeldAlone), "roles", "identity.separation-of-duties")
        .check(level != null || roles.stream().noneMatch(Role::needsOffice), "level", "identity.level.missing")
        .check(level == null || roles.stream().noneMatch(Role::isOutside), "level", "identity.level.outside")
        .check((level == Level.COUNTY) == (countyCode != null), "countyCode", "identity.county.mismatch")
        .check(level != Level.COUNTY || !roles.contains(Role.CITY_OFFICER), "level", "identity.level.city-officer")
        .check(level != Level.CITY || !roles.contains(Role.COUNTY_OFFICER), "level", "identity.level.county-officer")
        .refuseIfAny();
  }

  /** As events keep them, roles first: {@code county-officer programme-manager 330603}, {@code city-officer CITY}. */
  public String codes() {
    var place = countyCode != null ? countyCode : level == null ? null : level.name();
    return Stream.concat(roles.stream().sorted().map(Role::code), Stream.ofNullable(place))
        .collect(Collectors.joining(" "));
  }

  /** A member of a firm or a provider, an expert. */
  public static Duties outside(Role... roles) {
    return new Duties(Set.of(roles), null, null);
  }

  public static Duties ofCity(Role... roles) {
    return new Duties(Set.of(roles), Level.CITY, null);
  }

  public static Duties ofCounty(String countyCode, Role... roles) {
    return new Duties(Set.of(roles), Level.COUNTY, countyCode);
  }
}
