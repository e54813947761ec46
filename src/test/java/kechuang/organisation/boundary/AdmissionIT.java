package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.boundary.People;
import kechuang.lifecycle.IllegalMove;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.CreditCode;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import kechuang.testing.KnownFirms;
import kechuang.testing.Owner;
import kechuang.testing.Proofs;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever registers a firm acts for it only when its county has seen licence and letter of authority. */
@ArquillianTest
class AdmissionIT {

  @Inject
  private Given given;
  @Inject
  private Admissions admissions;
  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private Registration registration;
  @Inject
  private RegistrationUpkeep upkeep;
  @Inject
  private Attachments attachments;
  @Inject
  private Passwords passwords;
  @Inject
  private People people;

  @BeforeEach
  void the_demonstrations_first_day() {
    Scene.today("2017-03-06");
  }

  private long version(Given.Firm firm) {
    return organisations.get(firm.id()).getVersion();
  }

  private AdmissionState state(Given.Firm firm) {
    return organisations.get(firm.id()).getAdmission().getState();
  }

  private Given.Firm handedIn() {
    var firm = given.registered("330603");
    firm.as().run(() -> admissions.handIn(version(firm), Proofs.ofRegistration()));
    return firm;
  }

  @Test
  void a_registration_waits_until_its_county_has_seen_the_papers() {
    var firm = given.registered("330603");
    assertEquals(AdmissionState.REGISTERED, state(firm));
    firm.as().run(() -> admissions.handIn(version(firm), Proofs.ofRegistration()));
    assertEquals(AdmissionState.PENDING, state(firm));
    var officer = given.countyOfficer("330603");
    var papers = officer.as().call(() -> admissions.papers(firm.id()));
    assertEquals(List.of("LICENCE", "AUTHORITY"), papers.stream().map(file -> file.getCategory()).toList());
    assertEquals("营业执照.pdf", officer.as().call(() -> attachments.get(papers.get(0).getId())).getFileName());
    officer.as().run(() -> admissions.admit(firm.id(), version(firm), "营业执照副本、授权书"));
    assertTrue(organisations.get(firm.id()).isAdmitted());
    assertEquals(List.of(List.of("REGISTERED", "HAND_IN", "PENDING", firm.account()),
        List.of("PENDING", "ADMIT", "ADMITTED", officer.account())), Owner.all("select from_state, event, to_state, actor"
        + " from organisation_event where organisation_id = ? and event <> 'REGISTER' order by id", firm.id()));
  }

  @Test
  void both_papers_are_asked_for_at_once() {
    var firm = given.registered("330603");
    var refused = assertThrows(Problems.class, () -> firm.as().run(() -> admissions.handIn(version(firm), List.of())));
    assertEquals(List.of("organisation.admission.missing.LICENCE", "organisation.admission.missing.AUTHORITY",
        "organisation.admission.nothing-new"), refused.list().stream().map(Problem::key).toList());
    var half = assertThrows(Problems.class,
        () -> firm.as().run(() -> admissions.handIn(version(firm), List.of(Proofs.licence()))));
    assertEquals(List.of("AUTHORITY"), half.list().stream().map(Problem::field).toList());
    assertEquals(AdmissionState.REGISTERED, state(firm));
  }

  @Test
  void papers_are_seen_by_the_county_and_by_nobody_elsewhere() {
    var firm = handedIn();
    var file = firm.as().call(admissions::ownPapers).get(0).getId();
    var neighbour = given.countyOfficer("330604");
    assertThrows(NotFound.class, () -> neighbour.as().run(() -> attachments.get(file)));
    assertThrows(NotFound.class, () -> given.firm("330603").as().run(() -> attachments.get(file)));
    assertThrows(NotFound.class, () -> neighbour.as().run(() -> admissions.papers(firm.id())));
    assertThrows(NotFound.class, () -> neighbour.as().run(() -> admissions.admit(firm.id(), version(firm), "x")));
    assertThrows(EJBAccessException.class,
        () -> given.cityOfficer().as().run(() -> admissions.admit(firm.id(), version(firm), "x")));
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> admissions.admit(firm.id(), version(firm), "x")));
  }

  @Test
  void nobody_admits_the_firm_he_or_she_belongs_to() {
    var firm = handedIn();
    var officer = given.countyOfficer("330603");
    given.member(firm.id(), officer.account());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class,
        () -> officer.as().run(() -> admissions.admit(firm.id(), version(firm), "x"))).key());
    var planted = assertThrows(Exception.class, () -> given.sql("update organisation set admission = 'ADMITTED',"
        + " admission_by = " + officer.account() + " where id = " + firm.id()));
    assertTrue(causes(planted).contains("belongs to the organisation"), causes(planted));
  }

  private static String causes(Throwable failure) {
    return failure == null ? "" : failure.getMessage() + " / " + causes(failure.getCause());
  }

  @Test
  void papers_that_do_not_do_come_back_and_better_ones_are_handed_in() {
    var firm = handedIn();
    var officer = given.countyOfficer("330603");
    assertThrows(Problems.class, () -> officer.as().run(() -> admissions.sendBack(firm.id(), version(firm), " ")));
    officer.as().run(() -> admissions.sendBack(firm.id(), version(firm), "营业执照不清晰"));
    var obstacle = admissions.obstacle(firm.id()).orElseThrow();
    assertEquals(List.of("organisation.admission.obstacle.RETURNED", List.of("营业执照不清晰")),
        List.of(obstacle.key(), obstacle.arguments()));
    assertThrows(Problems.class, () -> firm.as().run(() -> admissions.handIn(version(firm), List.of())));
    firm.as().run(() -> admissions.handIn(version(firm), List.of(Proofs.licence())));
    assertEquals(AdmissionState.PENDING, state(firm));
    assertEquals(3, firm.as().call(admissions::ownPapers).size());
  }

  @Test
  void a_false_registration_is_over_and_the_code_is_free_for_the_true_firm() {
    var firm = handedIn();
    var officer = given.countyOfficer("330603");
    officer.as().run(() -> admissions.reject(firm.id(), version(firm), "授权书系伪造"));
    assertTrue(people.find(firm.account()).isEmpty());
    assertThrows(IllegalMove.class, () -> officer.as().run(() -> admissions.admit(firm.id(), version(firm), "x")));
    var again = Given.newFirm(firm.creditCode(), Given.smallTextileFirm(firm.name(), "330603"));
    assertEquals(List.of(), As.nobody().call(() -> registration.problems(again)));
    long id = As.nobody().call(() -> registration.register(again, passwords.hash(Given.PASSWORD)));
    assertEquals(id, organisations.find(new CreditCode(firm.creditCode())).orElseThrow().getId());
  }

  @Test
  void a_page_opened_before_the_firm_changed_something_decides_nothing() {
    var firm = handedIn();
    var seen = version(firm);
    given.sql("update organisation set version = version + 1 where id = " + firm.id());
    assertThrows(StaleData.class,
        () -> given.countyOfficer("330603").as().run(() -> admissions.admit(firm.id(), seen, "x")));
  }

  @Test
  void admitted_by_one_and_rejected_by_another_at_once_it_is_one_of_the_two() {
    var firm = handedIn();
    var seen = version(firm);
    var one = given.countyOfficer("330603").as();
    var other = given.countyOfficer("330603").as();
    var race = Race.of(List.<Callable<Object>>of(() -> one.call(() -> {
      admissions.admit(firm.id(), seen, "营业执照副本、授权书");
      return "ADMITTED";
    }), () -> other.call(() -> {
      admissions.reject(firm.id(), seen, "授权书系伪造");
      return "REJECTED";
    })));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(StaleData.class).size());
    assertEquals(race.answers().get(0), Owner.text("select admission from organisation where id = ?", firm.id()));
    assertEquals(race.answers().get(0).equals("ADMITTED"), people.find(firm.account()).isPresent());
  }

  @Test
  void facts_are_confirmed_only_of_a_firm_that_is_admitted() {
    var firm = handedIn();
    assertEquals("organisation.admission.first", assertThrows(RuleViolation.class, () -> given.countyOfficer("330603").as()
        .run(() -> confirmation.confirm(firm.id(), version(firm), "市场监管登记信息"))).key());
  }

  @Test
  void a_firm_that_a_register_knows_by_code_and_name_needs_no_papers() {
    var code = Codes.firm("330603").text();
    KnownFirms.know(code, "示例登记企业");
    var known = Given.newFirm(code, Given.smallTextileFirm("示例登记企业", "330603"));
    long id = As.nobody().call(() -> registration.register(known, passwords.hash(Given.PASSWORD)));
    assertTrue(organisations.get(id).isAdmitted());
    assertEquals("示例登记名录", organisations.get(id).getAdmission().getNote());
  }

  @Test
  void a_register_that_comes_later_admits_at_night_whom_it_knows_and_nobody_of_another_name() {
    var firm = given.registered("330603");
    var other = handedIn();
    KnownFirms.know(firm.creditCode(), firm.name());
    KnownFirms.know(other.creditCode(), "另一个名称");
    assertTrue(As.system().call(upkeep::run).isPresent());
    assertTrue(organisations.get(firm.id()).isAdmitted());
    assertFalse(organisations.get(other.id()).isAdmitted());
  }

  @Test
  void a_pending_firm_prepares_a_draft_and_cannot_submit_place_or_redeem() {
    var round = Scene.round().firmRedeems().make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "20000.00");
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-06", "10000.00"));
    pending(firm);
    var draft = Steps.draft(firm, round, "10000.00");
    var refused = assertThrows(Problems.class, () -> Steps.submit(firm, draft));
    assertEquals("organisation.admission.obstacle.REGISTERED", refused.list().get(0).key());
    refuses(() -> Steps.place(firm, Steps.testing(voucher, provider, "2017-03-06", "10000.00")));
    refuses(() -> Steps.claim(firm, order, Steps.byFirm(firm, Steps.invoice("2017-03-06", "10000.00"), "10000.00", true)));
    Owner.run("update organisation set admission = 'ADMITTED' where id = ?", firm.id());
    Steps.submit(firm, draft);
  }

  private static void pending(Scene.Organisation firm) {
    Owner.run("update organisation set admission = 'REGISTERED' where id = ?", firm.id());
  }

  private static void refuses(Runnable act) {
    assertEquals("organisation.admission.obstacle.REGISTERED", assertThrows(RuleViolation.class, act::run).key());
  }
}
