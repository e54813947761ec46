package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.application.boundary.SupportCases;
import kechuang.application.entity.Resolution;
import kechuang.application.entity.SupportEventKind;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money of the innovation fund: the office looks into the books, the investment committee votes, and the office is bound by it. */
@ArquillianTest
class InvestmentCommitteeIT {

  private static final LocalDate MONDAY = LocalDate.of(2017, 3, 6);
  private static final Money ASKED = Money.of("2000000.00");

  private Organisation fund;
  private Person city;
  private Person another;
  private Person county;
  private long id;

  @BeforeEach
  void the_books_of_a_venture_fund_were_looked_into() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    fund = SupportSteps.fund(Scene.KEQIAO);
    city = Scene.ofCity("city-officer");
    another = Scene.ofCity("city-officer");
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    id = SupportSteps.investmentDraft(fund, ASKED.toString());
    handedIn();
  }

  private void handedIn() {
    SupportSteps.submit(fund, id);
    SupportSteps.check(county, id);
    // The page sends what stands in its fields, also where nobody votes.
    record(votes(5, 2));
  }

  private void record(Resolution decided) {
    city.as().run(() -> the(SupportReviews.class).record(id, SupportSteps.version(id), MONDAY, decided, Facts.NONE, "账目与章程相符"));
  }

  private void approve() {
    another.as().run(() -> the(SupportReviews.class).approve(id, SupportSteps.version(id), Facts.NONE, ASKED, "同意"));
  }

  private static Resolution votes(int yes, int no) {
    return new Resolution("示例投决〔2017〕3 号", yes, no);
  }

  /** What whoever may decide on it may do: not the one who wrote the votes down. */
  private Set<SupportEventKind> may() {
    return another.as().call(() -> the(SupportCases.class).get(SupportSteps.number(id), Locale.CHINESE)).may();
  }

  private long resolutions() {
    return Owner.number("select count(*) from support_step where support_request_id = ? and resolution is not null", id);
  }

  @Test
  void a_resolution_that_is_carried_lets_the_office_approve() {
    assertEquals("support.step-open", assertThrows(Conflict.class, this::approve).key());
    record(votes(5, 2));
    assertTrue(may().contains(SupportEventKind.APPROVE));
    approve();
    assertEquals("APPROVED", SupportSteps.state(id));
    assertEquals("示例投决〔2017〕3 号 5 2", Owner.text("select resolution || ' ' || voted_for || ' ' || voted_against from support_step"
        + " where support_request_id = ? and code = 'committee'", id));
  }

  @Test
  void what_the_committee_voted_down_is_not_approved_and_can_only_be_refused_or_sent_back() {
    record(votes(2, 5));
    assertFalse(may().contains(SupportEventKind.APPROVE));
    assertEquals("support.voted-down", assertThrows(Conflict.class, this::approve).key());
    assertEquals(0, Owner.number("select count(*) from award where organisation_id = ?", fund.id()));
    assertTrue(Owner.refusal("update support_request set state = 'APPROVED', decided_by = ? where id = ?", city.id(), id)
        .contains("a committee voted"));
    city.as().run(() -> the(SupportReviews.class).reject(id, SupportSteps.version(id), Facts.NONE, "投决会未通过"));
    assertEquals("REJECTED", SupportSteps.state(id));
  }

  @Test
  void whoever_wrote_the_votes_down_does_not_approve_on_them() {
    record(votes(5, 2));
    assertEquals("identity.two-persons", assertThrows(RuleViolation.class, () -> city.as().run(() -> the(SupportReviews.class).approve(id,
        SupportSteps.version(id), Facts.NONE, ASKED, "同意"))).key());
    approve();
  }

  @Test
  void no_more_is_approved_than_was_voted_on() {
    record(votes(5, 2));
    // As if a register had been corrected since.
    Owner.run("update support_step set voted_amount = 1500000 where support_request_id = ? and code = 'committee'", id);
    assertEquals("support.more-than-voted", assertThrows(Conflict.class, this::approve).key());
    Owner.run("update support_step set voted_amount = 2000000 where support_request_id = ? and code = 'committee'", id);
    approve();
  }

  @Test
  void a_tie_is_not_carried() {
    record(votes(3, 3));
    assertEquals("support.voted-down", assertThrows(Conflict.class, this::approve).key());
  }

  @Test
  void a_resolution_has_its_number_and_its_votes() {
    assertEquals(Set.of("resolution", "votedFor", "votedAgainst"), fields(new Resolution(" ", -1, null)));
    assertEquals(Set.of("votedAgainst"), fields(new Resolution("1 号", 5, 100)));
    assertEquals(Set.of("resolution"), fields(new Resolution("号".repeat(61), 5, 1)));
    assertEquals(Set.of("votedFor"), fields(votes(0, 0)));
    assertEquals(0, resolutions());
  }

  private Set<String> fields(Resolution decided) {
    return assertThrows(Problems.class, () -> record(decided)).list().stream().map(Problem::field).collect(Collectors.toSet());
  }

  @Test
  void a_step_that_nobody_votes_in_keeps_no_votes() {
    assertEquals(List.of("due-diligence"), Owner.all("select code from support_step where support_request_id = ?", id).stream()
        .map(row -> row.get(0)).toList());
    assertEquals(0, resolutions());
  }

  @Test
  void what_was_sent_back_after_a_vote_is_voted_on_anew() {
    record(votes(2, 5));
    city.as().run(() -> the(SupportReviews.class).sendBack(id, SupportSteps.version(id), "请调整出资方案"));
    handedIn();
    assertEquals("support.step-open", assertThrows(Conflict.class, this::approve).key());
    record(votes(6, 1));
    approve();
    assertEquals("APPROVED", SupportSteps.state(id));
    assertEquals(2, resolutions());
  }
}
