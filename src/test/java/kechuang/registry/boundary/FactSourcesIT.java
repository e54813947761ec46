package kechuang.registry.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Passwords;
import kechuang.money.Money;
import kechuang.organisation.boundary.FactConfirmation;
import kechuang.organisation.boundary.FactRow;
import kechuang.organisation.boundary.FactSheet;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.Registration;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.FirmFact;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.ImportKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Each fact of a firm says where it comes from, from the firm's word to the register that confirms it. */
@ArquillianTest
class FactSourcesIT {

  @Inject
  private Given given;

  private static Organisation firm(long id) {
    return the(Organisations.class).get(id);
  }

  /** A register that says all that the firm says about itself. */
  private static String agreeing(String code, String name) {
    return ImportSteps.firms(code + "," + name + ",柯桥区,纺织业,2010-05-04,86,18500000.00,");
  }

  private static FactRow row(long id, FirmFact fact) {
    var label = Messages.text(Locale.SIMPLIFIED_CHINESE, "organisation.fact." + fact);
    return the(FactSheet.class).of(id, Locale.SIMPLIFIED_CHINESE).stream().filter(one -> one.label().equals(label))
        .findFirst().orElseThrow();
  }

  @Test
  void what_a_firm_says_is_its_bare_word_until_its_county_confirms_it() {
    var registered = given.firm("330603");
    assertTrue(row(registered.id(), FirmFact.STAFF).isBareWord());
    assertEquals("86 人", row(registered.id(), FirmFact.STAFF).value());
    assertTrue(row(registered.id(), FirmFact.STAFF).who().startsWith("经办人甲"));
    var officer = given.countyOfficer("330603");
    officer.as().run(() -> the(FactConfirmation.class).confirm(registered.id(), firm(registered.id()).getVersion(),
        "上年度统计年报"));
    assertEquals("上年度统计年报", row(registered.id(), FirmFact.STAFF).source());
    assertTrue(row(registered.id(), FirmFact.STAFF).who().startsWith("示例人员"));
  }

  @Test
  void only_the_fact_that_changed_is_a_bare_word_again() {
    var confirmed = given.confirmedFirm("330603");
    confirmed.as().run(() -> the(Organisations.class).declare(firm(confirmed.id()).getVersion(), new Statement(
        confirmed.name(), "330603", "C17", 90, Money.of("18500000.00"), null, false, LocalDate.of(2010, 5, 4)),
        new Contact(firm(confirmed.id()).getAddress(), "联系人乙", "0575-80000001")));
    assertTrue(row(confirmed.id(), FirmFact.STAFF).isBareWord());
    assertEquals("示例登记信息", row(confirmed.id(), FirmFact.REVENUE).source());
    assertFalse(firm(confirmed.id()).isConfirmed());
  }

  @Test
  void a_register_that_agrees_confirms_a_waiting_firm_and_is_its_source() {
    var waiting = given.firm("330603");
    var manager = ImportSteps.ofCity();
    var id = ImportSteps.done(manager, ImportKind.FIRMS, agreeing(waiting.creditCode(), waiting.name()));
    assertTrue(firm(waiting.id()).isConfirmed());
    assertEquals(ImportSteps.SOURCE, row(waiting.id(), FirmFact.REVENUE).source());
    assertEquals(ImportSteps.DAY, row(waiting.id(), FirmFact.REVENUE).on());
    assertEquals("示例名录（2017-01-20）", the(ImportedRegisters.class)
        .confirms(new CreditCode(waiting.creditCode()), waiting.name()).orElseThrow());
    assertTrue(the(ImportedRegisters.class).confirms(new CreditCode(waiting.creditCode()), "别的企业").isEmpty());
    ImportSteps.undo(manager, id);
    assertFalse(firm(waiting.id()).isConfirmed());
    assertTrue(row(waiting.id(), FirmFact.REVENUE).isBareWord());
  }

  @Test
  void a_register_confirms_only_what_it_says_and_names_what_it_says_otherwise() {
    var waiting = given.firm("330603");
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.FIRMS, ImportSteps.firms(waiting.creditCode() + ","
        + waiting.name() + ",柯桥区,C17,2010-05-04,310,,"));
    assertFalse(firm(waiting.id()).isConfirmed(), "nobody confirmed the revenue, and the staff differ");
    assertEquals(ImportSteps.SOURCE, row(waiting.id(), FirmFact.COUNTY).source());
    assertTrue(row(waiting.id(), FirmFact.REVENUE).isBareWord());
    assertTrue(row(waiting.id(), FirmFact.STAFF).isBareWord());
    assertTrue(row(waiting.id(), FirmFact.STAFF).differs().contains("310 人"), row(waiting.id(), FirmFact.STAFF).differs());
  }

  @Test
  void another_name_under_the_same_code_confirms_nothing() {
    var waiting = given.firm("330603");
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.FIRMS, agreeing(waiting.creditCode(), "别的企业"));
    assertTrue(row(waiting.id(), FirmFact.COUNTY).isBareWord());
  }

  @Test
  void a_register_that_came_before_confirms_the_firm_as_it_registers() {
    var code = Codes.firm("330603").text();
    var name = "示例（柯桥）企业" + code.substring(10);
    // In the register the brackets are of the other width; it is the same name.
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.FIRMS, agreeing(code, name.replace('（', '(').replace('）', ')')));
    var id = As.nobody().call(() -> the(Registration.class).register(
        Given.newFirm(code, Given.smallTextileFirm(name, "330603")), the(Passwords.class).hash(Given.PASSWORD)));
    assertTrue(firm(id).isConfirmed());
    assertEquals(ImportSteps.SOURCE, firm(id).getFactsSource());
  }

  @Test
  void a_recognition_confirms_a_technology_sme_while_it_is_valid() {
    var statement = new Statement("示例科技" + Scene.unique(), "330603", "C17", 86, Money.of("18500000.00"), null, true,
        LocalDate.of(2010, 5, 4));
    var valid = given.firm("330603", statement);
    var lapsed = given.firm("330603", new Statement("示例科技" + Scene.unique(), "330603", "C17", 86,
        Money.of("18500000.00"), null, true, LocalDate.of(2010, 5, 4)));
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止\n"
        + "科技型中小企业," + valid.creditCode() + "," + valid.name() + ",2016-0001,2010-01-01,\n"
        + "科技型中小企业," + lapsed.creditCode() + "," + lapsed.name() + ",2010-0002,2010-01-01,2011-01-01");
    assertEquals(ImportSteps.SOURCE, row(valid.id(), FirmFact.TECHNOLOGY_SME).source());
    assertTrue(row(lapsed.id(), FirmFact.TECHNOLOGY_SME).isBareWord());
  }

  @Test
  void a_register_confirms_nothing_about_the_firm_of_whoever_brings_it_in() {
    var waiting = given.firm("330603");
    var manager = ImportSteps.ofCity();
    given.member(waiting.id(), manager.id());
    ImportSteps.done(manager, ImportKind.FIRMS, agreeing(waiting.creditCode(), waiting.name()));
    assertFalse(firm(waiting.id()).isConfirmed());
    assertTrue(row(waiting.id(), FirmFact.COUNTY).isBareWord());
    var refused = assertThrows(Exception.class, () -> given.sql("update organisation_fact set source = 'x',"
        + " source_on = date '2017-01-01', confirmed_by = " + manager.id() + " where organisation_id = " + waiting.id()));
    assertTrue(causes(refused).contains("belongs to the organisation"), causes(refused));
  }

  private static String causes(Throwable failure) {
    return failure == null ? "" : failure.getMessage() + " / " + causes(failure.getCause());
  }

  @Test
  void what_an_officer_confirmed_since_is_not_taken_from_under_the_confirmation() {
    var waiting = given.firm("330603");
    var manager = ImportSteps.ofCity();
    var id = ImportSteps.done(manager, ImportKind.FIRMS,
        ImportSteps.firms(waiting.creditCode() + "," + waiting.name() + ",柯桥区,C17,,,,"));
    var officer = given.countyOfficer("330603");
    officer.as().run(() -> the(FactConfirmation.class).confirm(waiting.id(), firm(waiting.id()).getVersion(), "年报"));
    var refused = assertThrows(Problems.class, () -> ImportSteps.undo(manager, id));
    assertEquals("registry.undo.row", refused.list().get(0).key());
    assertEquals(ImportSteps.SOURCE, row(waiting.id(), FirmFact.COUNTY).source(), "nothing was undone");
    assertEquals("年报", row(waiting.id(), FirmFact.REVENUE).source());
  }

  @Test
  void first_come_on_unconfirmed_facts_goes_to_review() {
    var waiting = Scene.firm("330603", "DECLARED");
    var round = Scene.round().firstCome().make();
    var application = Steps.draft(waiting, round, "10000.00");
    assertEquals(ApplicationState.SUBMITTED, Steps.submit(waiting, application));
  }

  @Test
  void first_come_on_facts_that_a_register_confirms_is_awarded_at_once_and_keeps_the_source() {
    var waiting = given.firm("330603");
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.FIRMS, agreeing(waiting.creditCode(), waiting.name()));
    var firm = new Scene.Organisation(waiting.id(), waiting.creditCode(), waiting.name(),
        new Scene.Person(waiting.account(), List.of("applicant")));
    var application = Steps.draft(firm, Scene.round().firstCome().make(), "10000.00");
    assertEquals(ApplicationState.AWARDED, Steps.submit(firm, application));
    var facts = Facts.read(Owner.text("select facts from application where id = ?", application));
    assertEquals(new Origin(ImportSteps.SOURCE, ImportSteps.DAY), facts.origin(Fact.FIRM_COUNTY).orElseThrow());
    assertTrue(Owner.text("select trace from application where id = ?", application).contains(ImportSteps.SOURCE),
        "the trace of each condition names it too");
  }

  @Test
  void a_decision_keeps_the_source_it_was_made_on() {
    var confirmed = given.confirmedFirm("330603");
    var firm = new Scene.Organisation(confirmed.id(), confirmed.creditCode(), confirmed.name(),
        new Scene.Person(confirmed.account(), List.of("applicant")));
    var application = Steps.draft(firm, Scene.round().make(), "10000.00");
    Steps.submit(firm, application);
    confirmed.as().run(() -> the(Organisations.class).declare(firm(confirmed.id()).getVersion(), new Statement(
        confirmed.name(), "330603", "C17", 90, Money.of("18500000.00"), null, false, LocalDate.of(2010, 5, 4)),
        new Contact(firm(confirmed.id()).getAddress(), "联系人乙", "0575-80000001")));
    var facts = Facts.read(Owner.text("select facts from application where id = ?", application));
    assertEquals(new Origin("示例登记信息", LocalDate.of(2017, 1, 10)), facts.origin(Fact.FIRM_STAFF).orElseThrow());
  }

  @Test
  void an_order_names_the_list_in_which_the_provider_was_not_found() {
    Scene.today("2017-03-10");
    var firm = Scene.firm();
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.SHAREHOLDERS,
        "统一社会信用代码,股东名称\n" + firm.code() + ",示例自然人");
    var voucher = Steps.voucher(firm, Scene.round().make(), "10000.00");
    var order = Steps.place(firm, Steps.testing(voucher, Scene.provider(), "2017-03-10", "10000.00"));
    var facts = Facts.read(Owner.text("select facts from service_order where id = ?", order));
    assertEquals(Boolean.FALSE, facts.get(Fact.ORDER_RELATED_PARTY).orElseThrow());
    assertEquals(ImportSteps.SOURCE, facts.origin(Fact.ORDER_RELATED_PARTY).orElseThrow().source());
  }
}
