package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import kechuang.fault.Problems;
import kechuang.identity.boundary.LoginDelays;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.boundary.JoinRequests;
import kechuang.organisation.boundary.NewJoinRequest;
import kechuang.organisation.entity.JoinRequest;
import kechuang.platform.boundary.ClientAddress;

/**
 * Whoever finds the own firm registered already asks its administrator to be let in, and learns nothing of the firm. Every
 * attempt counts like one to register: both tell whether a code is registered and a login name taken.
 */
@Named
@ViewScoped
public class OpenJoinPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient LoginDelays delays;
  @Inject
  private ClientAddress client;
  @Inject
  private transient JoinRequests requests;
  @Inject
  private transient Passwords passwords;

  private String creditCode;
  private String name;
  private String login;
  private transient String password;
  private boolean asked;

  /** Leaves the request, or says all that is wrong; a second click finds it left. */
  public void ask() {
    if (asked) {
      return;
    }
    delays.countRegistration(client.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()));
    var wanted = new NewJoinRequest(creditCode, name, login);
    var problems = new Problems.Collector();
    requests.problems(wanted).forEach(problems::add);
    problems.read("password", () -> {
      passwords.check(password);
      return true;
    });
    problems.refuseIfAny();
    requests.ask(wanted, passwords.hash(password));
    asked = true;
  }

  /** Whether the request is left. */
  public boolean isAsked() {
    return asked;
  }

  /** Days until an unanswered request falls away. */
  public int getDays() {
    return JoinRequest.DAYS;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public void setCreditCode(String creditCode) {
    this.creditCode = creditCode;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
