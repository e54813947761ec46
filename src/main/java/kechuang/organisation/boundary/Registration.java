package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Declaration;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;

/**
 * A firm registers itself: its facts, its bank account and the account of its administrator, all in one act. Whether they
 * may act for it is a matter of {@link Admissions}; what it says counts as declared until its county confirms it. Providers
 * apply to be listed elsewhere.
 */
@Stateless
public class Registration {

  @Inject
  private Enrolment enrolment;
  @Inject
  private FactsReader reader;
  @Inject
  private Organisations organisations;
  @Inject
  private Actor actor;
  @Inject
  private Acts acts;
  @Inject
  private RegisterComparison registers;
  @Inject
  private Event<OrganisationAppeared> appeared;

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
    var code = enrolment.code(firm.creditCode(), problems);
    var declaration = reader.read(firm.statement(), problems);
    firm.contact().check(problems);
    var bank = enrolment.bank(declaration.name(), firm.accountNumber(), firm.bank(), firm.lineNumber(), problems);
    return new Checked(code, declaration, bank, enrolment.login(firm.login(), firm.personName(), problems));
  }

  private long persist(NewFirm firm, Checked checked, PasswordHash password) {
    var administrator = new NewAccount(checked.login(), firm.personName(), password, Duties.outside(Role.APPLICANT));
    var id = enrolment.enter(administrator, checked.bank(), account ->
        Organisation.firm(checked.code(), checked.declaration(), firm.contact(), acts.now().by(account)));
    var organisation = organisations.get(id);
    appeared.fire(new OrganisationAppeared(id, organisation.getCreditCode()));
    registers.compare(organisation);
    return id;
  }
}
