package kechuang.provider.entity;

/** What kind of body renders services. */
public enum Institution {
  UNIVERSITY, INSTITUTE, LABORATORY, TESTING_BODY, ENTERPRISE_INSTITUTE, COMPANY
}
