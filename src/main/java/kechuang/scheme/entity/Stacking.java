package kechuang.scheme.entity;

/** What becomes of several benefits for one matter (政策叠加). */
public enum Stacking {
  /** Each is paid. */
  EACH,
  /** Of a group only the highest is paid (就高不重复). */
  HIGHEST,
  /** What was paid of the group before is taken off (晋级补差). */
  DIFFERENCE
}
