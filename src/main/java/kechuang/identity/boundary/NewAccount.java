package kechuang.identity.boundary;

import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;

/**
 * An account to be opened. The password was hashed before, outside the transaction ({@link Passwords#hash}).
 *
 * @param once whether somebody else made the password, so that its person has to take another one first
 */
public record NewAccount(Login login, String name, PasswordHash password, Duties duties, boolean once) {

  /** With a password that its person chose. */
  public NewAccount(Login login, String name, PasswordHash password, Duties duties) {
    this(login, name, password, duties, false);
  }

  /** The same with a password that is handed over. */
  public NewAccount forOnce() {
    return new NewAccount(login, name, password, duties, true);
  }
}
