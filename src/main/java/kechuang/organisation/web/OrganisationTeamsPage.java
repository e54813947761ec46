package kechuang.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.HostedTeam;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.TeamForm;
import kechuang.organisation.boundary.Teams;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** The teams of the caller's space: who they are, how far their admission is, and a form for one of them. */
@Named
@ViewScoped
public class OrganisationTeamsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "organisation.teams";
  private static final String HERE = "/organisation/teams.xhtml?faces-redirect=true";

  @Inject
  private Teams teams;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String id;
  private long version;
  private String operation;
  private String name;
  private String project;
  private LocalDate hostedSince;
  private LocalDate incorporatedOn;
  private String members;
  private transient List<HostedTeam> rows;

  /** On opening: the form holds the team that was chosen, or none yet. */
  public void open() {
    operation = operations.newId();
    if (id == null || id.isEmpty()) {
      return;
    }
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFound("team", id);
    }
    var form = teams.form(Long.parseLong(id));
    version = organisations.get(Long.parseLong(id)).getVersion();
    name = form.name();
    project = form.project();
    hostedSince = form.hostedSince();
    incorporatedOn = form.incorporatedOn();
    members = form.members();
  }

  /** Keeps what the form says. */
  public String save() {
    var form = new TeamForm(name, project, hostedSince, incorporatedOn, members);
    operations.oncePerForm("organisation.team.save", operation, id + "/" + form, () -> {
      if (isNew()) {
        teams.found(form);
      } else {
        teams.change(Long.parseLong(id), version, form);
      }
      drafts.delete(DRAFT, getDraft());
      return "";
    });
    DraftPage.forget(DRAFT, getDraft());
    Said.onNextPage("organisation.teams.saved", name);
    return HERE;
  }

  /** Asks the county to admit the team whose button was pressed. */
  public String handIn() {
    var seen = SeenRow.seen().split("/");
    operations.oncePerForm("organisation.team.hand-in", seen[2], seen[0], () -> {
      teams.handIn(Long.parseLong(seen[0]), Long.parseLong(seen[1]));
      return "";
    });
    Said.onNextPage("organisation.teams.handed-in");
    return HERE;
  }

  public List<HostedTeam> getRows() {
    if (rows == null) {
      rows = teams.own();
    }
    return rows;
  }

  public Organisation getOwn() {
    return organisations.own();
  }

  /** Whether the firm is on the list of spaces today. */
  public boolean isSpace() {
    return teams.isSpace();
  }

  /** Whether the caller may change anything here. */
  public boolean isWritable() {
    return memberships.administers() && (!isNew() || isSpace());
  }

  public boolean isAdministrator() {
    return memberships.administers();
  }

  public boolean isNew() {
    return id == null || id.isEmpty();
  }

  /** Under which the half-written form is kept. */
  public String getDraft() {
    return isNew() ? "new" : id;
  }

  public String getOperation() {
    return operation;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  public LocalDate getHostedSince() {
    return hostedSince;
  }

  public void setHostedSince(LocalDate hostedSince) {
    this.hostedSince = hostedSince;
  }

  public LocalDate getIncorporatedOn() {
    return incorporatedOn;
  }

  public void setIncorporatedOn(LocalDate incorporatedOn) {
    this.incorporatedOn = incorporatedOn;
  }

  public String getMembers() {
    return members;
  }

  public void setMembers(String members) {
    this.members = members;
  }
}
