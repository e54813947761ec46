package kechuang.claim.entity;

import kechuang.fault.Problems;

/** What a firm thinks of a service, each from one to five. */
public record Stars(int quality, int punctuality, int price) {

  public static final int MOST = 5;

  public Stars {
    new Problems.Collector().check(isStar(quality), "quality", "claim.rating.missing")
        .check(isStar(punctuality), "punctuality", "claim.rating.missing")
        .check(isStar(price), "price", "claim.rating.missing").refuseIfAny();
  }

  private static boolean isStar(int value) {
    return value >= 1 && value <= MOST;
  }
}
