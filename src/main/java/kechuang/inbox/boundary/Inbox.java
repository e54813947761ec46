package kechuang.inbox.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.TidingTopic;

/** What the caller was told. Everybody reads their own; another's message looks like none. */
@Stateless
public class Inbox {

  private static final String COLUMNS =
      "m.id, t.topic, t.title_zh, t.title_en, t.text_zh, t.text_en, t.legal, t.at, m.read_at is null";
  /** Unread first, in each part the newest first. */
  private static final Map<String, Sort> SORTS =
      Map.of("", new Sort("case when m.read_at is null then -m.id - 4611686018427387904 else -m.id end", "bigint"));
  private static final String UNREAD = "select count(*) from message where account_id = ?1 and read_at is null";
  private static final String READ = "update message set read_at = clock_timestamp() where account_id = ?1 and read_at is null";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;

  @PermitAll
  public Rows<MessageRow> ask(MessageFilter filter, RowRequest request) {
    var query = new RowQuery(COLUMNS, "message m join tiding t on t.id = m.tiding_id", "m.id", SORTS)
        .where("m.account_id = ?", caller.accountId())
        .containing(filter.text(), "t.title_zh", "t.title_en", "t.text_zh", "t.text_en");
    if (filter.topic() != null) {
      query.where("t.topic = ?", filter.topic().name());
    }
    if (filter.unreadOnly()) {
      query.where("m.read_at is null");
    }
    return query.ask(em, request, Inbox::row);
  }

  private static MessageRow row(Row row) {
    return new MessageRow(row.number(0), row.constant(1, TidingTopic.class), row.name(2), row.name(4), row.flag(6),
        row.instant(7), row.flag(8));
  }

  @PermitAll
  public long unread() {
    return ((Number) em.createNativeQuery(UNREAD).setParameter(1, caller.accountId()).getSingleResult()).longValue();
  }

  /**
   * Opens a message: from now on it is read.
   *
   * @return where its case is, from the root of the portal
   */
  @PermitAll
  public String open(long id) {
    var found = em.createNativeQuery("select t.page from message m join tiding t on t.id = m.tiding_id"
        + " where m.id = ?1 and m.account_id = ?2").setParameter(1, id).setParameter(2, caller.accountId()).getResultList();
    if (found.isEmpty()) {
      throw new NotFound("message", id);
    }
    em.createNativeQuery(READ + " and id = ?2").setParameter(1, caller.accountId()).setParameter(2, id).executeUpdate();
    return (String) found.get(0);
  }

  @PermitAll
  public void readAll() {
    em.createNativeQuery(READ).setParameter(1, caller.accountId()).executeUpdate();
  }
}
