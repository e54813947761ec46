package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.NewestFirst;
import kechuang.platform.boundary.Row;

/** Public notices, for everyone: what is about to be paid, to whom, for what, until when one can object. */
@Stateless
public class NoticeRegister {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;

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

  /** What a notice lists, in the order of the claims. */
  @PermitAll
  public List<Item> items(long noticeId) {
    var listed = listed(noticeId);
    var claims = listed.isEmpty() ? List.<Claim>of() : em.createQuery("select c from Claim c where c.id in :ids"
        + " order by c.id", Claim.class).setParameter("ids", listed.keySet()).getResultList();
    var orders = byId(claims.stream().map(Claim::getServiceOrderId).toList());
    var sides = organisations.get(orders.values().stream().flatMap(order ->
        Stream.of(order.getOrganisationId(), order.getProviderId())).distinct().toList()).stream()
        .collect(Collectors.toMap(Organisation::getId, Organisation::getName));
    return claims.stream().map(claim -> item(claim, listed.get(claim.getId()),
        orders.get(claim.getServiceOrderId()), sides)).toList();
  }

  /** The claims and what stood beside them, also of those that came back since. */
  @SuppressWarnings("unchecked")
  private Map<Long, Money> listed(long noticeId) {
    List<Object[]> rows = em.createNativeQuery("select claim_id, amount from notice_item where notice_id = ?1")
        .setParameter(1, noticeId).getResultList();
    return rows.stream().map(Row::of).collect(Collectors.toMap(row -> row.number(0), row -> row.money(1)));
  }

  private Map<Long, ServiceOrder> byId(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : em.createQuery("select o from ServiceOrder o where o.id in :ids",
        ServiceOrder.class).setParameter("ids", ids).getResultList().stream()
        .collect(Collectors.toMap(ServiceOrder::getId, Function.identity()));
  }

  private static Item item(Claim claim, Money amount, ServiceOrder order, Map<Long, String> names) {
    return new Item(claim.getNumber(), claim.getCountyCode(), names.get(order.getOrganisationId()),
        names.get(order.getProviderId()), names.get(claim.getRedeemerId()), order.getServiceKind(), amount);
  }

  /**
   * One claim in a notice.
   *
   * @param county code of the firm's county
   * @param payee the firm or the provider, as the round says
   * @param service code of the kind of service
   * @param amount in yuan
   */
  public record Item(String claim, String county, String firm, String provider, String payee, String service,
      Money amount) {
  }
}
