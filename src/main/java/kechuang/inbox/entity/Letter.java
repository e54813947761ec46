package kechuang.inbox.entity;

/**
 * Something on its way out, taken by one sender.
 *
 * @param token of this taking; whoever took it before has lost it
 * @param round grows when it is sent again after a refusal
 */
public record Letter(long id, long token, Channel channel, String address, String subject, String body, int round) {

  /** The same for every try of one sending: whoever takes it twice under one key gives it out once. */
  public String key() {
    return "kechuang-" + id + "-" + round;
  }
}
