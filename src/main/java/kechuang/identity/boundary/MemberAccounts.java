package kechuang.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;

/**
 * The accounts of firms' and providers' own people, for the feature that knows whose they are: it asks who may do this
 * before, in the same transaction. An account that holds an office is none of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MemberAccounts {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;
  @Inject
  private Acts acts;
  @Inject
  private LiveTokens tokens;

  /**
   * Closes the account of somebody who acts for the organisation no more: sessions end at the next click, tokens at once. An
   * office that he or she holds besides goes on.
   */
  @RolesAllowed({"applicant", "provider", "county-officer"})
  public void close(long id) {
    var account = get(id);
    if (isOutside(account)) {
      account.close(acts.inRealTime());
      tokens.end(id);
    }
  }

  /** A password for once, from an officer who made sure who asks; every session and token of the account ends. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public void resetPassword(long id, PasswordHash password, IdentityCheck check) {
    if (caller.accountId() == id) {
      throw new RuleViolation("identity.account.own");
    }
    var account = get(id);
    if (!isOutside(account)) {
      throw new RuleViolation("identity.account.holds-office");
    }
    account.resetPassword(password, acts.inRealTime().saying(check.text()));
    tokens.end(id);
  }

  private Account get(long id) {
    var account = em.find(Account.class, id);
    if (account == null) {
      throw new NotFound("account", id);
    }
    return account;
  }

  private static boolean isOutside(Account account) {
    return account.getRoles().stream().allMatch(Role::isOutside);
  }
}
