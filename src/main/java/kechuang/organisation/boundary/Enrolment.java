package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.LongFunction;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Login;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.LineNumber;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Refusals;

/**
 * What everybody brings who enters the portal by himself, firm or provider: a code that nobody has yet, an account to be
 * paid to, a login; and the one act that makes an organisation, its administrator and its bank account of them.
 */
@ApplicationScoped
public class Enrolment {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Accounts accounts;
  @Inject
  private NumberCiphers ciphers;
  @Inject
  private BusinessClock clock;

  /** The code, unless it is none or somebody has it. */
  public CreditCode code(String text, Problems.Collector problems) {
    var code = problems.read("creditCode", () -> new CreditCode(text));
    if (code != null && organisations.find(code).isPresent()) {
      problems.add(Problem.of("creditCode", "organisation.credit-code.registered"));
    }
    return code;
  }

  /** Where it is paid, in its own name. */
  public BankDetails bank(String holder, String accountNumber, String bankName, String lineNumber,
      Problems.Collector problems) {
    var number = problems.read("accountNumber", () -> new AccountNumber(accountNumber));
    var line = problems.read("lineNumber", () -> new LineNumber(lineNumber));
    var bank = new BankDetails(holder, number, bankName, line);
    problems.check(!bank.bank().isEmpty(), "bank", "organisation.bank.missing")
        .check(bank.bank().length() <= 100, "bank", "organisation.bank.too-long", 100);
    return bank;
  }

  /** Who acts for it. */
  public Login login(String text, String personName, Problems.Collector problems) {
    var login = problems.read("login", () -> new Login(text));
    problems.check(login == null || accounts.isFree(login), "login", "identity.login.taken", String.valueOf(text))
        .check(personName != null && !personName.isBlank(), "personName", "identity.name.missing");
    return login;
  }

  /**
   * Makes them.
   *
   * @param organisation made by whoever has the account by then
   * @return the id of the organisation
   */
  public long enter(NewAccount administrator, BankDetails bank, LongFunction<Organisation> organisation) {
    long account = accounts.register(administrator);
    var entered = organisation.apply(account);
    try {
      em.persist(entered);
      em.flush();
    } catch (PersistenceException faster) {
      // Somebody registered the same code between the check and now; the database let only one through.
      Refusals.sqlState(faster).filter("23505"::equals).orElseThrow(() -> faster);
      throw new Problems(List.of(Problem.of("creditCode", "organisation.credit-code.registered")));
    }
    em.persist(new BankAccount(entered.getId(), bank, ciphers.current(), clock.realTime()));
    em.persist(new Membership(entered.getId(), account, true));
    return entered.getId();
  }
}
