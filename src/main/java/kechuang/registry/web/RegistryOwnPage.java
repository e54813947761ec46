package kechuang.registry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.web.Display;
import kechuang.platform.web.LazyRows;
import kechuang.registry.boundary.Partners;
import kechuang.registry.boundary.RegisterRow;
import kechuang.registry.boundary.RegisterWords;
import kechuang.registry.boundary.Registers;
import kechuang.registry.entity.Partner;
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
  private Partners partners;
  @Inject
  private Memberships memberships;
  private String text;
  private final LazyRows<RegisterRow> rows = new LazyRows<>(request -> registers.filed(text, request));
  private transient Set<Partner> roles;
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

  /** The registers that it files into: a firm about itself, a partner about firms. */
  public List<RegisterKind> getFilings() {
    return isPartner() ? Stream.of(RegisterKind.values()).filter(kind -> kind.partner().filter(getRoles()::contains).isPresent()).toList()
        : List.of(RegisterKind.SIX_HAVES, RegisterKind.RESERVE);
  }

  /** Whether it is a bank or an insurer, which files about firms and not about itself. */
  public boolean isPartner() {
    return !getRoles().isEmpty();
  }

  private Set<Partner> getRoles() {
    if (roles == null) {
      roles = partners.own();
    }
    return roles;
  }

  /** What a partner filed about firms. */
  public LazyRows<RegisterRow> getRows() {
    return rows;
  }

  /** What was typed has changed. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** What a row says besides who filed it, in one line. */
  public String line(RegisterRow row) {
    return RegisterWords.line(row.kind().shownInLists().stream().map(key -> row.kind().column(key).orElseThrow())
        .filter(column -> getRoles().stream().allMatch(role -> role.says(column))).toList(), row.cells(), Display.locale());
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
