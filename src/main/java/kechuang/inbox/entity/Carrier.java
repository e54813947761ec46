package kechuang.inbox.entity;

/** Takes letters out of the portal on one channel. */
public interface Carrier {

  /** Tries once and says what became of it; throws nothing. */
  Sending carry(Letter letter);
}
