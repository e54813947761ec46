package kechuang.scheme.entity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The facts a rule may ask, by the names it uses. Rules are checked against these names and kinds when they are saved.
 * Keys of the bundles are {@code fact.} + the name in the rule.
 */
public enum Fact {
  /** {@code FIRM} or {@code TEAM}. */
  APPLICANT_KIND("applicant.kind", FactType.TEXT),
  /** The first two characters of the credit code: 91 enterprise, 92 individual business, 93 co-operative, … */
  FIRM_CREDIT_CODE_TYPE("firm.creditCodeType", FactType.TEXT),
  /** Six digits, of the registered address. */
  FIRM_COUNTY("firm.county", FactType.TEXT),
  FIRM_INDUSTRY("firm.industry", FactType.TEXT),
  FIRM_STAFF("firm.staff", FactType.NUMBER),
  /** Of the last full year. */
  FIRM_REVENUE("firm.revenue", FactType.MONEY),
  /** {@code LARGE}, {@code MEDIUM}, {@code SMALL} or {@code MICRO}. */
  FIRM_SIZE("firm.size", FactType.TEXT),
  FIRM_TECHNOLOGY_SME("firm.technologySme", FactType.TRUTH),
  FIRM_BARRED("firm.barred", FactType.TRUTH),
  /** A county officer confirmed the firm's facts. */
  FIRM_FACTS_CONFIRMED("firm.factsConfirmed", FactType.TRUTH),

  TEAM_MEMBERS("team.members", FactType.NUMBER),
  TEAM_INCORPORATED("team.incorporated", FactType.TRUTH),
  /** A registered maker space or incubator acts for the team. */
  TEAM_HOSTED("team.hosted", FactType.TRUTH),

  ROUND_COUNTIES("round.counties", FactType.TEXTS),
  /** Codes of the measures the round pays. */
  ROUND_MEASURES("round.measures", FactType.TEXTS),
  ROUND_EXCLUDED_SERVICES("round.excludedServices", FactType.TEXTS),
  /** Contracts from this amount on need the registration as a technology contract. */
  ROUND_REGISTRATION_FROM("round.registrationFrom", FactType.MONEY),

  VOUCHER_ACTIVE("voucher.active", FactType.TRUTH),
  VOUCHER_ISSUED("voucher.issued", FactType.DAY),
  VOUCHER_EXPIRES("voucher.expires", FactType.DAY),

  PROVIDER_REGISTERED("provider.registered", FactType.TRUTH),
  ORDER_SERVICE("order.service", FactType.TEXT),
  ORDER_CONTRACT_DATE("order.contractDate", FactType.DAY),
  ORDER_CONTRACT_NET("order.contractNet", FactType.MONEY),
  /** This contract and those that look like parts of it. */
  ORDER_GROUP_SUM("order.groupSum", FactType.MONEY),
  /** The contract bears a registration number as a technology contract. */
  ORDER_TECHNOLOGY_CONTRACT("order.technologyContract", FactType.TRUTH),
  ORDER_RELATED_PARTY("order.relatedParty", FactType.TRUTH),
  /** The work was funded by a project of the city's plan of the year before. */
  ORDER_PROJECT_FUNDED("order.projectFunded", FactType.TRUTH),
  ORDER_CONTRACT_USED("order.contractUsed", FactType.TRUTH),

  CLAIM_RESULT_REPORT("claim.resultReport", FactType.TRUTH),
  CLAIM_CONTRACT_COPY("claim.contractCopy", FactType.TRUTH),
  CLAIM_PAYMENT_PROOF("claim.paymentProof", FactType.TRUTH),
  CLAIM_FIRM_PAID("claim.firmPaid", FactType.MONEY),
  CLAIM_INVOICE_TOTAL("claim.invoiceTotal", FactType.MONEY),

  /** The business day on which the rule is asked. */
  TODAY("today", FactType.DAY);

  private static final Map<String, Fact> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::ruleName, Function.identity()));

  private final String ruleName;
  private final FactType type;

  Fact(String ruleName, FactType type) {
    this.ruleName = ruleName;
    this.type = type;
  }

  /** The name in rules and in stored traces, for instance {@code firm.size}. */
  public String ruleName() {
    return ruleName;
  }

  public String getRuleName() {
    return ruleName;
  }

  public FactType type() {
    return type;
  }

  public static Optional<Fact> named(String ruleName) {
    return Optional.ofNullable(BY_NAME.get(ruleName));
  }
}
