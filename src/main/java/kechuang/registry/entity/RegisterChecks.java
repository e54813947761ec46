package kechuang.registry.entity;

import java.time.LocalDate;
import java.util.Map;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;

/** What has to be right of an entry as a whole, once each of its cells is. The fields of problems are keys of columns. */
public final class RegisterChecks {

  private final RegisterKind kind;
  private final Map<String, String> cells;
  private final Problems.Collector problems = new Problems.Collector();

  private RegisterChecks(RegisterKind kind, Map<String, String> cells) {
    this.kind = kind;
    this.cells = cells;
  }

  /** Everything that is wrong with it, at once. */
  public static Problems.Collector of(RegisterKind kind, Map<String, String> cells) {
    var checks = new RegisterChecks(kind, cells);
    checks.all();
    return checks.problems;
  }

  private void all() {
    for (var column : kind.columns()) {
      problems.check(!column.required() || cells.containsKey(column.key()) || column.key().equals("name"), column.key(),
          "common.missing");
    }
    if (!problems.found().isEmpty()) {
      return;
    }
    problems.check(!isAfter("validFrom", "validUntil"), "validUntil", "registry.row.period");
    special();
    if (kind.key(cells).replace("/", "").isBlank()) {
      problems.add(Problem.of(kind.keys().get(kind.keys().size() - 1), "registry.row.title"));
    }
  }

  private void special() {
    switch (kind) {
      case TITLE -> {
        problems.check(cells.containsKey("level"), "level", "registry.row.level");
        notMore("labSenior", "labStaff", "registry.row.senior");
      }
      case POOL -> problems.check(cells.get("validFrom").startsWith(cells.get("year")), "validFrom", "registry.row.year");
      case RETURN -> problems.check(!"true".equals(cells.get("designated")) || cells.containsKey("designatedSince"),
          "designatedSince", "registry.row.since");
      case HOSTED -> problems.check(!cells.get("creditCode").equals(cells.get("guestCode")), "guestCode",
          "registry.row.hosts-itself");
      case PATENT -> {
        problems.check(!isAfter("appliedOn", "grantedOn"), "grantedOn", "registry.row.granted");
        problems.check(cells.containsKey("prize") == cells.containsKey("prizeYear"), "prizeYear", "registry.row.prize");
      }
      case CONTRACT -> contract();
      case LOAN -> loan();
      case INSURANCE -> notMoreMoney("otherSupport", "premium");
      default -> { }
    }
  }

  private void contract() {
    notMoreMoney("technologyAmount", "contractAmount");
    notMoreMoney("paid", "contractAmount");
    notMoreMoney("received", "contractAmount");
    problems.check(!cells.containsKey("brokerCode") || cells.containsKey("brokerName"), "brokerName", "common.missing");
    problems.check(!cells.get("buyerCode").equals(cells.get("supplierCode")), "supplierCode", "registry.row.same-party");
  }

  private void loan() {
    problems.check(!cells.get("loanKind").equals("PLEDGE") || cells.containsKey("pledgeNumber"), "pledgeNumber",
        "registry.row.pledge");
    problems.check(!cells.get("loanKind").equals("CREDIT") || !cells.containsKey("pledgeNumber"), "pledgeNumber",
        "registry.row.no-pledge");
    notMoreMoney("loss", "loanAmount");
  }

  private boolean isAfter(String first, String second) {
    return cells.containsKey(first) && cells.containsKey(second)
        && LocalDate.parse(cells.get(first)).isAfter(LocalDate.parse(cells.get(second)));
  }

  private void notMore(String part, String whole, String refusal) {
    problems.check(!cells.containsKey(part) || Integer.parseInt(cells.get(part))
        <= Integer.parseInt(cells.getOrDefault(whole, "0")), part, refusal);
  }

  private void notMoreMoney(String part, String whole) {
    problems.check(!cells.containsKey(part) || !Money.of(cells.get(part)).isMoreThan(Money.of(cells.get(whole))), part,
        "registry.row.more-than-whole");
  }
}
