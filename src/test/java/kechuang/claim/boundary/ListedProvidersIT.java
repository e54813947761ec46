package kechuang.claim.boundary;

import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.fault.Problems;
import kechuang.provider.boundary.Providers;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders go to providers that are on the list that day; its first day and its last count. */
@ArquillianTest
class ListedProvidersIT {

  private Organisation firm;
  private Organisation provider;
  private String voucher;

  @BeforeEach
  void a_voucher_and_a_provider() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, Scene.round().firstCome().make(), "100000.00");
  }

  private void listed(String from, String until) {
    Owner.run("update organisation set listed_from = ?::date, listed_until = ?::date where id = ?", from, until,
        provider.id());
  }

  private void isOrdered(String day) {
    Scene.today(day);
    place(firm, testing(voucher, provider, day, "2000.00"));
    assertEquals(List.of(provider.id()), inTheDirectory());
  }

  private void isRefused(String day) {
    Scene.today(day);
    var order = testing(voucher, provider, day, "2000.00");
    var problems = assertThrows(Problems.class, () -> place(firm, order)).list();
    assertEquals(List.of("provider rule.provider"),
        problems.stream().map(problem -> problem.field() + " " + problem.code()).toList());
    assertEquals(0, Owner.number("select count(*) from service_order where provider_id = ? and placed_on = ?::date",
        provider.id(), day));
    assertEquals(List.of(), inTheDirectory());
  }

  /** The form offers the same providers. */
  private List<Long> inTheDirectory() {
    return firm.as().call(() -> the(Providers.class).directory("TESTING", null, provider.id() - 1, 1)).stream()
        .map(Providers.Listed::id).filter(id -> id == provider.id()).toList();
  }

  @Test
  void on_the_last_day_on_the_list_it_is_ordered_and_on_the_next_it_is_not() {
    listed("2016-01-04", "2017-03-20");
    isOrdered("2017-03-20");
    isRefused("2017-03-21");
  }

  @Test
  void before_its_first_day_on_the_list_it_is_not_ordered_and_on_that_day_it_is() {
    listed("2017-03-21", null);
    isRefused("2017-03-20");
    isOrdered("2017-03-21");
  }

  @Test
  void what_was_never_on_the_list_is_not_ordered() {
    listed(null, null);
    isRefused("2017-03-20");
  }

  @Test
  void a_name_that_two_bear_names_nobody_and_the_code_still_does() {
    var namesake = Scene.provider();
    assertEquals(provider.code(), chosen(provider.name()));
    Owner.run("update organisation set name = ? where id = ?", provider.name(), namesake.id());
    assertEquals("order.provider-ambiguous",
        assertThrows(Problems.class, () -> chosen(provider.name())).list().get(0).code());
    assertEquals(namesake.code(), chosen(namesake.code()));
    assertEquals("order.provider-unknown",
        assertThrows(Problems.class, () -> chosen("没有这家机构")).list().get(0).code());
  }

  private String chosen(String nameOrCode) {
    return firm.as().call(() -> the(OrderChoices.class).provider(nameOrCode)).orElseThrow().creditCode();
  }

  @Test
  void an_order_from_the_last_day_on_the_list_can_still_be_answered() {
    listed("2016-01-04", "2017-03-20");
    Scene.today("2017-03-20");
    var order = place(firm, testing(voucher, provider, "2017-03-20", "2000.00"));
    Scene.today("2017-03-21");
    confirm(provider, order);
    assertEquals("CONFIRMED", state("service_order", order));
  }
}
