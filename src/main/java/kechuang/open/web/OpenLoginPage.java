package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kechuang.identity.boundary.DemonstrationAccounts;
import kechuang.identity.boundary.Logins;
import kechuang.identity.boundary.ReturnPath;
import kechuang.identity.boundary.SignedIn;
import kechuang.platform.boundary.ClientAddress;

/** Name and password; then on to where the person was going. */
@Named
@ViewScoped
public class OpenLoginPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HOME = "/inbox/home.xhtml";

  @Inject
  private Logins logins;
  @Inject
  private ClientAddress address;
  @Inject
  private DemonstrationAccounts demonstration;

  private String to;
  private String login;
  private transient String password;
  private List<Place> places;

  /** Whoever is logged in already goes on. */
  public void enter() throws IOException {
    if (request().getUserPrincipal() != null) {
      goOn();
    }
  }

  /** Refuses with one sentence for everything that can be wrong, and never says which. */
  public void logIn() throws IOException {
    var person = logins.login(login, password, address.of(request()));
    SignedIn.begin(request(), person);
    goOn();
  }

  private void goOn() throws IOException {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + ReturnPath.of(to).map(ReturnPath::path).orElse(HOME));
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  /** The accounts to try the portal with, by firm and office; none where it runs for real. */
  public List<Place> getPlaces() {
    if (places == null) {
      var byName = new LinkedHashMap<String, List<DemonstrationAccounts.Listed>>();
      demonstration.list(FacesContext.getCurrentInstance().getViewRoot().getLocale())
          .forEach(account -> byName.computeIfAbsent(account.office(), office -> new ArrayList<>()).add(account));
      places = byName.entrySet().stream().map(place -> new Place(place.getKey(), place.getValue())).toList();
    }
    return places;
  }

  /** Their password, or null. */
  public String getDemonstrationPassword() {
    return demonstration.password().orElse(null);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /**
   * A firm or an office and who can log in for it.
   *
   * @param name empty for those who belong to none
   */
  public record Place(String name, List<DemonstrationAccounts.Listed> accounts) implements Serializable {
  }
}
