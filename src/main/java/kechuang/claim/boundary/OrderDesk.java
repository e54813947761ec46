package kechuang.claim.boundary;

import java.util.List;
import kechuang.award.entity.Voucher;
import kechuang.fault.Problem;
import kechuang.ledger.entity.Counter;
import kechuang.organisation.entity.ServiceKind;
import kechuang.scheme.entity.Round;

/**
 * What a firm has before it when it orders.
 *
 * @param counter what the voucher has left
 * @param supported the services its round pays
 * @param excluded the services its round names as never paid
 * @param obstacle why nothing can be ordered on it; null if something can
 */
public record OrderDesk(Voucher voucher, Round round, Counter counter, List<ServiceKind> supported,
    List<ServiceKind> excluded, Problem obstacle) {
}
