package kechuang.browser;

import kechuang.testing.Scene;

/** A test at the screen about using a voucher: how it comes to an order, and to a claim. */
abstract class VoucherBrowser extends Browser {

  static final String PROVIDER = "示例大学纺织研究院";

  /** The form of an order of 36,000 for testing, filled in. */
  ClaimOrderScreen order(String voucher) {
    return new ClaimOrderScreen(page).open(voucher).service("TESTING").provider(PROVIDER)
        .contract("面料色牢度检测", "HT-" + Scene.unique(), "2017-03-20", "36000");
  }

  /** A confirmed order of 36,000; its id. */
  String confirmed(String voucher) {
    logIn("keqiao-textile");
    var id = order(voucher).place().id();
    logIn("textile-institute");
    new ClaimOrderviewScreen(page).open(id).confirm();
    return id;
  }

  /** The form of a claim with its one invoice filled in. */
  ClaimRedeemScreen redeem(String order) {
    return new ClaimRedeemScreen(page).open(order)
        .invoice(0, "3300171130", "%08d".formatted(Scene.unique() % 100_000_000), "2017-03-20", "36000");
  }
}
