package kechuang.identity.api;

import java.time.Instant;

/** Answer of {@code POST /tokens}. */
public record NewToken(long id, String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "NewToken " + id;
  }
}
