package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kechuang.claim.entity.Minutes;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.platform.boundary.DataSources;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between approval and notice: the finance office's agreement where the round wants it, and the minutes of the meeting. */
@ArquillianTest
class JointReviewIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Organisation firm;
  private Organisation provider;
  private Round round;
  private Person county;
  private Person city;
  private Person finance;
  private long id;

  @BeforeEach
  void an_approved_claim_of_a_round_with_joint_review() {
    firm = Scene.firm();
    provider = Scene.provider();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    finance = Scene.ofCity("finance-reviewer");
    round = Scene.round().firmRedeems().withoutSpotChecks().jointReview().make();
    id = approved(round);
  }

  private long approved(Round where) {
    Scene.today("2017-03-10");
    var voucher = voucher(firm, where, "20000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "10000.00"));
    Scene.today("2017-03-20");
    var claim = claim(firm, order, byFirm(firm, invoice("2017-03-15", "10000.00"), "10000.00", true));
    decideClaim(county, claim, Kind.APPROVE);
    decideClaim(city, claim, Kind.APPROVE);
    return claim;
  }

  private void answer(Person person, Kind kind, String note) {
    person.as().run(() -> the(ClaimReviews.class).decide(id, new Decision(kind, null, note, version("claim", id))));
  }

  private void minute(Person person, String day, Long... claims) {
    person.as().run(() -> the(MinutesBook.class).record(List.of(claims),
        new Minutes(" 示例科会纪〔2017〕3 号 ", LocalDate.parse(day))));
  }

  private void publish() {
    city.as().run(() -> the(Notices.class).publish(round.id(), List.of(id)));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void it_is_published_when_finance_has_agreed_and_the_minutes_are_there_and_not_before() {
    assertEquals("claim.not-agreed", key(this::publish));
    minute(city, "2017-03-20", id);
    assertEquals("claim.not-agreed", key(this::publish));
    assertTrue(city.as().call(() -> the(Publishing.class).waiting()).stream()
        .noneMatch(one -> one.round().getId() == round.id()));
    answer(finance, Kind.APPROVE, "资金来源无误");
    publish();
    assertEquals("PUBLISHED", state("claim", id));
    assertEquals("示例科会纪〔2017〕3 号", Owner.text("select minutes_number from claim where id = ?", id));
    assertEquals("SUBMIT CHECK APPROVE MINUTE AGREE PUBLISH", Owner.text("select string_agg(event, ' ' order by id)"
        + " from claim_event where claim_id = ?", id));
  }

  @Test
  void without_minutes_nothing_is_published() {
    answer(finance, Kind.APPROVE, "资金来源无误");
    assertEquals("claim.without-minutes", key(this::publish));
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void where_the_round_wants_no_joint_review_finance_has_no_say_and_minutes_are_enough() {
    round = Scene.round().firmRedeems().make();
    id = approved(round);
    assertEquals("review.not-in-review", key(() -> answer(finance, Kind.APPROVE, "同意")));
    minute(city, "2017-03-20", id);
    publish();
    assertEquals("PUBLISHED", state("claim", id));
  }

  @Test
  void sent_back_it_lies_before_the_approver_again_and_what_was_decided_is_decided_anew() {
    minute(city, "2017-03-20", id);
    answer(finance, Kind.RETURN, "分担比例请再核对");
    assertEquals("CHECKED", state("claim", id));
    assertEquals("null null null", Owner.text("select concat_ws(' ', coalesce(approved_by::text, 'null'),"
        + " coalesce(minutes_number, 'null'), coalesce(agreed_by::text, 'null')) from claim where id = ?", id));
    decideClaim(city, id, Kind.APPROVE);
    answer(finance, Kind.APPROVE, "已核对");
    assertEquals("claim.without-minutes", key(this::publish));
  }

  @Test
  void it_says_why_and_rejects_nothing_and_agrees_once() {
    assertEquals("review.note-missing", key(() -> answer(finance, Kind.APPROVE, " ")));
    assertEquals("review.note-missing", key(() -> answer(finance, Kind.RETURN, null)));
    assertEquals("claim.finance-rejects-nothing", key(() -> answer(finance, Kind.REJECT, "不同意")));
    answer(finance, Kind.APPROVE, "同意");
    assertEquals("review.not-in-review", key(() -> answer(Scene.ofCity("finance-reviewer"), Kind.RETURN, "再看")));
  }

  @Test
  void a_third_person_of_the_owners_level_agrees_and_nobody_to_what_is_his_own() {
    for (var person : List.of(county, city)) {
      Owner.run("update account set level = 'CITY', county_code = null where id = ?", person.id());
      var both = new Person(person.id(), List.of("finance-reviewer"));
      assertEquals("identity.two-persons", key(() -> answer(both, Kind.APPROVE, "同意")));
      assertEquals("identity.two-persons", key(() -> answer(both, Kind.RETURN, "再看")));
    }
    for (var side : List.of(firm, provider)) {
      var own = Scene.ofCity("finance-reviewer");
      Scene.belongs(own, side);
      assertEquals("organisation.membership.own", key(() -> answer(own, Kind.APPROVE, "同意")));
    }
    // That of the county may read it, that of another county not even that.
    assertEquals("review.not-in-review",
        key(() -> answer(Scene.ofCounty(Scene.KEQIAO, "finance-reviewer"), Kind.APPROVE, "同意")));
    assertThrows(NotFound.class, () -> answer(Scene.ofCounty(Scene.XINCHANG, "finance-reviewer"), Kind.APPROVE, "同意"));
  }

  @Test
  void it_waits_for_finance_alone_and_stands_in_its_list() {
    assertTrue(waits(finance));
    assertTrue(!waits(city) && !waits(Scene.ofCounty(Scene.KEQIAO, "finance-reviewer")));
    assertTrue(finance.as().call(() -> the(ClaimList.class).waiting(new ClaimFilter(null, null), RowRequest.first(500)))
        .list().stream().anyMatch(row -> row.id() == id));
    answer(finance, Kind.APPROVE, "同意");
    assertTrue(!waits(finance));
  }

  private boolean waits(Person person) {
    return person.as().call(() -> the(Tasks.class).list()).stream()
        .anyMatch(task -> task.kind() == TaskKind.CLAIM_AGREE && task.key().equals(String.valueOf(id)));
  }

  @Test
  void minutes_are_recorded_for_many_at_once_or_for_none_of_them() {
    var second = approved(round);
    var elsewhere = Scene.round().ownedBy(Scene.XINCHANG).firmRedeems().make();
    assertThrows(NotFound.class, () -> minute(Scene.ofCounty(Scene.XINCHANG, "county-officer"), "2017-03-20", id, second));
    assertTrue(elsewhere.id() > 0);
    var own = Scene.ofCity("city-officer");
    Scene.belongs(own, provider);
    assertEquals("organisation.membership.own", key(() -> minute(own, "2017-03-20", id)));
    assertEquals("claim.minutes.day-outside", key(() -> minute(city, "2017-03-21", id, second)));
    assertEquals("claim.minutes.day-outside", key(() -> minute(city, "2017-03-19", id, second)));
    assertEquals("claim.minutes.none-chosen", key(() -> minute(city, "2017-03-20")));
    assertEquals(List.of("claim.minutes.number-missing", "claim.minutes.day-missing"),
        assertThrows(Problems.class, () -> new Minutes(" ", null)).list().stream().map(Problem::key).toList());
    assertEquals(0, Owner.number("select count(minutes_number) from claim where id in (?, ?)", id, second));
    minute(city, "2017-03-20", second, id);
    assertEquals(2, Owner.number("select count(minutes_number) from claim where id in (?, ?)", id, second));
  }

  @Test
  void the_database_publishes_nothing_that_is_not_agreed_or_not_minuted_and_takes_three_persons() {
    var publish = "update claim set state = 'PUBLISHED'%s where id = " + id;
    planted("23514", publish.formatted(""));
    planted("23514", publish.formatted(", minutes_number = '1', minutes_on = '2017-03-20'"));
    planted("23514", publish.formatted(", agreed_by = " + finance.id()));
    planted(null, publish.formatted(", minutes_number = '1', minutes_on = '2017-03-20', agreed_by = " + finance.id()));
    for (var person : List.of(county, city)) {
      planted("23514", "update claim set agreed_by = " + person.id() + " where id = " + id);
    }
    var own = Scene.ofCity("finance-reviewer");
    Scene.belongs(own, provider);
    planted("KC003", "update claim set agreed_by = " + own.id() + " where id = " + id);
  }

  /** As the portal's own role, taken back afterwards; refused with this state, or not at all. */
  private void planted(String refusal, String sql) {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
      try {
        statement.executeUpdate(sql);
        assertEquals(refusal, null, sql);
      } catch (SQLException refused) {
        assertEquals(refusal, refused.getSQLState(), refused.getMessage());
      } finally {
        statement.execute("rollback");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void agreement_and_sending_back_at_once_are_one_of_the_two() {
    var seen = version("claim", id);
    var colleague = Scene.ofCity("finance-reviewer");
    var race = Race.of(List.of(Race.patiently(answers(finance, Kind.APPROVE, seen)),
        Race.patiently(answers(colleague, Kind.RETURN, seen))));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(RuleViolation.class).size());
    assertEquals(race.answers().get(0) == Kind.APPROVE ? "APPROVED" : "CHECKED", state("claim", id));
  }

  private Callable<Kind> answers(Person person, Kind kind, long seen) {
    return () -> person.as().call(() -> {
      the(ClaimReviews.class).decide(id, new Decision(kind, null, "已核对", seen));
      return kind;
    });
  }
}
