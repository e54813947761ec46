package kechuang.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import kechuang.identity.boundary.Handlings;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/** A county's officer compares what the county's firms say with the registers; never for a firm of his or her own. */
@Stateless
public class FactConfirmation {

  /** As the facts of an organisation in hand are kept, by its id. @see Handlings */
  public static final String KIND = "facts";

  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Handlings handlings;
  @Inject
  private RegisteredChanges changes;
  @Inject
  private Teams teams;
  @Inject
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** How many firms wait for the caller's county. */
  @RolesAllowed("county-officer")
  public long waiting() {
    return organisations.count(new OrganisationFilter(null, OrganisationKind.FIRM, FactsState.DECLARED, null));
  }

  /** The facts are as the firm says. */
  @RolesAllowed("county-officer")
  public void confirm(long id, long version, String source) {
    var firm = decided(id, version);
    var act = acts.now(source);
    firm.confirmFacts(act);
    changes.see(id, act);
    teams.follow(firm, act);
    told.fire(Tiding.of(TidingKind.FACTS_CONFIRMED, Whom.organisation(id), id, version));
  }

  /** The firm has to mend something first; it reads the note. */
  @RolesAllowed("county-officer")
  public void query(long id, long version, String note) {
    var act = acts.now(note);
    decided(id, version).queryFacts(act);
    told.fire(Tiding.of(TidingKind.FACTS_QUERIED, Whom.organisation(id), id, version, act.note()));
  }

  private Organisation decided(long id, long version) {
    var organisation = organisations.seen(id);
    memberships.refuseOwn(id);
    handlings.refuseOthers(KIND, String.valueOf(id));
    organisation.expect(version);
    organisation.mustBeAdmitted();
    return organisation;
  }
}
