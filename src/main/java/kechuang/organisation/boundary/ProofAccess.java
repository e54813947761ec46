package kechuang.organisation.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.platform.boundary.Caller;

/** Proofs are seen by the organisation's own people and by the offices that see the organisation. */
abstract class ProofAccess implements AttachmentAccess {

  private static final Set<String> OFFICES = Set.of("county-officer", "city-officer", "programme-manager", "auditor");

  @Inject
  private Caller caller;
  @Inject
  private Memberships memberships;
  @Inject
  private Organisations organisations;
  @Inject
  private Jurisdiction jurisdiction;

  private final String ownerKind;
  private final List<String> categories;

  ProofAccess(String ownerKind, List<ProofKind> kinds) {
    this.ownerKind = ownerKind;
    this.categories = kinds.stream().map(ProofKind::name).toList();
  }

  /** The organisation behind what the file is bound to. */
  abstract long organisationOf(long ownerId);

  @Override
  public String ownerKind() {
    return ownerKind;
  }

  @Override
  public List<String> categories() {
    return categories;
  }

  @Override
  public boolean maySee(long ownerId) {
    long organisation = organisationOf(ownerId);
    return memberships.isOwn(organisation)
        || OFFICES.stream().anyMatch(caller::is) && jurisdiction.covers(organisations.get(organisation).getCountyCode());
  }
}
