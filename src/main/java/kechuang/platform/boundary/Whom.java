package kechuang.platform.boundary;

/**
 * Who is told: all active people of an organisation, one account, or those of an office who hold a role. Officers mostly
 * work by their list of tasks, so they are told only what no list would show them.
 *
 * @param id of the organisation or the account; 0 for an office
 * @param role in the office; empty otherwise
 * @param region the office's county, or the city; empty otherwise
 */
public record Whom(Kind kind, long id, String role, String region) {

  /** How they are found. */
  public enum Kind {
    ORGANISATION, ACCOUNT, OFFICE
  }

  public static Whom organisation(long id) {
    return new Whom(Kind.ORGANISATION, id, "", "");
  }

  public static Whom account(long id) {
    return new Whom(Kind.ACCOUNT, id, "", "");
  }

  public static Whom office(String role, String region) {
    return new Whom(Kind.OFFICE, 0, role, region);
  }

  /** In few letters, the same for the same people. */
  public String text() {
    return switch (kind) {
      case ORGANISATION -> "o" + id;
      case ACCOUNT -> "a" + id;
      case OFFICE -> role + "@" + region;
    };
  }
}
