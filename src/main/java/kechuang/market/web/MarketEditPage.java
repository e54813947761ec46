package kechuang.market.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.market.boundary.NeedCase;
import kechuang.market.boundary.NeedCases;
import kechuang.market.boundary.NeedForm;
import kechuang.market.boundary.NeedPapers;
import kechuang.market.boundary.Needs;
import kechuang.market.entity.NeedContent;
import kechuang.market.entity.NeedEventKind;
import kechuang.market.entity.NeedKind;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Said;
import org.primefaces.event.FileUploadEvent;

/** A firm writes down what it needs: first what kind of need it is, then the form of that kind. */
@Named
@ViewScoped
public class MarketEditPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "market.edit";
  private static final String FILE = "market.edit.file";
  private static final int USUAL_MONTHS = 3;

  @Inject
  private Needs needs;
  @Inject
  private NeedCases cases;
  @Inject
  private NeedNames names;
  @Inject
  private Organisations organisations;
  @Inject
  private Uploads uploads;
  @Inject
  private Attachments attachments;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private BusinessClock clock;

  private String number;
  private String kind;
  private long version;
  private String operation;
  private NeedFields fields;
  private Long file;
  private boolean keepFile = true;
  private transient NeedCase shown;
  private transient Organisation own;

  /** Loads what is known; what the firm may not change any more is shown on its page instead. */
  public String open() {
    operation = operations.newId();
    if (isKnown()) {
      if (!getShown().allowed().contains(NeedEventKind.SUBMIT)) {
        return "/market/need.xhtml?faces-redirect=true&number=" + number;
      }
      version = getShown().need().getVersion();
      fields = NeedFields.of(getShown().need());
    } else {
      fields = Stream.of(NeedKind.values()).filter(one -> one.name().equals(kind)).findFirst()
          .map(one -> new NeedFields(one, one == NeedKind.POLICY ? null : clock.today().plusMonths(USUAL_MONTHS)))
          .orElse(null);
    }
    file = fields == null ? null : drafts.load(FILE, getKey()).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf)
        .filter(id -> !attachments.loose(List.of(id)).isEmpty()).orElse(null);
    return null;
  }

  public boolean isKnown() {
    return number != null && !number.isBlank();
  }

  /** What is known of it; null for a new one. */
  public NeedCase getShown() {
    if (shown == null && isKnown()) {
      shown = cases.get(number);
    }
    return shown;
  }

  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }

  /** What drafts of this form are kept under. */
  public String getKey() {
    return isKnown() ? number : "new-" + fields.getKind();
  }

  /** Keeps it where colleagues find it, too. */
  public String keep() {
    return written("keep", () -> needs.keep(isKnown() ? number : null, version, form()), "market.edit.kept",
        "/market/edit.xhtml");
  }

  /** Hands it in, or says all that is wrong. */
  public String submit() {
    return written("submit", () -> needs.submit(isKnown() ? number : null, version, form()), "market.edit.submitted",
        "/market/need.xhtml");
  }

  private String written(String how, Supplier<String> act, String said, String page) {
    try {
      var done = operations.oncePerForm(DRAFT, operation, how + form(), () -> {
        var written = act.get();
        drafts.delete(DRAFT, getKey());
        drafts.delete(FILE, getKey());
        return written;
      });
      Said.onNextPage(said, done);
      return page + "?faces-redirect=true&number=" + done;
    } catch (StaleData changed) {
      shown = null;
      version = isKnown() ? getShown().need().getVersion() : version;
      throw changed;
    }
  }

  /** The firm wants it no more. */
  public String discard() {
    operations.oncePerForm(DRAFT, operation, "discard", () -> {
      needs.withdraw(number, version, null);
      drafts.delete(DRAFT, getKey());
      drafts.delete(FILE, getKey());
      return "discarded";
    });
    Said.onNextPage("market.edit.discarded", number);
    return "/market/needs.xhtml?faces-redirect=true";
  }

  private NeedForm form() {
    return new NeedForm(fields.content(), file, keepFile);
  }

  /** Takes a file in; what is wrong with it is said beside its place. */
  public void upload(FileUploadEvent event) throws IOException {
    try {
      file = uploads.take(new NewFile(NeedPapers.OWNER_KIND, NeedPapers.CATEGORY,
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream()).getId();
      drafts.save(FILE, getKey(), String.valueOf(file));
    } catch (RuleViolation refused) {
      Said.beside(event.getComponent(), refused);
    }
  }

  /** The file that goes with it as it stands on the page; null for none. */
  public Attachment getFile() {
    if (file != null) {
      return attachments.loose(List.of(file)).stream().findFirst().orElse(null);
    }
    return keepFile && getShown() != null ? getShown().file() : null;
  }

  /** It goes without a file. */
  public void removeFile() {
    file = null;
    keepFile = false;
    drafts.delete(FILE, getKey());
  }

  public List<SelectItem> getServices() {
    return names.services();
  }

  public List<SelectItem> getIndustries() {
    return names.industries();
  }

  public List<SelectItem> getThemes() {
    return names.themes();
  }

  public List<SelectItem> getRegions() {
    return fields.getKind() == NeedKind.POLICY ? names.offices(getOwn().getCountyCode()) : names.regions();
  }

  /** How the public would call a firm that is not named. */
  public String getCountyName() {
    return names.place(getOwn().getCountyCode());
  }

  public List<NeedKind> getKinds() {
    return Arrays.asList(NeedKind.values());
  }

  public LocalDate getTomorrow() {
    return clock.today().plusDays(1);
  }

  public LocalDate getLatest() {
    return clock.today().plusMonths(NeedContent.MOST_MONTHS);
  }

  public NeedFields getFields() {
    return fields;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
