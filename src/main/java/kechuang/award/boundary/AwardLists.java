package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardList;
import kechuang.award.entity.AwardListEventKind;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.FourEyes;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.scheme.boundary.BenefitCase;
import kechuang.scheme.boundary.Benefits;
import kechuang.scheme.boundary.Matching;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Terms;

/**
 * Benefits without application 免申即享: whom the last matching found entitled is looked at anew, one manager freezes the
 * list with every amount, another agrees, and all are asked at once. The list itself commits nothing.
 */
@Stateless
public class AwardLists {

  private static final int LONGEST_REASON = 200;
  private static final String KEEP_LEFT_OUT = "insert into award_list_left_out (award_list_id, organisation_id, amount, reason,"
      + " detail) values (?1, ?2, ?3, ?4, nullif(?5, ''))";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private AccountNames names;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private AwardListReading reading;
  @Inject
  private Matching matching;
  @Inject
  private Benefits benefits;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Organisations organisations;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private BusinessClock clock;
  @Inject
  private Event<Tiding> told;

  /** What a list of the measure would be today, for the caller's office; nothing is written. An office that offers none has none. */
  @RolesAllowed("programme-manager")
  public AwardListCase preview(String measureCode) {
    var measure = measures.get(measureCode);
    var rule = ruleOf(measure).orElseThrow(() -> new NotFound("list of the measure", measureCode));
    var sorted = sort(measure, rule, Map.of());
    return new AwardListCase(measure, rule, null, reading.lines(sorted.given), sorted.leftOut, Set.of(), null);
  }

  private Optional<RuleVersion> ruleOf(Measure measure) {
    return rules.versionOn(measure.getCode(), clock.today(), owner()).filter(this::isOfferable);
  }

  private RuleVersion offerable(Measure measure) {
    return ruleOf(measure).orElseThrow(() -> new RuleViolation("award.list.not-offerable", measure.getNameZh(), measure.getNameEn()));
  }

  /** An office offers what its own rules give without an application. */
  private boolean isOfferable(RuleVersion rule) {
    return rule.getOwner().equals(owner()) && rule.terms().filter(Terms::withoutApplication).isPresent();
  }

  /** Who is on a list, and who is left out of it. */
  private record Sorted(List<BenefitCase> given, List<LeftOut> leftOut) {
  }

  private Sorted sort(Measure measure, RuleVersion rule, Map<Long, String> excluded) {
    var entitled = organisations.get(matching.entitled(measure.getCode()));
    var known = reading.known(measure.getCode(), entitled.stream().map(Organisation::getId).toList());
    // Firms of a county with a rule of its own are offered what that one gives, by the county.
    var cases = benefits.of(measure, entitled, clock.today()).stream().filter(found -> found.rule().getId().equals(rule.getId()))
        .collect(Collectors.groupingBy(found -> reason(found, known, excluded).isEmpty()));
    return new Sorted(cases.getOrDefault(true, List.of()), cases.getOrDefault(false, List.of()).stream()
        .map(found -> leftOut(found, reason(found, known, excluded))).toList());
  }

  /** Why it is not given; empty where it is. */
  private static String reason(BenefitCase found, Map<String, String> known, Map<Long, String> excluded) {
    var said = excluded.get(found.organisation().getId());
    var before = known.get(found.organisation().getId() + " " + found.matter());
    return before != null ? before : found.instead() != null ? "award.left-out.higher"
        : found.payable().isZero() ? "award.left-out.paid"
        : !found.unconfirmed().isEmpty() ? "award.left-out.unconfirmed" : said == null || said.isBlank() ? "" : said.strip();
  }

  private static LeftOut leftOut(BenefitCase found, String reason) {
    return new LeftOut(found.organisation().getId(), found.organisation().getName(), found.calculation().amount(), reason,
        found.instead());
  }

  /**
   * The first of two managers freezes the list as it is today. Refused while another one of the measure waits, or where
   * nobody would stand on it.
   *
   * @param excluded why somebody is left out besides those that the rules leave out, by the organisation's id
   * @return the list's id
   */
  @RolesAllowed("programme-manager")
  public long propose(String measureCode, Map<Long, String> excluded) {
    excluded.values().stream().filter(said -> said != null && said.strip().length() > LONGEST_REASON).findFirst()
        .ifPresent(said -> {
          throw new RuleViolation("common.too-long", LONGEST_REASON).about("excluded");
        });
    var measure = measures.get(measureCode);
    var rule = offerable(measure);
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))").setParameter(1, "award.list " + measureCode)
        .getSingleResult();
    reading.waiting(measureCode, owner()).ifPresent(list -> {
      throw new RuleViolation("award.list.waits");
    });
    var sorted = sort(measure, rule, excluded);
    if (sorted.given.isEmpty()) {
      throw new RuleViolation("award.list.nobody");
    }
    return keep(rule, sorted);
  }

  private long keep(RuleVersion rule, Sorted sorted) {
    var act = acts.now();
    var list = new AwardList(rule, owner(), sorted.given.get(0).policyYear(), act);
    em.persist(list);
    em.flush();
    for (var found : sorted.given) {
      memberships.refuseOwn(found.organisation().getId());
      em.persist(list.propose(nextNumber(act.day().getYear()), found.organisation(), AwardTerms.grounds(found), act));
    }
    sorted.leftOut.forEach(one -> em.createNativeQuery(KEEP_LEFT_OUT).setParameter(1, list.getId())
        .setParameter(2, one.organisationId()).setParameter(3, one.amount().yuan()).setParameter(4, one.reason())
        .setParameter(5, one.detail() == null ? "" : one.detail()).executeUpdate());
    return list.getId();
  }

  private PublicNumber nextNumber(int year) {
    return PublicNumber.of('B', year,
        ((Number) em.createNativeQuery("select nextval('award_number')").getSingleResult()).longValue());
  }

  private String owner() {
    return jurisdiction.county().orElse(County.CITY);
  }

  /** Another manager of the office agrees with every line: all of them are asked, and told until when. */
  @RolesAllowed("programme-manager")
  public void agree(long id, long version) {
    var list = own(id, version);
    fourEyes.mustBeAnother(list.getProposedBy(), list.getProposedOn());
    var act = acts.now();
    var lines = linesOf(list);
    lines.forEach(line -> memberships.refuseOwn(line.getOrganisationId()));
    var days = rules.get(list.getRuleVersionId()).terms().orElseThrow().course().answer();
    var answerBy = calendars.workingDays().plus(act.day(), days);
    list.agree(lines, act, answerBy);
    lines.forEach(line -> told.fire(Tiding.of(TidingKind.AWARD_OFFERED, Whom.organisation(line.getOrganisationId()),
        line.getNumber(), line.getVersion(), line.getNumber(), line.getAmount(), answerBy)));
  }

  @RolesAllowed("programme-manager")
  public void setAside(long id, long version, String reason) {
    var list = own(id, version);
    list.discard(linesOf(list), acts.now(reason));
  }

  private List<Award> linesOf(AwardList list) {
    return em.createQuery("select a from Award a where a.listId = :list order by a.id", Award.class)
        .setParameter("list", list.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private AwardList own(long id, long version) {
    var list = em.find(AwardList.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (list == null || !list.getOwner().equals(owner())) {
      throw new NotFound("award list", id);
    }
    list.mustBe(version);
    return list;
  }

  /** A list of the caller's office with all its lines. */
  @RolesAllowed("programme-manager")
  public AwardListCase get(long id) {
    var list = em.find(AwardList.class, id);
    if (list == null || !list.getOwner().equals(owner())) {
      throw new NotFound("award list", id);
    }
    var may = EnumSet.noneOf(AwardListEventKind.class);
    may.addAll(list.allowed(caller::is));
    if (!fourEyes.isAnother(list.getProposedBy())) {
      may.remove(AwardListEventKind.AGREE);
    }
    return new AwardListCase(measures.get(list.getMeasureCode()), rules.get(list.getRuleVersionId()), list,
        reading.linesOf(list), reading.leftOut(list), may, names.history(list.getEvents()));
  }

  /** The lists of the caller's office, the newest first. */
  @RolesAllowed("programme-manager")
  public List<AwardListRow> all() {
    return reading.all(owner());
  }

  /** The measures that are offered without application, with whom the last matching found. */
  @RolesAllowed("programme-manager")
  public List<Offerable> offerable(Locale locale) {
    var inForce = rules.inForce(clock.today());
    return matching.lines(locale).stream().filter(line -> line.passed() > 0
        && inForce.rule(line.code(), Optional.of(owner())).filter(this::isOfferable).isPresent())
        .map(line -> new Offerable(line.code(), line.name(), line.passed(), line.amount(),
            reading.waiting(line.code(), owner()).map(AwardList::getId).orElse(null))).toList();
  }
}
