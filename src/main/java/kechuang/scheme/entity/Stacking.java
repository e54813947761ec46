package kechuang.scheme.entity;

/** What becomes of several benefits for one matter (政策叠加). */
public enum Stacking {
  /** Each is paid. */
  EACH,
  /** Of a group only the highest is paid, less what was paid of the group before (就高不重复). */
  HIGHEST,
  /** The same for titles of one body that rise by levels (晋级补差). */
  DIFFERENCE,
  /** Of a group only the highest is paid, and nothing once another of the group was paid before (不重复享受). */
  EXCLUDING
}
