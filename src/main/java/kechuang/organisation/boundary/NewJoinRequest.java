package kechuang.organisation.boundary;

/** A request to be let in, as it was typed. The password travels apart from it, as a hash. */
public record NewJoinRequest(String creditCode, String name, String login) {
}
