package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.platform.boundary.Caller;
import kechuang.provider.boundary.NewProvider;
import kechuang.provider.boundary.ProviderRegistration;

/**
 * A body that wants to serve firms for vouchers opens its account; afterwards it is signed in and says what it offers.
 */
@Named
@ViewScoped
public class OpenApplyPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NEXT = "/provider/apply.xhtml";

  @Inject
  private transient Entrance entrance;
  @Inject
  private transient ProviderRegistration registration;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient Passwords passwords;
  @Inject
  private transient Organisations organisations;
  @Inject
  private transient Caller caller;

  private String creditCode;
  private String name;
  private String county;
  private String address;
  private String phone;
  private transient String accountNumber;
  private String bank;
  private String lineNumber;
  private String personName;
  private String login;
  private transient String password;

  /** Opens the account and signs in, or says all that is wrong; a second click goes on with the account that is there. */
  public void open() throws IOException {
    if (isIn()) {
      Entrance.goOn(NEXT);
      return;
    }
    entrance.countAttempt();
    var provider = new NewProvider(creditCode, name, county, new Contact(address, personName, phone), accountNumber, bank,
        lineNumber, login, personName);
    var problems = new Problems.Collector();
    // Whoever registers is also the contact, so a missing name is said once.
    registration.problems(provider).stream().filter(found -> !found.field().equals("contact")).forEach(problems::add);
    problems.read("password", () -> {
      passwords.check(password);
      return true;
    });
    problems.refuseIfAny();
    entrance.enter(registration.register(provider, passwords.hash(password)), NEXT);
  }

  private boolean isIn() {
    var code = new Problems.Collector().read("creditCode", () -> new CreditCode(creditCode));
    return code != null && caller.is("provider") && organisations.own().getCreditCode().equals(code.text());
  }

  /** Counties to choose from, in the reader's language. */
  public List<SelectItem> getCounties() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return lists.counties().stream().map(place -> new SelectItem(place.getCode(), place.name(locale))).toList();
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

  /** Null for bodies from elsewhere. */
  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getBank() {
    return bank;
  }

  public void setBank(String bank) {
    this.bank = bank;
  }

  public String getLineNumber() {
    return lineNumber;
  }

  public void setLineNumber(String lineNumber) {
    this.lineNumber = lineNumber;
  }

  public String getPersonName() {
    return personName;
  }

  public void setPersonName(String personName) {
    this.personName = personName;
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
