package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kechuang.identity.boundary.LoginDelays;
import kechuang.identity.boundary.People;
import kechuang.identity.boundary.SignedIn;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.ClientAddress;

/** How somebody who just registered comes in: every attempt counts, and a new account is signed in at once. */
@RequestScoped
public class Entrance {

  @Inject
  private LoginDelays delays;
  @Inject
  private ClientAddress client;
  @Inject
  private People people;
  @Inject
  private Memberships memberships;

  /** Before anything is looked at: what is wrong with a form tells also who is registered already. */
  void countAttempt() {
    delays.countRegistration(client.of(request()));
  }

  /** Signs in whoever just chose the password; to work its hash out once more would only take time. */
  void enter(long organisation, String next) throws IOException {
    long account = memberships.of(organisation).get(0).getAccountId();
    people.noteSuccess(account, client.of(request()));
    SignedIn.begin(request(), people.find(account).orElseThrow());
    goOn(next);
  }

  static void goOn(String next) throws IOException {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + next);
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
