package kechuang.application.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.RoundChoice;
import kechuang.application.boundary.RoundChoices;

/** Choosing a round; the firm's draft there opens. */
@Named
@RequestScoped
public class ApplicationNewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RoundChoices choices;
  @Inject
  private Applications applications;

  private List<RoundChoice> rounds;

  /** Open today for the firm's county, those that close first in front. */
  public List<RoundChoice> getRounds() {
    if (rounds == null) {
      rounds = choices.open();
    }
    return rounds;
  }

  /** Opens the draft of this round, or makes one. */
  public String begin(long round) {
    var application = applications.own(applications.draft(round));
    return "/application/edit.xhtml?faces-redirect=true&number=" + application.getNumber();
  }
}
