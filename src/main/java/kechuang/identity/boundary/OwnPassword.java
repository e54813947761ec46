package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.platform.boundary.Acts;

/** The transaction of {@link Logins#changePassword}. */
@Stateless
public class OwnPassword {

  @Inject
  private CurrentAccount current;
  @Inject
  private Tokens tokens;
  @Inject
  private Acts acts;

  @PermitAll
  public Login login() {
    return new Login(current.account().getLogin());
  }

  /** The old password was checked. */
  @PermitAll
  public void change(PasswordHash password) {
    var account = current.account();
    account.changePassword(password, acts.inRealTime());
    tokens.revokeAll(account.getId());
  }
}
