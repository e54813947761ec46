package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntry.Content;
import kechuang.registry.entity.RegisterEntry.Source;
import kechuang.registry.entity.RegisterKind;

/**
 * Registers in the hands of programme managers: entries are entered on a source, corrected and ended for a reason. The city's
 * manager does so for all, a county's for the county's firms; nobody for a firm he or she belongs to.
 */
@Stateless
public class RegisterDesk {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Registers registers;
  @EJB
  private RegisterContents contents;
  @EJB
  private RegisterPlaces places;
  @EJB
  private Acts acts;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Memberships memberships;

  /** Enters something that a document confirms; answers its id. What a firm assesses of itself nobody enters for it. */
  @RolesAllowed("programme-manager")
  public long enter(RegisterKind kind, NewEntry entry) {
    if (!kind.isImported()) {
      throw new RuleViolation("registry.entry.own-word");
    }
    var act = acts.now();
    var content = read(kind, entry, act.day());
    contents.mustBeNew(kind, content, null);
    places.mustFit(kind, 1);
    var made = RegisterEntry.entered(kind, content, new Source(entry.source().strip(), entry.sourceOn()), act);
    em.persist(made);
    em.flush();
    return made.getId();
  }

  private Content read(RegisterKind kind, NewEntry entry, LocalDate today) {
    var problems = new Problems.Collector();
    var cells = contents.read(kind, entry.cells(), problems);
    entry.checkSource(today, problems);
    problems.refuseIfAny();
    var content = contents.of(kind, cells);
    if (!mayKeep(kind, content)) {
      throw new RuleViolation("registry.row.not-of-county").about(kind.holderColumn());
    }
    mustNotBelong(content.creditCode());
    return content;
  }

  /** A county's manager keeps what is of the county's firms, as their own or as another party's. */
  private boolean mayKeep(RegisterKind kind, Content content) {
    return jurisdiction.county().isEmpty() || jurisdiction.covers(content.countyCode())
        || kind.parties().stream().map(content.cells()::get).filter(code -> code != null)
            .flatMap(code -> registers.holder(code).stream()).anyMatch(one -> jurisdiction.covers(one.getCountyCode()));
  }

  private void mustNotBelong(String creditCode) {
    registers.holder(creditCode).map(Organisation::getId).ifPresent(memberships::refuseOwn);
  }

  /** Says it anew, for a reason; refused once a decision rests on it. */
  @RolesAllowed("programme-manager")
  public void correct(long id, long version, NewEntry next, String reason) {
    var entry = own(id, version);
    var act = acts.now(reason);
    var content = read(entry.getKind(), next, act.day());
    if (!content.creditCode().equals(entry.getCreditCode())) {
      throw new RuleViolation("registry.entry.other-firm").about(entry.getKind().holderColumn());
    }
    contents.mustBeNew(entry.getKind(), content, id);
    entry.correct(content, new Source(next.source().strip(), next.sourceOn()), act);
    em.flush();
  }

  /** It is over from a day on, for a reason. */
  @RolesAllowed("programme-manager")
  public void exit(long id, long version, LocalDate day, String reason) {
    own(id, version).exit(day, acts.now(reason));
  }

  /** It was no end after all. In the pool there has to be a place for it. */
  @RolesAllowed("programme-manager")
  public void reinstate(long id, long version, String reason) {
    var entry = own(id, version);
    places.mustFit(entry.getKind(), 1);
    contents.mustBeNew(entry.getKind(), new Content(entry.getCreditCode(), entry.getName(), entry.getCountyCode(),
        entry.cells()), id);
    entry.reinstate(acts.now(reason));
  }

  private RegisterEntry own(long id, long version) {
    var entry = registers.seen(id);
    em.refresh(entry, LockModeType.PESSIMISTIC_WRITE);
    entry.expect(version);
    mustNotBelong(entry.getCreditCode());
    return entry;
  }
}
