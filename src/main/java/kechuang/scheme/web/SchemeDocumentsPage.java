package kechuang.scheme.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kechuang.platform.web.Display;
import kechuang.platform.web.LazyRows;
import kechuang.scheme.boundary.PolicyDesk;
import kechuang.scheme.boundary.PolicyRow;
import kechuang.scheme.entity.PolicyState;

/** The policy documents of a manager's office and what others have published; what waits for somebody comes first. */
@Named
@ViewScoped
public class SchemeDocumentsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private PolicyDesk desk;

  private String text;
  private PolicyState state;
  private final LazyRows<PolicyRow> rows = new LazyRows<>(request -> desk.ask(text, state, request));

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  public LazyRows<PolicyRow> getRows() {
    return rows;
  }

  public List<SelectItem> getStates() {
    return Arrays.stream(PolicyState.values()).filter(one -> one != PolicyState.DISCARDED)
        .map(one -> new SelectItem(one, Display.state("policy", one))).toList();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public PolicyState getState() {
    return state;
  }

  public void setState(PolicyState state) {
    this.state = state;
  }
}
