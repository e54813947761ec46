package kechuang.provider.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.provider.boundary.ListingCase;
import kechuang.provider.boundary.OwnListing;
import kechuang.provider.boundary.QualificationFiles;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ProviderListing;
import kechuang.provider.entity.ProviderService;
import org.primefaces.event.FileUploadEvent;

/** A provider's own listing: where it stands, and the form in which it applies, mends that, and keeps its prices. */
@Named
@ViewScoped
public class ProviderApplyPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "provider.apply";
  private static final String FILES = "provider.apply.files";
  private static final Pattern KEPT_FILE = Pattern.compile("(\\d{1,2})=(\\d{1,18})");

  @Inject
  private OwnListing listing;
  @Inject
  private Memberships memberships;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Uploads uploads;
  @Inject
  private Attachments attachments;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long version;
  private String operation;
  private Institution institution;
  private ListingLines lines;
  private transient ListingCase shown;

  /** Loads what is known and remembers the version that the reader looks at. */
  public void open() {
    shown = null;
    operation = operations.newId();
    var known = getShown().listing();
    version = known == null ? 0 : known.getVersion();
    institution = known == null ? null : known.getInstitution();
    lines = ListingLines.of(getShown(), drafts.load(DRAFT, getKey()).orElse(""));
    takeFilesBack();
  }

  /** Files of a draft; those that were cleared away since are not there any more. */
  private void takeFilesBack() {
    KEPT_FILE.matcher(drafts.load(FILES, getKey()).orElse("")).results().forEach(kept -> {
      int row = Integer.parseInt(kept.group(1));
      attachments.loose(List.of(Long.valueOf(kept.group(2)))).stream().filter(file -> row < lines.proofs().size())
          .forEach(file -> lines.proofs().get(row).take(file.getId(), file.getFileName()));
    });
  }

  public ListingCase getShown() {
    if (shown == null) {
      shown = listing.get();
    }
    return shown;
  }

  /** What drafts of this form are kept under. */
  public String getKey() {
    return String.valueOf(getShown().provider().getId());
  }

  /** Its organisation's administrator, unless its admission is being decided. */
  public boolean isWritable() {
    return memberships.administers() && (getListing() == null || getListing().isOpenToItsProvider());
  }

  private ProviderListing getListing() {
    return getShown().listing();
  }

  public boolean isAdmitted() {
    return getListing() != null && getListing().isAdmitted();
  }

  public void addService() {
    lines.addService();
  }

  public void removeService(ServiceLine line) {
    lines.remove(line);
  }

  public void addProof() {
    lines.addProof();
  }

  public void removeProof(ProofLine line) {
    lines.remove(line);
    drafts.save(FILES, getKey(), lines.files());
  }

  /** Takes a certificate's file in; what is wrong with it is said beside its own place. */
  public void upload(FileUploadEvent event) throws IOException {
    var place = event.getComponent();
    try {
      var kept = uploads.take(new NewFile(QualificationFiles.OWNER_KIND, QualificationFiles.CATEGORY,
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream());
      ((ProofLine) place.getAttributes().get("line")).take(kept.getId(), kept.getFileName());
      drafts.save(FILES, getKey(), lines.files());
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    }
  }

  /** Hands in what is typed, or says all that is wrong. */
  public String hand() {
    var form = lines.form(institution);
    var wrong = listing.problems(form);
    if (!wrong.isEmpty()) {
      throw new Problems(wrong);
    }
    var done = isAdmitted() ? "provider.apply.saved" : "provider.apply.sent";
    try {
      operations.oncePerForm(DRAFT, operation, form.toString(), () -> {
        listing.hand(version, form);
        drafts.delete(DRAFT, getKey());
        drafts.delete(FILES, getKey());
        return done;
      });
    } catch (StaleData changed) {
      shown = null;
      version = getListing() == null ? 0 : getListing().getVersion();
      throw changed;
    }
    Said.onNextPage(done);
    return "/provider/apply.xhtml?faces-redirect=true";
  }

  public List<Step> getSteps() {
    return ListingWay.of(getListing());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("provider", getShown().history().events(), getShown().history().people());
  }

  /** Services that wait for the city to confirm them. */
  public String getWaiting() {
    return !isAdmitted() ? "" : getShown().services().stream().filter(service -> !service.isOffered())
        .map(ProviderService::getServiceKind).flatMap(code -> lists.serviceKind(code).stream())
        .map(kind -> kind.name(Display.locale())).collect(Collectors.joining(", "));
  }

  public List<SelectItem> getKinds() {
    return lists.serviceKinds().stream().map(kind -> new SelectItem(kind.getCode(), kind.name(Display.locale()))).toList();
  }

  public List<SelectItem> getInstitutions() {
    return Arrays.stream(Institution.values())
        .map(one -> new SelectItem(one, Display.text("provider.institution." + one))).toList();
  }

  public List<ServiceLine> getServices() {
    return lines.services();
  }

  public List<ProofLine> getProofs() {
    return lines.proofs();
  }

  public Institution getInstitution() {
    return institution;
  }

  public void setInstitution(Institution institution) {
    this.institution = institution;
  }
}
