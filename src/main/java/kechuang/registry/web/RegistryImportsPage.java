package kechuang.registry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.platform.web.LazyRows;
import kechuang.registry.boundary.ImportRow;
import kechuang.registry.boundary.Imports;

/** The lists that came in, the newest first. */
@Named
@ViewScoped
public class RegistryImportsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Imports imports;

  private final LazyRows<ImportRow> rows = new LazyRows<>(request -> imports.ask(request));

  public LazyRows<ImportRow> getRows() {
    return rows;
  }
}
