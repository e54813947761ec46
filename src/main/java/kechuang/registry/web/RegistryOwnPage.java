package kechuang.registry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.web.Display;
import kechuang.registry.boundary.RegisterWords;
import kechuang.registry.boundary.Registers;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterKind;

/** What the registers say about the caller's own firm, and what the firm files itself. */
@Named
@ViewScoped
public class RegistryOwnPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Registers registers;
  @Inject
  private Memberships memberships;
  private transient List<RegisterEntry> entries;

  /** What the firm files itself: the six requirements and the reserve. */
  public List<RegisterEntry> getFiled() {
    return entries().stream().filter(one -> one.getKind().isFiledByFirms()).toList();
  }

  /** What others keep about it. */
  public List<RegisterEntry> getKept() {
    return entries().stream().filter(one -> !one.getKind().isFiledByFirms()).toList();
  }

  private List<RegisterEntry> entries() {
    if (entries == null) {
      entries = registers.own();
    }
    return entries;
  }

  /** Only a firm's own administrator files for it. */
  public boolean isAdministrator() {
    return memberships.administers();
  }

  /** What an entry is about, in one line. */
  public String line(RegisterEntry entry) {
    var kind = entry.getKind();
    var cells = entry.cells();
    return RegisterWords.line(kind.shownInLists().stream().map(key -> kind.column(key).orElseThrow()).toList(), cells,
        Display.locale());
  }

  /** The registers that firms file into. */
  public List<RegisterKind> getFilings() {
    return List.of(RegisterKind.SIX_HAVES, RegisterKind.RESERVE);
  }
}
