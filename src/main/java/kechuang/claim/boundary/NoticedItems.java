package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.award.entity.Award;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Noticed;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ServiceOrder;
import kechuang.platform.boundary.Row;

/** The claims and awards that notices list, held while somebody decides on them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class NoticedItems {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;

  /**
   * One of them with what belongs to it.
   *
   * @param claim null for an award
   * @param order of the claim; null for an award, and where it is not held
   * @param award null for a claim
   */
  public record Item(Claim claim, ServiceOrder order, Award award) {

    public Noticed noticed() {
      return claim == null ? Noticed.of(award) : Noticed.of(claim);
    }
  }

  /** Of this number in this notice, held alone; empty where the notice does not list it. */
  @PermitAll
  public Optional<Item> listed(String notice, String number) {
    return find("i.number = ?1 and i.notice_id in (select id from notice where number = ?2)", number, notice);
  }

  /** Of this number in the notice that it stands in now. */
  @PermitAll
  public Optional<Item> current(String number) {
    return find("i.number = ?1 and (i.claim_id in (select id from claim where notice_id = i.notice_id) or i.award_id in"
        + " (select id from award where notice_id = i.notice_id)) and ?2 = ''", number, "");
  }

  @SuppressWarnings("unchecked")
  private Optional<Item> find(String condition, String number, String notice) {
    List<Object[]> rows = em.createNativeQuery("select i.claim_id, i.award_id from notice_line i where " + condition)
        .setParameter(1, number == null ? "" : number).setParameter(2, notice == null ? "" : notice).getResultList();
    return rows.stream().findFirst().map(Row::of).map(row -> row.numberOrNull(1) == null
        ? new Item(em.find(Claim.class, row.number(0), LockModeType.PESSIMISTIC_WRITE), null, null)
        : new Item(null, null, em.find(Award.class, row.number(1), LockModeType.PESSIMISTIC_WRITE)));
  }

  /** What an objection is about; the order comes before its claim, as wherever both are held. */
  @PermitAll
  public Item of(Objection objection) {
    if (objection.getAwardId() != null) {
      return new Item(null, null, em.find(Award.class, objection.getAwardId(), LockModeType.PESSIMISTIC_WRITE));
    }
    var order = orders.locked(em.find(Claim.class, objection.getClaimId()).getServiceOrderId());
    return new Item(em.find(Claim.class, objection.getClaimId(), LockModeType.PESSIMISTIC_WRITE), order, null);
  }

  /** Whose it is: both sides of an order, or who is given an award. */
  @PermitAll
  public long[] sides(Item item) {
    if (item.award() != null) {
      return new long[] {item.award().getOrganisationId()};
    }
    var order = item.order() == null ? em.find(ServiceOrder.class, item.claim().getServiceOrderId()) : item.order();
    return Stream.of(order.getOrganisationId(), order.getProviderId()).mapToLong(Long::longValue).toArray();
  }
}
