package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** Licence and letter of authority that a registration rests on. */
@ApplicationScoped
public class RegistrationPapers extends ProofAccess {

  public static final String OWNER_KIND = "organisation";

  public RegistrationPapers() {
    super(OWNER_KIND, ProofKind.FOR_REGISTRATION);
  }

  @Override
  long organisationOf(long ownerId) {
    return ownerId;
  }
}
