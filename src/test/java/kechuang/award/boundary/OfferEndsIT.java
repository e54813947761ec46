package kechuang.award.boundary;

import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.Due;
import kechuang.claim.boundary.DailyWork;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.inbox.boundary.Task;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An offer is open for ten working days: made on Friday 10 March 2017, it can be taken until Friday 24 March. 50,000 of the
 * pool is left here, and 60,000 is asked for.
 */
@ArquillianTest
class OfferEndsIT {

  private Round round;
  private Organisation firm;
  private long application;

  @BeforeEach
  void an_offer_of_50000() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().group("GROUP-" + Scene.unique()).issued("19950000.00").make();
    firm = Scene.firm();
    application = offered(firm);
  }

  private long offered(Organisation to) {
    var id = draft(to, round, "60000.00");
    assertEquals(ApplicationState.OFFERED, submit(to, id));
    return id;
  }

  private static int dailyWork() {
    return As.system().call(() -> the(DailyWork.class).run());
  }

  private void accept(String amount) {
    firm.as().run(() -> {
      try {
        the(Offers.class).accept(application, version("application", application), Money.of(amount));
      } catch (AmountChanged less) {
        throw the(Offers.class).renew(application);
      }
    });
  }

  private static String dueOn(long id) {
    return Owner.text("select due_on from application where id = ?", id);
  }

  @Test
  void the_firm_finds_at_home_until_when_it_can_be_taken() {
    assertEquals("2017-03-24", dueOn(application));
    assertEquals(List.of(new Due(LocalDate.parse("2017-03-24"), 10, false)), firm.as().call(() -> the(Tasks.class).list()
        .stream().filter(task -> task.kind() == TaskKind.OFFER).map(Task::due).toList()));
  }

  @Test
  void a_round_may_give_more_time() {
    Owner.run("update round set offer_answer_days = 15 where id = ?", round.id());
    assertEquals("2017-03-31", dueOn(offered(Scene.firm())));
  }

  @Test
  void on_its_last_day_it_stands_and_can_be_taken() {
    Scene.today("2017-03-24");
    dailyWork();
    assertEquals("OFFERED", state("application", application));
    accept("50000.00");
    assertEquals("AWARDED", state("application", application));
    assertEquals("0.00", round.poolLeft());
  }

  @Test
  void on_the_day_after_it_is_refused_even_before_the_job_has_come() {
    Scene.today("2017-03-25");
    assertEquals("application.offer-over", assertThrows(RuleViolation.class, () -> accept("50000.00")).key());
    assertEquals("50000.00", round.poolLeft());
    dailyWork();
    assertEquals("application.no-offer", assertThrows(Conflict.class, () -> accept("50000.00")).key());
  }

  @Test
  void on_the_day_after_it_ends_by_itself_and_says_why() {
    Scene.today("2017-03-25");
    dailyWork();
    assertEquals("WITHDRAWN", state("application", application));
    assertEquals(List.of("OFFERED", "LAPSE", "WITHDRAWN", "application.offer-lapsed"), Owner.all("select from_state, event,"
        + " to_state, note from application_event where application_id = ? and actor is null order by id desc limit 1",
        application).get(0));
    var rows = Trail.of("application", application);
    assertEquals("system", rows.get(rows.size() - 1).actor());
    assertEquals("application.offer-lapsed", rows.get(rows.size() - 1).reason());
    assertEquals("null", dueOn(application));
    assertEquals("50000.00", round.poolLeft());
  }

  /** 100,000 a year; an offer of 50,000 leaves 50,000 of it for anything else. */
  @Test
  void the_firms_room_is_its_own_again() {
    var other = Scene.round().group(Owner.text("select measure_group from round where id = ?", round.id())).make();
    var first = draft(firm, other, "100000.00");
    submit(firm, first);
    assertEquals("50000.00", amount(first));
    Owner.run("update application set state = 'WITHDRAWN' where id = ?", first);

    Scene.today("2017-03-25");
    dailyWork();
    var second = draft(firm, other, "100000.00");
    submit(firm, second);
    assertEquals("100000.00", amount(second));
  }

  private static String amount(long id) {
    return Owner.text("select amount from application where id = ?", id);
  }

  @Test
  void an_offer_that_is_made_anew_has_a_new_last_day() {
    Scene.today("2017-03-20");
    Owner.run("update ceiling set cap = committed + paid + ? where kind = 'FACE_POOL' and subject_id = ?",
        new BigDecimal("30000.00"), round.id());
    assertThrows(AmountChanged.class, () -> accept("50000.00"));
    assertEquals("30000.00", amount(application));
    // Qingming, 2 to 4 April, is no working day, and Saturday 1 April is one.
    assertEquals("2017-04-01", dueOn(application));
    Scene.today("2017-03-25");
    dailyWork();
    assertEquals("OFFERED", state("application", application));
  }

  @Test
  void two_nodes_at_once_end_each_offer_once() {
    var offers = IntStream.range(0, 8).mapToObj(i -> offered(Scene.firm())).toList();
    Scene.today("2017-03-25");
    assertEquals(2, Race.of(List.of(OfferEndsIT::dailyWork, OfferEndsIT::dailyWork)).won());
    for (var offer : offers) {
      assertEquals("WITHDRAWN", state("application", offer));
      assertEquals(1, Owner.number("select count(*) from application_event where application_id = ? and event = 'LAPSE'",
          offer));
    }
  }

  @Test
  void an_offer_that_was_taken_or_declined_does_not_lapse() {
    accept("50000.00");
    Scene.today("2017-03-25");
    dailyWork();
    assertEquals("AWARDED", state("application", application));
    assertNull(Owner.one("select min(id) from application_event where application_id = ? and event = 'LAPSE'", application));
  }
}
