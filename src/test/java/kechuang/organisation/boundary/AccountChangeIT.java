package kechuang.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Role;
import kechuang.money.Money;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankAccountState;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.LineNumber;
import kechuang.organisation.entity.Statement;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.Proofs;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another bank account, another name, another address: each with its proof, and seen by an officer. */
@ArquillianTest
class AccountChangeIT {

  private static final Contact HERE = new Contact("示例路 1 号", "联系人甲", "0575-80000000");
  private static final Contact THERE = new Contact("示例路 9 号", "联系人甲", "0575-80000000");

  @Inject
  private Given given;
  @Inject
  private BankAccounts accounts;
  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private RegisteredChanges changes;
  @Inject
  private Attachments attachments;

  @BeforeEach
  void the_demonstrations_first_day() {
    Scene.today("2017-03-06");
  }

  private static BankDetails details(String holder) {
    return new BankDetails(holder, new AccountNumber("33001650735053003210"), "示例银行柯桥支行",
        new LineNumber("102337000011"));
  }

  private BankAccount propose(Given.Firm firm) {
    return firm.as().call(() -> accounts.propose(details(firm.name()), Proofs.ofAccount()));
  }

  private long current(Given.Firm firm) {
    return accounts.current(firm.id()).orElseThrow().getId();
  }

  @Test
  void another_account_is_paid_to_only_when_the_county_has_confirmed_it() {
    var firm = given.firm("330603");
    var before = current(firm);
    var proposed = propose(firm);
    assertEquals(before, current(firm));
    var officer = given.countyOfficer("330603");
    var proof = attachments.of(AccountProofs.OWNER_KIND, proposed.getId()).get(0);
    assertEquals("开户许可证.pdf", officer.as().call(() -> attachments.get(proof.getId())).getFileName());
    officer.as().run(() -> accounts.confirm(proposed.getId(), "开户许可证"));
    assertEquals(proposed.getId(), current(firm));
    assertEquals(BankAccountState.CONFIRMED, accounts.get(proposed.getId()).getState());
    assertFalse(accounts.get(before).isCurrent());
  }

  @Test
  void an_account_without_a_proof_is_not_proposed() {
    var firm = given.firm("330603");
    var refused = assertThrows(Problems.class,
        () -> firm.as().run(() -> accounts.propose(details(""), List.of())));
    assertEquals(List.of("organisation.holder.missing", "organisation.account.proof-missing"),
        refused.list().stream().map(Problem::key).toList());
    assertTrue(accounts.proposed(firm.id()).isEmpty());
  }

  @Test
  void a_refused_account_is_never_paid_to_and_the_reason_is_told() {
    var firm = given.firm("330603");
    var before = current(firm);
    var proposed = propose(firm);
    var officer = given.countyOfficer("330603");
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> accounts.refuse(proposed.getId(), " ")));
    officer.as().run(() -> accounts.refuse(proposed.getId(), "户名与单位不符"));
    assertEquals(before, current(firm));
    assertEquals("户名与单位不符", accounts.get(proposed.getId()).getDecisionNote());
    assertThrows(Conflict.class, () -> officer.as().run(() -> accounts.confirm(proposed.getId(), null)));
    assertEquals(List.of("PROPOSE_ACCOUNT", "REFUSE_ACCOUNT"), given.rows("select event from organisation_event"
        + " where organisation_id = " + firm.id() + " and event <> 'REGISTER' order by id"));
  }

  @Test
  void a_later_proposal_takes_the_place_of_one_that_waits() {
    var firm = given.firm("330603");
    var first = propose(firm);
    var second = propose(firm);
    assertEquals(BankAccountState.WITHDRAWN, accounts.get(first.getId()).getState());
    assertEquals(second.getId(), accounts.proposed(firm.id()).orElseThrow().getId());
    assertThrows(Conflict.class,
        () -> given.countyOfficer("330603").as().run(() -> accounts.confirm(first.getId(), null)));
  }

  @Test
  void two_officers_at_once_confirm_one_account_once() {
    var firm = given.firm("330603");
    var proposed = propose(firm);
    var race = Race.<String>of(List.of(confirms(proposed), confirms(proposed)));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals(List.of(1L), given.rows("select count(*) from organisation_event where event = 'CHANGE_ACCOUNT'"
        + " and organisation_id = " + firm.id()));
  }

  private Callable<String> confirms(BankAccount account) {
    var officer = given.countyOfficer("330603");
    return () -> officer.as().call(() -> {
      accounts.confirm(account.getId(), null);
      return "confirmed";
    });
  }

  @Test
  void the_account_is_confirmed_by_the_own_county_and_never_by_a_member() {
    var firm = given.firm("330603");
    var proposed = propose(firm);
    assertThrows(NotFound.class, () -> given.countyOfficer("330604").as().run(() -> accounts.confirm(proposed.getId(), null)));
    var member = given.countyOfficer("330603");
    given.member(firm.id(), member.account());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class,
        () -> member.as().run(() -> accounts.confirm(proposed.getId(), null))).key());
    assertThrows(Exception.class, () -> given.sql("update bank_account set state = 'CONFIRMED', decided_by = "
        + member.account() + " where id = " + proposed.getId()));
    assertThrows(Exception.class, () -> given.sql("update bank_account set state = 'CONFIRMED' where id = "
        + proposed.getId()), "without anybody who decided");
    assertThrows(Exception.class, () -> given.sql("update bank_account set current = true where id = " + proposed.getId()));
  }

  @Test
  void the_account_of_a_provider_from_elsewhere_is_confirmed_by_the_citys_programme_manager() {
    var provider = given.provider("330603");
    given.sql("update organisation set county_code = null where id = " + provider.id());
    var proposed = As.account(provider.account(), "provider")
        .call(() -> accounts.propose(details(provider.name()), Proofs.ofAccount()));
    var manager = As.account(given.account(Duties.ofCity(Role.PROGRAMME_MANAGER)), "programme-manager");
    manager.run(() -> accounts.confirm(proposed.getId(), "开户许可证"));
    assertEquals(proposed.getId(), accounts.current(provider.id()).orElseThrow().getId());
  }

  private void declare(Given.Firm firm, String name, Contact contact, Collection<Long> proofs) {
    organisations.declare(organisations.get(firm.id()).getVersion(), new Statement(name, "330603", "C17", 86,
        Money.of("18500000.00"), null, false, LocalDate.of(2010, 5, 4)), contact, proofs);
  }

  @Test
  void another_name_needs_a_proof_and_is_confirmed_anew_with_old_and_new_side_by_side() {
    var firm = given.confirmedFirm("330603");
    var refused = assertThrows(Problems.class, () -> firm.as().run(() -> declare(firm, "示例新名称", HERE, List.of())));
    assertEquals(List.of("organisation.change.proof-missing"), refused.list().stream().map(Problem::key).toList());
    firm.as().run(() -> declare(firm, "示例新名称", HERE, Proofs.ofChange()));
    assertEquals(FactsState.DECLARED, organisations.get(firm.id()).getFactsState());
    var officer = given.countyOfficer("330603");
    var change = officer.as().call(() -> changes.unseen(firm.id())).get(0);
    assertEquals(List.of(firm.name(), "示例新名称"), List.of(change.change().getNameBefore(), change.change().getNameAfter()));
    assertEquals("变更登记通知书.pdf", officer.as().call(() -> attachments.get(change.proofs().get(0).getId())).getFileName());
    officer.as().run(() -> confirmation.confirm(firm.id(), organisations.get(firm.id()).getVersion(), "变更登记"));
    assertEquals(List.of(), officer.as().call(() -> changes.unseen(firm.id())));
    assertThrows(NotFound.class, () -> given.countyOfficer("330604").as().run(() -> changes.unseen(firm.id())));
  }

  @Test
  void another_address_needs_a_proof_but_no_new_confirmation() {
    var firm = given.confirmedFirm("330603");
    assertThrows(Problems.class, () -> firm.as().run(() -> declare(firm, firm.name(), THERE, List.of())));
    firm.as().run(() -> declare(firm, firm.name(), THERE, Proofs.ofChange()));
    assertTrue(organisations.get(firm.id()).isConfirmed());
    assertEquals("示例路 9 号", organisations.get(firm.id()).getAddress());
    assertEquals(List.of("CHANGE_REGISTERED"), given.rows("select event from organisation_event where organisation_id = "
        + firm.id() + " and event not in ('REGISTER', 'CONFIRM')"));
  }

  @Test
  void before_the_admission_the_papers_are_proof_enough() {
    var firm = given.registered("330603");
    firm.as().run(() -> declare(firm, "示例更正名称", THERE, List.of()));
    assertEquals("示例更正名称", organisations.get(firm.id()).getName());
  }
}
