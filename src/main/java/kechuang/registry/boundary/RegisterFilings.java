package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.registry.entity.Partner;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntry.Content;
import kechuang.registry.entity.RegisterEntry.Source;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.SixHaves;

/**
 * What firms file about themselves and partners in finance about firms, with their proofs, and the officers of the firm's county
 * who confirm it or send it back for a reason. Until then it is a bare word.
 */
@Stateless
public class RegisterFilings {

  private static final int LONGEST_SOURCE = 200;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Registers registers;
  @EJB
  private RegisterContents contents;
  @EJB
  private Partners partners;
  @EJB
  private SixHavesTerms terms;
  @EJB
  private Attachments attachments;
  @EJB
  private Acts acts;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;

  /**
   * The caller's own firm files something of itself, or a partner something of a firm; answers its id.
   *
   * @param typed the cells as they were typed; of a firm's own, whose it is and the day of filing go without saying
   * @param files that prove it, uploaded before
   */
  @RolesAllowed("applicant")
  public long file(RegisterKind kind, Map<String, String> typed, Collection<Long> files) {
    var act = acts.now();
    var content = read(kind, typed, Map.of(), attachments.loose(files), act.day());
    contents.mustBeNew(kind, content, null);
    var made = RegisterEntry.filed(kind, content, act);
    em.persist(made);
    em.flush();
    attachments.bind(files, RegisterFiles.OWNER_KIND, made.getId());
    return made.getId();
  }

  /** Whoever filed it says it anew, with more files if need be. */
  @RolesAllowed("applicant")
  public void revise(long id, long version, Map<String, String> typed, Collection<Long> files) {
    var entry = held(id, version);
    if (!registers.see(id).allowed().contains(RegisterEntryEventKind.REVISE)) {
      throw new NotFound("register entry", id);
    }
    var act = acts.now();
    var all = Stream.concat(attachments.of(RegisterFiles.OWNER_KIND, id).stream(), attachments.loose(files).stream()).toList();
    var content = read(entry.getKind(), typed, entry.cells(), all, act.day());
    if (!content.creditCode().equals(entry.getCreditCode())) {
      throw new RuleViolation("registry.entry.other-firm").about(entry.getKind().holderColumn());
    }
    contents.mustBeNew(entry.getKind(), content, id);
    entry.revise(content, act);
    em.flush();
    attachments.bind(files, RegisterFiles.OWNER_KIND, id);
  }

  private Content read(RegisterKind kind, Map<String, String> typed, Map<String, String> before, List<Attachment> files,
      LocalDate today) {
    memberships.mustAdminister();
    var own = organisations.own();
    if (!own.isAdmitted()) {
      throw new RuleViolation("registry.entry.not-admitted");
    }
    if (kind.isFiledByFirms()) {
      return ofFirm(kind, own, typed, files, today);
    }
    var as = kind.partner().filter(partners.own()::contains).orElseThrow(() -> new RuleViolation("registry.entry.not-filed"));
    return ofPartner(kind, as, own, typed, before, files);
  }

  /** A partner's word about a firm; about itself it files nothing. */
  private Content ofPartner(RegisterKind kind, Partner as, Organisation own, Map<String, String> typed, Map<String, String> before,
      List<Attachment> files) {
    var problems = new Problems.Collector();
    var cells = as.keeping(contents.read(kind, as.filed(typed, own.getCreditCode(), own.getName()), problems), before);
    problems.check(!own.getCreditCode().equals(cells.get(kind.holderColumn())), kind.holderColumn(), "registry.row.same-party");
    kind.documents().stream().filter(proof -> files.stream().noneMatch(file -> file.getCategory().equals(proof)))
        .forEach(proof -> problems.add(Problem.of(proof, "registry.entry.file-missing")));
    problems.refuseIfAny();
    var content = contents.of(kind, cells);
    if (content.countyCode() == null) {
      throw new RuleViolation("registry.entry.unknown-county").about(kind.holderColumn());
    }
    return content;
  }

  private Content ofFirm(RegisterKind kind, Organisation firm, Map<String, String> typed, List<Attachment> files, LocalDate today) {
    var cells = new TreeMap<>(typed);
    kind.columns().stream().filter(kind::isWorkedOut).forEach(column -> cells.remove(column.key()));
    cells.put(kind.holderColumn(), firm.getCreditCode());
    if (kind.column("filedOn").isPresent()) {
      cells.put("filedOn", today.toString());
    }
    return checked(kind, firm, cells, files, today);
  }

  private Content checked(RegisterKind kind, Organisation firm, Map<String, String> typed, List<Attachment> files,
      LocalDate today) {
    var problems = new Problems.Collector();
    var cells = contents.read(kind, typed, problems);
    problems.check(cells.get("year") == null || Integer.parseInt(cells.get("year")) <= today.getYear(), "year",
        "registry.entry.year-to-come");
    if (kind == RegisterKind.SIX_HAVES && problems.found().isEmpty()) {
      terms.of(cells).problems().forEach(problems::add);
    }
    proofs(kind, cells).filter(proof -> files.stream().noneMatch(file -> file.getCategory().equals(proof)))
        .forEach(proof -> problems.add(Problem.of(proof, "registry.entry.file-missing")));
    problems.refuseIfAny();
    if (kind == RegisterKind.SIX_HAVES) {
      var six = terms.of(cells);
      cells.put("had", String.valueOf(six.had()));
      cells.put("ready", String.valueOf(six.isReady()));
    }
    return new Content(firm.getCreditCode(), firm.getName(), firm.getCountyCode(), cells);
  }

  /** What has to be proved: each of the six that is said to be there, the rules of a reserve. */
  private static Stream<String> proofs(RegisterKind kind, Map<String, String> cells) {
    return kind.documents().stream().filter(proof -> kind != RegisterKind.SIX_HAVES
        || "true".equals(cells.get(SixHaves.said(proof))));
  }

  /**
   * An officer of its county confirms it.
   *
   * @param source on what he or she rests it
   */
  @RolesAllowed("county-officer")
  public void confirm(long id, long version, String source) {
    var entry = answeredFor(id, version);
    new Problems.Collector().check(source != null && !source.isBlank(), "note", "registry.entry.confirm-source")
        .check(source == null || source.length() <= LONGEST_SOURCE, "note", "common.too-long", LONGEST_SOURCE).refuseIfAny();
    var act = acts.now(source);
    entry.confirm(new Source(source.strip(), act.day()), act);
  }

  /** An officer of its county sends it back, for a reason. */
  @RolesAllowed("county-officer")
  public void refuse(long id, long version, String reason) {
    answeredFor(id, version).refuse(acts.now(reason));
  }

  private RegisterEntry answeredFor(long id, long version) {
    var entry = held(id, version);
    if (!registers.isOfOwnCounty(entry)) {
      throw new NotFound("register entry", id);
    }
    entry.getCodes().forEach(code -> registers.holder(code).map(Organisation::getId).ifPresent(memberships::refuseOwn));
    return entry;
  }

  private RegisterEntry held(long id, long version) {
    var entry = registers.seen(id);
    em.refresh(entry, LockModeType.PESSIMISTIC_WRITE);
    entry.expect(version);
    return entry;
  }
}
