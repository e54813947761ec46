package kechuang.registry.entity;

import static kechuang.registry.entity.ListColumn.may;
import static kechuang.registry.entity.ListColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.registry.entity.ListColumn.Type;

/** The lists that come in, and their columns. */
public enum ImportKind {
  /** The register of firms of the market supervision, with figures of the annual reports where there are any. */
  FIRMS(List.of("creditCode"), must("creditCode", Type.CODE), must("name", Type.NAME), must("county", Type.COUNTY),
      may("industry", Type.INDUSTRY), may("founded", Type.DAY), may("staff", Type.COUNT), may("revenue", Type.MONEY),
      may("assets", Type.MONEY)),
  /** Who holds which share of a firm; the holder may be a person or a firm that nobody knows yet. */
  SHAREHOLDERS(List.of("creditCode", "holderCode", "holderName"), must("creditCode", Type.CODE),
      must("holderName", Type.NAME), may("holderCode", Type.CODE), may("share", Type.SHARE)),
  /** The city's plan of the year before: what it funded takes no voucher. */
  PROJECTS(List.of("projectNumber", "creditCode", "year"), must("projectNumber", Type.TEXT),
      must("projectTitle", Type.NAME), must("creditCode", Type.CODE), must("year", Type.YEAR)),
  /** Titles that firms were given: high-tech firms, technology SMEs, laboratories, incubators … */
  RECOGNITIONS(RegisterKind.TITLE),
  POOL(RegisterKind.POOL),
  RESERVES(RegisterKind.RESERVE),
  RETURNS(RegisterKind.RETURN),
  HOSTED(RegisterKind.HOSTED),
  PATENTS(RegisterKind.PATENT),
  CONTRACTS(RegisterKind.CONTRACT),
  BROKERS(RegisterKind.BROKER),
  DISPATCHES(RegisterKind.DISPATCH),
  INSTITUTES(RegisterKind.INSTITUTE),
  TEAMS(RegisterKind.TEAM),
  LOANS(RegisterKind.LOAN),
  INSURANCES(RegisterKind.INSURANCE),
  BODIES(RegisterKind.BODY),
  PRIZES(RegisterKind.PRIZE),
  GRANTS(RegisterKind.GRANT);

  private final RegisterKind register;
  private final List<String> keys;
  private final List<ListColumn> columns;

  ImportKind(List<String> keys, ListColumn... columns) {
    this.register = null;
    this.keys = keys;
    this.columns = List.of(columns);
  }

  ImportKind(RegisterKind register) {
    this.register = register;
    this.keys = Stream.concat(Stream.of(register.holderColumn()), register.keys().stream()).toList();
    this.columns = register.columns();
  }

  /** The list that fills a register; empty for one that does not come in. */
  public static Optional<ImportKind> of(RegisterKind register) {
    return Stream.of(values()).filter(kind -> kind.register == register).findFirst();
  }

  /** The register that it fills; empty for lists that are none. */
  public Optional<RegisterKind> register() {
    return Optional.ofNullable(register);
  }

  /** The column that says of whom a row is. */
  public String holderColumn() {
    return register == null ? "creditCode" : register.holderColumn();
  }

  /** The columns that together name a row: no two rows of a file share them. */
  public List<String> keys() {
    return keys;
  }

  public List<ListColumn> columns() {
    return columns;
  }
}
