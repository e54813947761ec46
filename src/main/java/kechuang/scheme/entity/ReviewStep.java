package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;

/**
 * A step of the review 评审环节 between the county's check and the decision: a visit on the spot, a meeting of experts, a joint
 * review. What came of it is recorded before anything is decided; the steps of a measure follow each other.
 *
 * @param code by which it is known for good, in small letters
 * @param by which office does it
 * @param days working days it takes at most
 * @param voted whether a committee decides in it, so that its resolution and votes are recorded, and nothing is approved against them
 */
public record ReviewStep(String code, Words words, By by, int days, boolean voted) {

  /** The county of the applicant, or the office that decides. */
  public enum By {
    COUNTY, OFFICE
  }

  private static final int MOST_DAYS = 60;

  public ReviewStep {
    if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,49}")) {
      throw new RuleViolation("scheme.step.code", String.valueOf(code));
    }
    if (by == null) {
      throw new RuleViolation("scheme.step.by");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new RuleViolation("scheme.terms.days", words.zh(), 1, MOST_DAYS);
    }
  }

  static ReviewStep fromJson(JsonObject json) {
    return new ReviewStep(json.getString("code"), Words.fromJson(json), By.valueOf(json.getString("by")), json.getInt("days"),
        json.getBoolean("voted", false));
  }

  JsonObject toJson() {
    var json = words.writeTo(Json.createObjectBuilder().add("code", code)).add("by", by.name()).add("days", days);
    return (voted ? json.add("voted", true) : json).build();
  }
}
