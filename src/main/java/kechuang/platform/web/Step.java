package kechuang.platform.web;

import java.io.Serializable;

/**
 * One step of a case's way, for {@code <k:steps>}.
 *
 * @param key    names the step (a state, a stage)
 * @param label  its words: 区级审核
 * @param status how far it is
 * @param detail a date or what is left, in words: "7 月 5 日", "还剩 7 个工作日"; may be null
 */
public record Step(String key, String label, Status status, String detail) implements Serializable {

  /** How far a step is. */
  public enum Status {
    /** Behind us. */
    DONE,
    /** Where the case stands. */
    NOW,
    /** Still to come. */
    WAITING,
    /** Ended here: refused, withdrawn, returned. */
    STOPPED,
    /** Not needed in this case. */
    SKIPPED
  }

  /** The style class: done, now, waiting, stopped, skipped. */
  public String look() {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }
}
