package kechuang.open.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import kechuang.fault.Problems;
import kechuang.provider.boundary.NewProvider;
import kechuang.provider.boundary.ProviderRegistration;

/**
 * A body that wants to serve firms for vouchers opens its account; afterwards it is signed in and says what it offers.
 */
@Named
@ViewScoped
public class OpenApplyPage extends Registrant {

  private static final long serialVersionUID = 1L;
  private static final String NEXT = "/provider/apply.xhtml";

  @Inject
  private transient Entrance entrance;
  @Inject
  private transient ProviderRegistration registration;

  private String name;
  private String county;

  /** Opens the account and signs in, or says all that is wrong; a second click goes on with the account that is there. */
  public void open() throws IOException {
    if (isIn("provider")) {
      Entrance.goOn(NEXT);
      return;
    }
    entrance.countAttempt();
    var provider = new NewProvider(getCreditCode(), name, county, contact(), getAccountNumber(), getBank(),
        getLineNumber(), getLogin(), getPersonName());
    var problems = new Problems.Collector();
    // Whoever registers is also the contact, so a missing name is said once.
    registration.problems(provider).stream().filter(found -> !found.field().equals("contact")).forEach(problems::add);
    checkPassword(problems);
    problems.refuseIfAny();
    entrance.enter(registration.register(provider, passwordHash()), NEXT);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Null for bodies from elsewhere. */
  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }
}
