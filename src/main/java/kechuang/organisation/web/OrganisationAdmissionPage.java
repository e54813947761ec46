package kechuang.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.RegistrationPapers;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Step.Status;
import org.primefaces.event.FileUploadEvent;

/** A firm's registration after the form: licence and letter of authority, and how far the county is with them. */
@Named
@ViewScoped
public class OrganisationAdmissionPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FILES = "organisation.admission.files";

  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Admissions admissions;
  @Inject
  private Attachments attachments;
  @Inject
  private Uploads uploads;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private transient Organisation own;
  private long version;
  private String operation;
  private ProofFiles papers;

  @PostConstruct
  void open() {
    version = getOwn().getVersion();
    operation = operations.newId();
    papers = new ProofFiles(RegistrationPapers.OWNER_KIND).kept(drafts.load(FILES, key()).orElse(""));
  }

  private String key() {
    return String.valueOf(getOwn().getId());
  }

  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }

  public AdmissionState getState() {
    return getOwn().getAdmission().getState();
  }

  /** Whether papers are asked for, and the caller is who hands them in. */
  public boolean isAsked() {
    return (getState() == AdmissionState.REGISTERED || getState() == AdmissionState.RETURNED) && memberships.administers();
  }

  public void upload(FileUploadEvent event) throws IOException {
    papers.take(event, uploads);
    drafts.save(FILES, key(), papers.text());
  }

  public void removeFile(long id) {
    papers.remove(id);
    drafts.save(FILES, key(), papers.text());
  }

  /** The papers of one kind: those the county has, and the new ones. */
  public List<Attachment> files(String kind) {
    return Stream.concat(admissions.ownPapers().stream(), attachments.loose(papers.all()).stream())
        .filter(file -> file.getCategory().equals(kind)).toList();
  }

  /** Everything the county has. */
  public List<Attachment> getPapers() {
    return admissions.ownPapers();
  }

  /** Hands the papers in. */
  public void handIn() {
    try {
      operations.oncePerForm("organisation.hand-in", operation, papers.text(), () -> {
        admissions.handIn(version, papers.all());
        drafts.delete(FILES, key());
        return "";
      });
    } catch (StaleData changed) {
      own = null;
      version = getOwn().getVersion();
      throw changed;
    }
    own = null;
    papers = new ProofFiles(RegistrationPapers.OWNER_KIND);
    Said.here("organisation.admission.handed-in", getCountyName());
  }

  public List<Step> getSteps() {
    var at = switch (getState()) {
      case REGISTERED, RETURNED -> 1;
      case PENDING, REJECTED -> 2;
      case ADMITTED -> 4;
    };
    return Stream.of("register", "papers", "county", "act").map(step -> step(step, at)).toList();
  }

  private Step step(String step, int at) {
    var place = List.of("register", "papers", "county", "act").indexOf(step);
    var status = place < at ? Status.DONE : place > at ? Status.WAITING
        : getState() == AdmissionState.REJECTED ? Status.STOPPED : Status.NOW;
    return new Step(step, Display.text("organisation.admission.step." + step), status, null);
  }

  public String getCountyName() {
    return lists.county(getOwn().getCountyCode()).map(county -> county.name(Display.locale())).orElse("");
  }
}
