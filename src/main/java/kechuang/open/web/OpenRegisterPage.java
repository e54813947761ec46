package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.boundary.FactsForm;
import kechuang.organisation.boundary.NewFirm;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.Registration;
import kechuang.organisation.boundary.SizeExplanation;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.platform.boundary.Caller;

/**
 * A firm registers itself: who it is, how large it is, where it is paid and who acts for it. Everything that is wrong is
 * said at once; afterwards the firm is signed in and sees what it qualifies for.
 */
@Named
@ViewScoped
public class OpenRegisterPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NEXT = "/scheme/eligibility.xhtml";

  @Inject
  private transient Entrance entrance;
  @Inject
  private transient Registration registration;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient Passwords passwords;
  @Inject
  private transient Organisations organisations;
  @Inject
  private transient Caller caller;

  private final FactsForm facts = new FactsForm();
  private String creditCode;
  private String address;
  private String phone;
  private transient String accountNumber;
  private String bank;
  private String lineNumber;
  private String personName;
  private String login;
  private transient String password;

  /**
   * Registers and signs in, or says all that is wrong; a second click finds the firm signed in and goes on with it. Every
   * attempt counts, before it is looked at: what is wrong with a form tells also whether a firm is registered and a login
   * name taken, which nobody is to ask through a long list.
   */
  public void register() throws IOException {
    if (isIn()) {
      Entrance.goOn(NEXT);
      return;
    }
    entrance.countAttempt();
    var problems = new Problems.Collector();
    var statement = facts.statement(problems);
    var firm = new NewFirm(creditCode, statement, new Contact(address, personName, phone), accountNumber, bank, lineNumber,
        login, personName);
    // What could not even be read has been said already; the boundary need not say that it is missing.
    var said = problems.found().stream().map(Problem::field).collect(Collectors.toSet());
    // Whoever registers is also the contact, so a missing name is said once.
    said.add("contact");
    registration.problems(firm).stream().filter(found -> !said.contains(found.field())).forEach(problems::add);
    problems.read("password", () -> {
      passwords.check(password);
      return true;
    });
    problems.refuseIfAny();
    entrance.enter(registration.register(firm, passwords.hash(password)), NEXT);
  }

  private boolean isIn() {
    var code = new Problems.Collector().read("creditCode", () -> new CreditCode(creditCode));
    return code != null && caller.is("applicant") && organisations.own().getCreditCode().equals(code.text());
  }

  /** The size class of what is filled in so far; null while no industry is chosen. */
  public SizeExplanation getSize() {
    return lists.explainSize(facts, locale());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public FactsForm getFacts() {
    return facts;
  }

  /** Counties and industries to choose from, in the reader's language. */
  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(county -> new SelectItem(county.getCode(), county.name(locale()))).toList();
  }

  public List<SelectItem> getIndustries() {
    return lists.industries().stream()
        .map(industry -> new SelectItem(industry.getCode(), industry.getCode() + " " + industry.name(locale()))).toList();
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
