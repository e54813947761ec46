package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Caller;

/**
 * Which organisations the caller acts for: the answer to "is it theirs?" and to "is it an officer's own?". Whoever acts for
 * a space acts for the teams it hosts too.
 */
@Stateless
public class Memberships {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;

  /** The organisation the caller belongs to, if any. */
  @PermitAll
  public OptionalLong own() {
    var account = caller.id();
    var membership = account.isEmpty() ? null : em.find(Membership.class, account.getAsLong());
    return membership == null ? OptionalLong.empty() : OptionalLong.of(membership.getOrganisationId());
  }

  /** The organisation the caller acts for; refuses a caller who acts for none. */
  @PermitAll
  public long ownOrganisationId() {
    return own().orElseThrow(() -> new RuleViolation("organisation.membership.none"));
  }

  /** The caller's organisation and the teams it hosts; nothing for a caller who belongs to none. */
  @PermitAll
  public List<Long> actsFor() {
    var own = own();
    return own.isEmpty() ? List.of() : em.createQuery("select o.id from Organisation o where o.id = :own"
        + " or o.hostId = :own order by o.id", Long.class).setParameter("own", own.getAsLong()).getResultList();
  }

  @PermitAll
  public boolean isOwn(long organisationId) {
    var own = own();
    return own.isPresent() && (own.getAsLong() == organisationId || hosts(own.getAsLong(), organisationId));
  }

  private boolean hosts(long own, long organisationId) {
    var other = em.find(Organisation.class, organisationId);
    return other != null && other.isTeam() && other.getHostId() == own;
  }

  /** Somebody else's organisation looks like none at all. */
  @PermitAll
  public void mustOwn(long organisationId) {
    if (!isOwn(organisationId)) {
      throw new NotFound("organisation", organisationId);
    }
  }

  /** Only an organisation's own administrator changes what it says about itself and where it is paid. */
  @PermitAll
  public void mustAdminister() {
    if (!administers()) {
      throw new RuleViolation("organisation.membership.not-administrator");
    }
  }

  @PermitAll
  public boolean administers() {
    var account = caller.id();
    var membership = account.isEmpty() ? null : em.find(Membership.class, account.getAsLong());
    return membership != null && membership.isAdministrator();
  }

  /** Nobody decides on an organisation he or she belongs to. */
  @PermitAll
  public void refuseOwn(long organisationId) {
    if (isOwn(organisationId)) {
      throw new RuleViolation("organisation.membership.own");
    }
  }

  /** The accounts that belong to the organisation, its administrators first; a team has none of its own. */
  @PermitAll
  public List<Membership> of(long organisationId) {
    return em.createQuery("select m from Membership m where m.organisationId = :organisation"
        + " order by m.administrator desc, m.accountId", Membership.class)
        .setParameter("organisation", organisationId).getResultList();
  }
}
