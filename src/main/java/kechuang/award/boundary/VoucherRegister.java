package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kechuang.award.entity.Voucher;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.Counter;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.NewestFirst;
import kechuang.review.boundary.Jurisdiction;

/** The register of vouchers, as far as the caller may see it, with their balances. */
@Stateless
public class VoucherRegister {

  private static final String SERVED = "e.id in (select o.voucherId from ServiceOrder o where o.providerId = :provider)";

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

  /** A page, the newest first: a firm's own, those a provider has orders on, those of an office's county, or all. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public List<Voucher> page(VoucherSelection selection, OptionalLong before, int size) {
    var list = new NewestFirst<>(em, Voucher.class).having("state", selection.state()).having("roundId", selection.round())
        .having("applicationId", selection.application());
    return reachable(list).page(before, size);
  }

  private NewestFirst<Voucher> reachable(NewestFirst<Voucher> list) {
    return caller.is("provider") && !caller.is("applicant")
        ? list.when(SERVED, "provider", memberships.own().orElse(0)) : jurisdiction.reach().narrow(list);
  }

  /** The balances of these vouchers by id. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Map<Long, Counter> balances(List<Voucher> vouchers) {
    return ledger.counters(CeilingKind.VOUCHER, vouchers.stream().map(Voucher::getId).toList(), "");
  }
}
