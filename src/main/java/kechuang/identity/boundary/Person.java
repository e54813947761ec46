package kechuang.identity.boundary;

import java.util.Set;

/**
 * Who may act, read afresh at every request.
 *
 * @param roles codes of the roles
 * @param stamp changes with the password: a session that began under another one ends
 * @param passwordOnce whether another password has to be taken before anything else
 */
public record Person(long id, Set<String> roles, String stamp, boolean passwordOnce) {
}
