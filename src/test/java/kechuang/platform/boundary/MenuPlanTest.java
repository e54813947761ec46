package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenuPlanTest {

  @Test
  void a_firm_sees_its_own_way_from_application_to_redemption() {
    assertEquals(List.of("inbox.home", "inbox.messages", "scheme.eligibility", "application.list", "application.supports",
        "award.vouchers", "award.benefits", "claim.orders", "claim.claims", "market.needs", "organisation.profile",
        "registry.own", "organisation.members", "inbox.choices", "identity.account"), keys("applicant"));
  }

  @Test
  void nobody_outside_administration_sees_accounts() {
    for (var role : List.of("applicant", "provider", "county-officer", "city-officer", "payment-maker", "auditor")) {
      assertFalse(keys(role).contains("identity.accounts"), role);
    }
    assertTrue(keys("administrator").contains("identity.accounts"));
  }

  @Test
  void officers_publish_the_city_s_rounds_or_their_county_s_own_and_nobody_else_does() {
    assertTrue(keys("city-officer").contains("claim.publish"));
    assertTrue(keys("county-officer").contains("claim.publish"));
    assertFalse(keys("payment-maker").contains("claim.publish"));
    assertFalse(keys("applicant").contains("claim.publish"));
  }

  @Test
  void who_holds_two_roles_sees_each_page_once() {
    var both = keys("applicant", "provider");
    assertEquals(both.stream().distinct().toList(), both);
    assertEquals(1, both.stream().filter("claim.orders"::equals).count());
  }

  @Test
  void what_waits_is_shown_beside_its_entry_and_nothing_elsewhere() {
    var menu = MenuPlan.of(Set.of("applicant"), Map.of("inbox.home", 2));
    var entries = menu.stream().flatMap(group -> group.entries().stream()).toList();
    assertEquals(2, entries.get(0).count());
    assertEquals(0, entries.get(1).count());
  }

  @Test
  void a_key_names_the_page() {
    assertEquals("/inbox/home.xhtml", MenuPlan.of(Set.of(), Map.of()).get(0).entries().get(0).page());
  }

  private static List<String> keys(String... roles) {
    return MenuPlan.of(Set.of(roles), Map.of()).stream().flatMap(group -> group.entries().stream())
        .map(Layout.Entry::key).toList();
  }
}
