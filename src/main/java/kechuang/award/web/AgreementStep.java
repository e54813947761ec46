package kechuang.award.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.award.entity.AgreementTerms;

/** One milestone as it is typed. */
public class AgreementStep implements Serializable {

  private static final long serialVersionUID = 1L;

  private String title;
  private LocalDate plannedOn;

  AgreementStep(String title, LocalDate plannedOn) {
    this.title = title;
    this.plannedOn = plannedOn;
  }

  AgreementTerms.Step step() {
    return new AgreementTerms.Step(title, plannedOn);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDate getPlannedOn() {
    return plannedOn;
  }

  public void setPlannedOn(LocalDate plannedOn) {
    this.plannedOn = plannedOn;
  }
}
