package kechuang.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Figures as people read them. */
final class Report {

  private Report() {
  }

  static void submissions(PrintStream out, Map<String, List<Double>> rates, int clients, int again) {
    out.println();
    out.println("Vouchers issued in a first-come round, " + clients + " clients, median of "
        + rates.get("boundary").size() + " turns");
    ratio(out, "pgbench, the same statements", rates.get("pgbench"), null, null);
    ratio(out, "EJB boundary", rates.get("boundary"), rates.get("pgbench"), "goal 0.70");
    ratio(out, "HTTP interface", rates.get("http"), rates.get("pgbench"), "goal 0.40");
    out.println("  No submission failed; " + again + " times a firm was asked to come back and did so at once.");
  }

  private static void ratio(PrintStream out, String name, List<Double> rates, List<Double> reference, String goal) {
    if (rates == null) {
      return;
    }
    var ratio = reference == null ? "" : "   %.2f x pgbench".formatted(median(rates) / median(reference));
    out.printf("  %-30s %8.1f /s%s%s%n", name, median(rates), ratio, goal == null ? "" : "   (" + goal + ")");
  }

  static void pages(PrintStream out, Map<String, ? extends Collection<Double>> times, List<String> failures, int people) {
    out.println();
    out.println("Pages, " + people + " people logged in, 1 s between two pages, in ms");
    out.printf("  %-34s %8s %8s %8s %8s%n", "", "opened", "median", "p95", "longest");
    var all = new ArrayList<Double>();
    times.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(page -> {
      all.addAll(page.getValue());
      line(out, page.getKey(), page.getValue());
    });
    line(out, "all", all);
    out.println("  Goal: p95 below 1000 ms and no failed request; failed: " + failures.size());
    failures.stream().limit(5).forEach(failure -> out.println("    " + failure));
  }

  static void taskLists(PrintStream out, int few, Map<String, List<Double>> before, int many,
      Map<String, List<Double>> after) {
    out.println();
    out.printf("Lists of officers, p95 in ms with %d and with %d applications%n", few, many);
    before.forEach((page, times) -> out.printf("  %-48s %8.0f %8.0f   %.2f x%n", page, p95(times), p95(after.get(page)),
        p95(after.get(page)) / p95(times)));
    out.println("  Goal: p95 below 500 ms, at most 1.5 times as long");
  }

  private static double p95(Collection<Double> times) {
    var sorted = times.stream().sorted().toList();
    return sorted.get((sorted.size() * 95 + 99) / 100 - 1);
  }

  private static void line(PrintStream out, String name, Collection<Double> times) {
    var sorted = times.stream().sorted().toList();
    out.printf("  %-34s %8d %8.0f %8.0f %8.0f%n", name, sorted.size(), sorted.get(sorted.size() / 2),
        p95(sorted), sorted.get(sorted.size() - 1));
  }

  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
