package kechuang.identity.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Problem;
import kechuang.fault.Problems;

/**
 * What a person does and for whom. Refuses roles that exclude each other; an officer belongs to the city or to one county,
 * and people outside the administration to neither.
 *
 * @param level null for people outside the administration
 * @param countyCode for level COUNTY only
 */
public record Duties(Set<Role> roles, Level level, String countyCode) {

  public Duties {
    roles = Set.copyOf(roles);
    countyCode = countyCode == null || countyCode.isBlank() ? null : countyCode.strip();
    var problems = new Problems.Collector().check(!roles.isEmpty(), "roles", "identity.roles.none");
    excluding(roles).forEach(problems::add);
    // What level would fit is said of roles that go together.
    problems.refuseIfAny();
    problems.check(level != null || roles.stream().noneMatch(Role::needsOffice), "level", "identity.level.missing")
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

  /** A problem for each two of these roles that one person must not hold; none if all go together. */
  public static List<Problem> excluding(Collection<Role> roles) {
    var sorted = roles.stream().sorted().toList();
    return sorted.stream().flatMap(one -> sorted.stream().filter(other -> one.compareTo(other) < 0 && one.excludes(other))
        .map(other -> Problem.of("roles", "identity.roles.exclude", one.key(), other.key()))).toList();
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
