package kechuang.inbox.entity;

/** A way out of the portal. The inbox itself is none: it gets everything. */
public enum Channel {

  /** The gateway takes each sending once, by its key, so one of unknown fate can be sent again. */
  SMS(true),
  /** Nobody can say whether a mail of unknown fate arrived, so it is never sent again by itself. */
  MAIL(false);

  private final boolean repeatable;

  Channel(boolean repeatable) {
    this.repeatable = repeatable;
  }

  public boolean isRepeatable() {
    return repeatable;
  }
}
