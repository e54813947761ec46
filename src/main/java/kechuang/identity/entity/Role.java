package kechuang.identity.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a person may be. The container, web.xml and the database know a role by its {@link #code()}. */
public enum Role {

  APPLICANT("applicant"),
  PROVIDER("provider"),
  PROGRAMME_MANAGER("programme-manager"),
  COUNTY_OFFICER("county-officer"),
  CITY_OFFICER("city-officer"),
  EXPERT("expert"),
  FINANCE_REVIEWER("finance-reviewer"),
  APPROVER("approver"),
  PAYMENT_MAKER("payment-maker"),
  PAYMENT_CHECKER("payment-checker"),
  PAYMENT_RELEASER("payment-releaser"),
  AUDITOR("auditor"),
  ADMINISTRATOR("administrator");

  private static final Set<Role> ALONE = EnumSet.of(AUDITOR, ADMINISTRATOR);
  private static final Set<Role> OUTSIDE = EnumSet.of(APPLICANT, PROVIDER, EXPERT);
  private static final Set<Role> EITHER = EnumSet.of(AUDITOR, ADMINISTRATOR);
  private static final Set<Role> PAYERS = EnumSet.of(PAYMENT_MAKER, PAYMENT_CHECKER, PAYMENT_RELEASER);

  private final String code;

  Role(String code) {
    this.code = code;
  }

  public static Role of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role " + code));
  }

  public String code() {
    return code;
  }

  /** Key of the role's name. */
  public String key() {
    return "identity.role." + code;
  }

  /** The administrator keeps accounts and touches no money; the auditor only looks: each is nothing else. */
  public boolean isHeldAlone() {
    return ALONE.contains(this);
  }

  /**
   * Whether one person must not hold both: who is nothing else, who is outside and who holds an office, whoever sets up
   * the rounds and has therefore no hand in paying, and the officer of the city and that of a county. The database refuses
   * the same, in {@code roles_exclude}.
   */
  public boolean excludes(Role other) {
    return this != other && (isHeldAlone() || other.isHeldAlone() || isOutside() != other.isOutside()
        || isPair(other, EnumSet.of(CITY_OFFICER), EnumSet.of(COUNTY_OFFICER))
        || isPair(other, EnumSet.of(PROGRAMME_MANAGER), PAYERS));
  }

  private boolean isPair(Role other, Set<Role> some, Set<Role> others) {
    return some.contains(this) && others.contains(other) || some.contains(other) && others.contains(this);
  }

  /** A firm's, a provider's or an expert's role: it belongs to no office. */
  public boolean isOutside() {
    return OUTSIDE.contains(this);
  }

  /** An officer's role: it is bound to the city or to one county. */
  public boolean needsOffice() {
    return !isOutside() && !EITHER.contains(this);
  }
}
