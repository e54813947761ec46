package kechuang.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kechuang.award.boundary.Holdings;
import kechuang.award.entity.ExitWay;
import kechuang.award.entity.HoldingExit;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.review.boundary.Decision.Kind;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.boundary.MeasureDesk;
import kechuang.scheme.entity.Facts;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/**
 * One firm, one provider and everything that can stand between them in one county: an application, an order and a claim
 * at each stage, a voucher, a notice, a file. Two of them show what is one's own and what is another's. Things are named
 * as the access table names them: {@code {voucher}}, {@code {claim}}.
 */
public final class World {

  private static final String DAY = "2017-03-10";

  private final String county;
  private final Round round;
  private final Organisation firm;
  private final Organisation provider;
  private final Person officer;
  private final Map<String, String> things = new HashMap<>();

  private World(String county, Round round, Round small, Round forFirms) {
    this.county = county;
    this.round = round;
    this.firm = Scene.firm(county);
    this.provider = Scene.provider();
    this.officer = Scene.ofCounty(county, "county-officer");
    put("round", round.id());
    put("firm", firm.id());
    put("team", Scene.team(Scene.space(county), 3).id());
    put("provider", provider.code());
    put("providerId", provider.id());
    put("budget", round.countyBudget());
    put("import", ImportSteps.firms(Scene.ofCounty(county, "programme-manager"), county));
    put("need", NeedSteps.open(firm, county, NeedSteps.testing("2017-06-30")));
    put("needDraft", NeedSteps.draft(firm, NeedSteps.wish(Scene.CITY)));
    policies();
    rules();
    put("entry", RegisterSteps.assessed(firm));
    applications(small);
    orders();
    claims();
    firmsOwn(forFirms);
    supports();
    awards();
    // Last, since a firm's next draft for a round would be this one.
    application("draft", Steps.draft(firm, round, "10000.00"));
  }

  /** 柯桥 in a round of the city. */
  public static World ofCity() {
    return new World(Scene.KEQIAO, Scene.round().make(), Scene.round().pool("50000.00").make(),
        Scene.round().firmRedeems().make());
  }

  /** A county with a round of its own. */
  public static World ofCounty(String county) {
    return new World(county, Scene.round().ownedBy(county).make(),
        Scene.round().ownedBy(county).pool("50000.00").make(), Scene.round().ownedBy(county).firmRedeems().make());
  }

  /** A document of the county that is published, and a draft of another. */
  private void policies() {
    var manager = Scene.ofCounty(county, "programme-manager");
    put("policyDraft", PolicySteps.withOriginal(manager, PolicySteps.draft(manager, "示例草稿")));
    put("policy", PolicySteps.published(manager, Scene.ofCounty(county, "programme-manager"), "示例文件"));
    put("draftOriginal", PolicySteps.original(id("policyDraft")));
    put("original", PolicySteps.original(id("policy")));
  }

  /** The county's own version of a measure of the city, which nobody has proposed yet. */
  private void rules() {
    put("rule", Scene.ofCounty(county, "programme-manager").as().call(() -> Steps.the(MeasureDesk.class).begin(
        MeasureSteps.reward("IT-" + Scene.unique()), MeasureSteps.fixed("firm.highTech", "10000.00", "COUNTY", "2017-06-01"))));
  }

  private void put(String name, Object value) {
    things.put(name, String.valueOf(value));
  }

  private void application(String name, long id) {
    put(name, id);
    put(name + "Number", Owner.text("select number from application where id = ?", id));
  }

  private void applications(Round small) {
    application("submitted", submitted(round, "10000.00"));
    application("reviewed", submitted(round, "10000.00"));
    Steps.decide(officer, id("reviewed"), Kind.APPROVE, null);
    application("offered", submitted(small, "60000.00"));
    Steps.decide(officer, id("offered"), Kind.APPROVE, null);
    Steps.decide(Steps.decider(small), id("offered"), Kind.APPROVE, null);
  }

  private long submitted(Round where, String amount) {
    var id = Steps.draft(firm, where, amount);
    Steps.submit(firm, id);
    return id;
  }

  private void orders() {
    put("voucher", Steps.voucher(firm, round, "60000.00"));
    put("placed", Steps.place(firm, Steps.testing(voucher(), provider, DAY, "10000.00")));
    put("confirmed", confirmedOrder());
  }

  private long confirmedOrder() {
    return Steps.confirmedOrder(firm, provider, Steps.testing(voucher(), provider, DAY, "10000.00"));
  }

  private void claims() {
    put("claim", claim());
    put("checked", claim());
    Steps.decideClaim(officer, id("checked"), Kind.APPROVE);
    put("returned", claim());
    Steps.decideClaim(officer, id("returned"), Kind.RETURN);
    Steps.approve(round, claim());
    put("notice", Steps.publish(round));
    var published = Owner.number("select claim_id from spot_check where notice_id = ?", id("notice"));
    put("spotCheck", Owner.number("select id from spot_check where notice_id = ?", id("notice")));
    put("objection", Steps.object(published));
    put("noticeNumber", Owner.text("select number from notice where id = ?", id("notice")));
    put("attachment", Owner.number("select min(id) from attachment where owner_kind = 'claim' and owner_id = ?",
        id("claim")));
  }

  private long claim() {
    var invoice = Steps.invoice(DAY, "10000.00");
    var command = Steps.byProvider(provider, invoice, "5000.00", "5000.00", true);
    return Steps.claim(provider, confirmedOrder(),
        new ClaimCommand(command.statement(), command.attachments(), Money.of("5000.00")));
  }

  /** Where the firm redeems: an order to claim on, and a claim that came back. */
  private void firmsOwn(Round where) {
    var own = Steps.voucher(firm, where, "20000.00");
    put("firmsOrder", Steps.confirmedOrder(firm, provider, Steps.testing(own, provider, DAY, "10000.00")));
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(own, provider, DAY, "10000.00"));
    put("firmsClaim", Steps.claim(firm, order,
        Steps.byFirm(firm, Steps.invoice(DAY, "10000.00"), "10000.00", true)));
    Steps.decideClaim(officer, id("firmsClaim"), Kind.RETURN);
  }

  /** Applications for what patents cost, at each stop of their way; the draft last, since a firm has one for a measure. */
  private void supports() {
    AwardSteps.funded(county, "90000000.00");
    put("supportSubmitted", SupportSteps.number(supportSubmitted()));
    var checked = supportSubmitted();
    SupportSteps.check(officer, checked);
    put("supportChecked", SupportSteps.number(checked));
    var refused = supportSubmitted();
    officer.as().run(() -> Steps.the(SupportReviews.class).reject(refused, SupportSteps.version(refused), Facts.NONE,
        "票据与专利不符"));
    put("supportRefused", SupportSteps.number(refused));
    put("supportDraft", SupportSteps.number(SupportSteps.patentDraft(firm, "一种示例织机", "6000.00", "ZL" + Scene.unique())));
  }

  private long supportSubmitted() {
    var id = SupportSteps.patentDraft(firm, "一种示例织机" + Scene.unique(), "6000.00", "ZL" + Scene.unique());
    SupportSteps.submit(firm, id);
    return id;
  }

  /** A reward that was offered with its list, and grants: one without its agreement, one signed, one with a report. */
  private void awards() {
    put("benefit", AwardSteps.number(AwardSteps.offered(firm)));
    put("awardList", Owner.number("select list_id from award where number = ?", things.get("benefit")));
    put("grant", AwardSteps.number(granted(SupportSteps.developmentApproved(firm, county))));
    var signed = granted(SupportSteps.developmentApproved(firm, county));
    AwardSteps.drafted(Scene.ofCity("city-officer"), signed);
    AwardSteps.signed(firm, signed);
    put("grantSigned", AwardSteps.number(signed));
    var reported = granted(SupportSteps.projectApproved(firm, county));
    AwardSteps.drafted(Scene.ofCity("city-officer"), reported);
    AwardSteps.signed(firm, reported);
    AwardSteps.reported(firm, reported, 2);
    put("grantReported", AwardSteps.number(reported));
    put("holdingNew", AwardSteps.number(paidIn()));
    put("holding", AwardSteps.number(held()));
    var leaving = held();
    Scene.ofCity("city-officer").as().run(() -> Steps.the(Holdings.class).proposeExit(leaving, AwardSteps.holdingVersion(leaving),
        new HoldingExit(ExitWay.BUY_BACK, LocalDate.parse(DAY), Money.of("2000000.00"), "示例创投管理有限公司"), null));
    put("holdingLeaving", AwardSteps.number(leaving));
  }

  private long paidIn() {
    var fund = SupportSteps.fund(county);
    var award = SupportSteps.participation(fund, county, "2000000.00");
    AwardSteps.paidIn(fund, award, DAY);
    return award;
  }

  /** A fifth of a fund. */
  private long held() {
    var award = paidIn();
    Scene.ofCity("city-officer").as().run(() -> Steps.the(Holdings.class).enter(award, Rate.of("0.2"), Money.of("10000000.00"), null));
    return award;
  }

  private static long granted(long award) {
    AwardSteps.granted(Scene.ofCity("city-officer"), award, DAY);
    return award;
  }

  private String voucher() {
    return things.get("voucher");
  }

  private long id(String name) {
    return Long.parseLong(things.get(name));
  }

  public String county() {
    return county;
  }

  public Organisation firm() {
    return firm;
  }

  public Organisation provider() {
    return provider;
  }

  /** Who stands in this world for a column of the access table; officers and payers are new each time. */
  public Person person(String role) {
    return switch (role) {
      case "applicant" -> firm.person();
      case "provider" -> provider.person();
      case "city-officer", "city programme-manager", "city payment-maker" -> Scene.ofCity(role.replace("city ", ""));
      case "expert", "auditor", "administrator" -> Scene.outside(role);
      default -> Scene.ofCounty(county, role);
    };
  }

  /** The text with each name in braces replaced by this world's thing. */
  public String named(String text) {
    for (var thing : things.entrySet()) {
      text = text.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return text;
  }
}
