package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kechuang.fault.RuleViolation;

/**
 * What a person typed and has not sent yet, per account, page and object, so that a lost session costs a login and not
 * an hour's work. Account numbers and passwords never go in. A draft is nobody else's business: no trail, no reader.
 */
@Stateless
public class Drafts {

  /** As many characters as a draft may have. */
  public static final int LONGEST = 262_144;

  private static final String SAVE = """
      insert into draft (account, page, object, body) values (?1, ?2, ?3, ?4)
      on conflict (account, page, object) do update set body = excluded.body, saved_at = clock_timestamp()""";

  @Inject
  private Caller caller;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Keeps the form as it is now.
   *
   * @param page the page, {@code claim.redeem}
   * @param object the thing it is about, or {@code new}
   * @throws RuleViolation {@code draft.too-long}
   */
  @PermitAll
  public void save(String page, String object, String body) {
    if (body.length() > LONGEST) {
      throw new RuleViolation("draft.too-long", body.length(), LONGEST);
    }
    if (page.length() > 64 || object.length() > 64) {
      throw new IllegalArgumentException("a draft belongs to a page and an object");
    }
    em.createNativeQuery(SAVE).setParameter(1, caller.accountId()).setParameter(2, page).setParameter(3, object)
        .setParameter(4, body.replace("\u0000", "")).executeUpdate();
  }

  /** What was kept, if anything. */
  @PermitAll
  public Optional<String> load(String page, String object) {
    var rows = em.createNativeQuery("select body from draft where account = ?1 and page = ?2 and object = ?3")
        .setParameter(1, caller.accountId()).setParameter(2, page).setParameter(3, object).getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.of((String) rows.get(0));
  }

  /** The form was sent; in the same transaction, so that a refusal keeps the draft. */
  @PermitAll
  public void delete(String page, String object) {
    em.createNativeQuery("delete from draft where account = ?1 and page = ?2 and object = ?3")
        .setParameter(1, caller.accountId()).setParameter(2, page).setParameter(3, object).executeUpdate();
  }
}
