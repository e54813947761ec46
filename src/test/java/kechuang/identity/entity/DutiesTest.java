package kechuang.identity.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import org.junit.jupiter.api.Test;

/** What one person may do at once, and where. */
class DutiesTest {

  @Test
  void an_administrator_and_an_auditor_are_nothing_else() {
    for (var alone : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
      assertDoesNotThrow(() -> new Duties(Set.of(alone), null, null));
      for (var other : EnumSet.complementOf(EnumSet.of(alone))) {
        var county = other == Role.COUNTY_OFFICER;
        assertEquals(List.of("identity.separation-of-duties"), refused(Set.of(alone, other),
            county ? Level.COUNTY : other.needsOffice() ? Level.CITY : null, county ? "330602" : null),
            alone + " and " + other);
      }
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
    return assertThrows(Problems.class, () -> new Duties(roles, level, county)).list().stream().map(Problem::key).toList();
  }
}
