package kechuang.registry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.platform.boundary.Caller;
import kechuang.registry.boundary.Registers;
import kechuang.registry.boundary.Registers.Total;

/** All registers with the numbers of their entries. */
@Named
@ViewScoped
public class RegistryRegistersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Registers registers;
  @Inject
  private Caller caller;
  private transient List<Total> totals;

  public List<Total> getTotals() {
    if (totals == null) {
      totals = registers.totals();
    }
    return totals;
  }

  /** Whether the caller brings lists in. */
  public boolean isKeeper() {
    return caller.is("programme-manager");
  }
}
