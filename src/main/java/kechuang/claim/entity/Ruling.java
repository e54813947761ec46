package kechuang.claim.entity;

/** What the rules said when an order or a claim was made: kept with it, so that it can be read again later. */
public record Ruling(String measureCode, long ruleVersionId, String facts, String trace) {
}
