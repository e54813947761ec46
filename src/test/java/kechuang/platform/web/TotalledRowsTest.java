package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.Totals;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table asks for one page at a time, by the key of the page before, and for what all rows come to once. */
class TotalledRowsTest {

  private static final int SIZE = 20;

  private final List<RowRequest> asked = new ArrayList<>();
  private int summed;
  private final TotalledRows<Long, Sum> rows = new TotalledRows<>(this::page, this::sum);

  private record Sum(long rows) implements Totals {
  }

  private Rows<Long> page(RowRequest request) {
    asked.add(request);
    var first = request.after() == null ? 0 : request.after().id();
    return new Rows<>(LongStream.rangeClosed(first + 1, first + request.size()).boxed().toList(),
        new RowKey("x", first + request.size()), 0);
  }

  private Sum sum() {
    summed++;
    return new Sum(100 + summed);
  }

  private List<Long> turnTo(int first, Map<String, SortMeta> sorts) {
    rows.count(Map.of());
    return rows.load(first, SIZE, sorts, Map.of());
  }

  private static Map<String, SortMeta> by(String column) {
    return Map.of(column, SortMeta.builder().field(column).order(SortOrder.DESCENDING).build());
  }

  @Test
  void turning_pages_and_sorting_asks_for_no_new_sum() {
    for (int first = 0; first < 100; first += SIZE) {
      turnTo(first, Map.of());
    }
    turnTo(0, by("face"));
    assertEquals(101, rows.count(Map.of()));
    assertEquals(101, rows.getTotals().rows());
    assertEquals(1, summed);
  }

  @Test
  void another_filter_asks_for_its_own() {
    turnTo(0, Map.of());
    rows.forget();
    turnTo(0, Map.of());
    turnTo(SIZE, Map.of());
    assertEquals(2, summed);
    assertEquals(102, rows.getTotals().rows());
  }

  @Test
  void a_page_begins_where_the_one_before_it_ended_and_nothing_is_passed_over() {
    for (int first = 0; first < 100; first += SIZE) {
      assertEquals(first + 1L, turnTo(first, Map.of()).get(0));
    }
    assertEquals(SIZE + 1L, turnTo(SIZE, Map.of()).get(0));
    assertEquals(List.of(0), asked.stream().map(RowRequest::skip).distinct().toList());
  }

  @Test
  void sorted_otherwise_the_keys_of_before_are_worth_nothing() {
    turnTo(0, Map.of());
    turnTo(0, by("face"));
    turnTo(SIZE, by("face"));
    assertEquals(List.of(new RowRequest(null, true, null, 0, SIZE), new RowRequest("face", false, null, 0, SIZE),
        new RowRequest("face", false, new RowKey("x", SIZE), 0, SIZE)), asked);
  }
}
