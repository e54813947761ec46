package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.PasswordHash;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.platform.boundary.Caller;

/**
 * What firms and providers register with alike: who they are, where they are reached and paid, and the account of whoever
 * registers them. Account number and password are never kept with the page.
 */
public abstract class Registrant implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient Passwords passwords;
  @Inject
  private transient Organisations organisations;
  @Inject
  private transient Caller caller;

  private String creditCode;
  private String address;
  private String phone;
  private transient String accountNumber;
  private String bank;
  private String lineNumber;
  private String personName;
  private String login;
  private transient String password;

  /** Whether this form's own organisation is signed in already, so that a second click goes on with it. */
  boolean isIn(String role) {
    var code = new Problems.Collector().read("creditCode", () -> new CreditCode(creditCode));
    return code != null && caller.is(role) && organisations.own().getCreditCode().equals(code.text());
  }

  /** Whoever registers is the contact too. */
  Contact contact() {
    return new Contact(address, personName, phone);
  }

  /** Adds what is wrong with the password to all the rest. */
  void checkPassword(Problems.Collector problems) {
    problems.read("password", () -> {
      passwords.check(password);
      return true;
    });
  }

  PasswordHash passwordHash() {
    return passwords.hash(password);
  }

  static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** Counties to choose from, in the reader's language. */
  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(county -> new SelectItem(county.getCode(), county.name(locale()))).toList();
  }

  public String getCreditCode() {
    return creditCode;
  }

  public void setCreditCode(String creditCode) {
    this.creditCode = creditCode;
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
