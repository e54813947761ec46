package kechuang.organisation.entity;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.money.Money;

/** What a firm fills in about itself, before its codes are looked up; amounts in yuan. */
public record Statement(String name, String countyCode, String industryCode, Integer staff, Money revenue, Money assets,
    boolean technologySme, LocalDate founded) implements Serializable {

  public Declaration with(Industry industry) {
    return new Declaration(name, countyCode, industry, staff, revenue, assets, technologySme, founded);
  }
}
