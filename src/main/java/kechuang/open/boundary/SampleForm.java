package kechuang.open.boundary;

import java.util.List;

/**
 * The forms that a firm fills in, as samples: their labels are those of the pages, what stands in them has the key
 * {@code open.form.sample.*} and is made up.
 */
public enum SampleForm {
  APPLICATION(List.of("organisation.facts.name > name", "organisation.facts.credit-code > code",
      "organisation.facts.county > county", "organisation.facts.industry > industry", "organisation.facts.staff > staff",
      "organisation.facts.revenue > revenue", "organisation.facts.contact > contact", "organisation.facts.phone > phone",
      "application.requested > requested", "application.purpose > purpose")),
  COMMITMENT(List.of("organisation.facts.name > name", "organisation.facts.credit-code > code")),
  REDEMPTION(List.of("organisation.facts.name > name", "claim.order.provider > provider",
      "claim.order.service > service", "claim.order.subject > subject", "claim.order.number > contract",
      "claim.order.date > date", "claim.order.gross > fee", "claim.redeem.number > invoice",
      "claim.redeem.date > invoiced", "claim.redeem.gross > fee", "claim.redeem.paid > fee",
      "claim.redeem.result > result", "organisation.bank.holder > name", "organisation.bank.bank > bank"));

  private final List<String> lines;

  SampleForm(List<String> lines) {
    this.lines = lines;
  }

  /** Key of the label, and of what stands in it behind {@code open.form.sample.}. */
  List<String[]> lines() {
    return lines.stream().map(line -> line.split(" > ")).toList();
  }

  boolean hasLetter() {
    return this != REDEMPTION;
  }
}
