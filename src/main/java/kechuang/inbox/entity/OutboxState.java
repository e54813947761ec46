package kechuang.inbox.entity;

import java.util.Set;

/** How far something on its way out has come. */
public enum OutboxState {

  /** There was no such way out when it was written. */
  NO_CHANNEL,
  PENDING, SENDING, SENT,
  /** Certainly not gone out, and not tried any more. */
  FAILED,
  /** It may have gone out; a person decides whether it is sent again. */
  UNKNOWN,
  /** A person decided that it is not sent. */
  LEFT;

  /** Those a person may send again, or leave. */
  public static final Set<OutboxState> UNDECIDED = Set.of(NO_CHANNEL, FAILED, UNKNOWN);
}
