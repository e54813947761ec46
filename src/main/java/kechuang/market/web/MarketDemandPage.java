package kechuang.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import kechuang.market.boundary.Demand;
import kechuang.market.boundary.DemandRow;
import kechuang.market.boundary.WishGroup;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.Matching;
import kechuang.scheme.boundary.MatchingLine;

/** What firms ask for, in figures; which policies they wish for; and which conditions turn most of them away. */
@Named
@ViewScoped
public class MarketDemandPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int HARDEST = 8;

  @Inject
  private Demand demand;
  @Inject
  private Matching matching;

  private Integer year;
  private transient DemandRow total;
  private transient List<DemandRow> kinds;
  private transient List<DemandRow> services;
  private transient List<DemandRow> industries;
  private transient List<DemandRow> counties;
  private transient List<WishGroup> wishes;
  private transient List<MatchingLine> hardest;

  public DemandRow getTotal() {
    if (total == null) {
      total = demand.total(year);
    }
    return total;
  }

  public List<DemandRow> getKinds() {
    if (kinds == null) {
      kinds = demand.byKind(year);
    }
    return kinds;
  }

  public List<DemandRow> getServices() {
    if (services == null) {
      services = demand.byService(year);
    }
    return services;
  }

  public List<DemandRow> getIndustries() {
    if (industries == null) {
      industries = demand.byIndustry(year);
    }
    return industries;
  }

  public List<DemandRow> getCounties() {
    if (counties == null) {
      counties = demand.byCounty(year);
    }
    return counties;
  }

  public List<WishGroup> getWishes() {
    if (wishes == null) {
      wishes = demand.wishes(year);
    }
    return wishes;
  }

  /** How many wishes ask this office and have no answer yet. */
  public int getWaiting() {
    return getWishes().stream().mapToInt(group -> group.waiting().size()).sum();
  }

  /** The conditions that turn most firms away, one for each measure; none where there was no matching yet. */
  public List<MatchingLine> getHardest() {
    if (hardest == null) {
      hardest = matching.lines(Display.locale()).stream().filter(line -> line.turnedAway() > 0)
          .sorted(Comparator.comparingInt(MatchingLine::turnedAway).reversed()).limit(HARDEST).toList();
    }
    return hardest;
  }

  /** The longest bar of a chart. */
  public int largest(List<DemandRow> rows) {
    return rows.stream().mapToInt(DemandRow::all).max().orElse(0);
  }

  /** The longest bar of the chart of conditions. */
  public int getMostTurnedAway() {
    return getHardest().stream().mapToInt(MatchingLine::turnedAway).max().orElse(0);
  }

  public List<Integer> getYears() {
    return demand.years();
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
