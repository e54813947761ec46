package kechuang.application.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;
import kechuang.application.entity.ApplicationState;
import kechuang.platform.web.LazyRows;

/** The firm's own applications, newest first. */
@Named
@ViewScoped
public class ApplicationListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ApplicationLists lists;

  private String text;
  private ApplicationState state;
  private final LazyRows<ApplicationRow> rows = new LazyRows<>(request -> lists.own(text, state, request));

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null;
  }

  public LazyRows<ApplicationRow> getRows() {
    return rows;
  }

  public ApplicationState[] getStates() {
    return ApplicationState.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public ApplicationState getState() {
    return state;
  }

  public void setState(ApplicationState state) {
    this.state = state;
  }
}
