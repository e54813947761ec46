package kechuang.review.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer is told before deciding, and who may decide at all. */
@ArquillianTest
class ReviewCasesIT {

  private Round round;
  private Person county;
  private Person city;

  @BeforeEach
  void a_reviewed_round_of_the_city() {
    Scene.today("2017-03-06");
    round = Scene.round().issued("19850000.00").make();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  private long submitted(Organisation firm, String amount) {
    var id = draft(firm, round, amount);
    submit(firm, id);
    return id;
  }

  private static ReviewCase see(Person who, long application) {
    var number = Owner.text("select number from application where id = ?", application);
    return who.as().call(() -> the(ReviewCases.class).see(number));
  }

  private static List<String> flags(ReviewCase desk) {
    return desk.flags().stream().map(Problem::key).toList();
  }

  @Test
  void a_plain_application_needs_no_special_judgement() {
    var desk = see(county, submitted(Scene.firm(), "50000.00"));
    assertEquals(List.of(), flags(desk));
    assertTrue(desk.isDecidable());
    assertFalse(desk.isOwnersTurn());
  }

  @Test
  void a_request_cut_by_the_yearly_limit_says_so() {
    var desk = see(county, submitted(Scene.firm(), "120000.00"));
    assertEquals(List.of("review.flag.limited"), flags(desk));
    assertEquals(List.of(Money.of("120000.00"), Money.of("100000.00"), Money.of("100000.00")),
        desk.flags().get(0).arguments());
  }

  @Test
  void unconfirmed_facts_and_a_bar_and_facts_that_changed_are_pointed_out() {
    var firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    var id = submitted(firm, "50000.00");
    Owner.run("update organisation set staff = 300 where id = ?", firm.id());
    Owner.run("insert into bar (id, organisation_id, from_day, until_day, reason) values (nextval('bar_id'), ?,"
        + " '2017-01-01', '2018-01-01', '示例失信')", firm.id());
    assertEquals(List.of("review.flag.unconfirmed", "review.flag.barred", "review.flag.changed"), flags(see(county, id)));
  }

  @Test
  void a_pool_that_is_short_or_crowded_is_pointed_out() {
    submitted(Scene.firm(), "100000.00");
    var second = submitted(Scene.firm(), "90000.00");
    assertEquals(List.of("review.flag.crowded"), flags(see(county, second)));
    Owner.run("update ceiling set cap = cap - 100000 where kind = 'FACE_POOL' and subject_id = ?", round.id());
    assertEquals(List.of("review.flag.pool-short"), flags(see(county, second)));
  }

  @Test
  void who_carries_it_adds_up_to_the_amount() {
    var parts = see(county, submitted(Scene.firm(), "50000.00")).parts();
    assertEquals(List.of(Money.of("25000.00"), Money.of("25000.00")), parts.stream().map(ReviewCase.Part::amount).toList());
    assertFalse(parts.stream().anyMatch(ReviewCase.Part::isShort));
  }

  @Test
  void each_office_decides_at_its_own_stage() {
    var id = submitted(Scene.firm(), "50000.00");
    assertNull(see(county, id).hindrance());
    assertEquals("review.hindrance.other-office", see(city, id).hindrance());
    decide(county, id, Decision.Kind.APPROVE, null);
    assertNull(see(city, id).hindrance());
    assertEquals("review.hindrance.other-office", see(county, id).hindrance());
    assertTrue(see(city, id).isOwnersTurn());
    decide(city, id, Decision.Kind.APPROVE, "50000.00");
    assertEquals("review.hindrance.not-in-review", see(city, id).hindrance());
  }

  @Test
  void in_a_countys_own_round_two_of_its_officers_are_needed() {
    var firm = Scene.firm(Scene.XINCHANG);
    round = Scene.round().ownedBy(Scene.XINCHANG).make();
    var first = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    var id = submitted(firm, "50000.00");
    decide(first, id, Decision.Kind.APPROVE, null);
    assertEquals("identity.two-persons", see(first, id).hindrance());
    assertNull(see(Scene.ofCounty(Scene.XINCHANG, "county-officer"), id).hindrance());
  }

  @Test
  void nobody_decides_on_a_firm_he_or_she_belongs_to() {
    var firm = Scene.firm();
    Scene.belongs(county, firm);
    assertEquals("organisation.membership.own", see(county, submitted(firm, "50000.00")).hindrance());
  }

  @Test
  void another_countys_case_does_not_exist_and_a_firm_has_no_desk() {
    var firm = Scene.firm();
    var id = submitted(firm, "50000.00");
    assertThrows(NotFound.class, () -> see(Scene.ofCounty(Scene.XINCHANG, "county-officer"), id));
    assertThrows(EJBAccessException.class, () -> see(firm.person(), id));
  }
}
