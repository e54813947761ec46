package kechuang.scheme.boundary;

/** On whom a rule is tried out. */
public enum BenchScope {
  /** Some firms that somebody picked. */
  CHOSEN,
  /** All firms of the office: the city's all, a county's its own. */
  OFFICE,
  /** Those whom the office's last matching found entitled, or likely so. */
  MATCHED
}
