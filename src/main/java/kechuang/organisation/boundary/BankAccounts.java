package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankDetails;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.AuditEvents;

/** Where organisations are paid. Numbers are shown in clear to payment roles only, and each look is recorded. */
@Stateless
public class BankAccounts {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;
  @Inject
  private Memberships memberships;
  @Inject
  private Organisations organisations;
  @Inject
  private Acts acts;
  @Inject
  private CurrentAccount caller;
  @Inject
  private AuditEvents events;
  @Inject
  private NumberCiphers ciphers;

  /** The account that payments go to now. */
  @PermitAll
  public Optional<BankAccount> current(long organisationId) {
    return em.createQuery("select b from BankAccount b where b.organisationId = :organisation and b.current = true",
        BankAccount.class).setParameter("organisation", organisationId).getResultStream().findFirst();
  }

  /** One account, current or replaced. No check whose it is: for use cases that checked. */
  @PermitAll
  public BankAccount get(long bankAccountId) {
    var account = em.find(BankAccount.class, bankAccountId);
    if (account == null) {
      throw new NotFound("bank account", bankAccountId);
    }
    return account;
  }

  /** All accounts, the newest first. */
  @PermitAll
  public List<BankAccount> history(long organisationId) {
    return em.createQuery("select b from BankAccount b where b.organisationId = :organisation order by b.id desc",
        BankAccount.class).setParameter("organisation", organisationId).getResultList();
  }

  /**
   * The number in clear, for people who pay to this account: it stands on a payment line of their level, otherwise it
   * looks like none at all. Who looked is in the audit trail, even if the payment is never made.
   */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public AccountNumber reveal(long bankAccountId) {
    var account = get(bankAccountId);
    if (!isOnMyLine(bankAccountId)) {
      throw new NotFound("bank account", bankAccountId);
    }
    events.record("bank_account", bankAccountId, Map.of("event", "NUMBER_SHOWN"));
    return account.number(ciphers.current());
  }

  /** City accounts pay the lines of owners whose region ends in 00 (GB/T 2260), a county's those of their own. */
  private boolean isOnMyLine(long bankAccountId) {
    return !em.createNativeQuery("select 1 from payment_line where bank_account_id = ?1 and owner like ?2 limit 1")
        .setParameter(1, bankAccountId).setParameter(2, caller.countyCode().orElse("%00")).getResultList().isEmpty();
  }

  /** The caller's organisation is paid to another account from now on; the old one stays as history. */
  @RolesAllowed({"applicant", "provider"})
  public BankAccount change(BankDetails details) {
    var problems = new Problems.Collector();
    details.check(problems);
    problems.refuseIfAny();
    memberships.mustAdminister();
    long organisationId = memberships.ownOrganisationId();
    current(organisationId).ifPresent(old -> {
      old.replace();
      // The database allows one current account; the old one must be gone before the new one comes.
      em.flush();
    });
    var account = new BankAccount(organisationId, details, ciphers.current(), clock.realTime());
    em.persist(account);
    organisations.get(organisationId).changeAccount(details.bank(), acts.now());
    return account;
  }
}
