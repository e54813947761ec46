package kechuang.identity.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import kechuang.identity.entity.Role;

/**
 * An account as the administrator's list shows it.
 *
 * @param roles in the order of {@link Role}
 * @param place where it belongs
 * @param lastLoginAt null before the first login
 */
public record AccountRow(long id, String login, String name, List<Role> roles, AccountName place, Instant lastLoginAt,
    boolean active) implements Serializable {
}
