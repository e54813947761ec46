package kechuang.identity.boundary;

import java.time.Instant;

/** A new token: the only time its text is known. */
public record IssuedToken(long id, String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "IssuedToken " + id;
  }
}
