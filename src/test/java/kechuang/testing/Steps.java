package kechuang.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.ApplicationState;
import kechuang.application.entity.InvoiceResult;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.claim.boundary.ClaimReviews;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.InvoiceFinding;
import kechuang.claim.boundary.InvoiceVerifications;
import kechuang.claim.boundary.MinutesBook;
import kechuang.claim.boundary.NewObjection;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Objections;
import kechuang.claim.boundary.Orders;
import kechuang.claim.boundary.PlaceOrder;
import kechuang.claim.boundary.SpotChecks;
import kechuang.claim.entity.Appointment;
import kechuang.claim.entity.CheckedPoint;
import kechuang.claim.entity.CheckedPoint.Point;
import kechuang.claim.entity.CheckedPoint.Verdict;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.Inspection;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.claim.entity.Minutes;
import kechuang.claim.entity.Objector;
import kechuang.claim.entity.ReceiptCode;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.money.Money;
import kechuang.review.boundary.ApplicationReviews;
import kechuang.review.boundary.Decision;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/** The steps of a voucher's life through the boundary, for tests that begin further down the road. */
public final class Steps {

  /** One empty page of A4. */
  public static final byte[] PDF = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """.getBytes();

  private Steps() {
  }

  /** A boundary, as the server hands it out. */
  public static <T> T the(Class<T> boundary) {
    return CDI.current().select(boundary).get();
  }

  /** A draft with everything filled in. */
  public static long draft(Organisation firm, Round round, String amount) {
    return firm.as().call(() -> {
      var id = the(Applications.class).draft(round.id());
      the(Applications.class).write(id, version("application", id),
          new ApplicationForm(Money.of(amount), "面料检测与染整工艺开发", true));
      return id;
    });
  }

  public static ApplicationState submit(Organisation firm, long application) {
    return submit(firm, application, version("application", application));
  }

  public static ApplicationState submit(Organisation firm, long application, long version) {
    return firm.as().call(() -> the(Submissions.class).submit(application, version));
  }

  /** Decides at the present stage. */
  public static ApplicationState decide(Person officer, long application, Decision.Kind kind, String amount) {
    return officer.as().call(() -> the(ApplicationReviews.class).decide(application, new Decision(kind,
        amount == null ? null : Money.of(amount), "已核对材料", version("application", application))));
  }

  /** From nothing to a voucher, through review if the round asks for it; answers its number. */
  public static String voucher(Organisation firm, Round round, String amount) {
    var application = draft(firm, round, amount);
    if (submit(firm, application) == ApplicationState.SUBMITTED) {
      decide(Scene.ofCounty(round.county(), "county-officer"), application, Decision.Kind.APPROVE, null);
      decide(decider(round), application, Decision.Kind.APPROVE, null);
    }
    return Owner.text("select number from voucher where application_id = ?", application);
  }

  /** An officer of the round's owner. */
  public static Person decider(Round round) {
    return round.cityBudget() == 0 ? Scene.ofCounty(round.county(), "county-officer") : Scene.ofCity("city-officer");
  }

  public static long voucherId(String number) {
    return Owner.number("select id from voucher where number = ?", number);
  }

  public static String available(String number) {
    return Owner.text("select cap - committed - paid from ceiling where kind = 'VOUCHER' and subject_id = ?",
        voucherId(number));
  }

  /** A testing contract, net = gross. */
  public static PlaceOrder testing(String voucher, Organisation provider, String date, String amount) {
    return new PlaceOrder(voucher, provider.code(), "TESTING", "面料色牢度检测", "HT-" + Scene.unique(),
        LocalDate.parse(date), Money.of(amount), Money.of(amount), null, null, null);
  }

  /** A commissioned R&amp;D contract, registered as a technology contract, net = gross. */
  public static PlaceOrder research(String voucher, Organisation provider, String date, String amount) {
    return new PlaceOrder(voucher, provider.code(), "COMMISSIONED_RND", "低盐染色工艺委托开发", "HT-" + Scene.unique(),
        LocalDate.parse(date), Money.of(amount), Money.of(amount), "2017330600" + Scene.unique(), null, null);
  }

  public static long place(Organisation firm, PlaceOrder order) {
    return firm.as().call(() -> the(Orders.class).place(order));
  }

  public static void confirm(Organisation provider, long order) {
    provider.as().run(() -> the(Orders.class).confirm(order, version("service_order", order)));
  }

  public static long confirmedOrder(Organisation firm, Organisation provider, PlaceOrder order) {
    var id = place(firm, order);
    confirm(provider, id);
    return id;
  }

  /** One old-style invoice, net = gross, that nobody has used. */
  public static InvoiceStatement invoice(String date, String amount) {
    return new InvoiceStatement(new InvoiceNumber("3300171130", "%08d".formatted(Scene.unique() % 100_000_000)),
        LocalDate.parse(date), Money.of(amount), Money.of(amount));
  }

  /** All the documents a claim needs, uploaded by whoever claims. */
  public static List<Long> documents(Organisation redeemer) {
    return redeemer.as().call(() -> {
      var ids = new ArrayList<Long>();
      for (var category : List.of("CONTRACT", "RESULT_REPORT", "INVOICE", "PAYMENT_PROOF", "TECH_CONTRACT")) {
        ids.add(upload(Claims.OWNER_KIND, category, category.toLowerCase() + ".pdf", PDF).getId());
      }
      return ids;
    });
  }

  /** The caller's file, bound to nothing yet. */
  public static Attachment upload(String ownerKind, String category, String name, byte[] bytes) {
    return the(Uploads.class).take(new NewFile(ownerKind, category, new FileName(name)), new ByteArrayInputStream(bytes));
  }

  /** A claim by the provider: the firm paid so much, so much was taken off the bill. */
  public static ClaimCommand byProvider(Organisation provider, InvoiceStatement invoice, String paid, String deducted,
      boolean last) {
    return new ClaimCommand(new ClaimStatement(List.of(invoice), Money.of(paid), Money.of(deducted), last, "检测合格，报告已交付"),
        documents(provider), null);
  }

  /** A claim by the firm that paid in full. */
  public static ClaimCommand byFirm(Organisation firm, InvoiceStatement invoice, String paid, boolean last) {
    return new ClaimCommand(new ClaimStatement(List.of(invoice), Money.of(paid), null, last, "检测合格，报告已交付"),
        documents(firm), null);
  }

  public static long claim(Organisation redeemer, long order, ClaimCommand command) {
    return redeemer.as().call(() -> the(Claims.class).submit(order, command));
  }

  /** Hands a claim that came back in again. */
  public static void claimAgain(Organisation redeemer, long claim, ClaimCommand command) {
    redeemer.as().run(() -> the(Claims.class).resubmit(claim, version("claim", claim), command));
  }

  /** What the books say of a voucher: "cap, committed, paid". */
  public static String books(String voucher) {
    return Owner.text("select concat_ws(', ', cap, committed, paid) from ceiling where kind = 'VOUCHER'"
        + " and subject_id = ?", voucherId(voucher));
  }

  /** Who agrees at the county has looked the invoices up at the tax bureau, and found all of them. */
  public static void decideClaim(Person officer, long claim, Decision.Kind kind) {
    if (kind == Decision.Kind.APPROVE && state("claim", claim).equals("SUBMITTED")) {
      verifyInvoices(officer, claim, InvoiceResult.GENUINE);
    }
    officer.as().run(() -> the(ClaimReviews.class).decide(claim,
        new Decision(kind, null, "已核对材料", version("claim", claim))));
  }

  /** The tax bureau answers this for every invoice of the claim. */
  public static void verifyInvoices(Person officer, long claim, InvoiceResult result) {
    var findings = Owner.all("select id, issued_on from invoice where claim_id = ? order by id", claim).stream()
        .map(row -> new InvoiceFinding((Long) row.get(0), result, ((Date) row.get(1)).toLocalDate(), "IT-" + row.get(0)))
        .toList();
    officer.as().run(() -> the(InvoiceVerifications.class).record(claim, findings));
  }

  /** Checked by the county and approved by the round's owner. */
  public static void approve(Round round, long claim) {
    decideClaim(Scene.ofCounty(round.county(), "county-officer"), claim, Decision.Kind.APPROVE);
    decideClaim(decider(round), claim, Decision.Kind.APPROVE);
  }

  /** The minutes of the meeting that decided on what is approved in the round are on record. */
  public static void minuted(Round round) {
    var open = Owner.all("select c.id from claim c join voucher v on v.id = c.voucher_id where v.round_id = ?"
        + " and c.state = 'APPROVED' and c.minutes_number is null", round.id()).stream().map(row -> (Long) row.get(0)).toList();
    if (!open.isEmpty()) {
      decider(round).as().run(() -> the(MinutesBook.class).record(open,
          new Minutes("示例会纪〔2017〕" + Scene.unique() + " 号", the(BusinessClock.class).today())));
    }
  }

  /** Publishes what is approved, with its minutes; answers the notice's id. */
  public static long publish(Round round) {
    return publish(round, decider(round));
  }

  /** The same, by a person who looked at all of it. */
  public static long publish(Round round, Person person) {
    minuted(round);
    return person.as().call(() -> the(Notices.class).publish(round.id(), approved(round)));
  }

  private static List<Long> approved(Round round) {
    return Owner.all("select c.id from claim c join voucher v on v.id = c.voucher_id where v.round_id = ?"
        + " and c.state = 'APPROVED'", round.id()).stream().map(row -> (Long) row.get(0)).toList();
  }

  /** Every drawn claim of the notice passes its spot check on this day. */
  public static void passSpotChecks(Round round, long notice, String day) {
    for (var row : Owner.all("select id from spot_check where notice_id = ? and result = 'DRAWN'", notice)) {
      spotCheck(decider(round), decider(round), (Long) row.get(0), true, day, "现场查看，服务属实");
    }
  }

  /** Two look on the spot on this day: the first records what they saw, the second signs it too. */
  public static void spotCheck(Person first, Person second, long check, boolean passed, String day, String findings) {
    appoint(first, second, check);
    recordSpotCheck(first, check, passed, day, findings);
    countersign(second, check);
  }

  /** An officer of the round's owner sends these two there, today. */
  public static void appoint(Person first, Person second, long check) {
    var owner = Owner.text("select r.owner from round r join notice n on n.round_id = r.id join spot_check s"
        + " on s.notice_id = n.id where s.id = ?", check);
    var office = owner.endsWith("00") ? Scene.ofCity("city-officer") : Scene.ofCounty(owner, "county-officer");
    office.as().run(() -> the(SpotChecks.class).appoint(check, version("spot_check", check),
        new Appointment(first.id(), second.id(), the(BusinessClock.class).today(), "服务机构实验室")));
  }

  public static void recordSpotCheck(Person inspector, long check, boolean passed, String day, String findings) {
    inspector.as().run(() -> the(SpotChecks.class).record(check, version("spot_check", check),
        inspection(passed, day), findings, List.of()));
  }

  public static void countersign(Person inspector, long check) {
    inspector.as().run(() -> the(SpotChecks.class).countersign(check, version("spot_check", check)));
  }

  /** Every point is as claimed, or in a failed one the report is not there. */
  public static Inspection inspection(boolean passed, String day) {
    return new Inspection(passed, LocalDate.parse(day), Stream.of(Point.values()).map(point -> new CheckedPoint(point,
        passed || point != Point.REPORT ? Verdict.YES : Verdict.NO, null)).toList(), false, false);
  }

  /** Somebody without an account objects to a published claim; answers the objection's id. */
  public static long object(long claim) {
    return object(claim, ReceiptCode.random());
  }

  /** The same, with this code on the receipt. */
  public static long object(long claim, ReceiptCode code) {
    var notice = Owner.text("select n.number from notice n join claim c on c.notice_id = n.id where c.id = ?", claim);
    var item = new NewObjection(notice, Owner.text("select number from claim where id = ?", claim),
        new Objector(Objector.Kind.PERSON, "示例异议人", "0575-00000000"), "该企业没有送检过这批样品");
    var number = As.nobody().call(() -> the(Objections.class).lodge(item, code, List.of()));
    return Owner.number("select id from objection where number = ?", number);
  }

  /** Closes every notice that is over, and makes due what nothing stands against any more. */
  public static void closeNotices() {
    As.system().run(() -> {
      the(Notices.class).over().forEach(the(Notices.class)::close);
      the(Notices.class).clearable().forEach(the(Notices.class)::clear);
    });
  }

  public static String state(String table, long id) {
    return Owner.text("select state from " + table + " where id = ?", id);
  }

  public static long version(String table, long id) {
    return Owner.number("select version from " + table + " where id = ?", id);
  }
}
