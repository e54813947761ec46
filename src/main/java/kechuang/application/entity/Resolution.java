package kechuang.application.entity;

import java.io.Serializable;
import kechuang.fault.Problems;

/**
 * What a committee decided on an application, as its minutes say.
 *
 * @param number of the resolution 决议文号
 * @param votedFor members who were for it
 * @param votedAgainst members who were against it, or abstained
 */
public record Resolution(String number, Integer votedFor, Integer votedAgainst) implements Serializable {

  private static final int LONGEST = 60;
  private static final int MOST_MEMBERS = 99;

  /** Refuses with everything that is missing or cannot be so. */
  void check() {
    var problems = new Problems.Collector();
    problems.check(number != null && !number.isBlank() && number.length() <= LONGEST, "resolution", "support.resolution.number");
    problems.check(isCount(votedFor), "votedFor", "support.resolution.votes");
    problems.check(isCount(votedAgainst), "votedAgainst", "support.resolution.votes");
    problems.refuseIfAny();
    problems.check(votedFor + votedAgainst > 0, "votedFor", "support.resolution.nobody");
    problems.refuseIfAny();
  }

  private static boolean isCount(Integer votes) {
    return votes != null && votes >= 0 && votes <= MOST_MEMBERS;
  }

  /** More were for it than against or abstaining. Assumption: the articles of a fund may ask for two thirds (ADR 24). */
  public boolean isCarried() {
    return votedFor > votedAgainst;
  }
}
