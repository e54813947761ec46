package kechuang.registry.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * One list that a programme manager brings in. It is read and looked at first; confirmed, it counts as a whole, and as a
 * whole it can be taken back.
 */
@Entity
@Table(name = "register_import")
public class RegisterImport {

  @Id
  @SequenceGenerator(name = "register_import_id", sequenceName = "register_import_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_import_id")
  private Long id;
  @Enumerated(EnumType.STRING)
  private ImportKind kind;
  @Enumerated(EnumType.STRING)
  private RegisterImportState state = RegisterImportState.READING;
  private String source;
  @Column(name = "source_on")
  private LocalDate sourceOn;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "attachment_id")
  private long attachmentId;
  private int fresh;
  private int changed;
  private int same;
  private int wrong;
  private String failure;
  @Column(name = "failure_detail")
  private String failureDetail = "";
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RegisterImportEvent> events = new ArrayList<>();

  protected RegisterImport() {
  }

  /**
   * A file that has just come in.
   *
   * @param source what list it is, in words; confirmed facts will name it
   * @param sourceOn the day the list is of
   * @param countyCode the county whose firms it may be about; null for all
   */
  public RegisterImport(ImportKind kind, String source, LocalDate sourceOn, String countyCode, long attachmentId,
      Act act) {
    this.kind = kind;
    this.source = source.strip();
    this.sourceOn = sourceOn;
    this.countyCode = countyCode;
    this.attachmentId = attachmentId;
    events.add(new RegisterImportEvent(this, null, RegisterImportEventKind.UPLOAD, state, act));
  }

  /** How many rows came out how. */
  public record Totals(int fresh, int changed, int same, int wrong) {
  }

  /** It was read to the end. */
  public void check(Totals totals, Act act) {
    move(RegisterImportEventKind.CHECK, act);
    count(totals);
  }

  /** It is no such list; why, as a key with its arguments. */
  public void fail(Problem why, Act act) {
    move(RegisterImportEventKind.FAIL, act);
    failure = why.key();
    failureDetail = why.arguments().isEmpty() ? "" : String.valueOf(why.arguments().get(0));
  }

  /** It counts from now on; not with a row in error. */
  public void confirm(Totals totals, Act act) {
    if (wrong > 0) {
      throw new Conflict("registry.import.has-errors", wrong);
    }
    move(RegisterImportEventKind.CONFIRM, act);
    count(totals);
    confirmedBy = act.account();
  }

  /** Everything is as it was before. */
  public void undo(Act act) {
    move(RegisterImportEventKind.UNDO, act);
  }

  /** Nobody wants it. */
  public void discard(Act act) {
    move(RegisterImportEventKind.DISCARD, act);
  }

  private void count(Totals totals) {
    fresh = totals.fresh();
    changed = totals.changed();
    same = totals.same();
    wrong = totals.wrong();
  }

  private void move(RegisterImportEventKind event, Act act) {
    var to = RegisterImportLifecycle.TABLE.next(state, event);
    events.add(new RegisterImportEvent(this, state, event, to, act));
    state = to;
  }

  /** What people of the given roles may do now. */
  public Set<RegisterImportEventKind> allowed(Predicate<String> hasRole) {
    return RegisterImportLifecycle.TABLE.allowed(state, hasRole);
  }

  /** Refuses if somebody changed it since the caller looked at it. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  public ImportKind getKind() {
    return kind;
  }

  public RegisterImportState getState() {
    return state;
  }

  public String getSource() {
    return source;
  }

  public LocalDate getSourceOn() {
    return sourceOn;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public long getAttachmentId() {
    return attachmentId;
  }

  public int getFresh() {
    return fresh;
  }

  public int getChanged() {
    return changed;
  }

  public int getSame() {
    return same;
  }

  public int getWrong() {
    return wrong;
  }

  public int getTotal() {
    return fresh + changed + same + wrong;
  }

  /** The key of the sentence that says why it could not be read. */
  public String getFailure() {
    return failure;
  }

  /** What that sentence names; may be empty. */
  public String getFailureDetail() {
    return failureDetail;
  }

  public Long getConfirmedBy() {
    return confirmedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<RegisterImportEvent> getEvents() {
    return List.copyOf(events);
  }
}
