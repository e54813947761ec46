package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Declaration;
import kechuang.organisation.entity.LineNumber;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Refusals;

/**
 * A firm registers itself: its facts, its bank account and the account of its administrator, all in one act. What it
 * says counts as declared until its county confirms it. Providers are admitted by the bureau.
 */
@Stateless
public class Registration {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private FactsReader reader;
  @Inject
  private Accounts accounts;
  @Inject
  private NumberCiphers ciphers;
  @Inject
  private BusinessClock clock;
  @Inject
  private Actor actor;
  @Inject
  private Acts acts;

  private record Checked(CreditCode code, Declaration declaration, BankDetails bank, Login login) {
  }

  /** Everything that is wrong, at once, under the names of the fields; empty when the firm may register. */
  @PermitAll
  public List<Problem> problems(NewFirm firm) {
    var problems = new Problems.Collector();
    read(firm, problems);
    return problems.found();
  }

  /**
   * Registers the firm.
   *
   * @param password worked out before, because that takes long
   * @return the id of the organisation
   */
  @PermitAll
  public long register(NewFirm firm, PasswordHash password) {
    var problems = new Problems.Collector();
    var checked = read(firm, problems);
    problems.refuseIfAny();
    return actor.as(Actor.REGISTRATION, () -> persist(firm, checked, password));
  }

  private Checked read(NewFirm firm, Problems.Collector problems) {
    var code = problems.read("creditCode", () -> new CreditCode(firm.creditCode()));
    if (code != null && organisations.find(code).isPresent()) {
      problems.add(Problem.of("creditCode", "organisation.credit-code.registered"));
    }
    var declaration = reader.read(firm.statement(), problems);
    firm.contact().check(problems);
    var number = problems.read("accountNumber", () -> new AccountNumber(firm.accountNumber()));
    var line = problems.read("lineNumber", () -> new LineNumber(firm.lineNumber()));
    var bank = new BankDetails(declaration.name(), number, firm.bank(), line);
    problems.check(!bank.bank().isEmpty(), "bank", "organisation.bank.missing")
        .check(bank.bank().length() <= 100, "bank", "organisation.bank.too-long", 100);
    var login = problems.read("login", () -> new Login(firm.login()));
    problems.check(login == null || accounts.isFree(login), "login", "identity.login.taken", String.valueOf(firm.login()))
        .check(firm.personName() != null && !firm.personName().isBlank(), "personName", "identity.name.missing");
    return new Checked(code, declaration, bank, login);
  }

  private long persist(NewFirm firm, Checked checked, PasswordHash password) {
    long account = accounts.register(new NewAccount(checked.login(), firm.personName(), password,
        Duties.outside(Role.APPLICANT)));
    var organisation = Organisation.firm(checked.code(), checked.declaration(), firm.contact(), acts.now().by(account));
    try {
      em.persist(organisation);
      em.flush();
    } catch (PersistenceException faster) {
      // Somebody registered the same code between the check and now; the database let only one through.
      Refusals.sqlState(faster).filter("23505"::equals).orElseThrow(() -> faster);
      throw new Problems(List.of(Problem.of("creditCode", "organisation.credit-code.registered")));
    }
    em.persist(new BankAccount(organisation.getId(), checked.bank(), ciphers.current(), clock.realTime()));
    em.persist(new Membership(organisation.getId(), account, true));
    return organisation.getId();
  }
}
