package kechuang.organisation.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kechuang.fault.NotFound;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Handlings;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.FactConfirmation;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.SizeExplanation;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** What a firm says about itself, for its county to compare with the registers; read-only for everybody else. */
@Named
@ViewScoped
public class OrganisationConfirmPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.confirm";

  @Inject
  private Organisations organisations;
  @Inject
  private FactConfirmation confirmation;
  @Inject
  private Memberships memberships;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Caller caller;
  @Inject
  private Operations operations;
  @Inject
  private Handlings handlings;
  @Inject
  private Drafts drafts;

  private String id;
  private long version;
  private String operation;
  private boolean decidable;
  private String inHandOf;
  private String note;
  private transient Organisation organisation;
  private transient History history;

  /** On opening: what the officer sees is what he or she decides on. */
  public void open() {
    organisation = null;
    version = getOrganisation().getVersion();
    operation = operations.newId();
    history = null;
    inHandOf = handlings.othersName(FactConfirmation.KIND, id).orElse(null);
    decidable = inHandOf == null && organisation.isFirm() && organisation.allowed(caller::is).contains(OrganisationEventKind.CONFIRM) && !isOwn();
  }

  public Organisation getOrganisation() {
    if (organisation == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("organisation", id);
      }
      organisation = organisations.seen(Long.parseLong(id));
    }
    return organisation;
  }

  /** The colleague who has it in hand; null if no other officer has. */
  public String getInHandOf() {
    return inHandOf;
  }

  /** The facts are right. */
  public String confirm() {
    return decide("confirmed", () -> confirmation.confirm(getOrganisation().getId(), version, note));
  }

  /** The firm has to mend something first. */
  public String query() {
    return decide("queried", () -> confirmation.query(getOrganisation().getId(), version, note));
  }

  private String decide(String done, Runnable decision) {
    try {
      operations.oncePerForm("organisation.confirm", operation, id + "/" + done + "/" + note, () -> {
        decision.run();
        drafts.delete(DRAFT, id);
        return done;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("organisation.confirm." + done, getOrganisation().getName());
    return "/organisation/list.xhtml?faces-redirect=true";
  }

  /** Whether the caller decides; as it was when the page was opened, so that a second click is answered like the first. */
  public boolean isDecidable() {
    return decidable;
  }

  /** Whether the caller belongs to the firm, and so does not decide. */
  public boolean isOwn() {
    return memberships.isOwn(getOrganisation().getId());
  }

  public List<TimelineItem> getTimeline() {
    if (history == null) {
      history = organisations.history(getOrganisation().getId());
    }
    return Timeline.of("organisation", history.events(), history.people());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public SizeExplanation getSize() {
    return lists.explainSize(getOrganisation(), locale());
  }

  public String getCountyName() {
    return lists.county(getOrganisation().getCountyCode()).map(county -> county.name(locale())).orElse("");
  }

  public String getIndustryName() {
    return lists.industry(getOrganisation().getIndustryCode())
        .map(industry -> industry.getCode() + " " + industry.name(locale())).orElse("");
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
