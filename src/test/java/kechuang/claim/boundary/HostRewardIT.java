package kechuang.claim.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Absences;
import kechuang.testing.Owner;
import kechuang.testing.PaidClaims;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The yearly reward of providers. Each test pays in a year of its own, far from the others. By hand:
 * <pre>
 * order 1   3,600.00 in one claim                                     3,600.00
 * order 2   contract 24,000.00, claims of 20,000.00 and 10,000.00    24,000.00, no more than the contract
 * order 3   5,000.00 of a firm that is related by then                    0.00
 * together 27,600.00 × 5 % = 1,380.00
 * </pre>
 */
@ArquillianTest
class HostRewardIT {

  private static int next = 2060;

  private int year;
  private Organisation provider;
  private Round round;
  private Person one;
  private Person other;

  @BeforeEach
  void a_provider_and_a_year_of_its_own() {
    Scene.today("2017-03-10");
    year = next++;
    provider = Scene.provider();
    round = Scene.round().firstCome().make();
    one = Scene.ofCity("programme-manager");
    other = Scene.ofCity("programme-manager");
  }

  private long order(Organisation firm, String amount) {
    return Steps.confirmedOrder(firm, provider,
        Steps.testing(Steps.voucher(firm, round, "50000.00"), provider, "2017-03-10", amount));
  }

  private void threeOrders() {
    var first = PaidClaims.claim(provider, order(Scene.firm(), "3600.00"), "3600.00", "1800.00", true);
    var shared = order(Scene.firm(), "24000.00");
    var second = PaidClaims.claim(provider, shared, "20000.00", "10000.00", false);
    var third = Steps.claim(provider, shared,
        Steps.byProvider(provider, Steps.invoice("2017-03-10", "10000.00"), "8000.00", "2000.00", true));
    var kin = Scene.firm();
    var fourth = PaidClaims.claim(provider, order(kin, "5000.00"), "5000.00", "2500.00", true);
    Scene.shares(kin, provider, "0.3");
    for (var claim : List.of(first, second, third, fourth)) {
      PaidClaims.paidOn(claim, year + "-06-30");
    }
  }

  private HostRewardCase reward(int of) {
    return Scene.outside("auditor").as().call(() -> the(HostRewards.class).of(of)).stream()
        .filter(found -> found.providerId() == provider.id()).findFirst().orElseThrow();
  }

  private long propose(Person manager) {
    return manager.as().call(() -> the(HostRewardLists.class).propose(year, Map.of(), Locale.SIMPLIFIED_CHINESE));
  }

  private void confirm(Person manager, long list) {
    manager.as().run(() -> the(HostRewardLists.class).confirm(list, Steps.version("host_reward_list", list)));
  }

  private void afterwards() {
    Scene.today(year + 1 + "-01-05");
  }

  @Test
  void five_per_cent_of_what_was_settled_no_contract_twice_and_nothing_of_related_firms() {
    threeOrders();
    var reward = reward(year);
    assertEquals("27600.00 1380.00 1380.00", reward.settled() + " " + reward.computed() + " " + reward.amount());
    assertEquals(List.of(false, false, true), reward.orders().stream().map(SettledOrder::related).toList());
  }

  /** 20,000.00 in the first year; in the second what is left of the contract: 24,000.00 − 20,000.00. */
  @Test
  void a_contract_that_two_years_share_counts_once() {
    next++;
    var shared = order(Scene.firm(), "24000.00");
    PaidClaims.paidOn(PaidClaims.claim(provider, shared, "20000.00", "10000.00", false), year + "-12-31");
    PaidClaims.paidOn(Steps.claim(provider, shared, Steps.byProvider(provider, Steps.invoice("2017-03-10", "10000.00"), "8000.00",
        "2000.00", true)), year + 1 + "-01-01");
    assertEquals("20000.00", reward(year).settled().toString());
    assertEquals("4000.00", reward(year + 1).settled().toString());
  }

  @Test
  void two_managers_agree_and_the_list_stays_as_it_was() {
    threeOrders();
    assertEquals("claim.rewards.year-runs", assertThrows(RuleViolation.class, () -> propose(one)).key());
    afterwards();
    var list = propose(one);
    assertEquals("identity.two-persons", assertThrows(RuleViolation.class, () -> confirm(one, list)).key());
    assertTrue(assertThrows(RuntimeException.class, () -> Owner.run("update host_reward_list set state = 'CONFIRMED',"
        + " confirmed_by = proposed_by where id = ?", list)).toString().contains("host_reward_two_persons"));
    confirm(other, list);
    assertEquals("CONFIRMED", Steps.state("host_reward_list", list));
    var csv = one.as().call(() -> the(HostRewardLists.class).export(year, Locale.SIMPLIFIED_CHINESE));
    assertTrue(csv.contains(provider.name() + "," + provider.code() + ",2,27600.00,5%,1380.00,500000.00,1380.00,"), csv);
  }

  @Test
  void what_changed_since_is_not_confirmed_and_may_be_proposed_anew() {
    threeOrders();
    afterwards();
    var list = propose(one);
    assertEquals("claim.rewards.proposed-already", assertThrows(Conflict.class, () -> propose(other)).key());
    Owner.run("update claim set state = 'DUE' where service_order_id = (select min(id) from service_order"
        + " where provider_id = ?)", provider.id());
    assertEquals("claim.rewards.changed", assertThrows(RuleViolation.class, () -> confirm(other, list)).key());
    other.as().run(() -> the(HostRewardLists.class).setAside(list, Steps.version("host_reward_list", list), "示例理由"));
    propose(one);
  }

  @Test
  void who_is_barred_or_left_out_by_hand_or_badly_rated_gets_nothing() {
    threeOrders();
    afterwards();
    assertEquals("0.00", line(propose(one, Map.of(provider.id(), "示例理由"))));
    Owner.run("insert into bar (id, organisation_id, from_day, until_day, reason) values (nextval('bar_id'), ?,"
        + " '2017-01-01', '2199-12-31', '示例失信')", provider.id());
    assertEquals("0.00 claim.rewards.barred", reward(year).amount() + " " + reward(year).obstacle());
  }

  private long propose(Person manager, Map<Long, String> excluded) {
    return manager.as().call(() -> the(HostRewardLists.class).propose(year, excluded, Locale.SIMPLIFIED_CHINESE));
  }

  private static String line(long list) {
    return Owner.text("select amount::text from host_reward_line where list_id = ?", list);
  }

  @Test
  void two_lists_proposed_at_once_are_one() {
    threeOrders();
    afterwards();
    Callable<Long> proposing = () -> propose(one);
    var race = Race.of(List.of(proposing, proposing));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
  }

  @Test
  void a_deputy_of_who_proposed_does_not_confirm() {
    threeOrders();
    afterwards();
    var list = propose(one);
    var today = LocalDate.of(year + 1, 1, 5);
    one.as().run(() -> the(Absences.class).announce(other.id(), today, today));
    assertEquals("identity.two-persons.deputy", assertThrows(RuleViolation.class, () -> confirm(other, list)).key());
    confirm(Scene.ofCity("programme-manager"), list);
  }

  @Test
  void confirmed_by_two_at_once_it_is_confirmed_once() {
    threeOrders();
    afterwards();
    var list = propose(one);
    var seen = Steps.version("host_reward_list", list);
    var race = Race.of(Stream.of(other, Scene.ofCity("programme-manager"))
        .<Callable<Object>>map(manager -> () -> manager.as().call(() -> {
          the(HostRewardLists.class).confirm(list, seen);
          return null;
        })).toList());
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals("CONFIRMED", Steps.state("host_reward_list", list));
  }

  @Test
  void only_managers_of_the_city_propose() {
    threeOrders();
    afterwards();
    assertThrows(EJBAccessException.class, () -> propose(Scene.ofCity("city-officer")));
    assertEquals("claim.rewards.city-only", assertThrows(RuleViolation.class,
        () -> propose(Scene.ofCounty(Scene.KEQIAO, "programme-manager"))).key());
    Scene.belongs(one, provider);
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> propose(one)).key());
  }
}
