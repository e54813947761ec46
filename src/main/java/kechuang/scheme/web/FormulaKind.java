package kechuang.scheme.web;

/** How a measure reckons what it gives; as formulas call themselves where they are kept. */
public enum FormulaKind {
  FIXED, CASES, SHARE, TIERS, SUM, TITLE
}
