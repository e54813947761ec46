package kechuang.application.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.SupportCases;
import kechuang.application.boundary.SupportRow;

/** A firm's applications under the policy package. */
@Named
@RequestScoped
public class ApplicationSupportsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient SupportCases cases;

  private transient List<SupportRow> rows;

  public List<SupportRow> getRows() {
    if (rows == null) {
      rows = cases.own();
    }
    return rows;
  }
}
