package kechuang.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.application.boundary.SupportDocuments;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.InvoiceAnswer;
import kechuang.application.entity.InvoiceResult;
import kechuang.application.entity.Resolution;
import kechuang.application.entity.SupportCost;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.registry.entity.RegisterKind;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/** The steps of an application under a measure, as the firm and the offices take them. */
public final class SupportSteps {

  private static final Resolution CARRIED = new Resolution("示例决议〔2017〕1 号", 5, 1);

  private SupportSteps() {
  }

  /** A form with the facts the firm says and the numbers of what supports it; the commitment is given. */
  public static SupportForm form(String subject, Facts said, DuplicateKind kind, String... numbers) {
    var keys = IntStream.range(0, numbers.length).mapToObj(i -> new SupportKey(i + 1, kind, numbers[i])).toList();
    return new SupportForm(subject, "", said, keys, costs(said), null, null, true);
  }

  /** One invoice of its own over what a patent cost, where the firm says so. */
  public static List<SupportCost> costs(Facts said) {
    return said.get(Fact.PATENT_COST).map(Money.class::cast).map(cost -> List.of(cost(1, cost.toString(), cost.toString())))
        .orElse(List.of());
  }

  /** An invoice of the patent office with a number of its own, of which so much is eligible. */
  public static SupportCost cost(int position, String amount, String eligible) {
    return new SupportCost(position, String.format("%08d", Scene.unique()), LocalDate.parse("2016-06-01"), "示例专利代办处",
        "申请费和登记费", Money.of(amount), Money.of(eligible));
  }

  /** A draft with all that is wanted; answers its id. */
  public static long draft(Organisation firm, String measure, SupportForm form, String... evidence) {
    var number = firm.as().call(() -> Steps.the(SupportRequests.class).begin(measure));
    var id = Owner.number("select id from support_request where number = ?", number);
    firm.as().run(() -> Steps.the(SupportRequests.class).write(id, version(id), form));
    for (var one : evidence) {
      var file = firm.as().call(() -> Steps.upload(SupportDocuments.OWNER_KIND, SupportDocuments.category(one), one + ".pdf",
          Steps.PDF)).getId();
      firm.as().run(() -> Steps.the(SupportRequests.class).addEvidence(id, file));
    }
    return id;
  }

  public static void submit(Organisation firm, long id) {
    firm.as().run(() -> Steps.the(SupportRequests.class).submit(id, version(id)));
  }

  /** The tax bureau says today that each of its invoices is genuine. */
  public static void verified(Person officer, long id) {
    var today = Steps.the(BusinessClock.class).today();
    var answers = Owner.all("select position from support_cost where support_request_id = ?", id).stream()
        .collect(Collectors.toMap(row -> (Integer) row.get(0), row -> new InvoiceAnswer(InvoiceResult.GENUINE, today, "IT-" + row.get(0))));
    if (!answers.isEmpty()) {
      officer.as().run(() -> Steps.the(SupportReviews.class).verify(id, version(id), answers));
    }
  }

  /** The county has its invoices verified and checks it. */
  public static void check(Person officer, long id) {
    verified(officer, id);
    officer.as().run(() -> Steps.the(SupportReviews.class).check(id, version(id), Facts.NONE, "材料与所填一致"));
  }

  /** The officer of whose office the next step of the review is records it as done today; a committee is for it. */
  public static void record(Person officer, long id) {
    officer.as().run(() -> Steps.the(SupportReviews.class).record(id, version(id), Steps.the(BusinessClock.class).today(), CARRIED, Facts.NONE,
        "示例：意见一致，建议通过"));
  }

  /** All steps that its review still has, each by an officer of its own. */
  public static void reviewed(long id) {
    for (var by = next(id); !by.isEmpty(); by = next(id)) {
      record(by.equals("COUNTY") ? Scene.ofCounty(county(id), "county-officer") : Scene.ofCity("city-officer"), id);
    }
  }

  private static String next(long id) {
    return Owner.text("select coalesce(step_by, '') from support_request where id = ?", id);
  }

  private static String county(long id) {
    return Owner.text("select county_code from support_request where id = ?", id);
  }

  /** Approves what it comes to, once its review is through; where the officer saw another amount before, on second thoughts. */
  public static void approve(Person officer, long id, Facts found) {
    reviewed(id);
    var seen = Money.of(Owner.text("select amount::text from support_request where id = ?", id));
    try {
      approve(officer, id, found, seen);
    } catch (AmountChanged changed) {
      approve(officer, id, found, changed.left());
    }
  }

  public static void approve(Person officer, long id, Facts found, Money expected) {
    officer.as().run(() -> Steps.the(SupportReviews.class).approve(id, version(id), found, expected, "同意"));
  }

  public static long version(long id) {
    return Steps.version("support_request", id);
  }

  public static String state(long id) {
    return Steps.state("support_request", id);
  }

  /** What a firm says of an invention patent granted in 2016 that cost so much. */
  public static Facts patent(String cost) {
    return Facts.NONE.with(Fact.PATENT_KIND, "INVENTION").with(Fact.PATENT_YEAR, 2016).with(Fact.PATENT_LOCAL, true)
        .with(Fact.PATENT_COST, Money.of(cost)).with(Fact.PATENT_VALID, true);
  }

  /** The draft of an application for what an invention patent cost (IP-INV), with its papers; answers its id. */
  public static long patentDraft(Organisation firm, String subject, String cost, String patent) {
    return draft(firm, "IP-INV", form(subject, patent(cost), DuplicateKind.PATENT, patent), "patent-certificate",
        "fee-receipts");
  }

  /**
   * A major project with a budget of 1000万 of which the firm brings 800万 is approved: a grant of 200万 in three parts, the
   * city's. Answers the award's id.
   */
  public static long projectApproved(Organisation firm, String county) {
    return projectApproved(firm, county, "GR-MAJOR", "8000000.00", "0.00");
  }

  /** The same where others gave so much public money for the same content. */
  public static long projectApproved(Organisation firm, String county, String otherFunds) {
    return projectApproved(firm, county, "GR-MAJOR", "8000000.00", otherFunds);
  }

  /** A project of technological development, of which two may run at a time: a grant of 100万 in one part. Answers the award's id. */
  public static long developmentApproved(Organisation firm, String county) {
    return projectApproved(firm, county, "GR-RND", "9000000.00", "0.00");
  }

  private static long projectApproved(Organisation firm, String county, String measure, String self, String otherFunds) {
    var said = Facts.NONE.with(Fact.PROJECT_BUDGET, Money.of("10000000.00")).with(Fact.PROJECT_SELF, Money.of(self))
        .with(Fact.PROJECT_RUNNING, 0).with(Fact.OTHER_FUNDS, Money.of(otherFunds));
    var id = draft(firm, measure, new SupportForm("示例新材料项目" + Scene.unique(), "", said, List.of(new SupportKey(1, DuplicateKind.PROJECT,
        "示例项目" + Scene.unique())), List.of(), "示例：省级科技计划", null, true), "application-form", "budget", "novelty-search");
    submit(firm, id);
    check(Scene.ofCounty(county, "county-officer"), id);
    approve(Scene.ofCity("city-officer"), id, Facts.NONE.with(Fact.PROJECT_RANKED, true).with(Fact.PROJECT_DUPLICATE, false)
        .with(Fact.PROJECT_SCORE, 90));
    return AwardSteps.awardOf(firm);
  }

  /** A registered venture fund of 1亿, of which others paid in 7500万, the largest of them 4000万. */
  public static Organisation fund(String county) {
    var fund = Scene.firm(county);
    RegisterSteps.enter(RegisterKind.BODY, fund, "body=FUND; recordNumber=S" + Scene.unique() + "; validFrom=2016-03-01;"
        + " fundRegistered=true; fundSize=100000000; fundOthers=75000000; fundLargest=40000000");
    return fund;
  }

  /** The draft of an application to the city's fund for so much of a venture fund (INV-STAGE), with its papers; answers its id. */
  public static long investmentDraft(Organisation fund, String asked) {
    return draft(fund, "INV-STAGE", form("示例创投基金" + Scene.unique(), Facts.NONE.with(Fact.INVESTMENT_ASKED, Money.of(asked)),
        null), "articles", "contribution-proof", "due-diligence");
  }

  /** The city's fund decides to take part in a venture fund with so much; answers the award's id. */
  public static long participation(Organisation fund, String county, String asked) {
    var id = investmentDraft(fund, asked);
    submit(fund, id);
    check(Scene.ofCounty(county, "county-officer"), id);
    approve(Scene.ofCity("city-officer"), id, Facts.NONE);
    return AwardSteps.awardOf(fund);
  }

  public static String number(long id) {
    return Owner.text("select number from support_request where id = ?", id);
  }
}
