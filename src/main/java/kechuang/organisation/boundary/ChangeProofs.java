package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What shows that a name or a registered address changed: the notice of the register, the new licence. */
@ApplicationScoped
public class ChangeProofs extends ProofAccess {

  public static final String OWNER_KIND = "registered-change";

  @Inject
  private RegisteredChanges changes;

  public ChangeProofs() {
    super(OWNER_KIND, List.of(ProofKind.CHANGE_PROOF));
  }

  @Override
  long organisationOf(long ownerId) {
    return changes.get(ownerId).getOrganisationId();
  }
}
