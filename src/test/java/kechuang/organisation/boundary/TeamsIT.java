package kechuang.organisation.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.RoundChoices;
import kechuang.application.boundary.Submissions;
import kechuang.award.boundary.VoucherLists;
import kechuang.award.boundary.Vouchers;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.inbox.boundary.Overview;
import kechuang.inbox.boundary.Task;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.Money;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.SpaceKind;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.PaidClaims;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team of makers is no legal person: its registered space applies, orders and claims for it, and is paid for it. */
@ArquillianTest
class TeamsIT {

  private static final String THREE = "成员甲，负责人\n成员乙，结构设计\n成员丙，检测";

  private Organisation host;
  private Round round;

  @BeforeEach
  void a_maker_space_of_xinchang() {
    Scene.today("2017-03-06");
    host = Scene.space(Scene.XINCHANG);
    round = Scene.round().ownedBy(Scene.XINCHANG).firmRedeems().withoutSpotChecks().forTeams().make();
  }

  private static TeamForm form(String members) {
    return new TeamForm("示例团队" + Scene.unique(), "微型减速器", LocalDate.of(2016, 11, 1), null, members);
  }

  private static long version(long id) {
    return Steps.version("organisation", id);
  }

  private long handedIn() {
    return host.as().call(() -> {
      var id = the(Teams.class).found(form(THREE));
      the(Teams.class).handIn(id, version(id));
      return id;
    });
  }

  private static Person officer(String county) {
    return Scene.ofCounty(county, "county-officer");
  }

  private static void admit(Person officer, long team) {
    officer.as().run(() -> the(Admissions.class).admit(team, version(team), "入驻协议、成员名单"));
  }

  private static AdmissionState admission(long team) {
    return AdmissionState.valueOf(Owner.text("select admission from organisation where id = ?", team));
  }

  private long draft(Organisation team, String amount) {
    return host.as().call(() -> {
      var id = the(Applications.class).draft(round.id(), team.id());
      the(Applications.class).write(id, Steps.version("application", id),
          new ApplicationForm(Money.of(amount), "减速器寿命试验", true));
      return id;
    });
  }

  private List<String> stands(long application) {
    return host.as().call(() -> the(Submissions.class).problems(application)).stream()
        .map(problem -> problem.field().isEmpty() ? problem.code() : problem.field()).toList();
  }

  private String voucher(Organisation team, String amount) {
    var application = draft(team, amount);
    Steps.submit(host, application);
    Steps.decide(officer(Scene.XINCHANG), application, Kind.APPROVE, null);
    Steps.decide(officer(Scene.XINCHANG), application, Kind.APPROVE, null);
    return Owner.text("select number from voucher where application_id = ?", application);
  }

  private static List<String> keys(Problems refused) {
    return refused.list().stream().map(Problem::key).toList();
  }

  @Test
  void a_manager_puts_a_firm_of_the_own_county_on_the_list_and_no_other() {
    var firm = Scene.firm(Scene.XINCHANG);
    var entry = new NewSpace(firm.code(), SpaceKind.INCUBATOR, LocalDate.of(2017, 3, 6), LocalDate.of(2017, 12, 31), "名单");
    assertEquals(List.of("organisation.space.no-firm"), keys(assertThrows(Problems.class,
        () -> Scene.ofCounty("330681", "programme-manager").as().run(() -> the(Spaces.class).record(entry)))));
    Scene.ofCounty(Scene.XINCHANG, "programme-manager").as().run(() -> the(Spaces.class).record(entry));
    assertFalse(the(Spaces.class).isRegistered(firm.id(), LocalDate.of(2017, 3, 5)));
    assertTrue(the(Spaces.class).isRegistered(firm.id(), LocalDate.of(2017, 12, 31)));
    assertFalse(the(Spaces.class).isRegistered(firm.id(), LocalDate.of(2018, 1, 1)));
    assertEquals(List.of(List.of("RECORD_SPACE", "名单")), Owner.all("select event, note from organisation_event"
        + " where organisation_id = ?", firm.id()));
  }

  @Test
  void a_firm_that_is_no_space_has_no_teams() {
    var firm = Scene.firm(Scene.XINCHANG);
    assertEquals(List.of("organisation.team.no-space"),
        keys(assertThrows(Problems.class, () -> firm.as().run(() -> the(Teams.class).found(form(THREE))))));
  }

  @Test
  void the_county_admits_a_team_of_three_and_looks_again_when_its_people_change() {
    var two = host.as().call(() -> the(Teams.class).found(form("成员甲，负责人\n成员乙，设计")));
    assertEquals(List.of("organisation.team.too-small"),
        keys(assertThrows(Problems.class, () -> host.as().run(() -> the(Teams.class).handIn(two, version(two))))));
    var team = handedIn();
    var officer = officer(Scene.XINCHANG);
    assertTrue(waits(officer, team));
    admit(officer, team);
    assertEquals(AdmissionState.ADMITTED, admission(team));
    assertEquals("CONFIRMED", Owner.text("select facts_state from organisation where id = ?", team));
    assertFalse(waits(officer, team));
    host.as().run(() -> the(Teams.class).change(team, version(team), form(THREE + "\n成员丁，采购")));
    assertEquals("DECLARED", Owner.text("select facts_state from organisation where id = ?", team));
    assertTrue(waits(officer, team));
    officer.as().run(() -> the(FactConfirmation.class).confirm(team, version(team), "新成员名单"));
    assertFalse(waits(officer, team));
  }

  @Test
  void a_team_moves_with_its_host_and_the_new_county_looks_at_it_anew() {
    var team = handedIn();
    admit(officer(Scene.XINCHANG), team);
    // What the host declared waits for its new county; until that agrees nothing moves.
    Owner.run("update organisation set county_code = '330681', facts_state = 'DECLARED', version = version + 1 where id = ?",
        host.id());
    assertEquals("330624 CONFIRMED", standing(team));
    var officer = officer("330681");
    officer.as().run(() -> the(FactConfirmation.class).confirm(host.id(), version(host.id()), "变更后的营业执照"));
    assertEquals("330681 DECLARED", standing(team));
    assertEquals("FOLLOW_HOST", Owner.text("select event from organisation_event where organisation_id = ?"
        + " order by id desc limit 1", team));
    assertFalse(waits(officer(Scene.XINCHANG), team));
    assertTrue(waits(officer, team));
    officer.as().run(() -> the(FactConfirmation.class).confirm(team, version(team), "入驻协议"));
    assertEquals("330681 CONFIRMED", standing(team));
  }

  private static String standing(long team) {
    return Owner.text("select county_code || ' ' || facts_state from organisation where id = ?", team);
  }

  private static boolean waits(Person officer, long team) {
    return officer.as().call(() -> the(Tasks.class).list()).stream().filter(task -> task.kind() == TaskKind.TEAM_DECIDE)
        .map(Task::key).anyMatch(String.valueOf(team)::equals);
  }

  @Test
  void no_other_county_decides_and_nobody_who_belongs_to_the_host() {
    var team = handedIn();
    assertThrows(NotFound.class, () -> admit(officer("330681"), team));
    var own = officer(Scene.XINCHANG);
    Scene.belongs(own, host);
    assertFalse(waits(own, team));
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> admit(own, team)).key());
    assertTrue(assertThrows(IllegalStateException.class, () -> Owner.run("update organisation set admission = 'ADMITTED',"
        + " admission_by = ? where id = ?", own.id(), team)).getMessage().contains("belongs to the organisation"));
    assertEquals(AdmissionState.PENDING, admission(team));
    officer(Scene.XINCHANG).as().run(() -> the(Admissions.class).reject(team, version(team), "与企业重复"));
    assertEquals("true", Owner.text("select active from account where id = ?", host.person().id()));
  }

  @Test
  void a_team_of_two_cannot_apply_and_one_of_three_can_while_its_host_is_a_space() {
    assertEquals(List.of("rule.members"), stands(draft(Scene.team(host, 2), "10000.00")));
    var application = draft(Scene.team(host, 3), "10000.00");
    assertEquals(List.of(), stands(application));
    Owner.run("update space set registered_until = '2017-03-05' where organisation_id = ?", host.id());
    assertEquals(List.of("rule.hosted"), stands(application));
  }

  @Test
  void the_firm_itself_is_judged_as_a_firm_in_the_same_round() {
    assertEquals(List.of(), stands(Steps.draft(host, round, "10000.00")));
  }

  @Test
  void a_team_has_fifty_thousand_a_year() {
    var team = Scene.team(host, 3);
    var choice = host.as().call(() -> the(RoundChoices.class).open(team.id())).stream()
        .filter(one -> one.getRound().getId() == round.id()).findFirst().orElseThrow();
    assertEquals(Money.of("50000.00"), choice.getYearCap());
    // Asked for 60,000.00; the team's limit is 50,000.00, the firm's would be 100,000.00: min(60,000.00, 50,000.00).
    var number = voucher(team, "60000.00");
    assertEquals("50000.00", Owner.text("select face from voucher where number = ?", number));
    assertEquals("50000.00, 50000.00", Owner.text("select concat_ws(', ', cap, committed) from ceiling where kind = 'FIRM_YEAR'"
        + " and subject_id = ?", team.id()));
    // 50,000.00 - 50,000.00 = 0 for the next; the host's own 100,000.00 is untouched by it.
    assertEquals(List.of("requestedAmount"), stands(draft(team, "1000.00")));
    assertEquals(List.of(), stands(Steps.draft(host, round, "100000.00")));
  }

  @Test
  void another_space_sees_nothing_of_it() {
    var team = Scene.team(host, 3);
    var number = voucher(team, "20000.00");
    var other = Scene.space(Scene.XINCHANG);
    assertThrows(NotFound.class, () -> other.as().run(() -> the(Teams.class).form(team.id())));
    assertThrows(NotFound.class, () -> other.as().run(() -> the(Applications.class).draft(round.id(), team.id())));
    assertThrows(NotFound.class, () -> other.as().run(() -> the(Vouchers.class).visible(number)));
    assertEquals(team.id(), host.as().call(() -> the(Vouchers.class).visible(number)).getOrganisationId());
    var first = RowRequest.first(10);
    assertEquals(List.of(number), host.as().call(() -> the(VoucherLists.class).own(first)).list().stream()
        .map(row -> row.number()).toList());
    assertEquals(1, host.as().call(() -> the(ApplicationLists.class).own(null, null, first)).list().size());
    assertEquals(List.of(), other.as().call(() -> the(VoucherLists.class).own(first)).list());
    assertEquals(1, host.as().call(() -> the(Overview.class).firm()).usable());
  }

  @Test
  void the_host_orders_and_claims_and_is_paid_for_its_team() {
    var team = Scene.team(host, 3);
    var provider = Scene.provider();
    var order = Steps.confirmedOrder(host, provider,
        Steps.testing(voucher(team, "20000.00"), provider, "2017-03-06", "10000.00"));
    assertEquals("V-TEAM", Owner.text("select measure_code from service_order where id = ?", order));
    assertEquals(team.id(), Owner.number("select organisation_id from service_order where id = ?", order));
    var claim = Steps.claim(host, order, Steps.byFirm(host, Steps.invoice("2017-03-06", "10000.00"), "10000.00", true));
    PaidClaims.pay(round, claim);
    // Half of 10,000.00, all of it from the county, to the account of the space.
    assertEquals(List.of(List.of("5000.00", host.id(), "PAID", host.name())), Owner.all("select l.amount::text, l.payee_id,"
        + " l.state, b.holder from payment_line l join bank_account b on b.id = l.bank_account_id where l.claim_id = ?", claim));
    assertEquals("15000.00", Steps.available(Owner.text("select number from voucher where organisation_id = ?", team.id())));
  }
}
