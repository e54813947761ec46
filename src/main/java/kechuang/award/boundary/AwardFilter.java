package kechuang.award.boundary;

import kechuang.award.entity.AwardState;

/** What is looked for among awards; null for anything. */
public record AwardFilter(String text, String measure, AwardState state) {
}
