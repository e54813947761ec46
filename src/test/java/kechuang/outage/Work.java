package kechuang.outage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.benchmark.Drafts;
import kechuang.benchmark.Drafts.Slice;

/**
 * A load of three kinds, each request by and about a firm of its own: applications to hand in, orders on vouchers, claims
 * for the county to check. Whatever has to be there before is there.
 */
final class Work {

  /** So many of each kind, and as many firms. */
  static final int EACH = 16;

  private static final String PROVIDER = "123300000000000271";
  private static final int AT_ONCE = 8;

  private final Drafts drafts;
  private final Line line;
  private final String provider;
  private final String officer;

  Work(Drafts drafts, Line line) throws IOException, InterruptedException {
    this.drafts = drafts;
    this.line = line;
    this.provider = line.token("testing-institute", Drafts.PASSWORD);
    this.officer = line.token("keqiao-officer-a", Drafts.PASSWORD);
  }

  /**
   * What one load is about.
   *
   * @param handingIn firms with a draft that is not handed in yet
   * @param ordering firms with a voucher that nothing is ordered on yet
   * @param claiming firms with an order that is claimed and not checked yet
   */
  record Load(List<Request> requests, Slice handingIn, Slice ordering, Slice claiming) {
  }

  /** The next load, made ready through the portal itself. */
  Load prepare() throws InterruptedException, ExecutionException {
    var handingIn = drafts.take(EACH);
    var ordering = drafts.take(EACH);
    var claiming = drafts.take(EACH);
    var orders = atOnce(ordering, n -> {
      line.done(submission(n));
      return order(n);
    });
    var decisions = atOnce(claiming, n -> {
      line.done(submission(n));
      return decision(n, claimed(n, line.done(order(n))));
    });
    // In turns, so that every kind is under way at any moment.
    var requests = IntStream.range(0, EACH).boxed()
        .flatMap(i -> Stream.of(submission(handingIn.first() + i), orders.get(i), decisions.get(i))).toList();
    return new Load(requests, handingIn, ordering, claiming);
  }

  /** What is done for one firm. */
  private interface Step {
    Request of(int n) throws IOException, InterruptedException, SQLException;
  }

  private static List<Request> atOnce(Slice slice, Step step) throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var made = new ArrayList<Request>();
      for (var one : threads.invokeAll(IntStream.range(slice.first(), slice.first() + slice.count())
          .mapToObj(n -> (Callable<Request>) () -> step.of(n)).toList())) {
        made.add(one.get());
      }
      return made;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Request submission(int n) {
    return new Request(Drafts.token(n), "/applications/" + Drafts.application(n) + "/submission", "{\"version\":1}",
        "submission-" + n);
  }

  /** Half of 2,000 yuan is what the voucher holds, all of it. */
  private Request order(int n) throws SQLException {
    return new Request(Drafts.token(n), "/vouchers/" + drafts.numbers(n).voucher() + "/orders", """
        {"provider": "%s", "service": "TESTING", "subject": "面料色牢度检测", "contractNumber": "HT-%d",
         "contractDate": "2017-03-06", "contractNet": "2000.00", "contractGross": "2000.00",
         "expectedAmount": "1000.00"}""".formatted(PROVIDER, n), "order-" + n);
  }

  private Answer claimed(int n, Answer order) throws IOException, InterruptedException {
    line.done(new Request(provider, "/orders/" + order.number("id") + "/confirmation",
        "{\"version\":" + order.number("version") + "}", "confirmation-" + n));
    var documents = new ArrayList<Long>();
    for (var category : List.of("CONTRACT", "RESULT_REPORT", "INVOICE", "PAYMENT_PROOF")) {
      documents.add(line.document(provider, category));
    }
    return line.done(new Request(provider, "/claims", """
        {"order": %d, "invoices": [{"code": "3300171130", "number": "%08d", "date": "2017-03-06", "net": "2000.00",
         "gross": "2000.00"}], "paidAmount": "1000.00", "deducted": "1000.00", "last": true,
         "resultSummary": "检测合格，报告已交付", "attachments": %s, "expectedAmount": "1000.00"}"""
        .formatted(order.number("id"), n, documents), "claim-" + n));
  }

  private Request decision(int n, Answer claim) {
    return new Request(officer, "/claims/" + claim.number("id") + "/decisions",
        "{\"decision\":\"APPROVE\",\"note\":\"已核对材料\",\"version\":" + claim.number("version") + "}", "decision-" + n);
  }
}
