package kechuang.identity.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.testing.RolePairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What one person may do at once, and where. */
class DutiesTest {

  @Test
  void the_table_has_every_pair_of_roles_once() {
    var pairs = new HashSet<Set<Role>>();
    RolePairs.all().forEach(pair -> assertTrue(pairs.add(Set.of(pair.one(), pair.other())), pair + " stands twice"));
    assertEquals(Role.values().length * (Role.values().length - 1) / 2, pairs.size());
  }

  @Test
  void two_roles_are_held_together_as_the_table_says() {
    for (var pair : RolePairs.all()) {
      assertEquals(pair.together(), !pair.one().excludes(pair.other()), pair.toString());
      assertEquals(pair.together(), !pair.other().excludes(pair.one()), pair.toString());
      if (pair.together()) {
        assertDoesNotThrow(() -> at(Set.of(pair.one(), pair.other())), pair.toString());
      } else {
        assertEquals(List.of("identity.roles.exclude"), refused(() -> at(Set.of(pair.one(), pair.other()))), pair.toString());
      }
    }
  }

  /** With the level that fits them best. */
  private static Duties at(Set<Role> roles) {
    var county = roles.contains(Role.COUNTY_OFFICER);
    return new Duties(roles, county ? Level.COUNTY : roles.stream().anyMatch(Role::needsOffice) ? Level.CITY : null,
        county ? "330602" : null);
  }

  @Test
  void a_programme_manager_has_no_payment_rights_beside_whatever_else() {
    for (var paying : List.of(Role.PAYMENT_MAKER, Role.PAYMENT_CHECKER, Role.PAYMENT_RELEASER)) {
      var refusal = assertThrows(Problems.class,
          () -> Duties.ofCity(Role.CITY_OFFICER, Role.PROGRAMME_MANAGER, Role.APPROVER, paying));
      assertEquals(List.of(Problem.of("roles", "identity.roles.exclude", Role.PROGRAMME_MANAGER.key(), paying.key())),
          refusal.list());
    }
    assertDoesNotThrow(() -> Duties.ofCity(Role.PROGRAMME_MANAGER, Role.APPROVER, Role.CITY_OFFICER));
  }

  @Test
  void every_pair_that_does_not_go_together_is_named() {
    assertEquals(List.of("identity.roles.exclude", "identity.roles.exclude", "identity.roles.exclude"),
        refused(Set.of(Role.AUDITOR, Role.APPROVER, Role.EXPERT), Level.CITY, null));
  }

  @Test
  void an_administrator_and_an_auditor_are_nothing_else() {
    for (var alone : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
      assertDoesNotThrow(() -> new Duties(Set.of(alone), null, null));
      EnumSet.complementOf(EnumSet.of(alone)).forEach(other -> assertTrue(alone.excludes(other), alone + " and " + other));
    }
  }

  @Test
  void an_officer_belongs_to_the_city_or_to_one_county() {
    assertDoesNotThrow(() -> Duties.ofCity(Role.CITY_OFFICER, Role.APPROVER));
    assertDoesNotThrow(() -> Duties.ofCounty("330602", Role.COUNTY_OFFICER));
    assertEquals(List.of("identity.level.missing"), refused(Set.of(Role.APPROVER), null, null));
    assertEquals(List.of("identity.county.mismatch"), refused(Set.of(Role.PAYMENT_MAKER), Level.COUNTY, " "));
    assertEquals(List.of("identity.county.mismatch"), refused(Set.of(Role.PAYMENT_MAKER), Level.CITY, "330602"));
  }

  @Test
  void a_city_officer_serves_the_city_and_a_county_officer_a_county() {
    assertEquals(List.of("identity.level.city-officer"), refused(Set.of(Role.CITY_OFFICER), Level.COUNTY, "330602"));
    assertEquals(List.of("identity.level.county-officer"), refused(Set.of(Role.COUNTY_OFFICER), Level.CITY, null));
  }

  @Test
  void people_outside_belong_to_no_office() {
    assertDoesNotThrow(() -> Duties.outside(Role.APPLICANT, Role.PROVIDER));
    assertEquals(List.of("identity.level.outside"), refused(Set.of(Role.APPLICANT), Level.CITY, null));
  }

  @Test
  void an_account_without_a_role_is_refused() {
    assertEquals(List.of("identity.roles.none"), refused(Set.of(), null, null));
  }

  private static List<String> refused(Set<Role> roles, Level level, String county) {
    return refused(() -> new Duties(roles, level, county));
  }

  private static List<String> refused(Executable act) {
    return assertThrows(Problems.class, act).list().stream().map(Problem::key).toList();
  }
}
