package kechuang.claim.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.identity.boundary.AccountName;
import kechuang.money.Money;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.ServiceKind;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/**
 * Everything about one order that its page shows.
 *
 * @param claimed what live claims draw on its hold, in yuan
 * @param verdict what the rules said when it was placed
 * @param people who acted, by account
 * @param may what the caller may do with it now
 * @param redeemable whether the caller may hand in a claim on it now
 */
public record OrderCase(ServiceOrder order, Voucher voucher, Round round, Organisation firm, Organisation provider,
    ServiceKind service, Money claimed, List<ClaimRow> claims, Verdict verdict, Map<Long, AccountName> people,
    Set<ServiceOrderEventKind> may, boolean redeemable) {

  /** What the order still holds, in yuan. */
  public Money left() {
    return order.left(claimed);
  }
}
