package kechuang.market.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedContent;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.WishTheme;
import kechuang.money.Money;

/** A need as it is being typed. */
public class NeedFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private final NeedKind kind;
  private String title;
  private String serviceKind;
  private String industry;
  private WishTheme theme;
  private String description;
  private Money budgetFrom;
  private Money budgetTo;
  private LocalDate wantedBy;
  private String region;
  private boolean nameShown;
  private LocalDate openUntil;

  NeedFields(NeedKind kind, LocalDate openUntil) {
    this.kind = kind;
    this.openUntil = openUntil;
  }

  static NeedFields of(Need known) {
    var fields = new NeedFields(known.getKind(), known.getOpenUntil());
    fields.title = known.getTitle();
    fields.serviceKind = known.getServiceKind();
    fields.industry = known.getIndustryCode();
    fields.theme = known.getTheme();
    fields.description = known.getDescription();
    fields.budgetFrom = known.getBudgetFrom();
    fields.budgetTo = known.getBudgetTo();
    fields.wantedBy = known.getWantedBy();
    fields.region = known.getRegion();
    fields.nameShown = known.isNameShown();
    return fields;
  }

  NeedContent content() {
    return new NeedContent(kind, title, serviceKind, industry, theme, description, budgetFrom, budgetTo, wantedBy, region,
        nameShown, openUntil);
  }

  public NeedKind getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getServiceKind() {
    return serviceKind;
  }

  public void setServiceKind(String serviceKind) {
    this.serviceKind = serviceKind;
  }

  public String getIndustry() {
    return industry;
  }

  public void setIndustry(String industry) {
    this.industry = industry;
  }

  public WishTheme getTheme() {
    return theme;
  }

  public void setTheme(WishTheme theme) {
    this.theme = theme;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Money getBudgetFrom() {
    return budgetFrom;
  }

  public void setBudgetFrom(Money budgetFrom) {
    this.budgetFrom = budgetFrom;
  }

  public Money getBudgetTo() {
    return budgetTo;
  }

  public void setBudgetTo(Money budgetTo) {
    this.budgetTo = budgetTo;
  }

  public LocalDate getWantedBy() {
    return wantedBy;
  }

  public void setWantedBy(LocalDate wantedBy) {
    this.wantedBy = wantedBy;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public boolean isNameShown() {
    return nameShown;
  }

  public void setNameShown(boolean nameShown) {
    this.nameShown = nameShown;
  }

  public LocalDate getOpenUntil() {
    return openUntil;
  }

  public void setOpenUntil(LocalDate openUntil) {
    this.openUntil = openUntil;
  }
}
