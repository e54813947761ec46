package kechuang.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.OptionalLong;

/** Who calls: the name of the principal is the id of the account. Nothing is read, so no transaction is begun for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@DeclareRoles({"applicant", "provider", "programme-manager", "county-officer", "city-officer", "expert",
    "finance-reviewer", "approver", "payment-maker", "payment-checker", "payment-releaser", "auditor", "administrator",
    "system"})
public class Caller {

  @Resource
  private SessionContext context;

  /** The account that calls; an error of the program where nobody is logged in. */
  @PermitAll
  public long accountId() {
    return id().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
  }

  /** The account that calls, if a person does: jobs and visitors have none. */
  @PermitAll
  public OptionalLong id() {
    var name = context.getCallerPrincipal().getName();
    return name != null && name.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(name)) : OptionalLong.empty();
  }

  @PermitAll
  public boolean is(String role) {
    return context.isCallerInRole(role);
  }
}
