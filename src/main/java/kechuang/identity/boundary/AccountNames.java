package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.lifecycle.LifecycleEvent;

/** Who an account id is, for timelines and lists: one question for all of them. */
@Stateless
public class AccountNames {

  private static final String NAMES = """
      select a.id, a.name, a.level, c.name_zh, c.name_en from account a left join county c on c.code = a.county_code
       where a.id = any(cast(string_to_array(?1, ',') as bigint[]))""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  @Any
  private Instance<Affiliation> affiliations;

  /** The names of these accounts; unknown ids and null are left out. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Map<Long, AccountName> of(Collection<Long> ids) {
    var wanted = ids.stream().filter(id -> id != null).distinct().toList();
    var names = new HashMap<Long, AccountName>();
    if (wanted.isEmpty()) {
      return names;
    }
    var organisations = organisations(wanted);
    List<Object[]> rows = em.createNativeQuery(NAMES)
        .setParameter(1, String.join(",", wanted.stream().map(String::valueOf).toList())).getResultList();
    for (var row : rows) {
      var id = ((Number) row[0]).longValue();
      names.put(id, new AccountName(id, (String) row[1], (String) row[2], (String) row[3], (String) row[4],
          organisations.get(id)));
    }
    return names;
  }

  /** Who acted in these events. */
  @PermitAll
  public Map<Long, AccountName> behind(Collection<? extends LifecycleEvent> events) {
    return of(events.stream().map(LifecycleEvent::getActor).toList());
  }

  /** The same events with who acted in them. */
  @PermitAll
  public History history(List<? extends LifecycleEvent> events) {
    return new History(events, behind(events));
  }

  /** One of them; without a name if there is no such account. */
  @PermitAll
  public AccountName of(long id) {
    return of(List.of(id)).getOrDefault(id, new AccountName(id, "", null, null, null, null));
  }

  private Map<Long, String> organisations(Collection<Long> ids) {
    var names = new HashMap<Long, String>();
    affiliations.forEach(bean -> bean.of(ids).forEach((id, organisation) -> names.put(id, organisation.name())));
    return names;
  }
}
