package kechuang.claim.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.award.entity.Notice;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimAmount;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.InvoiceVerification;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.correction.boundary.Correction;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.AccountName;
import kechuang.money.Money;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.ServiceKind;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/**
 * Everything about one claim that its pages show.
 *
 * @param sides the firm, the provider and which of them gets the money
 * @param computed the arithmetic, worked out again from what is stored
 * @param verdicts what the rules said: when the order was placed, and when the claim was handed in
 * @param siblings other live orders the contract may have been split from
 * @param verified what the tax bureau answered, by invoice; without those that nobody looked up
 * @param correction the notices of what was to be corrected, and what came of the last
 * @param notice the public notice it is in; null before
 * @param spotCheck its look on the spot; null if it was not drawn, and for both sides of the order while it
 *     would warn them
 * @param suspended an objection to it waits for its answer
 * @param people who acted, by account
 * @param may what the caller may do with it now
 */
public record ClaimCase(Claim claim, ServiceOrder order, Voucher voucher, Round round, Sides sides, ServiceKind service,
    ClaimAmount computed, List<Verdict> verdicts, List<OrderRow> siblings, Map<Long, InvoiceVerification> verified,
    List<Attachment> documents, Correction correction, List<ClaimPart> parts, Notice notice, SpotCheck spotCheck,
    boolean suspended, Map<Long, AccountName> people, Set<ClaimEventKind> may) {

  /**
   * Who has to do with the claim.
   *
   * @param account where the redeemer is paid, with its number masked; null for the other side of the order
   */
  public record Sides(Organisation firm, Organisation provider, Organisation redeemer, BankAccount account) {
  }

  /** What the contract and those it may have been split from come to, with tax; null without a sign of it. */
  public Money splittingSum() {
    return siblings.isEmpty() ? null
        : siblings.stream().map(OrderRow::contract).reduce(order.getContract().getGross(), Money::plus);
  }

  /** Whether the tax bureau's answer is there for every invoice, and each is genuine. */
  public boolean isVerified() {
    return claim.getInvoices().stream().allMatch(invoice -> verified.containsKey(invoice.getId())
        && verified.get(invoice.getId()).isGenuine());
  }

  public boolean may(String event) {
    return may.contains(ClaimEventKind.valueOf(event));
  }
}
