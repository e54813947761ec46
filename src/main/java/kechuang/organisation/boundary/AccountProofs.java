package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What shows that a bank account is the organisation's: the bank's letter, the permit to open it. */
@ApplicationScoped
public class AccountProofs extends ProofAccess {

  public static final String OWNER_KIND = "bank-account";

  @Inject
  private BankAccounts accounts;

  public AccountProofs() {
    super(OWNER_KIND, List.of(ProofKind.ACCOUNT_PROOF));
  }

  @Override
  long organisationOf(long ownerId) {
    return accounts.get(ownerId).getOrganisationId();
  }
}
