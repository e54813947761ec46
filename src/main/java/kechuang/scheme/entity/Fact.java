package kechuang.scheme.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kechuang.fault.RuleViolation;

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

  /** The year that is rewarded, for instance of the R&D that was spent. */
  POLICY_YEAR("policy.year", FactType.NUMBER),
  /** As {@link #codes} lists them. */
  APPLICANT_BODY("applicant.body", FactType.TEXT, "FIRM", "INSTITUTE", "UNIVERSITY", "HOSPITAL", "BANK", "INSURER", "FUND",
      "SERVICE"),
  /** How often the applicant was awarded something under the measure before. */
  AWARD_TIMES("award.times", FactType.NUMBER),
  AWARD_YEARS_SINCE("award.yearsSince", FactType.NUMBER),
  /** The same, for titles of the level that is asked about. */
  AWARD_TIMES_AT_LEVEL("award.timesAtLevel", FactType.NUMBER),
  /** How often the applicant was awarded something under the measure for the same patent, contract or result before. */
  AWARD_TIMES_FOR_MATTER("award.timesForMatter", FactType.NUMBER),
  /** The same, for a patent of the age that is asked about. */
  AWARD_TIMES_AT_STEP("award.timesAtStep", FactType.NUMBER),
  /** For the same matter, from anybody. */
  OTHER_FUNDS("other.funds", FactType.MONEY),
  OTHER_CITY_PROJECT("other.cityProject", FactType.TRUTH),
  /** On the statistics' list of firms above designated size (规上). */
  FIRM_DESIGNATED("firm.designatedSize", FactType.TRUTH),
  FIRM_DESIGNATED_SINCE("firm.designatedSince", FactType.NUMBER),
  FIRM_HIGH_TECH("firm.highTech", FactType.TRUTH),
  FIRM_AGE("firm.age", FactType.NUMBER),
  FIRM_NET_ASSETS("firm.netAssets", FactType.MONEY),
  RND_STATISTICS("rnd.statistics", FactType.MONEY),
  RND_TAX("rnd.tax", FactType.MONEY),
  RND_STATISTICS_BEFORE("rnd.statisticsBefore", FactType.MONEY),
  RND_TAX_BEFORE("rnd.taxBefore", FactType.MONEY),
  /** The lower of statistics and tax. */
  RND_AMOUNT("rnd.amount", FactType.MONEY),
  RND_BEFORE("rnd.before", FactType.MONEY),
  RND_RESERVE_YEAR("rnd.reserveYear", FactType.NUMBER),
  /** Month times a hundred and day: 220 is 20 February. */
  RND_RESERVE_DAY("rnd.reserveDay", FactType.NUMBER),
  RND_SEPARATE_ACCOUNTS("rnd.separateAccounts", FactType.TRUTH),
  /** As {@link #codes} lists them. */
  CERT_KIND("cert.kind", FactType.TEXT, "HIGH_TECH", "TECHNOLOGY_SME", "KEY_LAB", "ENTERPRISE_INSTITUTE",
      "KEY_ENTERPRISE_INSTITUTE", "RND_CENTRE", "INCUBATOR", "MAKER_SPACE", "OVERSEAS_RND", "JOINT_LAB",
      "OVERSEAS_INCUBATOR", "COOPERATION_BASE"),
  /** {@code NATIONAL}, {@code PROVINCIAL}, {@code CITY}. */
  CERT_LEVEL("cert.level", FactType.TEXT, "NATIONAL", "PROVINCIAL", "CITY"),
  CERT_YEAR("cert.year", FactType.NUMBER),
  CERT_FIRST("cert.first", FactType.TRUTH),
  CERT_UPPER_FUND("cert.upperFund", FactType.MONEY),
  POOL_YEAR("pool.year", FactType.NUMBER),
  POOL_SCORE("pool.score", FactType.NUMBER),
  POOL_CLASS("pool.class", FactType.TEXT, "RESEARCH", "TRANSFER", "OPERATION"),
  /** Of the six requirements (六有), as the last self-assessment says: how many the firm has, and the points it comes to. */
  SIX_HAD("six.had", FactType.NUMBER),
  SIX_SCORE("six.score", FactType.NUMBER),
  LAB_SITE("lab.site", FactType.NUMBER),
  LAB_EQUIPMENT("lab.equipment", FactType.MONEY),
  LAB_STAFF("lab.staff", FactType.NUMBER),
  LAB_SENIOR("lab.senior", FactType.NUMBER),
  LAB_BY_FIRM("lab.byFirm", FactType.TRUTH),
  RND_STAFF("rnd.staff", FactType.NUMBER),
  COINSTITUTE_AGREED("coinstitute.agreed", FactType.TRUTH),
  COINSTITUTE_SCORE("coinstitute.score", FactType.NUMBER),
  COINSTITUTE_BUDGET("coinstitute.budget", FactType.MONEY),
  TALENT_RECOGNISED("talent.recognised", FactType.TRUTH),
  TALENT_MEMBERS("talent.members", FactType.NUMBER),
  TALENT_PROVINCIAL_FUND("talent.provincialFund", FactType.MONEY),
  TALENT_INPUT("talent.input", FactType.MONEY),
  PROJECT_BUDGET("project.budget", FactType.MONEY),
  PROJECT_SELF("project.self", FactType.MONEY),
  PROJECT_RANKED("project.ranked", FactType.TRUTH),
  PROJECT_SCORE("project.score", FactType.NUMBER),
  PROJECT_DUPLICATE("project.duplicate", FactType.TRUTH),
  PROJECT_RUNNING("project.running", FactType.NUMBER),
  PROJECT_APPROVED("project.approved", FactType.TRUTH),
  PROJECT_AUDITED("project.audited", FactType.MONEY),
  PROJECT_ACCEPTED("project.accepted", FactType.TRUTH),
  PROJECT_GOALS_MET("project.goalsMet", FactType.TRUTH),
  CONTRACT_REGISTERED("contract.registered", FactType.TRUTH),
  /** {@code DEVELOPMENT}, {@code TRANSFER}, {@code CONSULTING}, {@code SERVICE}. */
  CONTRACT_KIND("contract.kind", FactType.TEXT, "DEVELOPMENT", "TRANSFER", "CONSULTING", "SERVICE"),
  CONTRACT_RELATED("contract.related", FactType.TRUTH),
  CONTRACT_LOCAL("contract.local", FactType.TRUTH),
  /** The other party is from the city. */
  CONTRACT_LOCAL_PARTY("contract.localParty", FactType.TRUTH),
  CONTRACT_AMOUNT("contract.amount", FactType.MONEY),
  CONTRACT_PAID("contract.paid", FactType.MONEY),
  CONTRACT_RECEIVED("contract.received", FactType.MONEY),
  CONTRACT_THREE_PARTY("contract.threeParty", FactType.TRUTH),
  BROKER_REGISTERED("broker.registered", FactType.TRUTH),
  BROKER_CONTRACTOR("broker.contractor", FactType.TRUTH),
  OFFICE_APPROVED("office.approved", FactType.TRUTH),
  OFFICE_AMOUNT("office.amount", FactType.MONEY),
  /** {@code INVENTION}, {@code UTILITY}, {@code PCT}. */
  PATENT_KIND("patent.kind", FactType.TEXT, "INVENTION", "UTILITY", "PCT"),
  PATENT_YEAR("patent.year", FactType.NUMBER),
  PATENT_LOCAL("patent.local", FactType.TRUTH),
  PATENT_COST("patent.cost", FactType.MONEY),
  PATENT_VALID("patent.valid", FactType.TRUTH),
  PATENT_AGE("patent.age", FactType.NUMBER),
  /** {@code CN_GOLD}, {@code CN_SILVER}, {@code CN_EXCELLENT}, {@code PROVINCE_GOLD}, {@code PROVINCE_EXCELLENT}. */
  PATENT_PRIZE("patent.prize", FactType.TEXT, "CN_GOLD", "CN_SILVER", "CN_EXCELLENT", "PROVINCE_GOLD",
      "PROVINCE_EXCELLENT"),
  LOAN_AMOUNT("loan.amount", FactType.MONEY),
  LOAN_PLEDGED("loan.pledged", FactType.TRUTH),
  LOAN_REPAID("loan.repaid", FactType.TRUTH),
  LOAN_SUBSIDISED("loan.subsidised", FactType.TRUTH),
  LOAN_PLEDGE_SHARE("loan.pledgeShare", FactType.RATE),
  LOAN_BENCHMARK("loan.benchmark", FactType.RATE),
  LOAN_DAYS("loan.days", FactType.NUMBER),
  LOAN_LISTED("loan.listed", FactType.TRUTH),
  LOAN_LOSS_CONFIRMED("loan.lossConfirmed", FactType.TRUTH),
  LOAN_LOSS("loan.loss", FactType.MONEY),
  /** {@code PATENT}, {@code PRODUCT}, {@code EQUIPMENT}, {@code LIABILITY}, {@code STAFF}, {@code LOAN}. */
  INSURANCE_KIND("insurance.kind", FactType.TEXT, "PATENT", "PRODUCT", "EQUIPMENT", "LIABILITY", "STAFF", "LOAN"),
  INSURANCE_IN_FORCE("insurance.inForce", FactType.TRUTH),
  INSURANCE_PREMIUM("insurance.premium", FactType.MONEY),
  INSURANCE_YEARS("insurance.years", FactType.NUMBER),
  INSURANCE_OTHER("insurance.other", FactType.MONEY),
  FUND_REGISTERED("fund.registered", FactType.TRUTH),
  FUND_SIZE("fund.size", FactType.MONEY),
  FUND_OTHERS("fund.others", FactType.MONEY),
  FUND_LARGEST("fund.largest", FactType.MONEY),
  INVESTMENT_ASKED("investment.asked", FactType.MONEY),
  INVESTMENT_LEAD("investment.lead", FactType.MONEY),
  OVERSEAS_ENTITY("overseas.entity", FactType.TRUTH),
  OVERSEAS_SITE("overseas.site", FactType.NUMBER),
  OVERSEAS_EQUIPMENT("overseas.equipment", FactType.NUMBER),
  OVERSEAS_STAFF("overseas.staff", FactType.NUMBER),
  OVERSEAS_MONTHS("overseas.months", FactType.NUMBER),
  OVERSEAS_CONTRACT("overseas.contract", FactType.MONEY),
  OVERSEAS_INVESTED("overseas.invested", FactType.MONEY),
  PURCHASE_TENDERED("purchase.tendered", FactType.TRUTH),
  PURCHASE_PRICE("purchase.price", FactType.MONEY),
  PURCHASE_PLAN_APPROVED("purchase.planApproved", FactType.TRUTH),
  PURCHASE_FRAMEWORK("purchase.framework", FactType.TRUTH),
  PURCHASE_EVENTS("purchase.events", FactType.NUMBER),
  PURCHASE_UNIT_PRICE("purchase.unitPrice", FactType.MONEY),
  PURCHASE_OWN_BENEFIT("purchase.ownBenefit", FactType.TRUTH),
  /** {@code NATIONAL}, {@code PROVINCIAL}. */
  PRIZE_LEVEL("prize.level", FactType.TEXT, "NATIONAL", "PROVINCIAL"),
  PRIZE_YEAR("prize.year", FactType.NUMBER),
  PRIZE_FIRST_UNIT("prize.firstUnit", FactType.TRUTH),
  PRIZE_AMOUNT("prize.amount", FactType.MONEY),
  DISPATCH_AGREED("dispatch.agreed", FactType.TRUTH),
  DISPATCH_SCORE("dispatch.score", FactType.NUMBER),
  DISPATCH_PEOPLE("dispatch.people", FactType.NUMBER),
  HATCH_SMES("hatch.smes", FactType.NUMBER),
  HATCH_HIGH_TECHS("hatch.highTechs", FactType.NUMBER),
  HOST_SETTLED("host.settled", FactType.MONEY),
  HOST_RATED_WELL("host.ratedWell", FactType.TRUTH),

  /** The business day on which the rule is asked. */
  TODAY("today", FactType.DAY);

  private static final Map<String, Fact> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::ruleName, Function.identity()));

  private final String ruleName;
  private final FactType type;
  private final List<String> codes;

  Fact(String ruleName, FactType type, String... codes) {
    this.ruleName = ruleName;
    this.type = type;
    this.codes = List.of(codes);
  }

  /** The name in rules and in stored traces, for instance {@code firm.size}. */
  public String ruleName() {
    return ruleName;
  }

  public String getRuleName() {
    return ruleName;
  }

  /** The values a text may have, with words for each under {@code fact.} + name + value; empty where it may have others. */
  public List<String> codes() {
    return codes;
  }

  /** A value as a person or another program writes it; refused when it is none of the few that a text may have. */
  public Object parse(String written) {
    var value = type.parse(written);
    if (!codes.isEmpty() && !codes.contains(value)) {
      throw new RuleViolation("scheme.fact.no-such-value", String.join(", ", codes));
    }
    return value;
  }

  public FactType type() {
    return type;
  }

  public static Optional<Fact> named(String ruleName) {
    return Optional.ofNullable(BY_NAME.get(ruleName));
  }
}
