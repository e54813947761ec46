package kechuang.identity.api;

import java.time.Instant;
import kechuang.identity.entity.ApiToken;

/** A live token in {@code GET /tokens}, without its text. */
public record ListedToken(long id, String label, Instant createdAt, Instant expiresAt, Instant usedAt) {

  static ListedToken of(ApiToken token) {
    return new ListedToken(token.getId(), token.getLabel(), token.getCreatedAt(), token.getExpiresAt(),
        token.getUsedAt());
  }
}
