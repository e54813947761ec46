package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kechuang.award.entity.Award;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * Answers to what is offered without an application. Taking it says yes and confirms the account in one step, and commits
 * the money; who says nothing is called by the county, and never loses anything by it.
 */
@Stateless
public class Awards {

  private static final Overdue SILENT = new Overdue("award t", "t.state = 'OFFERED' and t.due_on < ?1");
  /** Working days until the county has called for the first time. */
  private static final int CALL_DAYS = 5;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardAccess access;
  @EJB
  private AwardTerms terms;
  @EJB
  private AwardMoney money;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private Memberships memberships;
  @EJB
  private Organisations organisations;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Event<Tiding> told;

  /**
   * Takes an own offer: the amount and the account that the person saw. Refused with what has changed if the account is
   * another one by now, the conditions no longer hold, or a limit is reached; nothing is written then.
   *
   * @param account the organisation's present bank account
   */
  @RolesAllowed("applicant")
  public void accept(long id, long version, Money expected, long account) {
    var award = own(id, version);
    var act = acts.now();
    if (!award.getAmount().equals(expected)) {
      throw new AmountChanged(award.getAmount());
    }
    var present = bankAccounts.current(award.getOrganisationId())
        .orElseThrow(() -> new RuleViolation("claim.no-bank-account"));
    if (present.getId() != account) {
      throw new RuleViolation("award.account-changed", present.getMaskedNumber());
    }
    // What else the organisation takes at this moment waits, and is judged by what this left; so is what this rests on.
    organisations.oneAtATime(award.getOrganisationId());
    terms.bindGrounds(award, act.day());
    terms.mustStillHold(award, act.day());
    award.accept(account, act);
    money.commit(award, terms.of(award), terms.carried(award));
  }

  /** Leaves an own offer; it is not offered again. */
  @RolesAllowed("applicant")
  public void decline(long id, long version, String note) {
    own(id, version).decline(acts.now(note));
  }

  private Award own(long id, long version) {
    var award = access.locked(id);
    if (award.getAgreedBy() == null) {
      throw new NotFound("award", id);
    }
    memberships.mustOwn(award.getOrganisationId());
    award.mustBe(version);
    return award;
  }

  /** The county called somebody who has not answered, and says what came of it and when to call again. */
  @RolesAllowed("county-officer")
  public void call(long id, long version, String note, LocalDate again) {
    var award = access.locked(id);
    if (!jurisdiction.covers(award.getCountyCode())) {
      throw new NotFound("award", id);
    }
    memberships.refuseOwn(award.getOrganisationId());
    award.mustBe(version);
    var act = acts.now(note);
    if (again == null || !again.isAfter(act.day())) {
      throw new RuleViolation("award.call.day-past").about("again");
    }
    award.call(act, again);
  }

  /** A manager of the office takes back what nobody has answered. */
  @RolesAllowed("programme-manager")
  public void withdraw(long id, long version, String reason) {
    var award = access.locked(id);
    if (!award.getOwner().equals(jurisdiction.county().orElse(County.CITY))) {
      throw new NotFound("award", id);
    }
    memberships.refuseOwn(award.getOrganisationId());
    award.mustBe(version);
    var act = acts.now(reason);
    award.withdraw(act);
    em.flush();
    tell(award, TidingKind.AWARD_WITHDRAWN, award.getNumber(), act.note());
  }

  private void tell(Award award, TidingKind kind, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(award.getOrganisationId()), award.getNumber(), award.getVersion(), values));
  }

  /** Offers that were not answered in time. */
  @RolesAllowed("system")
  public List<Long> silent() {
    return SILENT.all(em, acts.now().day());
  }

  /** Puts such an offer on the list of those the county calls; false if it is none, or another node does it. */
  @RolesAllowed("system")
  public boolean fallSilent(long id) {
    Act act = acts.now();
    if (!SILENT.take(em, id, act.day())) {
      return false;
    }
    var award = em.find(Award.class, id);
    award.fallSilent(act, calendars.workingDays().plus(act.day(), CALL_DAYS));
    tell(award, TidingKind.AWARD_UNANSWERED, award.getNumber(), award.getAmount());
    return true;
  }
}
