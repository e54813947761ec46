package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who acts for an organisation.
 *
 * @param lastLoginAt null before the first login
 * @param self whether it is the caller
 */
public record MemberRow(long account, String name, String login, boolean administrator, Instant lastLoginAt, boolean self)
    implements Serializable {
}
