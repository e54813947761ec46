package kechuang.provider.web;

import java.io.Serializable;
import kechuang.money.Money;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.ServiceOffer;

/** One service as it is being typed. */
public class ServiceLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private String kind;
  private String description;
  private Money price;

  static ServiceLine of(ProviderService service) {
    var line = new ServiceLine();
    line.kind = service.getServiceKind();
    line.description = service.getDescription();
    line.price = service.getPriceFrom();
    return line;
  }

  boolean isEmpty() {
    return kind == null && description == null && price == null;
  }

  ServiceOffer offer() {
    return new ServiceOffer(kind, description, price);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    this.price = price;
  }
}
