package kechuang.award.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import kechuang.fault.Problems;
import kechuang.money.Money;

/** How a holding is left: in which way, on which day, for how much in yuan, and who pays it. */
@Embeddable
public class HoldingExit implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BUYER = 200;

  @Enumerated(EnumType.STRING)
  @Column(name = "exit_way")
  private ExitWay way;
  @Column(name = "sold_on")
  private LocalDate soldOn;
  private Money price;
  private String buyer;

  protected HoldingExit() {
  }

  public HoldingExit(ExitWay way, LocalDate soldOn, Money price, String buyer) {
    this.way = way;
    this.soldOn = soldOn;
    this.price = price;
    this.buyer = buyer == null ? null : buyer.strip();
  }

  /** Refuses with everything that is missing or cannot be so. */
  void check(LocalDate since, LocalDate today) {
    var problems = new Problems.Collector();
    problems.check(way != null, "way", "common.missing");
    problems.check(price != null, "price", "common.missing");
    problems.check(buyer != null && !buyer.isEmpty() && buyer.length() <= LONGEST_BUYER, "buyer", "holding.buyer-missing");
    problems.check(soldOn != null && !soldOn.isBefore(since) && !soldOn.isAfter(today), "soldOn", "holding.sold-on", since, today);
    problems.refuseIfAny();
  }

  public ExitWay getWay() {
    return way;
  }

  public LocalDate getSoldOn() {
    return soldOn;
  }

  public Money getPrice() {
    return price;
  }

  public String getBuyer() {
    return buyer;
  }
}
