package kechuang.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.Handlings;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.FactConfirmation;
import kechuang.organisation.boundary.HostedTeam;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.Spaces;
import kechuang.organisation.boundary.Teams;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.organisation.entity.Space;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One team before an officer: who it is, who hosts it, and for its county the decision. */
@Named
@ViewScoped
public class OrganisationTeamPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.team";
  private static final String LIST = "/organisation/spaces.xhtml?faces-redirect=true";

  @Inject
  private Teams teams;
  @Inject
  private Spaces spaces;
  @Inject
  private Organisations organisations;
  @Inject
  private Admissions admissions;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private Memberships memberships;
  @Inject
  private Handlings handlings;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Caller caller;

  private String id;
  private long version;
  private String operation;
  private String note;
  private transient HostedTeam it;

  /** On opening: what the officer sees is what he or she decides on. */
  public void open() {
    it = null;
    version = getOrganisation().getVersion();
    operation = operations.newId();
  }

  private HostedTeam it() {
    if (it == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("team", id);
      }
      it = teams.seen(Long.parseLong(id));
    }
    return it;
  }

  public String admit() {
    return decide("admitted", () -> admissions.admit(key(), version, note));
  }

  public String sendBack() {
    return decide("sent-back", () -> admissions.sendBack(key(), version, note));
  }

  public String reject() {
    return decide("rejected", () -> admissions.reject(key(), version, note));
  }

  /** What changed since it was admitted is as the host says. */
  public String confirm() {
    return decide("confirmed", () -> confirmation.confirm(key(), version, note));
  }

  public String query() {
    return decide("queried", () -> confirmation.query(key(), version, note));
  }

  private String decide(String done, Runnable decision) {
    operations.oncePerForm("organisation.team." + done, operation, id + "/" + note, () -> {
      decision.run();
      drafts.delete(DRAFT, id);
      return "";
    });
    DraftPage.forget(DRAFT, id);
    Said.onNextPage("organisation.team.done." + done, getOrganisation().getName());
    return LIST;
  }

  private long key() {
    return getOrganisation().getId();
  }

  /** Whether its admission is the caller's to decide. */
  public boolean isAdmissible() {
    return getOrganisation().getAdmission().allowed(caller::is).contains(OrganisationEventKind.ADMIT)
        && getOrganisation().getAdmission().getState() == AdmissionState.PENDING && !isOwn();
  }

  /** Whether what changed is the caller's to confirm. */
  public boolean isConfirmable() {
    return getInHandOf() == null && getOrganisation().isAdmitted() && !isOwn()
        && getOrganisation().allowed(caller::is).contains(OrganisationEventKind.CONFIRM);
  }

  /** The colleague who has it in hand; null if no other officer has. */
  public String getInHandOf() {
    return handlings.othersName(FactConfirmation.KIND, id).orElse(null);
  }

  public boolean isOwn() {
    return memberships.isOwn(key());
  }

  public HostedTeam getIt() {
    return it();
  }

  public Organisation getOrganisation() {
    return it().organisation();
  }

  public Organisation getHost() {
    return organisations.get(getOrganisation().getHostId());
  }

  /** The host's entry on the list of spaces; null if it has none. */
  public Space getSpace() {
    return spaces.of(getOrganisation().getHostId()).orElse(null);
  }

  public List<TimelineItem> getTimeline() {
    var history = organisations.history(key());
    return Timeline.of("organisation", history.events(), history.people());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
