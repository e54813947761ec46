package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.award.entity.Voucher;
import kechuang.fault.NotFound;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.Counter;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;

/** Vouchers and their balances, for those who may see them. */
@Stateless
public class Vouchers {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Ledger ledger;

  /** A voucher of the caller's own firm. */
  @RolesAllowed("applicant")
  public Voucher own(String number) {
    return byNumber(number).filter(voucher -> memberships.isOwn(voucher.getOrganisationId()))
        .orElseThrow(() -> new NotFound("voucher", number));
  }

  /** A voucher as its firm, a provider of one of its orders, an office or the auditor may see it. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Voucher visible(String number) {
    return byNumber(number).filter(this::maySee).orElseThrow(() -> new NotFound("voucher", number));
  }

  private boolean maySee(Voucher voucher) {
    return caller.is("applicant") && memberships.isOwn(voucher.getOrganisationId())
        || caller.is("provider") && memberships.own().isPresent() && servedBy(voucher, memberships.own().getAsLong())
        || jurisdiction.mayRead(voucher.getCountyCode());
  }

  private boolean servedBy(Voucher voucher, long provider) {
    return !em.createNativeQuery("select 1 from service_order where voucher_id = ?1 and provider_id = ?2 limit 1")
        .setParameter(1, voucher.getId()).setParameter(2, provider).getResultList().isEmpty();
  }

  /** A voucher for the public check: state and validity only are shown of it. */
  @PermitAll
  public Optional<Voucher> forPublicCheck(PublicNumber number) {
    return byNumber(number.text());
  }

  @PermitAll
  public Counter counter(Voucher voucher) {
    return ledger.voucher(voucher.getId());
  }

  /** The firm's vouchers, newest first. */
  @RolesAllowed("applicant")
  public List<Voucher> ownList() {
    return em.createQuery("select v from Voucher v where v.organisationId in :firms order by v.id desc", Voucher.class)
        .setParameter("firms", memberships.actsFor()).setMaxResults(200).getResultList();
  }

  private Optional<Voucher> byNumber(String number) {
    return em.createQuery("select v from Voucher v where v.number = :number", Voucher.class)
        .setParameter("number", number).getResultStream().findFirst();
  }
}
