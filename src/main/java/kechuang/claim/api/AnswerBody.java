package kechuang.claim.api;

import kechuang.fault.Problems;

/**
 * Body of the answers to an order, and of giving up a claim that came back.
 *
 * @param reason what the other side reads; a refusal needs one
 */
public record AnswerBody(long version, String reason) {

  AnswerBody checked() {
    new Problems.Collector().check(reason == null || reason.length() <= 2000, "reason", "common.too-long", 2000).refuseIfAny();
    return this;
  }
}
