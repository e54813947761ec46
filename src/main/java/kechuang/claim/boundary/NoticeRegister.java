package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import kechuang.award.entity.Notice;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.platform.boundary.NewestFirst;
import kechuang.platform.boundary.Row;

/** Public notices, for everyone: what is about to be paid, to whom, for what, until when one can object. */
@Stateless
public class NoticeRegister {

  private static final String ITEMS = """
      select i.number, coalesce(c.county_code, a.county_code), f.name, p.name, coalesce(y.name, f.name),
             coalesce(o.service_kind, a.measure_code), i.amount
        from notice_line i join organisation f on f.id = i.organisation_id
        left join organisation p on p.id = i.provider_id left join claim c on c.id = i.claim_id
        left join service_order o on o.id = c.service_order_id left join organisation y on y.id = c.redeemer_id
        left join award a on a.id = i.award_id
       where i.notice_id = ?1 order by i.place""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A page, the newest first; of one state or of all. */
  @PermitAll
  public List<Notice> page(Notice.State state, OptionalLong before, int size) {
    return new NewestFirst<>(em, Notice.class).having("state", state).page(before, size);
  }

  @PermitAll
  public Notice get(long id) {
    var notice = em.find(Notice.class, id);
    if (notice == null) {
      throw new NotFound("notice", id);
    }
    return notice;
  }

  /** What a notice lists, in the order of its places. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Item> items(long noticeId) {
    List<Object[]> rows = em.createNativeQuery(ITEMS).setParameter(1, noticeId).getResultList();
    return rows.stream().map(Row::of).map(row -> new Item(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
        row.text(5), row.money(6))).toList();
  }

  /**
   * One claim or award in a notice.
   *
   * @param claim number of the claim or of the award
   * @param provider null for an award
   * @param county code of the firm's county
   * @param payee the firm or the provider, as the round says
   * @param service code of the kind of service, or of the measure
   * @param amount in yuan
   */
  public record Item(String claim, String county, String firm, String provider, String payee, String service,
      Money amount) {
  }
}
