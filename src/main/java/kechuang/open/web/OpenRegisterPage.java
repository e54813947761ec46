package kechuang.open.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.organisation.boundary.FactsForm;
import kechuang.organisation.boundary.NewFirm;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.Registration;
import kechuang.organisation.boundary.SizeExplanation;

/**
 * A firm registers itself: who it is, how large it is, where it is paid and who acts for it. Everything that is wrong is
 * said at once; afterwards the firm is signed in and sees what it qualifies for.
 */
@Named
@ViewScoped
public class OpenRegisterPage extends Registrant {

  private static final long serialVersionUID = 1L;
  private static final String NEXT = "/scheme/eligibility.xhtml";

  @Inject
  private transient Entrance entrance;
  @Inject
  private transient Registration registration;
  @Inject
  private transient ReferenceLists lists;

  private final FactsForm facts = new FactsForm();

  /**
   * Registers and signs in, or says all that is wrong; a second click finds the firm signed in and goes on with it. Every
   * attempt counts, before it is looked at: what is wrong with a form tells also whether a firm is registered and a login
   * name taken, which nobody is to ask through a long list.
   */
  public void register() throws IOException {
    if (isIn("applicant")) {
      Entrance.goOn(NEXT);
      return;
    }
    entrance.countAttempt();
    var problems = new Problems.Collector();
    var statement = facts.statement(problems);
    var firm = new NewFirm(getCreditCode(), statement, contact(), getAccountNumber(), getBank(), getLineNumber(),
        getLogin(), getPersonName());
    // What could not even be read has been said already; the boundary need not say that it is missing.
    var said = problems.found().stream().map(Problem::field).collect(Collectors.toSet());
    // Whoever registers is also the contact, so a missing name is said once.
    said.add("contact");
    registration.problems(firm).stream().filter(found -> !said.contains(found.field())).forEach(problems::add);
    checkPassword(problems);
    problems.refuseIfAny();
    entrance.enter(registration.register(firm, passwordHash()), NEXT);
  }

  /** The size class of what is filled in so far; null while no industry is chosen. */
  public SizeExplanation getSize() {
    return lists.explainSize(facts, locale());
  }

  public FactsForm getFacts() {
    return facts;
  }

  /** Industries to choose from, in the reader's language. */
  public List<SelectItem> getIndustries() {
    return lists.industries().stream()
        .map(industry -> new SelectItem(industry.getCode(), industry.getCode() + " " + industry.name(locale()))).toList();
  }
}
