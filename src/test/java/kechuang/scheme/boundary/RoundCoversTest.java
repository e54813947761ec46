package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import kechuang.money.Money;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.RoundShare;
import org.junit.jupiter.api.Test;

class RoundCoversTest {

  private static final long CITY = 1;
  private static final long KEQIAO = 2;
  private static final long SHANGYU = 3;

  @Test
  void each_line_bears_the_case_that_all_of_the_pool_goes_to_its_dearest_county() {
    // 柯桥 1 : 1 → city 50,000, 柯桥 50,000; 上虞 3 : 1 → city 75,000, 上虞 25,000; the city must have the dearer 75,000
    var shares = List.of(new RoundShare("330603", 1, Level.CITY, CITY, 1), new RoundShare("330603", 2, Level.COUNTY, KEQIAO, 1),
        new RoundShare("330604", 1, Level.CITY, CITY, 3), new RoundShare("330604", 2, Level.COUNTY, SHANGYU, 1));
    assertEquals(Map.of(CITY, Money.of("75000"), KEQIAO, Money.of("50000"), SHANGYU, Money.of("25000")),
        RoundCovers.cost(shares, Money.of("100000")));
  }

  @Test
  void a_county_that_pays_alone_bears_the_whole_pool() {
    assertEquals(Map.of(KEQIAO, Money.of("100000")),
        RoundCovers.cost(List.of(new RoundShare("330603", 1, Level.COUNTY, KEQIAO, 1)), Money.of("100000")));
  }

  @Test
  void a_line_that_is_short_says_by_how_much() {
    // 1,000,000 left - 250,000 promised = 750,000 available; 800,000 needed: 50,000 short
    var line = new RoundCover.Line("L", null, Money.of("800000"), Money.of("1000000"), Money.of("250000"));
    assertEquals(Money.of("750000"), line.getAvailable());
    assertEquals(Money.of("50000"), line.getMissing());
    assertFalse(line.isEnough());
  }
}
