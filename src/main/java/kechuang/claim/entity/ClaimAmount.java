package kechuang.claim.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kechuang.money.Money;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.TaxBasis;

/**
 * How much a claim comes to: min(what the round bears of the base, what the order still holds), base = min(contract, invoices, paid), all on
 * the round's tax basis; a provider never gets more than it deducted from the firm's bill (decisions 11 and 12). Where the
 * share comes in tiers, a claim goes on in the tier in which the order's earlier ones ended.
 */
public record ClaimAmount(Money base, Money amount, List<Step> steps) implements Serializable {

  /**
   * One line of the arithmetic.
   *
   * @param key what it is, key {@code claim.calc.<key>}
   * @param operator START, MIN, TIMES, PART, SUM, LIMIT or RESULT
   * @param value the amount in yuan, the rate, or a part with its rate
   * @param decisive whether this line made the result what it is
   */
  public record Step(String key, String operator, String value, boolean decisive) implements Serializable {
  }

  /**
   * What goes in, in yuan.
   *
   * @param contract what the contract has left for further claims, on the tax basis
   * @param before the base of the order's earlier claims
   * @param deducted what the provider took off the bill; null where the firm redeems
   */
  public record Input(TaxBasis basis, Money contract, Money before, Money invoicedNet, Money invoicedGross, Money firmPaid,
      Money deducted, ShareScale scale, Money holdLeft) {

    /** What counts as paid with tax: the firm's money, and what the provider deducted. */
    Money paidGross() {
      return deducted == null ? firmPaid : firmPaid.plus(deducted);
    }

    Money invoiced() {
      return basis == TaxBasis.NET ? invoicedNet : invoicedGross;
    }

    /** On the net basis: min(paid, invoiced with tax) × invoiced net / invoiced with tax. */
    Money paid() {
      return basis == TaxBasis.NET ? paidGross().min(invoicedGross).timesRatio(invoicedNet, invoicedGross)
          : paidGross();
    }
  }

  public static ClaimAmount of(Input in) {
    var base = in.contract().min(in.invoiced()).min(in.paid());
    var supported = in.scale().added(in.before(), base);
    var amount = supported.min(in.holdLeft());
    if (in.deducted() != null) {
      amount = amount.min(in.deducted());
    }
    return new ClaimAmount(base, amount, steps(in, base, supported, amount));
  }

  private static List<Step> steps(Input in, Money base, Money supported, Money amount) {
    var steps = new ArrayList<Step>();
    steps.add(money("contract", "START", in.contract(), base.equals(in.contract())));
    steps.add(money("invoiced", "MIN", in.invoiced(), base.equals(in.invoiced())));
    steps.add(money("paid", "MIN", in.paid(), base.equals(in.paid())));
    steps.addAll(shares(in.scale(), in.before(), base));
    steps.add(money("supported", "SUM", supported, false));
    steps.add(money("hold", "LIMIT", in.holdLeft(), in.holdLeft().equals(amount) && !supported.equals(amount)));
    if (in.deducted() != null) {
      steps.add(money("deducted", "LIMIT", in.deducted(),
          in.deducted().equals(amount) && !supported.equals(amount)));
    }
    steps.add(money("amount", "RESULT", amount, true));
    return steps;
  }

  /** One share, or the part in each tier with its share, and the limit of all of them where it is reached. */
  public static List<Step> shares(ShareScale scale, Money before, Money base) {
    if (scale.isFlat()) {
      return List.of(new Step("share", "TIMES", scale.share().toString(), false));
    }
    var steps = new ArrayList<Step>();
    scale.slices(before, base).forEach(slice ->
        steps.add(new Step("tier", "PART", slice.amount().grouped() + " × " + slice.share(), false)));
    if (scale.most() != null && scale.of(before.plus(base)).equals(scale.most())) {
      steps.add(money("most", "LIMIT", scale.most().minusOrZero(scale.of(before)), false));
    }
    return steps;
  }

  private static Step money(String key, String operator, Money value, boolean decisive) {
    return new Step(key, operator, value.grouped(), decisive);
  }
}
