package kechuang.review.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who looked at a case first does not decide on it, whatever roles he or she holds by then. */
@ArquillianTest
class TwoPersonsIT {

  @BeforeEach
  void a_day_in_spring() {
    Scene.today("2017-03-20");
  }

  private static Round ownRound() {
    return Scene.round().ownedBy(Scene.XINCHANG).firmRedeems().make();
  }

  private static Round citysRound() {
    return Scene.round().firmRedeems().make();
  }

  private static Person officer(Round round) {
    return Scene.ofCounty(round.county(), "county-officer");
  }

  /** The same account, moved from its county to the city. */
  private static Person promoted(Person officer) {
    Owner.run("update account set level = 'CITY', county_code = null where id = ?", officer.id());
    Owner.run("update account_role set role = 'city-officer' where account_id = ?", officer.id());
    return new Person(officer.id(), List.of("city-officer"));
  }

  private static void refused(Executable decision) {
    assertEquals("identity.two-persons", assertThrows(RuleViolation.class, decision).key());
  }

  private static long lookedAt(Round round, Person officer) {
    var firm = Scene.firm(round.county());
    var id = draft(firm, round, "50000.00");
    submit(firm, id);
    decide(officer, id, Kind.APPROVE, null);
    return id;
  }

  @Test
  void in_a_countys_own_round_another_of_its_officers_decides_on_the_application() {
    var round = ownRound();
    var first = officer(round);
    var id = lookedAt(round, first);
    for (var kind : Kind.values()) {
      refused(() -> decide(first, id, kind, null));
    }
    assertEquals("COUNTY_APPROVED", state("application", id));
    decide(officer(round), id, Kind.APPROVE, null);
    assertEquals("AWARDED", state("application", id));
  }

  @Test
  void who_moves_to_the_city_after_the_countys_look_does_not_decide_on_that_application() {
    var round = citysRound();
    var first = officer(round);
    var id = lookedAt(round, first);
    var later = promoted(first);
    for (var kind : Kind.values()) {
      refused(() -> decide(later, id, kind, null));
    }
    decide(promoted(officer(round)), id, Kind.APPROVE, null);
    assertEquals("AWARDED", state("application", id));
  }

  @Test
  void who_moves_to_the_city_decides_on_what_a_colleague_looked_at() {
    var round = citysRound();
    var id = lookedAt(round, officer(round));
    decide(promoted(officer(round)), id, Kind.REJECT, null);
    assertEquals("REJECTED", state("application", id));
  }

  private static long checked(Round round, Person officer) {
    var firm = Scene.firm(round.county());
    var provider = Scene.provider();
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "100000.00"), provider, "2017-03-20",
        "36000.00"));
    var id = claim(firm, order, byFirm(firm, invoice("2017-03-20", "36000.00"), "36000.00", true));
    decideClaim(officer, id, Kind.APPROVE);
    return id;
  }

  @Test
  void in_a_countys_own_round_another_of_its_officers_approves_the_claim() {
    var round = ownRound();
    var first = officer(round);
    var id = checked(round, first);
    refused(() -> decideClaim(first, id, Kind.APPROVE));
    assertEquals("CHECKED", state("claim", id));
    decideClaim(officer(round), id, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void who_moves_to_the_city_after_the_countys_check_does_not_approve_that_claim() {
    var round = citysRound();
    var first = officer(round);
    var id = checked(round, first);
    var later = promoted(first);
    refused(() -> decideClaim(later, id, Kind.APPROVE));
    assertEquals("CHECKED", state("claim", id));
    decideClaim(promoted(officer(round)), id, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
  }
}
