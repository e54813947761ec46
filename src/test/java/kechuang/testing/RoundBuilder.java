package kechuang.testing;

import java.math.BigDecimal;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.entity.Redeemer;

/**
 * A round of 2017 with budgets of its own. Defaults are those of scenario 6.1: the city's, reviewed, the provider
 * redeems, 50 %, net basis, 20,000,000 of face value, 100,000 a firm and year, twelve months, cost city 1 : county 1,
 * notices of five working days after the day of publishing, ten for a provider's answer, spot checks of 5 %.
 */
public final class RoundBuilder {

  private String mode = "REVIEWED";
  private String redeemer = "PROVIDER";
  private String basis = "NET";
  private String owner = Scene.CITY;
  private String pool = "20000000.00";
  private String firmYearCap = "100000.00";
  private String cityCash = "10000000.00";
  private String unit = "1000.00";
  private String spotCheckRate = "0.05";
  private String issued;
  private String opens = "2017-01-01";
  private String closes = "2017-12-15";
  private String group;
  private String state = "IN_FORCE";
  private int months = 12;
  private int redemptionMonths = 3;
  private int answerDays = 10;
  private int noticeDays = 5;
  private boolean countNoticeDay;
  private boolean jointReview;
  private boolean tiered;
  private boolean forTeams;

  RoundBuilder() {
  }

  /** Rules decide at once. */
  public RoundBuilder firstCome() {
    mode = "FIRST_COME";
    return this;
  }

  public RoundBuilder firmRedeems() {
    return redeemedBy(Redeemer.FIRM);
  }

  public RoundBuilder redeemedBy(Redeemer who) {
    redeemer = who.name();
    return this;
  }

  public RoundBuilder gross() {
    basis = "GROSS";
    return this;
  }

  /** A county's own round; it pays alone. */
  public RoundBuilder ownedBy(String county) {
    owner = county;
    return this;
  }

  public RoundBuilder pool(String yuan) {
    pool = yuan;
    return this;
  }

  public RoundBuilder cityCash(String yuan) {
    cityCash = yuan;
    return this;
  }

  public RoundBuilder firmYearCap(String yuan) {
    firmYearCap = yuan;
    return this;
  }

  /** The smallest amount that can be asked for, in yuan; requests are whole multiples of it. */
  public RoundBuilder unit(String yuan) {
    unit = yuan;
    return this;
  }

  public RoundBuilder withoutSpotChecks() {
    return spotChecks("0");
  }

  /** Of so many approved claims are looked at on the spot: 0.05 is one in twenty. */
  public RoundBuilder spotChecks(String rate) {
    spotCheckRate = rate;
    return this;
  }

  /** Public notices run so many working days, the day they are published among them or not. */
  public RoundBuilder notices(int workingDays, boolean firstDayCounts) {
    noticeDays = workingDays;
    countNoticeDay = firstDayCounts;
    return this;
  }

  /** The finance office agrees to what was approved. */
  public RoundBuilder jointReview() {
    jointReview = true;
    return this;
  }

  /** Providers have so many working days to answer an order. */
  public RoundBuilder answers(int workingDays) {
    answerDays = workingDays;
    return this;
  }

  /** So much of the pool is out already, shared by city and county half and half. */
  public RoundBuilder issued(String yuan) {
    issued = yuan;
    return this;
  }

  public RoundBuilder window(String from, String to) {
    opens = from;
    closes = to;
    return this;
  }

  public RoundBuilder validFor(int validityMonths, int thenRedemptionMonths) {
    months = validityMonths;
    redemptionMonths = thenRedemptionMonths;
    return this;
  }

  /** Of this group of measures; a group of its own otherwise, so that rounds of other tests do not answer for it. */
  public RoundBuilder group(String name) {
    group = name;
    return this;
  }

  /** Not put into force. */
  public RoundBuilder draft() {
    state = "DRAFT";
    return this;
  }

  /** A share in tiers instead of one: everything up to 10,000, half of what is above, at most 20,000 for a contract. */
  public RoundBuilder tiered() {
    tiered = true;
    return this;
  }

  /** It pays teams too. */
  public RoundBuilder forTeams() {
    forTeams = true;
    return this;
  }

  /** Puts it into force. */
  public Round make() {
    var county = owner.equals(Scene.CITY) ? Scene.KEQIAO : owner;
    var countyBudget = Scene.budget(2017, "COUNTY", county, "20000000.00");
    var cityBudget = owner.equals(Scene.CITY) ? Scene.budget(2017, "CITY", Scene.CITY, cityCash) : 0;
    var code = "IT" + Scene.unique();
    var id = Owner.number("insert into round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on,"
        + " closes_on, mode, state, pool, firm_year_cap, minimum_unit, share, tax_basis, redeemer, validity_months,"
        + " redemption_months, spot_check_rate, order_answer_days, notice_days, count_notice_day, proposed_by,"
        + " in_force_by, contract_cap, joint_review)"
        + " values (nextval('round_id'), ?, 2017, ?, ?, '测试批次', 'test round', ?::date, ?::date, ?, ?, ?, ?, ?, 0.5, ?, ?,"
        + " ?, ?, ?, ?, ?, ?, (select id from account where login = 'city-manager-a'),"
        + " (select id from account where login = 'city-manager-b'), ?, ?) returning id", code, owner,
        group == null ? "POOL-" + code : group, opens, closes, mode, state, new BigDecimal(pool),
        new BigDecimal(firmYearCap), new BigDecimal(unit), basis, redeemer, months, redemptionMonths,
        new BigDecimal(spotCheckRate), answerDays, noticeDays, countNoticeDay, tiered ? new BigDecimal("20000") : null,
        jointReview);
    Owner.run("insert into round_county (round_id, county_code) values (?, ?)", id, county);
    if (tiered) {
      Owner.run("insert into round_measure (round_id, measure_code) values (?, 'V-TIER')", id);
      Owner.run("insert into round_tier values (?, 1, 10000, 1), (?, 2, null, 0.5)", id, id);
    } else {
      Owner.run("insert into round_measure (round_id, measure_code) values (?, 'V-TEST'), (?, 'V-RND')", id, id);
    }
    if (forTeams) {
      Owner.run("insert into round_measure (round_id, measure_code) values (?, 'V-TEAM')", id);
    }
    Owner.run("insert into round_excluded_service (round_id, service_kind) select ?, code from service_kind where code in"
        + " ('MANDATORY_TESTING', 'STATUTORY_TESTING', 'BATCH_TESTING')", id);
    if (cityBudget != 0) {
      share(id, county, 1, "CITY", cityBudget);
    }
    share(id, county, 2, "COUNTY", countyBudget);
    var round = new Round(id, code, county, cityBudget, countyBudget);
    if (issued != null) {
      issueBefore(round);
    }
    return round;
  }

  private static void share(long round, String county, int position, String level, long budget) {
    Owner.run("insert into round_share (round_id, county_code, position, level, budget_id, weight)"
        + " values (?, ?, ?, ?, ?, 1)", round, county, position, level, budget);
  }

  private void issueBefore(Round round) {
    var half = Money.of(issued).times(Rate.of("0.5"));
    Owner.all("select ledger_post(?, 'COMMIT', 'round', ?, '2017-02-01', cast(? as jsonb))", "before:" + round.id(),
        round.id(), "[{\"ceiling\": \"FACE_POOL\", \"subject\": %d, \"cap\": %s, \"year\": 2017, \"owner\": \"%s\", \"amount\": %s}, {\"budget\": %d, \"amount\": %s}, {\"budget\": %d, \"amount\": %s}]"
            .formatted(round.id(), pool, owner, issued, round.cityBudget(), half, round.countyBudget(), half));
  }

  /** A round in force and the budgets behind it. */
  public record Round(long id, String code, String county, long cityBudget, long countyBudget) {

    public String poolLeft() {
      return Owner.text("select coalesce((select cap - committed - paid from ceiling where kind = 'FACE_POOL'"
          + " and subject_id = ?), (select pool from round where id = ?))", id, id);
    }
  }
}
