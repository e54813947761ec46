package kechuang.scheme.entity;

import kechuang.organisation.entity.Organisation;

/** Whom a measure is for: firms, or teams that a space acts for. */
public enum Applicant {
  FIRM, TEAM;

  public static Applicant of(Organisation organisation) {
    return organisation.isTeam() ? TEAM : FIRM;
  }
}
