package kechuang.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.market.boundary.OfferList;
import kechuang.market.boundary.OfferRow;
import kechuang.market.entity.NeedOfferState;
import kechuang.platform.web.LazyRows;

/** What a provider offered. */
@Named
@ViewScoped
public class MarketOffersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private OfferList list;

  private String text;
  private NeedOfferState state;
  private final LazyRows<OfferRow> rows = new LazyRows<>(request -> list.ask(text, state, request));

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null;
  }

  public NeedOfferState[] getStates() {
    return NeedOfferState.values();
  }

  public LazyRows<OfferRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public NeedOfferState getState() {
    return state;
  }

  public void setState(NeedOfferState state) {
    this.state = state;
  }
}
