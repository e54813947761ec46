package kechuang.provider.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.organisation.boundary.Enrolment;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.BankDetails;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;

/**
 * A body that renders services opens its account: who it is, where it is paid, who acts for it. It is on no list by that;
 * what it offers it says afterwards, signed in, where drafts and files are kept ({@link OwnListing}).
 */
@Stateless
public class ProviderRegistration {

  @Inject
  private Enrolment enrolment;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Actor actor;
  @Inject
  private Acts acts;

  private record Checked(CreditCode code, BankDetails bank, Login login) {
  }

  /** Everything that is wrong, at once, under the names of the fields; empty when the account may be opened. */
  @PermitAll
  public List<Problem> problems(NewProvider provider) {
    var problems = new Problems.Collector();
    read(provider, problems);
    return problems.found();
  }

  /**
   * Opens the account.
   *
   * @param password worked out before, because that takes long
   * @return the id of the organisation
   */
  @PermitAll
  public long register(NewProvider provider, PasswordHash password) {
    var problems = new Problems.Collector();
    var checked = read(provider, problems);
    problems.refuseIfAny();
    var administrator = new NewAccount(checked.login(), provider.personName(), password, Duties.outside(Role.PROVIDER));
    return actor.as(Actor.REGISTRATION, () -> enrolment.enter(administrator, checked.bank(),
        account -> Organisation.provider(checked.code(), provider.name(), provider.countyCode(), provider.contact(),
            acts.now().by(account))));
  }

  private Checked read(NewProvider provider, Problems.Collector problems) {
    var code = enrolment.code(provider.creditCode(), problems);
    var name = provider.name() == null ? "" : provider.name().strip();
    problems.check(!name.isEmpty(), "name", "organisation.name.missing")
        .check(name.length() <= 100, "name", "organisation.name.too-long", 100)
        .check(provider.countyCode() == null || lists.county(provider.countyCode()).isPresent(), "county",
            "organisation.county.unknown");
    provider.contact().check(problems);
    var bank = enrolment.bank(name, provider.accountNumber(), provider.bank(), provider.lineNumber(), problems);
    return new Checked(code, bank, enrolment.login(provider.login(), provider.personName(), problems));
  }
}
