package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankAccountState;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.OrganisationEventKind;
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
  private Jurisdiction jurisdiction;
  @Inject
  private Attachments attachments;
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

  /** The account that waits for an officer's confirmation; nothing is paid to it. */
  @PermitAll
  public Optional<BankAccount> proposed(long organisationId) {
    return em.createQuery("select b from BankAccount b where b.organisationId = :organisation and b.state = :proposed",
        BankAccount.class).setParameter("organisation", organisationId)
        .setParameter("proposed", BankAccountState.PROPOSED).getResultStream().findFirst();
  }

  /**
   * The caller's organisation wants to be paid to another account. The present one stays in use until an officer has
   * confirmed the new one; another proposal takes the place of one that waits.
   *
   * @param proofs files that show whose account it is
   */
  @RolesAllowed({"applicant", "provider"})
  public BankAccount propose(BankDetails details, Collection<Long> proofs) {
    var problems = new Problems.Collector();
    details.check(problems);
    problems.check(!proofs.isEmpty(), "accountProof", "organisation.account.proof-missing").refuseIfAny();
    memberships.mustAdminister();
    long organisationId = memberships.ownOrganisationId();
    organisations.oneAtATime(organisationId);
    proposed(organisationId).ifPresent(BankAccount::withdraw);
    // The database allows one proposal; the old one must be gone before the new one comes.
    em.flush();
    var act = acts.now();
    var account = BankAccount.proposed(organisationId, details, ciphers.current(), act, clock.realTime());
    em.persist(account);
    em.flush();
    attachments.bind(proofs, AccountProofs.OWNER_KIND, account.getId());
    organisations.get(organisationId).happen(OrganisationEventKind.PROPOSE_ACCOUNT, act.saying(details.bank()));
    return account;
  }

  /** An officer compared the account with its proof: the organisation is paid to it from now on, the old one is history. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public void confirm(long id, String note) {
    var account = decided(id);
    account.mustBeProposed();
    current(account.getOrganisationId()).ifPresent(old -> {
      old.replace();
      // The database allows one current account; the old one must be gone before the new one comes.
      em.flush();
    });
    var act = acts.now(note);
    account.confirm(act);
    organisations.get(account.getOrganisationId()).changeAccount(account.getBank(), act);
  }

  /** The proof does not do. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public void refuse(long id, String note) {
    var account = decided(id);
    var act = acts.now(note);
    account.refuse(act);
    organisations.get(account.getOrganisationId()).happen(OrganisationEventKind.REFUSE_ACCOUNT, act);
  }

  /** Two officers at once: the second finds it decided. */
  private BankAccount decided(long id) {
    var organisation = organisations.get(organisationOf(id));
    jurisdiction.mustAnswerFor(organisation);
    memberships.refuseOwn(organisation.getId());
    organisations.oneAtATime(organisation.getId());
    return get(id);
  }

  private long organisationOf(long id) {
    return em.createQuery("select b.organisationId from BankAccount b where b.id = :id", Long.class).setParameter("id", id)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("bank account", id));
  }
}
