package kechuang.organisation.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * A firm, a service provider, or a team of makers that a firm acts for. A firm registers itself and declares its facts; an officer of its county compares them
 * with the registers and confirms them, or sends them back with a question. Facts that change later are the firm's bare
 * word again until they are confirmed anew.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

  @Id
  @SequenceGenerator(name = "organisation_id", sequenceName = "organisation_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_id")
  private Long id;
  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;
  @Column(name = "credit_code")
  private String creditCode;
  private String name;
  @Column(name = "host_id")
  private Long hostId;
  @Column(name = "county_code")
  private String countyCode;
  private String address;
  private String contact;
  private String phone;
  @Column(name = "industry_code")
  private String industryCode;
  private Integer staff;
  private Money revenue;
  private Money assets;
  @Enumerated(EnumType.STRING)
  @Column(name = "size_class")
  private SizeClass sizeClass;
  @Column(name = "technology_sme")
  private boolean technologySme;
  private LocalDate founded;
  @Enumerated(EnumType.STRING)
  @Column(name = "facts_state")
  private FactsState factsState = FactsState.DECLARED;
  @Column(name = "facts_source")
  private String factsSource;
  @Column(name = "facts_on")
  private LocalDate factsOn;
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Column(name = "facts_note")
  private String factsNote;
  @Column(name = "listed_from")
  private LocalDate listedFrom;
  @Column(name = "listed_until")
  private LocalDate listedUntil;
  @Embedded
  private Admission admission = new Admission(AdmissionState.ADMITTED);
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<OrganisationEvent> events = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @MapKey(name = "fact")
  private Map<FirmFact, KnownFact> facts = new HashMap<>();

  protected Organisation() {
  }

  /** A firm that registers itself; its facts count as declared, and it acts only once it is admitted. */
  public static Organisation firm(CreditCode code, Declaration declaration, Contact contact, Act act) {
    var firm = new Organisation();
    firm.kind = OrganisationKind.FIRM;
    firm.creditCode = code.text();
    firm.take(declaration, act);
    firm.reach(contact);
    firm.admission = new Admission(AdmissionState.REGISTERED);
    firm.events.add(new OrganisationEvent(firm, null, OrganisationEventKind.REGISTER, firm.factsState, act));
    return firm;
  }

  /** A provider that the bureau lists from a day on; its facts are the bureau's own. */
  public static Organisation provider(CreditCode code, String name, String countyCode, LocalDate listedFrom,
      Act act) {
    var provider = new Organisation();
    provider.kind = OrganisationKind.PROVIDER;
    provider.creditCode = code.text();
    provider.name = name.strip();
    provider.countyCode = countyCode;
    provider.listedFrom = listedFrom;
    provider.events.add(new OrganisationEvent(provider, null, OrganisationEventKind.LIST, provider.factsState, act));
    return provider;
  }

  /** A body that wants to be listed; it takes orders once the city has put it on the list. */
  public static Organisation provider(CreditCode code, String name, String countyCode, Contact contact, Act act) {
    var provider = new Organisation();
    provider.kind = OrganisationKind.PROVIDER;
    provider.creditCode = code.text();
    provider.name = name.strip();
    provider.countyCode = countyCode;
    provider.reach(contact);
    provider.events.add(new OrganisationEvent(provider, null, OrganisationEventKind.REGISTER, provider.factsState, act));
    return provider;
  }

  /** A team that a space registers; it is no legal person, so it has its host's county and is reached through its host. */
  public static Organisation team(Organisation host, String name, Act act) {
    var team = new Organisation();
    team.kind = OrganisationKind.TEAM;
    team.hostId = host.id;
    team.name = name.strip();
    team.countyCode = host.countyCode;
    team.reach(new Contact(host.address, host.contact, host.phone));
    team.admission = new Admission(AdmissionState.REGISTERED);
    team.events.add(new OrganisationEvent(team, null, OrganisationEventKind.REGISTER, team.factsState, act));
    return team;
  }

  /** The host says something new about its team; what the county confirmed is its bare word again. */
  public void declareTeam(String newName, Act act) {
    name = newName.strip();
    unconfirmed(OrganisationEventKind.DECLARE, act);
  }

  /** The host lies in another county now, and the team with it; that county looks at it anew. */
  public void followHost(Organisation host, Act act) {
    countyCode = host.countyCode;
    reach(new Contact(host.address, host.contact, host.phone));
    unconfirmed(OrganisationEventKind.FOLLOW_HOST, act);
  }

  private void unconfirmed(OrganisationEventKind event, Act act) {
    move(event, act);
    factsSource = null;
    factsOn = null;
    confirmedBy = null;
    factsNote = null;
  }

  /**
   * A provider takes orders from this day on. The two who put it on the list have looked at its papers: its facts count
   * as confirmed, so that it can also be paid.
   */
  public void list(LocalDate from, Act act) {
    var before = factsState;
    listedFrom = from;
    listedUntil = null;
    if (!isConfirmed()) {
      count("organisation.facts-state.listed", act);
    }
    events.add(new OrganisationEvent(this, before, OrganisationEventKind.LIST, factsState, act.saying(null)));
  }

  /** Its facts count as confirmed from now on. */
  private void count(String source, Act act) {
    factsState = FactsState.CONFIRMED;
    factsSource = source;
    factsOn = act.day();
    confirmedBy = act.account();
  }

  /** It takes no new ones from this day on. */
  public void unlist(LocalDate from, Act act) {
    listedUntil = from.minusDays(1);
    events.add(new OrganisationEvent(this, factsState, OrganisationEventKind.UNLIST, factsState, act.saying(null)));
  }

  /** The firm says something new about itself, or answers a question; without either nothing happens. */
  public void declareFacts(Declaration declaration, Act act) {
    if (declares(declaration) && factsState != FactsState.QUERIED) {
      return;
    }
    take(declaration, act);
    move(OrganisationEventKind.DECLARE, act);
    factsSource = null;
    factsOn = null;
    confirmedBy = null;
    factsNote = null;
  }

  private boolean declares(Declaration declaration) {
    return name.equals(declaration.name()) && Objects.equals(countyCode, declaration.countyCode())
        && Objects.equals(industryCode, declaration.industry().getCode()) && Objects.equals(staff, declaration.staff())
        && Objects.equals(revenue, declaration.revenue()) && Objects.equals(assets, declaration.assets())
        && technologySme == declaration.technologySme() && Objects.equals(founded, declaration.founded());
  }

  private void take(Declaration declaration, Act act) {
    name = declaration.name();
    countyCode = declaration.countyCode();
    industryCode = declaration.industry().getCode();
    staff = declaration.staff();
    revenue = declaration.revenue();
    assets = declaration.assets();
    technologySme = declaration.technologySme();
    founded = declaration.founded();
    sizeClass = declaration.sizeClass();
    for (var fact : FirmFact.values()) {
      known(fact, null).say(fact.of(this), act);
    }
  }

  private KnownFact known(FirmFact fact) {
    return known(fact, fact.of(this));
  }

  private KnownFact known(FirmFact fact, String valueOfNew) {
    var found = facts.get(fact);
    if (found == null) {
      found = new KnownFact(this, fact, valueOfNew);
      facts.put(fact, found);
    }
    return found;
  }

  public final void reach(Contact whom) {
    address = whom.address();
    contact = whom.person();
    phone = whom.phone();
  }

  /**
   * An officer compared the facts with the registers.
   *
   * @param act says what they were compared with, in the officer's words
   */
  public void confirmFacts(Act act) {
    var source = act.note();
    new Problems.Collector().check(source != null && !source.isBlank(), "note", "organisation.facts.source-missing")
        .check(source == null || source.length() <= 200, "note", "organisation.facts.source-too-long", 200).refuseIfAny();
    move(OrganisationEventKind.CONFIRM, act);
    count(source.strip(), act);
    factsNote = null;
    if (isTeam()) {
      return;
    }
    for (var fact : FirmFact.values()) {
      known(fact).confirm(fact.of(this), factsSource, act);
    }
  }

  /**
   * Registers say the same about some of it, which is no longer the firm's bare word then. Once nothing waits for a
   * confirmation, the firm is confirmed as if its county had done it.
   */
  public void match(Collection<Evidence> evidence, Act act) {
    Stream.of(FirmFact.values()).forEach(this::known);
    var agreed = evidence.stream().filter(one -> known(one.fact()).waits() && one.confirms(this)).toList();
    agreed.forEach(one -> known(one.fact()).confirm(one));
    if (!agreed.isEmpty() && factsState == FactsState.DECLARED && facts.values().stream().noneMatch(KnownFact::waits)) {
      var last = agreed.get(agreed.size() - 1);
      move(OrganisationEventKind.MATCH, act.byTheRules(last.source()));
      factsSource = last.source();
      factsOn = last.on();
      confirmedBy = last.account();
    }
  }

  /** A register is taken back: what only it confirmed is the firm's bare word again. Not after an officer's confirmation. */
  public void unmatch(long registerImport, Act act) {
    facts.values().stream().filter(fact -> fact.restsOn(registerImport)).forEach(KnownFact::withdraw);
    if (factsState == FactsState.CONFIRMED) {
      move(OrganisationEventKind.UNMATCH, act);
      factsSource = null;
      factsOn = null;
      confirmedBy = null;
    }
  }

  /** Whether it is an officer who confirmed it, and not registers alone. */
  public boolean isConfirmedByOfficer() {
    return isConfirmed() && events.stream().map(OrganisationEvent::getEvent)
        .filter(event -> OrganisationLifecycle.CONFIRMING.contains(OrganisationEventKind.valueOf(event)))
        .reduce((earlier, later) -> later).filter(OrganisationEventKind.CONFIRM.name()::equals).isPresent();
  }

  /** Where a fact comes from. */
  public Provenance provenance(FirmFact fact) {
    var known = facts.get(fact);
    if (known != null) {
      return known.provenance();
    }
    return isConfirmed() ? new Provenance(factsSource, factsOn, confirmedBy) : new Provenance(null, null, null);
  }

  /** As plain text; null where it was never said. */
  public String value(FirmFact fact) {
    return fact.of(this);
  }

  /** An officer has a question; the firm answers by declaring its facts again. */
  public void queryFacts(Act act) {
    var note = act.note();
    new Problems.Collector().check(note != null && !note.isBlank(), "note", "organisation.facts.note-missing")
        .check(note == null || note.length() <= 500, "note", "organisation.facts.note-too-long", 500).refuseIfAny();
    move(OrganisationEventKind.QUERY, act);
    factsNote = note.strip();
  }

  /** Its licence and its letter of authority are with the county. */
  public void handInPapers(Act act) {
    stepAdmission(OrganisationEventKind.HAND_IN, act);
  }

  /**
   * Whoever registered it may act for it. Who looked at a team's people has seen all that is known of it.
   *
   * @param act says what was seen: the papers, or the register that knows the firm
   */
  public void admit(Act act) {
    stepAdmission(OrganisationEventKind.ADMIT, act);
    if (isTeam()) {
      count(act.note(), act);
    }
  }

  /** The papers do not do; the note says what is missing. */
  public void returnPapers(Act act) {
    stepAdmission(OrganisationEventKind.RETURN, act);
  }

  /** Whoever registered it had no right to: the code is free again. */
  public void rejectRegistration(Act act) {
    stepAdmission(OrganisationEventKind.REJECT, act);
  }

  private void stepAdmission(OrganisationEventKind event, Act act) {
    var from = admission.getState();
    events.add(new OrganisationEvent(this, from, event, admission.step(event, act), act));
  }

  /** Something happened to its people or its accounts; its facts stay what they are. */
  public void happen(OrganisationEventKind event, Act act) {
    events.add(new OrganisationEvent(this, factsState, event, factsState, act));
  }

  /** It is paid to an account at this bank from now on; its number stands in no event. */
  public void changeAccount(String bank, Act act) {
    happen(OrganisationEventKind.CHANGE_ACCOUNT, act.saying(bank));
  }

  /** What people of the given roles may do about its facts now. */
  public Set<OrganisationEventKind> allowed(Predicate<String> hasRole) {
    return OrganisationLifecycle.TABLE.allowed(factsState, hasRole);
  }

  private void move(OrganisationEventKind event, Act act) {
    var to = OrganisationLifecycle.TABLE.next(factsState, event);
    events.add(new OrganisationEvent(this, factsState, event, to, act));
    factsState = to;
  }

  /** Refuses if somebody changed it since the caller looked at it. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  /** Whether those who registered it may act for it. */
  public Admission getAdmission() {
    return admission;
  }

  /** Refuses while it is not certain who acts for it. */
  public void mustBeAdmitted() {
    if (!isAdmitted()) {
      throw new RuleViolation("organisation.admission.first");
    }
  }

  public boolean isAdmitted() {
    return admission.isDone();
  }

  public boolean isFirm() {
    return kind == OrganisationKind.FIRM;
  }

  /** Whether it is a team, which acts through its host. */
  public boolean isTeam() {
    return kind == OrganisationKind.TEAM;
  }

  public boolean isConfirmed() {
    return factsState == FactsState.CONFIRMED;
  }

  /** Whether it is a listed provider on this day; the first and the last day count. */
  public boolean isListedOn(LocalDate day) {
    return kind == OrganisationKind.PROVIDER && listedFrom != null && !day.isBefore(listedFrom)
        && (listedUntil == null || !day.isAfter(listedUntil));
  }

  public Long getId() {
    return id;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  /** The space that acts for a team; null for all others. */
  public Long getHostId() {
    return hostId;
  }

  /** The legal person that signs, is paid and has relations: a team's host, else itself. */
  public long getLegalPersonId() {
    return hostId == null ? id : hostId;
  }

  public CreditCode creditCode() {
    return new CreditCode(creditCode);
  }

  /** Null for teams, which have none. */
  public String getCreditCode() {
    return creditCode;
  }

  public String getName() {
    return name;
  }

  /** The county of the registered address; null for providers from elsewhere. */
  public String getCountyCode() {
    return countyCode;
  }

  public String getAddress() {
    return address;
  }

  public String getContact() {
    return contact;
  }

  public String getPhone() {
    return phone;
  }

  public String getIndustryCode() {
    return industryCode;
  }

  public Integer getStaff() {
    return staff;
  }

  /** Of the last full year, in yuan. */
  public Money getRevenue() {
    return revenue;
  }

  /** At the end of the last full year, in yuan; only where the industry's row asks. */
  public Money getAssets() {
    return assets;
  }

  public SizeClass getSizeClass() {
    return sizeClass;
  }

  public boolean isTechnologySme() {
    return technologySme;
  }

  public LocalDate getFounded() {
    return founded;
  }

  public FactsState getFactsState() {
    return factsState;
  }

  /** What the facts were compared with. */
  public String getFactsSource() {
    return factsSource;
  }

  public LocalDate getFactsOn() {
    return factsOn;
  }

  public Long getConfirmedBy() {
    return confirmedBy;
  }

  /** The officer's question. */
  public String getFactsNote() {
    return factsNote;
  }

  public LocalDate getListedFrom() {
    return listedFrom;
  }

  public LocalDate getListedUntil() {
    return listedUntil;
  }

  public long getVersion() {
    return version;
  }

  public List<OrganisationEvent> getEvents() {
    return List.copyOf(events);
  }
}
