package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Role;
import kechuang.money.Money;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.organisation.entity.SizeClass;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.As;
import kechuang.testing.Given;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class FactConfirmationIT {

  private static final Contact CONTACT = new Contact("示例路 1 号", "联系人乙", "0575-80000001");

  @Inject
  private Given given;
  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;

  private Organisation reload(Given.Firm firm) {
    return organisations.get(firm.id());
  }

  private static Statement statement(Organisation firm, int staff) {
    return new Statement(firm.getName(), firm.getCountyCode(), "C17", staff, Money.of("18500000.00"), null, false,
        LocalDate.of(2010, 5, 4));
  }

  @Test
  void the_countys_officer_confirms_what_the_firm_declared() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    officer.as().run(() -> confirmation.confirm(firm.id(), reload(firm).getVersion(), "市场监管登记信息"));
    var confirmed = reload(firm);
    assertEquals(FactsState.CONFIRMED, confirmed.getFactsState());
    assertEquals(officer.account(), confirmed.getConfirmedBy());
    assertEquals("市场监管登记信息", confirmed.getFactsSource());
  }

  @Test
  void an_officer_of_another_county_sees_no_such_firm() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330604");
    assertThrows(NotFound.class, () -> officer.as().run(() -> organisations.seen(firm.id())));
    assertThrows(NotFound.class, () -> officer.as().run(() -> confirmation.confirm(firm.id(), 1, "x")));
    assertThrows(NotFound.class, () -> officer.as().run(() -> confirmation.query(firm.id(), 1, "x")));
    var all = new OrganisationFilter(firm.creditCode(), null, null, null);
    assertEquals(0, officer.as().call(() -> organisations.count(all)));
    assertEquals(0, officer.as().call(() -> organisations.count(new OrganisationFilter(firm.creditCode(), null, null,
        "330603"))), "asking for the other county by name shows nothing either");
  }

  @Test
  void the_city_sees_every_county_but_confirms_nothing() {
    var firm = given.firm("330681");
    var officer = given.cityOfficer();
    assertEquals(firm.id(), officer.as().call(() -> organisations.seen(firm.id())).getId());
    assertThrows(EJBAccessException.class, () -> officer.as().run(() -> confirmation.confirm(firm.id(), 1, "x")));
  }

  @Test
  void a_firm_confirms_nothing_and_sees_no_list() {
    var firm = given.firm("330603");
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> confirmation.confirm(firm.id(), 1, "x")));
    assertThrows(EJBAccessException.class,
        () -> firm.as().run(() -> organisations.ask(OrganisationFilter.ALL, RowRequest.first(10))));
  }

  @Test
  void nobody_confirms_the_organisation_he_or_she_belongs_to() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    given.member(firm.id(), officer.account());
    var version = reload(firm).getVersion();
    var refused = assertThrows(RuleViolation.class,
        () -> officer.as().run(() -> confirmation.confirm(firm.id(), version, "市场监管登记信息")));
    assertEquals("organisation.membership.own", refused.key());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class,
        () -> officer.as().run(() -> confirmation.query(firm.id(), version, "x"))).key());
  }

  @Test
  void the_database_refuses_it_too() {
    var firm = given.firm("330603");
    var refused = assertThrows(Exception.class, () -> given.sql("update organisation set facts_state = 'CONFIRMED',"
        + " facts_on = date '2017-01-01', confirmed_by = " + firm.account() + " where id = " + firm.id()));
    assertTrue(causes(refused).contains("belongs to the organisation"), causes(refused));
  }

  private static String causes(Throwable failure) {
    return failure == null ? "" : failure.getMessage() + " / " + causes(failure.getCause());
  }

  @Test
  void a_question_goes_back_to_the_firm_and_its_answer_comes_again() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    officer.as().run(() -> confirmation.query(firm.id(), reload(firm).getVersion(), "营业收入与年报不符"));
    assertEquals("营业收入与年报不符", reload(firm).getFactsNote());
    firm.as().run(() -> organisations.declare(reload(firm).getVersion(), statement(reload(firm), 90), CONTACT));
    assertEquals(FactsState.DECLARED, reload(firm).getFactsState());
    officer.as().run(() -> confirmation.confirm(firm.id(), reload(firm).getVersion(), "上年度统计年报"));
    assertTrue(reload(firm).isConfirmed());
  }

  @Test
  void a_confirmation_says_what_it_rests_on_and_a_question_what_it_asks() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    var version = reload(firm).getVersion();
    assertThrows(Problems.class, () -> officer.as().run(() -> confirmation.confirm(firm.id(), version, " ")));
    assertThrows(Problems.class, () -> officer.as().run(() -> confirmation.query(firm.id(), version, null)));
    assertThrows(Problems.class, () -> officer.as().run(() -> confirmation.query(firm.id(), version, "长".repeat(501))));
  }

  @Test
  void what_is_confirmed_is_not_confirmed_again() {
    var firm = given.confirmedFirm("330603");
    var officer = given.countyOfficer("330603");
    assertThrows(Conflict.class,
        () -> officer.as().run(() -> confirmation.confirm(firm.id(), reload(firm).getVersion(), "x")));
  }

  @Test
  void a_page_opened_before_the_firm_changed_its_facts_confirms_nothing() {
    var firm = given.firm("330603");
    var officer = given.countyOfficer("330603");
    var seen = reload(firm).getVersion();
    firm.as().run(() -> organisations.declare(seen, statement(reload(firm), 2000), CONTACT));
    assertThrows(StaleData.class, () -> officer.as().run(() -> confirmation.confirm(firm.id(), seen, "x")));
    assertFalse(reload(firm).isConfirmed());
  }

  @Test
  void a_changed_fact_has_to_be_confirmed_again_and_a_new_telephone_has_not() {
    var firm = given.confirmedFirm("330603");
    firm.as().run(() -> organisations.declare(reload(firm).getVersion(), statement(reload(firm), 86), CONTACT));
    assertTrue(reload(firm).isConfirmed());
    assertEquals("0575-80000001", reload(firm).getPhone());
    firm.as().run(() -> organisations.declare(reload(firm).getVersion(), statement(reload(firm), 400), CONTACT));
    assertEquals(FactsState.DECLARED, reload(firm).getFactsState());
    assertEquals(SizeClass.SMALL, reload(firm).getSizeClass(), "the revenue keeps it small");
  }

  @Test
  void a_new_telephone_typed_into_the_form_leaves_everything_else_confirmed_as_it_was() {
    var firm = given.confirmedFirm("330603");
    var before = reload(firm);
    firm.as().run(() -> {
      var problems = new Problems.Collector();
      var statement = new FactsForm(organisations.own()).statement(problems);
      problems.refuseIfAny();
      organisations.declare(reload(firm).getVersion(), statement, CONTACT);
    });
    assertTrue(reload(firm).isConfirmed());
    assertEquals(before.getFounded(), reload(firm).getFounded());
    assertEquals(LocalDate.of(2010, 5, 4), reload(firm).getFounded());
  }

  @Test
  void only_the_firms_administrator_changes_its_facts() {
    var firm = given.firm("330603");
    long member = given.account(Duties.outside(Role.APPLICANT));
    given.member(firm.id(), member);
    var refused = assertThrows(RuleViolation.class, () -> As.account(member, "applicant")
        .run(() -> organisations.declare(reload(firm).getVersion(), statement(reload(firm), 1), CONTACT)));
    assertEquals("organisation.membership.not-administrator", refused.key());
  }

  @Test
  void the_list_is_filtered_sorted_and_paged() {
    var officer = given.countyOfficer("330624");
    var before = officer.as().call(() -> organisations.count(OrganisationFilter.ALL));
    given.firm("330624");
    given.confirmedFirm("330624");
    assertEquals(before + 2, officer.as().call(() -> organisations.count(OrganisationFilter.ALL)));
    var confirmed = new OrganisationFilter(null, OrganisationKind.FIRM, FactsState.CONFIRMED, null);
    var page = officer.as().call(() -> organisations.ask(confirmed, RowRequest.first(10))).list();
    assertFalse(page.isEmpty());
    assertTrue(page.stream().allMatch(row -> row.facts() == FactsState.CONFIRMED));
    var work = officer.as().call(() -> organisations.ask(OrganisationFilter.ALL, RowRequest.first(1))).list();
    assertEquals(FactsState.DECLARED, work.get(0).facts());
  }

  @Test
  void percent_signs_in_a_search_are_only_signs() {
    var officer = given.countyOfficer("330624");
    given.firm("330624");
    assertEquals(0, officer.as().call(() -> organisations.count(new OrganisationFilter("%_%", null, null, null))));
  }
}
