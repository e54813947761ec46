package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.HostRewardEventKind;
import kechuang.claim.entity.HostRewardLine;
import kechuang.claim.entity.HostRewardList;
import kechuang.claim.entity.HostRewardState;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.entity.Level;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Refusals;

/**
 * A year's provider rewards as a list: one manager of the city freezes it with who gets what on which basis and who
 * nothing and why, another confirms it. It moves no money.
 */
@Stateless
public class HostRewardLists {

  private static final int MOST_REASON = 200;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private HostRewards rewards;
  @EJB
  private Organisations organisations;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Memberships memberships;
  @EJB
  private CurrentAccount current;
  @EJB
  private Caller caller;
  @EJB
  private AccountNames names;
  @EJB
  private BusinessClock clock;
  @EJB
  private Acts acts;

  /** What stands for a year, and what the caller may do about it. */
  @RolesAllowed({"programme-manager", "finance-reviewer", "auditor"})
  public HostRewardYear of(int year) {
    var list = live(year).orElse(null);
    var proposable = list == null && caller.is("programme-manager") && isOfCity() && clock.today().getYear() > year;
    return new HostRewardYear(year, rewards.of(year), list, list == null ? Map.of() : names.behind(list.getEvents()),
        may(list), proposable);
  }

  private Set<HostRewardEventKind> may(HostRewardList list) {
    var may = EnumSet.noneOf(HostRewardEventKind.class);
    if (list != null && isOfCity()) {
      may.addAll(list.allowed(caller::is));
      if (caller.accountId() == list.getProposedBy()) {
        may.remove(HostRewardEventKind.CONFIRM);
      }
    }
    return may;
  }

  /**
   * The first of two managers freezes what the year comes to.
   *
   * @param excluded why a provider gets nothing, by its id, besides those that the rules leave out
   */
  @RolesAllowed("programme-manager")
  public long propose(int year, Map<Long, String> excluded, Locale locale) {
    mustBeOfCity();
    var list = new HostRewardList(year, rewards.term(year), acts.now());
    var cases = rewards.of(year);
    if (cases.isEmpty()) {
      throw new RuleViolation("claim.rewards.nothing", String.valueOf(year));
    }
    cases.forEach(one -> {
      memberships.refuseOwn(one.providerId());
      list.add(one.basis(), reason(one, excluded.get(one.providerId()), locale));
    });
    try {
      em.persist(list);
      em.flush();
    } catch (PersistenceException faster) {
      Refusals.sqlState(faster).filter("23505"::equals).orElseThrow(() -> faster);
      throw new Conflict("claim.rewards.proposed-already");
    }
    return list.getId();
  }

  private static String reason(HostRewardCase one, String said, Locale locale) {
    if (one.obstacle() != null) {
      return Messages.text(locale, Problem.of("", one.obstacle()));
    }
    if (said == null || said.isBlank()) {
      return null;
    }
    if (said.strip().length() > MOST_REASON) {
      throw new RuleViolation("common.too-long", MOST_REASON).about("excluded");
    }
    return said.strip();
  }

  /** The second, another one. */
  @RolesAllowed("programme-manager")
  public void confirm(long id, long version) {
    var list = decided(id, version);
    fourEyes.mustBeAnother(list.getProposedBy(), list.getProposedOn());
    list.getLines().forEach(line -> memberships.refuseOwn(line.getProviderId()));
    list.confirm(rewards.of(list.getYear()).stream().map(HostRewardCase::basis).toList(), acts.now());
  }

  @RolesAllowed("programme-manager")
  public void setAside(long id, long version, String reason) {
    decided(id, version).discard(acts.now(reason));
  }

  private HostRewardList decided(long id, long version) {
    mustBeOfCity();
    var list = em.find(HostRewardList.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (list == null) {
      throw new NotFound("reward list", id);
    }
    list.mustBe(version);
    return list;
  }

  /** The list of a year as a table, in words of this language. */
  @RolesAllowed({"programme-manager", "finance-reviewer", "auditor"})
  public String export(int year, Locale locale) {
    var list = live(year).orElseThrow(() -> new NotFound("reward list", year));
    var csv = new Csv().line(Stream.of("provider", "code", "orders", "settled", "rate", "computed", "cap", "amount",
        "evaluation", "excluded").map(column -> Messages.text(locale, "claim.rewards." + column)).toArray());
    list.getLines().forEach(line -> write(csv, list, line, locale));
    return csv.toString();
  }

  private void write(Csv csv, HostRewardList list, HostRewardLine line, Locale locale) {
    var provider = organisations.get(line.getProviderId());
    csv.line(provider.getName(), provider.getCreditCode(), line.getOrders(), line.getSettled(), list.term().getRate(),
        line.getComputed(), list.term().getCap(), line.getAmount(),
        Messages.text(locale, "claim.rewards.evaluation." + line.getEvaluation()), line.getExcluded());
  }

  private Optional<HostRewardList> live(int year) {
    return em.createQuery("select l from HostRewardList l where l.year = :year and l.state <> :aside",
        HostRewardList.class).setParameter("year", year).setParameter("aside", HostRewardState.SET_ASIDE)
        .getResultStream().findFirst();
  }

  private boolean isOfCity() {
    return current.level().filter(level -> level == Level.CITY).isPresent();
  }

  private void mustBeOfCity() {
    if (!isOfCity()) {
      throw new RuleViolation("claim.rewards.city-only");
    }
  }
}
