package kechuang.scheme.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.scheme.entity.Level;
import kechuang.scheme.entity.RoundShare;

/** A county in the form of a round: whether it is served, and what bears the cost. Weights are whole numbers. */
public class CountyShare implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String county;
  private boolean served;
  private Long cityLine;
  private Integer cityWeight;
  private Long countyLine;
  private Integer countyWeight;

  CountyShare(String county) {
    this.county = county;
  }

  /** As a round has it. */
  void take(Set<String> counties, List<RoundShare> shares) {
    served = counties.contains(county);
    shares.stream().filter(share -> share.getCountyCode().equals(county)).forEach(this::take);
  }

  private void take(RoundShare share) {
    if (share.getLevel() == Level.COUNTY) {
      countyLine = share.getBudgetId();
      countyWeight = share.getWeight();
    } else {
      cityLine = share.getBudgetId();
      cityWeight = share.getWeight();
    }
  }

  /** As most rounds have it: the first line there is, city and county alike. */
  void suggest(Long ofCity, Long ofCounty) {
    cityLine = ofCity;
    cityWeight = ofCity == null ? null : 1;
    countyLine = ofCounty;
    countyWeight = 1;
  }

  /** In payment order; who bears nothing is left out. */
  Stream<RoundShare> shares() {
    return Stream.of(share(1, Level.CITY, cityLine, cityWeight), share(2, Level.COUNTY, countyLine, countyWeight))
        .flatMap(found -> found);
  }

  private Stream<RoundShare> share(int position, Level level, Long line, Integer weight) {
    return !served || line == null || weight == null || weight == 0 ? Stream.empty()
        : Stream.of(new RoundShare(county, position, level, line, weight));
  }

  public String getCounty() {
    return county;
  }

  public boolean isServed() {
    return served;
  }

  public void setServed(boolean served) {
    this.served = served;
  }

  public Long getCityLine() {
    return cityLine;
  }

  public void setCityLine(Long cityLine) {
    this.cityLine = cityLine;
  }

  public Integer getCityWeight() {
    return cityWeight;
  }

  public void setCityWeight(Integer cityWeight) {
    this.cityWeight = cityWeight;
  }

  public Long getCountyLine() {
    return countyLine;
  }

  public void setCountyLine(Long countyLine) {
    this.countyLine = countyLine;
  }

  public Integer getCountyWeight() {
    return countyWeight;
  }

  public void setCountyWeight(Integer countyWeight) {
    this.countyWeight = countyWeight;
  }
}
