package kechuang.application.entity;

/** Where an application stands (decision 2). */
public enum ApplicationState {
  DRAFT, SUBMITTED, COUNTY_APPROVED, OFFERED, RETURNED, REJECTED, WITHDRAWN, AWARDED
}
