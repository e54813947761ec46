package kechuang.identity.boundary;

import java.io.Serializable;

/**
 * Which accounts to list.
 *
 * @param text part of the login or the name; empty for all
 * @param role code of a role; null for all
 * @param active true for open accounts, false for closed ones, null for both
 */
public record AccountFilter(String text, String role, Boolean active) implements Serializable {

  public static final AccountFilter ALL = new AccountFilter("", null, null);
}
