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
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * One entry of a register: of a firm, known by its key, with what its cells say, since when and until when, and where that
 * comes from. It says only what somebody confirmed, or else is the firm's bare word. Once a decision rests on it, nothing of
 * it changes any more.
 */
@Entity
@Table(name = "register_entry")
public class RegisterEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  @SequenceGenerator(name = "register_entry_id", sequenceName = "register_entry_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry_id")
  private Long id;
  @Enumerated(EnumType.STRING)
  private RegisterKind kind;
  @Column(name = "credit_code")
  private String creditCode;
  @Column(name = "entry_key")
  private String key;
  private String name;
  @Column(name = "county_code")
  private String countyCode;
  private Integer year;
  @Column(name = "from_on")
  private LocalDate from;
  @Column(name = "until_on")
  private LocalDate until;
  private String parties;
  private String cells;
  @Enumerated(EnumType.STRING)
  private RegisterEntryState state;
  private String source;
  @Column(name = "source_on")
  private LocalDate sourceOn;
  @Column(name = "import_id")
  private Long importId;
  @Column(name = "locked_for")
  private String lockedFor;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RegisterEntryEvent> events = new ArrayList<>();

  protected RegisterEntry() {
  }

  /**
   * What an entry is to say.
   *
   * @param creditCode whose it is
   * @param name of whoever that is, as the source calls it
   * @param countyCode where that is; null where nobody knows
   * @param cells all of them, the holder's code among them; checked by whoever makes it
   */
  public record Content(String creditCode, String name, String countyCode, Map<String, String> cells) {
  }

  /**
   * Where it comes from.
   *
   * @param source the document, in words
   * @param on the day that is of
   */
  public record Source(String source, LocalDate on) {
  }

  private RegisterEntry(RegisterKind kind, Content content) {
    this.kind = kind;
    take(content);
  }

  /** A manager enters it, on a source. */
  public static RegisterEntry entered(RegisterKind kind, Content content, Source source, Act act) {
    var entry = new RegisterEntry(kind, content);
    entry.rest(source);
    entry.begin(RegisterEntryEventKind.ENTER, RegisterEntryState.CONFIRMED, act);
    return entry;
  }

  /** A firm says it of itself. */
  public static RegisterEntry filed(RegisterKind kind, Content content, Act act) {
    var entry = new RegisterEntry(kind, content);
    entry.rest(new Source("", act.day()));
    entry.begin(RegisterEntryEventKind.FILE, RegisterEntryState.DECLARED, act);
    return entry;
  }

  private void begin(RegisterEntryEventKind event, RegisterEntryState first, Act act) {
    state = first;
    events.add(new RegisterEntryEvent(this, null, event, first, Map.of(), act));
  }

  /** Whoever filed it says it anew; whatever was refused waits again, and so does what a partner says anew of a loan or a policy. */
  public void revise(Content content, Act act) {
    if (state == RegisterEntryState.CONFIRMED) {
      mustBeOfPartner();
      mustBeFree();
    }
    var was = differences(content.cells());
    take(content);
    rest(new Source("", act.day()));
    move(RegisterEntryEventKind.REVISE, was, act);
  }

  /** Its county found it right. */
  public void confirm(Source on, Act act) {
    move(RegisterEntryEventKind.CONFIRM, Map.of(), act);
    rest(on);
  }

  /** Its county sends it back, for a reason. */
  public void refuse(Act act) {
    act.mustSay("note", "registry.entry.reason");
    move(RegisterEntryEventKind.REFUSE, Map.of(), act);
  }

  /** It was wrong, for a reason; not once a decision rests on it. */
  public void correct(Content content, Source on, Act act) {
    act.mustSay("note", "registry.entry.reason");
    mustBeFree();
    var was = differences(content.cells());
    take(content);
    rest(on);
    move(RegisterEntryEventKind.CORRECT, was, act);
  }

  /** It is over from a day on, for a reason. */
  public void exit(LocalDate day, Act act) {
    act.mustSay("note", "registry.entry.reason");
    if (day == null || day.isAfter(act.day()) || from != null && day.isBefore(from)) {
      throw new RuleViolation("registry.entry.exit-day").about("day");
    }
    if (kind.use() == RegisterKind.Use.OF_YEAR) {
      mustBeFree();
    }
    move(RegisterEntryEventKind.EXIT, Map.of(), act);
    until = day;
  }

  /** It was no end after all. */
  public void reinstate(Act act) {
    act.mustSay("note", "registry.entry.reason");
    move(RegisterEntryEventKind.REINSTATE, Map.of(), act);
    until = day(cells().get("validUntil"));
  }

  /** A decision rests on it from now on; doing it again changes nothing. */
  public void lock(String reason, Act act) {
    if (lockedFor == null) {
      move(RegisterEntryEventKind.LOCK, Map.of(), act.saying(reason));
      lockedFor = reason;
    }
  }

  private void mustBeOfPartner() {
    if (kind.partner().isEmpty()) {
      throw new Conflict("registry.entry.confirmed-stays");
    }
  }

  private void mustBeFree() {
    if (lockedFor != null) {
      throw new Conflict("registry.entry.locked", lockedFor);
    }
  }

  private void take(Content content) {
    var all = kind.complete(content.cells());
    creditCode = content.creditCode();
    name = content.name();
    countyCode = content.countyCode();
    key = kind.key(all);
    year = kind.year(all);
    from = kind.since() == null ? null : day(all.get(kind.since()));
    until = day(all.get("validUntil"));
    parties = kind.parties(all);
    all.remove("name");
    cells = Cells.write(all);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private void rest(Source on) {
    source = on.source();
    sourceOn = on.on();
  }

  private Map<String, String> differences(Map<String, String> next) {
    var before = cells();
    var after = kind.complete(next);
    var was = new TreeMap<String, String>();
    kind.columns().stream().map(ListColumn::key).filter(one -> !String.valueOf(before.get(one)).equals(
        String.valueOf(after.get(one)))).forEach(one -> was.put(one, before.getOrDefault(one, "")));
    return was;
  }

  private void move(RegisterEntryEventKind event, Map<String, String> was, Act act) {
    var to = RegisterEntryLifecycle.TABLE.next(state, event);
    events.add(new RegisterEntryEvent(this, state, event, to, was, act));
    state = to;
  }

  /** What people of the given roles may do now; a locked one is corrected by nobody. */
  public Set<RegisterEntryEventKind> allowed(Predicate<String> hasRole) {
    var allowed = RegisterEntryLifecycle.TABLE.allowed(state, hasRole);
    if (lockedFor != null) {
      allowed.remove(RegisterEntryEventKind.CORRECT);
    }
    if (state == RegisterEntryState.CONFIRMED && (lockedFor != null || kind.partner().isEmpty())) {
      allowed.remove(RegisterEntryEventKind.REVISE);
    }
    if (lockedFor != null && kind.use() == RegisterKind.Use.OF_YEAR) {
      allowed.remove(RegisterEntryEventKind.EXIT);
    }
    return allowed;
  }

  /** Refuses if somebody changed it since the caller looked at it. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  /** What it says, by the keys of its columns. */
  public Map<String, String> cells() {
    return Cells.read(cells);
  }

  public Long getId() {
    return id;
  }

  public RegisterKind getKind() {
    return kind;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public String getKey() {
    return key;
  }

  /** Its certificate, its patent, its contract, as it came in; without the list it stands in. */
  public String getNumber() {
    var columns = kind.keys();
    return cells().get(columns.get(columns.size() - 1));
  }

  public String getName() {
    return name;
  }

  /** Where its holder was when it came in; null where nobody knew. */
  public String getCountyCode() {
    return countyCode;
  }

  /** The year it is of; null where it says none. */
  public Integer getYear() {
    return year;
  }

  /** Its first day; null where it is of a year. */
  public LocalDate getFrom() {
    return from;
  }

  /** Its last day; null where no end is known. */
  public LocalDate getUntil() {
    return until;
  }

  /** Whether it is for somebody with this credit code to file it and to say it anew: a partner's for the partner, else its holder's. */
  public boolean isFiledBy(String code) {
    return code.equals(kind.partner().isEmpty() ? creditCode : cells().get(kind.partner().get().codeColumn()));
  }

  /** The credit codes of all whom it is about. */
  public List<String> getCodes() {
    var all = new ArrayList<>(List.of(creditCode));
    if (!parties.isEmpty()) {
      all.addAll(List.of(parties.split(" ")));
    }
    return all;
  }

  public RegisterEntryState getState() {
    return state;
  }

  /** What confirmed it; empty for a firm's bare word. */
  public String getSource() {
    return source;
  }

  public LocalDate getSourceOn() {
    return sourceOn;
  }

  /** The list it came with; null where somebody entered it. */
  public Long getImportId() {
    return importId;
  }

  /** What decision rests on it; null for none. */
  public String getLockedFor() {
    return lockedFor;
  }

  public long getVersion() {
    return version;
  }

  public List<RegisterEntryEvent> getEvents() {
    return List.copyOf(events);
  }
}
