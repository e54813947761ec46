package kechuang.application.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;

/** The firm's own applications. */
@Named
@RequestScoped
public class ApplicationListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ApplicationLists lists;

  private List<ApplicationRow> rows;

  /** Newest first. */
  public List<ApplicationRow> getRows() {
    if (rows == null) {
      rows = lists.own();
    }
    return rows;
  }
}
