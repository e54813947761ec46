package kechuang.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kechuang.benchmark.PageLatency.Page;
import kechuang.benchmark.PageLatency.Reader;

/** The fifty people and the ten pages they spend their day on. */
final class Readers {

  private static final int FIRMS = 30;
  private static final List<Page> OFFICER = List.of(
      new Page("applications to review", "review/applications.xhtml"),
      new Page("organisations", "organisation/list.xhtml"));
  private static final List<Page> PAYER = List.of(
      new Page("budgets", "ledger/budgets.xhtml"),
      new Page("payment lines", "payment/lines.xhtml"));
  private static final List<Page> AUDITOR = List.of(
      new Page("audit trail", "audit/trail.xhtml"));

  private Readers() {
  }

  static List<Reader> fifty(Drafts drafts) throws SQLException {
    var readers = new ArrayList<Reader>();
    for (int n = 1; n <= FIRMS; n++) {
      readers.add(new Reader("benchmark-" + n, firm(drafts.numbers(n))));
    }
    for (int i = 0; i < 5; i++) {
      readers.add(new Reader("keqiao-officer-a", OFFICER));
      readers.add(new Reader("city-officer-a", OFFICER));
      readers.add(new Reader("keqiao-payer", PAYER));
      readers.add(new Reader(i == 0 ? "auditor" : "city-payer", i == 0 ? AUDITOR : PAYER));
    }
    return readers;
  }

  private static List<Page> firm(Drafts.Numbers own) {
    return List.of(new Page("home", "inbox/home.xhtml"),
        new Page("what the firm qualifies for", "scheme/eligibility.xhtml"),
        new Page("application", "application/view.xhtml?number=" + own.application()),
        new Page("voucher", "award/voucher.xhtml?number=" + own.voucher()),
        new Page("order a service", "claim/order.xhtml?voucher=" + own.voucher()));
  }
}
