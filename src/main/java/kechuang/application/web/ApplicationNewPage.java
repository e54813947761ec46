package kechuang.application.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.RoundChoice;
import kechuang.application.boundary.RoundChoices;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.Teams;
import kechuang.organisation.entity.Organisation;

/** Choosing a round, and for a space whom it applies for; the draft there opens. */
@Named
@RequestScoped
public class ApplicationNewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RoundChoices choices;
  @Inject
  private Applications applications;
  @Inject
  private Teams teams;
  @Inject
  private Organisations organisations;

  private String applicant;
  private List<RoundChoice> rounds;
  private List<Organisation> applicants;
  private Organisation own;

  /** Open today for the applicant's county, those that close first in front. */
  public List<RoundChoice> getRounds() {
    if (rounds == null) {
      rounds = choices.open(getChosen());
    }
    return rounds;
  }

  /** The own firm, and the admitted teams that it hosts. */
  public List<Organisation> getApplicants() {
    if (applicants == null) {
      applicants = teams.applicants();
    }
    return applicants;
  }

  /** Whom it is applied for; the own firm unless a team was chosen. */
  public long getChosen() {
    if (applicant == null || applicant.isEmpty()) {
      return getApplicants().get(0).getId();
    }
    if (!applicant.matches("[0-9]{1,18}")) {
      throw new NotFound("organisation", applicant);
    }
    return Long.parseLong(applicant);
  }

  /** Opens the draft of this round, or makes one. */
  public String begin(long round, long forWhom) {
    var application = applications.own(applications.draft(round, forWhom));
    return "/application/edit.xhtml?faces-redirect=true&number=" + application.getNumber();
  }

  /** The firm itself, whoever it applies for. */
  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }

  public String getApplicant() {
    return applicant;
  }

  public void setApplicant(String applicant) {
    this.applicant = applicant;
  }
}
