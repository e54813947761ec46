package kechuang.claim.boundary;

import java.util.List;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.entity.Attachment;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Round;

/**
 * What the redeemer has before it when it claims.
 *
 * @param byProvider whether the provider redeems, who took the voucher's part off its bill
 * @param left what the order still holds for this claim, in yuan
 * @param before the claim that came back and is handed in again; null for a new one
 * @param returned what the officer wrote when it came back
 * @param documents those that came with it
 * @param account where the money will go, with its number masked; null as long as the redeemer has named none
 * @param obstacle why nothing can be claimed; null if something can
 */
public record ClaimDesk(ServiceOrder order, Voucher voucher, Round round, Organisation firm, Organisation provider,
    boolean byProvider, Money left, Claim before, String returned, List<Attachment> documents,
    BankAccount account, Problem obstacle) {
}
