package kechuang.provider.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kechuang.platform.web.Display;
import kechuang.platform.web.LazyRows;
import kechuang.provider.boundary.ListingFilter;
import kechuang.provider.boundary.ListingRow;
import kechuang.provider.boundary.Listings;
import kechuang.provider.entity.ListingState;

/** Providers on the list, off it and on their way to it; what waits for a manager comes first. */
@Named
@ViewScoped
public class ProviderListingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Listings listings;

  private String text;
  private ListingState state;
  private final LazyRows<ListingRow> rows =
      new LazyRows<>(request -> listings.ask(new ListingFilter(text, state), request));

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  public LazyRows<ListingRow> getRows() {
    return rows;
  }

  public List<SelectItem> getStates() {
    return Arrays.stream(ListingState.values())
        .map(value -> new SelectItem(value, Display.text("provider.state." + value))).toList();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public ListingState getState() {
    return state;
  }

  public void setState(ListingState state) {
    this.state = state;
  }
}
