package kechuang.registry.entity;

import static kechuang.registry.entity.ListColumn.may;
import static kechuang.registry.entity.ListColumn.must;

import java.util.List;
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
  /** Firms recognised as technology SME or high-tech firm. */
  RECOGNITIONS(List.of("list", "creditCode", "certificate"), must("list", Type.LIST), must("creditCode", Type.CODE),
      must("name", Type.NAME), must("certificate", Type.TEXT), must("validFrom", Type.DAY), may("validUntil", Type.DAY));

  private final List<String> keys;
  private final List<ListColumn> columns;

  ImportKind(List<String> keys, ListColumn... columns) {
    this.keys = keys;
    this.columns = List.of(columns);
  }

  /** The columns that together name a row: no two rows of a file share them. */
  public List<String> keys() {
    return keys;
  }

  public List<ListColumn> columns() {
    return columns;
  }
}
