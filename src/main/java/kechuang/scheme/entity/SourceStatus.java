package kechuang.scheme.entity;

/** Whether the bureau has confirmed a rule's text, or it is a sample (示范数据, 待核定). */
public enum SourceStatus {
  SAMPLE, CONFIRMED
}
