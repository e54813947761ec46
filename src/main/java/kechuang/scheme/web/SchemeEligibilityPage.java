package kechuang.scheme.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.boundary.Eligibility;
import kechuang.scheme.boundary.MeasureCard;
import kechuang.scheme.boundary.MeasureCards;
import kechuang.scheme.entity.OutcomeResult;

/** What a firm can get: per measure yes, no or not yet known, the reasons in the rule's own words, and the arithmetic. */
@Named
@ViewScoped
public class SchemeEligibilityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Eligibility eligibility;
  @Inject
  private transient MeasureCards measureCards;
  @Inject
  private transient Organisations organisations;

  private List<MeasureCard> cards;
  private transient Organisation own;

  /** The measures, those the firm qualifies for first. */
  public List<MeasureCard> getCards() {
    if (cards == null) {
      cards = measureCards.of(eligibility.forOwnFirm(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
    return cards;
  }

  /** How many measures the firm qualifies for. */
  public long getQualified() {
    return getCards().stream().filter(card -> card.result() == OutcomeResult.PASS).count();
  }

  /** Whether there is a round to apply to. */
  public boolean isApplicable() {
    return getCards().stream().anyMatch(card -> card.result() == OutcomeResult.PASS && card.roundId() != null);
  }

  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }
}
