package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.identity.entity.Handling;
import kechuang.identity.entity.HandlingEvent;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;

/**
 * Which officer has which case of the office in hand. Whoever comes to take a case makes sure that it waits there; here is
 * only told whose hands it is in.
 */
@Stateless
public class Handlings {

  private static final String OPEN = """
      insert into handling (id, kind, case_key, office, state) values (nextval('handling_id'), ?1, ?2, ?3, 'FREE')
      on conflict do nothing""";

  /** Events in order of time, and the people in them by account. */
  public record Log(List<HandlingEvent> events, Map<Long, AccountName> people) {
  }

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Colleagues colleagues;
  @Inject
  private CurrentAccount current;
  @Inject
  private Absences absences;
  @Inject
  private Caller caller;
  @Inject
  private Acts acts;
  @Inject
  private AccountNames names;

  /**
   * The caller takes a case in hand; to have it already is no mistake. What a colleague has, only a note takes away.
   *
   * @param kind what sort of case: {@code application}, {@code claim}
   * @param note why it is taken from a colleague; null takes only what is free, or an absent one's as deputy
   */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void take(String kind, String key, String note) {
    var handling = locked(kind, key);
    var act = acts.now(note);
    if (handling.isIn(act.account())) {
      return;
    }
    if (act.note() == null && isInOthersHands(handling)) {
      throw inOthersHands(handling);
    }
    handling.take(act);
  }

  /** The caller, or the deputy of the one who has it, puts a case back. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void putBack(String kind, String key) {
    mine(kind, key).putBack(acts.now());
  }

  /** The caller, or the deputy of the one who has it, hands a case to a colleague of the office. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void handOver(String kind, String key, long colleague, String note) {
    colleagues.mustBeColleague(current.account(), colleague);
    mine(kind, key).handOver(colleague, acts.now(note));
  }

  private Handling mine(String kind, String key) {
    var handling = locked(kind, key);
    if (handling.getHandler() == null) {
      throw new Conflict("identity.handling.free");
    }
    if (isInOthersHands(handling)) {
      throw inOthersHands(handling);
    }
    return handling;
  }

  /** Refuses a caller while a colleague has the case in hand; the deputy of an absent one goes on with it. */
  @PermitAll
  public void refuseOthers(String kind, String key) {
    find(kind, key).filter(this::isInOthersHands).ifPresent(handling -> {
      throw inOthersHands(handling);
    });
  }

  /** Who else has the case in hand, by name; empty if nobody, or if the caller stands in for that one. */
  @PermitAll
  public Optional<String> othersName(String kind, String key) {
    return find(kind, key).filter(this::isInOthersHands).map(handling -> names.of(handling.getHandler()).name());
  }

  /** How a case went through the hands of the caller's office, and who they are. */
  @PermitAll
  public Log log(String kind, String key) {
    var events = find(kind, key).map(Handling::getEvents).orElse(List.of());
    var people = new HashSet<Long>();
    events.forEach(event -> Stream.of(event.getActor(), event.getToAccount()).filter(Objects::nonNull).forEach(people::add));
    return new Log(events, names.of(people));
  }

  private boolean isInOthersHands(Handling handling) {
    var handler = handling.getHandler();
    return handler != null && handler != caller.accountId() && !absences.standsInFor(caller.accountId()).contains(handler);
  }

  private Conflict inOthersHands(Handling handling) {
    return new Conflict("identity.handling.others", names.of(handling.getHandler()).name());
  }

  private Optional<Handling> find(String kind, String key) {
    return colleagues.office().flatMap(office -> em.createQuery("select h from Handling h where h.kind = :kind"
        + " and h.caseKey = :key and h.office = :office", Handling.class).setParameter("kind", kind)
        .setParameter("key", key).setParameter("office", office).getResultStream().findFirst());
  }

  /** The office's entry for the case, made if there is none, kept from others until the transaction ends. */
  private Handling locked(String kind, String key) {
    var office = colleagues.office().orElseThrow(() -> new NotFound("case", key));
    em.createNativeQuery(OPEN).setParameter(1, kind).setParameter(2, key).setParameter(3, office).executeUpdate();
    return em.createQuery("select h from Handling h where h.kind = :kind and h.caseKey = :key and h.office = :office",
        Handling.class).setParameter("kind", kind).setParameter("key", key).setParameter("office", office)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
  }
}
