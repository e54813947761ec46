package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.LineNumber;
import kechuang.organisation.entity.Statement;
import kechuang.testing.Given.Firm;
import kechuang.testing.Given.Officer;
import kechuang.testing.Given;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Proofs;
import kechuang.testing.Scene;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to a firm, and who did it, as its page and its county's page show it. */
@ArquillianTest
class OrganisationHistoryIT {

  private static final Contact CONTACT = new Contact("示例路 1 号", "联系人乙", "0575-80000001");

  @Inject
  private Given given;
  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private BankAccounts bankAccounts;
  @EJB
  private InTransaction transaction;

  private Firm firm;
  private Officer officer;

  @BeforeEach
  void a_firm_registers_on_the_sixth_of_march() {
    Scene.today("2017-03-06");
    firm = given.firm("330603");
    officer = given.countyOfficer("330603");
  }

  private long version() {
    return organisations.get(firm.id()).getVersion();
  }

  private void confirm(String source) {
    officer.as().run(() -> confirmation.confirm(firm.id(), version(), source));
  }

  private void query(String note) {
    officer.as().run(() -> confirmation.query(firm.id(), version(), note));
  }

  private void declare(int staff) {
    firm.as().run(() -> organisations.declare(version(), new Statement(firm.name(), "330603", "C17", staff,
        Money.of("18500000.00"), null, false, LocalDate.of(2010, 5, 4)), CONTACT));
  }

  private void changeAccount(String number) {
    var account = firm.as().call(() -> bankAccounts.propose(new BankDetails(firm.name(), new AccountNumber(number),
        "示例银行柯桥支行", new LineNumber("102337000011")), Proofs.ofAccount()));
    officer.as().run(() -> bankAccounts.confirm(account.getId(), null));
  }

  /** As they lie in the table, oldest first: from, event, to, who, what was said. */
  private List<List<Object>> rows() {
    return Owner.all("select coalesce(from_state, '-'), event, to_state, actor, coalesce(note, '-')"
        + " from organisation_event where organisation_id = ? order by id", firm.id());
  }

  private List<Object> last() {
    return rows().get(rows().size() - 1);
  }

  @Test
  void it_begins_with_the_registration_by_the_firms_own_person() {
    assertEquals(List.of(List.of("-", "REGISTER", "DECLARED", firm.account(), "-")), rows());
  }

  @Test
  void each_move_of_the_facts_adds_who_did_it_and_what_was_said() {
    query("营业收入与年报不符");
    assertEquals(List.of("DECLARED", "QUERY", "QUERIED", officer.account(), "营业收入与年报不符"), last());
    declare(90);
    assertEquals(List.of("QUERIED", "DECLARE", "DECLARED", firm.account(), "-"), last());
    confirm("上年度统计年报");
    assertEquals(List.of("DECLARED", "CONFIRM", "CONFIRMED", officer.account(), "上年度统计年报"), last());
    declare(120);
    assertEquals(List.of("CONFIRMED", "DECLARE", "DECLARED", firm.account(), "-"), last());
    assertEquals(5, rows().size());
  }

  @Test
  void a_new_telephone_is_no_news_about_the_facts_but_the_same_facts_answer_a_question() {
    declare(86);
    assertEquals(1, rows().size());
    query("请说明从业人数");
    declare(86);
    assertEquals(List.of("QUERIED", "DECLARE", "DECLARED", firm.account(), "-"), last());
  }

  @Test
  void another_bank_account_is_in_it_by_its_bank_and_never_by_its_number() {
    changeAccount("33001650735053003210");
    assertEquals(List.of("DECLARED", "PROPOSE_ACCOUNT", "DECLARED", firm.account(), "示例银行柯桥支行"), rows().get(1));
    assertEquals(List.of("DECLARED", "CHANGE_ACCOUNT", "DECLARED", officer.account(), "示例银行柯桥支行"), last());
    assertFalse(rows().toString().contains("3210"), rows().toString());
  }

  @Test
  void what_is_refused_leaves_no_row() {
    confirm("市场监管登记信息");
    assertThrows(IllegalMove.class, () -> confirm("市场监管登记信息"));
    assertThrows(IllegalMove.class, () -> query("已经晚了"));
    assertThrows(StaleData.class, () -> officer.as().run(() -> confirmation.query(firm.id(), 1, "已经晚了")));
    assertEquals(2, rows().size());
  }

  @Test
  void the_row_comes_and_goes_with_the_move() {
    var seen = version();
    assertThrows(EJBException.class, () -> officer.as().run(() -> transaction.run(() -> {
      confirmation.confirm(firm.id(), seen, "市场监管登记信息");
      throw new IllegalStateException("something else fails");
    })));
    assertEquals("DECLARED", Owner.text("select facts_state from organisation where id = ?", firm.id()));
    assertEquals(1, rows().size());
  }

  @Test
  void each_row_is_in_the_trail_too() {
    confirm("市场监管登记信息");
    var id = Owner.number("select max(id) from organisation_event where organisation_id = ?", firm.id());
    assertEquals(List.of(String.valueOf(officer.account())),
        Trail.of("organisation_event", id).stream().map(Trail.Row::actor).toList());
  }

  @Test
  void the_firm_and_its_countys_officer_read_the_same_by_name() {
    confirm("市场监管登记信息");
    var own = firm.as().call(organisations::ownHistory);
    var seen = officer.as().call(() -> organisations.history(firm.id()));
    assertEquals(List.of("REGISTER", "CONFIRM"), own.events().stream().map(event -> event.getEvent()).toList());
    assertEquals("示例人员（柯桥区）", own.people().get(officer.account()).written(Locale.SIMPLIFIED_CHINESE));
    assertEquals(own.people(), seen.people());
    assertEquals(2, seen.events().size());
    assertEquals(LocalDate.of(2017, 3, 6), 
        LocalDate.ofInstant(seen.events().get(1).getAt(), BusinessClock.ZONE));
  }

  @Test
  void another_countys_officer_and_another_firm_see_nothing_of_it() {
    var neighbour = given.countyOfficer("330604");
    assertThrows(NotFound.class, () -> neighbour.as().run(() -> organisations.history(firm.id())));
    var other = given.firm("330603");
    assertThrows(EJBAccessException.class, () -> other.as().run(() -> organisations.history(firm.id())));
    assertEquals(List.of(other.account()), other.as().call(organisations::ownHistory).events().stream()
        .map(event -> event.getActor()).toList());
    var city = given.cityOfficer().as().call(() -> organisations.history(firm.id()));
    assertTrue(city.people().containsKey(firm.account()));
  }
}
