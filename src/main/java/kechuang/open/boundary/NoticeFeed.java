package kechuang.open.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.platform.boundary.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The newest notices for those who follow them with a reader: what was published, what has changed since, no person. */
@Stateless
public class NoticeFeed {

  private static final int NEWEST = 50;
  private static final String NOTICES = """
      select n.number, r.name_zh, n.ends_on, n.state = 'OPEN', listed.claims, listed.amount, moved.first, moved.last,
             (select count(*) from objection b where b.notice_id = n.id and b.state = 'ACCEPTED')
        from notice n join round r on r.id = n.round_id
        cross join lateral (select count(*) as claims, coalesce(sum(i.amount), 0) as amount from notice_item i
                             where i.notice_id = n.id) listed
        cross join lateral (select min(at) as first, max(at) as last from (
                              select e.at from notice_event e where e.notice_id = n.id
                              union all
                              select e.at from objection_event e join objection b on b.id = e.objection_id
                               where b.notice_id = n.id and e.event <> 'LODGE') moves) moved
       order by n.published_on desc, n.id desc""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  @ConfigProperty(name = "kechuang.public-url")
  private String publicUrl;

  /**
   * A notice in a feed.
   *
   * @param address of its page, which is also its lasting name
   * @param updated when it closed, or an item was suspended or an objection answered, whatever was last
   * @param suspended items that wait for an answer
   */
  public record Entry(String address, String number, String round, LocalDate endsOn, boolean open, long claims, Money amount,
      Instant published, Instant updated, long suspended) {
  }

  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Entry> newest() {
    List<Object[]> rows = em.createNativeQuery(NOTICES).setMaxResults(NEWEST).getResultList();
    return rows.stream().map(Row::of).map(row -> new Entry(address("/open/notice.xhtml?number=" + row.text(0)), row.text(0),
        row.text(1), row.day(2), row.flag(3), row.number(4), row.money(5), row.instant(6), row.instant(7),
        row.number(8))).toList();
  }

  /** The address of a page from outside. */
  @PermitAll
  public String address(String path) {
    return publicUrl.replaceAll("/$", "") + path;
  }
}
