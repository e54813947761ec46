package kechuang.claim.api;

import java.time.LocalDate;
import kechuang.claim.boundary.PlaceOrder;
import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * Body of {@code POST /vouchers/{number}/orders}. Amounts in yuan.
 *
 * @param provider credit code of a registered provider
 * @param service code of the kind of service
 * @param contractNet without tax
 * @param contractGross with tax
 * @param technologyContract registration number of the technology contract, if there is one
 * @param project number of the city project the work belongs to, if any
 * @param expectedAmount what the voucher is to hold; if less is available, nothing happens and the refusal says what is
 */
public record OrderBody(String provider, String service, String subject, String contractNumber, LocalDate contractDate,
    Money contractNet, Money contractGross, String technologyContract, String project, Money expectedAmount) {

  private static final int LONGEST_NUMBER = 60;

  /** The rest is the boundary's to refuse: pages send the same. */
  OrderBody checked() {
    new Problems.Collector().check(expectedAmount != null, "expectedAmount", "common.missing")
        .check(isShort(technologyContract), "technologyContract", "common.too-long", LONGEST_NUMBER)
        .check(isShort(project), "project", "common.too-long", LONGEST_NUMBER).refuseIfAny();
    return this;
  }

  private static boolean isShort(String number) {
    return number == null || number.length() <= LONGEST_NUMBER;
  }

  PlaceOrder command(String voucher) {
    return new PlaceOrder(voucher, provider, service, subject, contractNumber, contractDate, contractNet, contractGross,
        technologyContract, project, expectedAmount);
  }
}
