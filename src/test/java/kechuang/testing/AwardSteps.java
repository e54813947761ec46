package kechuang.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kechuang.application.boundary.SupportDocuments;
import kechuang.award.boundary.AgreementFiles;
import kechuang.award.boundary.Agreements;
import kechuang.award.boundary.AwardLine;
import kechuang.award.boundary.AwardLists;
import kechuang.award.boundary.Awards;
import kechuang.award.entity.AgreementTerms;
import kechuang.claim.boundary.AwardNotices;
import kechuang.claim.boundary.DailyWork;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Objections;
import kechuang.claim.entity.Objection;
import kechuang.money.Money;
import kechuang.payment.boundary.Payments;
import kechuang.registry.entity.ImportKind;
import kechuang.scheme.boundary.Matching;
import kechuang.scheme.boundary.MatchingRunner;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/** The steps of a benefit that needs no application, as people of the offices and of the firm take them. */
public final class AwardSteps {

  private AwardSteps() {
  }

  /** The lines of this year's budgets that the city and a county pay the policy package from; each new and with so much. */
  public static void funded(String county, String cap) {
    funded(2017, county, cap);
  }

  /** The same for another year. */
  public static void funded(int year, String county, String cap) {
    fund(year, "CITY", Scene.CITY, Scene.budget(year, "CITY", Scene.CITY, cap));
    fund(year, "COUNTY", county, Scene.budget(year, "COUNTY", county, cap));
  }

  /** It is March 2018, and the city and 柯桥 have lines for that year. */
  public static void aYearLater() {
    Scene.today("2018-03-05");
    funded(2018, Scene.KEQIAO, "500000.00");
  }

  /** A line that a level pays the package from in a year. */
  public static void fund(int year, String level, String owner, long budget) {
    Owner.run("insert into measure_fund (fiscal_year, level, owner, budget_id) values (?, ?, ?, ?)"
        + " on conflict (fiscal_year, level, owner, measure_code) do update set budget_id = excluded.budget_id",
        year, level, owner, budget);
  }

  /** The list of high-tech firms names this one, for the first time and since last year. */
  public static void recognised(Organisation firm) {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.RECOGNITIONS, "名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止\n"
        + "高新技术企业," + firm.code() + "," + firm.name() + ",示例证书" + Scene.unique() + ",2016-11-21,2019-11-20\n");
  }

  public static void matched(Person manager) {
    manager.as().run(() -> Steps.the(MatchingRunner.class).run(Steps.the(Matching.class).start()));
  }

  /** A manager of the city proposes a list of HT-NEW for this firm, without the others it found; answers its id. */
  public static long proposed(Person manager, Organisation firm) {
    return proposed(manager, "HT-NEW", firm);
  }

  /** The same of another measure. */
  public static long proposed(Person manager, String measure, Organisation firm) {
    matched(manager);
    return manager.as().call(() -> {
      var lists = Steps.the(AwardLists.class);
      var others = lists.preview(measure).lines().stream().map(AwardLine::organisationId).filter(id -> id != firm.id())
          .distinct().collect(Collectors.toMap(Function.identity(), id -> "示例：另行发放"));
      return lists.propose(measure, others);
    });
  }

  /** A firm of the list of high-tech firms is offered its reward of 200,000.00; answers the award's id. */
  public static long offered(Organisation firm) {
    recognised(firm);
    var list = proposed(Scene.ofCity("programme-manager"), firm);
    agree(list);
    return awardOf(firm);
  }

  public static void agree(long list) {
    var second = Scene.ofCity("programme-manager");
    second.as().run(() -> Steps.the(AwardLists.class).agree(list, Steps.version("award_list", list)));
  }

  /** The newest award of an organisation. */
  public static long awardOf(Organisation firm) {
    return Owner.number("select max(id) from award where organisation_id = ?", firm.id());
  }

  public static void accept(Organisation firm, long award) {
    var amount = Money.of(Owner.text("select amount::text from award where id = ?", award));
    firm.as().run(() -> Steps.the(Awards.class).accept(award, Steps.version("award", award), amount, account(firm)));
  }

  /** The present bank account of an organisation. */
  public static long account(Organisation firm) {
    return Owner.number("select id from bank_account where organisation_id = ? and current", firm.id());
  }

  /** The office publishes this one award together with all that wait with it. */
  public static long publish(Person officer, long award) {
    var measure = Owner.text("select measure_code from award where id = ?", award);
    var owner = Owner.text("select owner from award where id = ?", award);
    var all = Owner.all("select id from award where state = 'COMMITTED' and measure_code = ? and owner = ?", measure, owner)
        .stream().map(row -> ((Number) row.get(0)).longValue()).toList();
    return officer.as().call(() -> Steps.the(AwardNotices.class).publish(measure, owner, all));
  }

  /** An officer objects to an award that stands in a notice, and another finds the objection right: it ends. */
  public static void revoked(long award) {
    var objection = Scene.ofCity("city-officer").as().call(() -> Steps.the(Objections.class).suspend(number(award), "示例：有疑问"));
    Scene.ofCity("city-officer").as().run(() -> Steps.the(Objections.class).uphold(objection, Steps.version("objection", objection),
        Objection.Outcome.REJECT, "示例：经核实不符"));
  }

  /** The notice of an award is over: what nothing stands against is to be paid. */
  public static void noticeOver(long award) {
    Scene.today(Owner.text("select (n.ends_on + 1)::text from award a join notice n on n.id = a.notice_id where a.id = ?",
        award));
    As.system().run(() -> Steps.the(DailyWork.class).run());
  }

  /** The same for this award alone; the day stays what it is. */
  public static void granted(Person officer, long award, String today) {
    var notice = publish(officer, award);
    Scene.today(Owner.text("select (ends_on + 1)::text from notice where id = ?", notice));
    As.system().run(() -> {
      Steps.the(Notices.class).close(notice);
      Steps.the(AwardNotices.class).clear(award);
    });
    Scene.today(today);
  }

  /** The office's agreement about a grant in three parts or in one, from April 2017 to the end of 2018. */
  public static void drafted(Person officer, long award) {
    var parts = (int) Owner.number("select count(*) from instalment where award_id = ?", award);
    var all = List.of(step("签订合同", "2017-04-01"), step("中期检查", "2017-12-31"), step("验收", "2018-12-31"));
    officer.as().run(() -> Steps.the(Agreements.class).draft(award, 0, new AgreementTerms("示例合同" + Scene.unique(), null, null,
        "完成示例新材料中试", LocalDate.parse("2017-04-01"), LocalDate.parse("2018-12-31"),
        all.subList(all.size() - parts, all.size()))));
  }

  /** All of an investment that was granted is paid in on a day, as its agreement says. */
  public static void paidIn(Organisation fund, long award, String today) {
    var office = Scene.ofCity("city-officer");
    granted(office, award, today);
    office.as().run(() -> Steps.the(Agreements.class).draft(award, 0, new AgreementTerms("示例投资协议" + Scene.unique(), null, null,
        "按章程出资", LocalDate.parse("2017-03-01"), LocalDate.parse("2024-12-31"), List.of(step("出资", "2017-04-01")))));
    signed(fund, award);
    reported(fund, award, 1);
    office.as().run(() -> Steps.the(Agreements.class).accept(award, agreementVersion(award), null, "出资条件已具备"));
    paid(line(award, "CITY"), Scene.CITY);
  }

  public static long holdingVersion(long award) {
    return Owner.number("select version from holding where award_id = ?", award);
  }

  private static AgreementTerms.Step step(String title, String planned) {
    return new AgreementTerms.Step(title, LocalDate.parse(planned));
  }

  public static long agreementVersion(long award) {
    return Owner.number("select version from agreement where award_id = ?", award);
  }

  public static void signed(Organisation firm, long award) {
    firm.as().run(() -> Steps.the(Agreements.class).sign(award, agreementVersion(award)));
  }

  /** All papers that the rule wants while the agreement runs, the office's own by an officer of the city. */
  public static void papers(Organisation firm, long award) {
    var office = Scene.ofCity("city-officer");
    var wanted = Owner.all("select e->>'code', coalesce((e->>'office')::boolean, false) from award a join rule_version v on v.id = a.rule_version_id, jsonb_array_elements("
        + "v.terms::jsonb->'evidence') e where a.id = ? and coalesce((e->>'later')::boolean, false)", award);
    for (var row : wanted) {
      var who = (Boolean) row.get(1) ? office.as() : firm.as();
      var file = who.call(() -> Steps.upload(AgreementFiles.OWNER_KIND, SupportDocuments.category((String) row.get(0)),
          row.get(0) + ".pdf", Steps.PDF)).getId();
      who.run(() -> Steps.the(Agreements.class).addPaper(award, file));
    }
  }

  /** The number of an electronic invoice that nobody used. */
  public static String invoice() {
    return String.format("24%018d", Scene.unique());
  }

  /** The organisation says that a milestone is reached; of what is bought with an invoice of the delivery. */
  public static void reported(Organisation firm, long award, int position) {
    var bought = Owner.number("select count(*) from award a join measure m on m.code = a.measure_code where a.id = ?"
        + " and m.instrument = 'PURCHASE'", award) > 0;
    var invoices = bought ? List.of(invoice()) : List.<String>of();
    firm.as().run(() -> Steps.the(Agreements.class).report(award, agreementVersion(award), position, "节点任务完成", invoices));
  }

  public static String number(long award) {
    return Owner.text("select number from award where id = ?", award);
  }

  /** The line of a level of what is paid on an award. */
  public static long line(long award, String level) {
    return Owner.number("select l.id from payment_line l join instalment i on i.id = l.instalment_id where i.award_id = ?"
        + " and l.level = ? order by l.id desc limit 1", award, level);
  }

  /** Both persons of the level do their part. */
  public static void paid(long line, String owner) {
    var maker = payer(owner, "payment-maker");
    var checker = payer(owner, "payment-checker");
    maker.as().run(() -> Steps.the(Payments.class).markPaid(line, Steps.version("payment_line", line), "示例" + Scene.unique()));
    checker.as().run(() -> Steps.the(Payments.class).confirm(line, Steps.version("payment_line", line)));
  }

  public static Person payer(String owner, String role) {
    return owner.equals(Scene.CITY) ? Scene.ofCity(role) : Scene.ofCounty(owner, role);
  }

  /** Committed and paid on the budget line that an award's level is paid from. */
  public static String books(long award, String level) {
    return Owner.text("select b.committed || ' ' || b.paid from award_share s join budget b on b.id = s.budget_id"
        + " where s.award_id = ? and s.level = ?", award, level);
  }
}
