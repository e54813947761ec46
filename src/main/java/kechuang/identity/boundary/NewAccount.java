package kechuang.identity.boundary;

import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;

/** An account to be opened. The password was hashed before, outside the transaction ({@link Passwords#hash}). */
public record NewAccount(Login login, String name, PasswordHash password, Duties duties) {
}
