package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.claimAgain;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.verifyInvoices;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kechuang.application.entity.InvoiceResult;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.platform.boundary.DataSources;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The tax bureau's invoice verification: what it answered is recorded, and decides whether a claim can be approved. */
@ArquillianTest
class InvoiceVerificationIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Organisation firm;
  private Person county;
  private Person city;
  private InvoiceStatement invoice;
  private long id;

  /** Handed in by the firm on one invoice of 36,000, and checked by an officer who looked nothing up. */
  @BeforeEach
  void a_checked_claim_whose_invoice_nobody_looked_up() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    var provider = Scene.provider();
    var voucher = voucher(firm, Scene.round().firmRedeems().make(), "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-03-20");
    invoice = invoice("2017-03-15", "36000.00");
    id = claim(firm, order, byFirm(firm, invoice, "36000.00", true));
    decide(county, Kind.APPROVE);
  }

  private void decide(Person officer, Kind kind) {
    officer.as().run(() -> the(ClaimReviews.class).decide(id, new Decision(kind, null, "已核对", version("claim", id))));
  }

  private void record(Person officer, InvoiceResult result, String day, String reference) {
    var finding = new InvoiceFinding(Owner.number("select id from invoice where claim_id = ?", id), result,
        day == null ? null : LocalDate.parse(day), reference);
    officer.as().run(() -> the(InvoiceVerifications.class).record(id, List.of(finding)));
  }

  private void isNotApproved() {
    var refused = assertThrows(RuleViolation.class, () -> decide(city, Kind.APPROVE));
    assertEquals("claim.invoice-not-verified", refused.key());
    assertEquals("CHECKED", state("claim", id));
  }

  @Test
  void an_invoice_nobody_looked_up_is_not_approved_and_one_that_is_genuine_is() {
    isNotApproved();
    record(city, InvoiceResult.GENUINE, "2017-03-20", " 20170320-77 ");
    decide(city, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
    assertEquals("20170320-77", Owner.text("select reference from invoice_verification where claim_id = ?", id));
  }

  @ParameterizedTest
  @EnumSource(value = InvoiceResult.class, names = "GENUINE", mode = Mode.EXCLUDE)
  void any_other_answer_stands_against_approval_until_a_later_one_takes_its_place(InvoiceResult result) {
    record(city, InvoiceResult.GENUINE, "2017-03-20", "1");
    record(city, result, "2017-03-20", "2");
    isNotApproved();
    record(city, InvoiceResult.GENUINE, "2017-03-20", "3");
    decide(city, Kind.APPROVE);
    assertEquals(3, Owner.number("select count(*) from invoice_verification where claim_id = ?", id));
  }

  @Test
  void the_same_invoice_handed_in_again_holds_and_another_amount_is_looked_up_anew() {
    record(city, InvoiceResult.GENUINE, "2017-03-20", "1");
    decide(city, Kind.RETURN);
    claimAgain(firm, id, byFirm(firm, invoice, "36000.00", true));
    decide(county, Kind.APPROVE);
    decide(city, Kind.RETURN);
    // 30,000 instead of 36,000 on the same number
    var other = new InvoiceStatement(invoice.number(), invoice.issuedOn(), Money.of("30000.00"), Money.of("30000.00"));
    claimAgain(firm, id, byFirm(firm, other, "30000.00", true));
    decide(county, Kind.APPROVE);
    isNotApproved();
    verifyInvoices(city, id, InvoiceResult.GENUINE);
    decide(city, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", id));
  }

  @Test
  void a_day_before_the_invoice_or_ahead_and_a_number_that_is_missing_are_refused_all_at_once() {
    assertEquals(List.of("claim.invoice-result-missing", "claim.invoice-verified-outside",
        "claim.invoice-reference-missing"), keys(() -> record(city, null, "2017-03-14", " ")));
    assertEquals(List.of("claim.invoice-verified-outside"),
        keys(() -> record(city, InvoiceResult.GENUINE, "2017-03-21", "1")));
    assertEquals(List.of("claim.invoice-reference-missing"),
        keys(() -> record(city, InvoiceResult.GENUINE, "2017-03-20", "9".repeat(65))));
    assertEquals(0, Owner.number("select count(*) from invoice_verification where claim_id = ?", id));
  }

  private static List<String> keys(Runnable act) {
    return assertThrows(Problems.class, act::run).list().stream().map(Problem::key).toList();
  }

  @Test
  void only_the_office_it_lies_before_records_and_nobody_on_his_own_organisation() {
    assertThrows(NotFound.class, () -> record(county, InvoiceResult.GENUINE, "2017-03-20", "1"));
    assertThrows(NotFound.class, () -> record(Scene.ofCounty(Scene.YUECHENG, "county-officer"), InvoiceResult.GENUINE,
        "2017-03-20", "1"));
    var own = Scene.ofCity("city-officer");
    Scene.belongs(own, firm);
    var refused = assertThrows(RuleViolation.class, () -> record(own, InvoiceResult.GENUINE, "2017-03-20", "1"));
    assertEquals("organisation.membership.own", refused.key());
    record(city, InvoiceResult.GENUINE, "2017-03-20", "1");
    decide(city, Kind.APPROVE);
    assertEquals("review.not-in-review", assertThrows(RuleViolation.class,
        () -> record(city, InvoiceResult.CANCELLED, "2017-03-20", "2")).key());
  }

  @Test
  void the_database_approves_no_claim_with_an_unverified_invoice_and_takes_no_answer_from_its_own_people() {
    var approve = "update claim set state = 'APPROVED', approved_by = " + city.id() + " where id = " + id;
    planted("23514", approve);
    var own = Scene.ofCity("city-officer");
    Scene.belongs(own, firm);
    planted("KC003", "insert into invoice_verification select nextval('invoice_verification_id'), claim_id, code, number,"
        + " issued_on, gross, 'GENUINE', '2017-03-20', '1', " + own.id() + ", now() from invoice where claim_id = " + id);
    record(city, InvoiceResult.CANCELLED, "2017-03-20", "1");
    planted("23514", approve);
    record(city, InvoiceResult.GENUINE, "2017-03-20", "2");
    planted(null, approve);
  }

  /** As the portal's own role, taken back afterwards; refused with this state, or not at all. */
  private void planted(String refusal, String sql) {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
      try {
        statement.executeUpdate(sql);
        assertEquals(refusal, null);
      } catch (SQLException refused) {
        assertEquals(refusal, refused.getSQLState(), refused.getMessage());
      } finally {
        statement.execute("rollback");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_approval_and_the_answer_that_it_was_cancelled_at_once_never_both_hold() {
    record(city, InvoiceResult.GENUINE, "2017-03-20", "1");
    var colleague = Scene.ofCity("city-officer");
    Callable<String> approves = () -> {
      decide(city, Kind.APPROVE);
      return "approved";
    };
    Callable<String> cancels = () -> {
      record(colleague, InvoiceResult.CANCELLED, "2017-03-20", "2");
      return "cancelled";
    };
    var race = Race.of(List.of(Race.patiently(approves), Race.patiently(cancels)));
    assertEquals(1, race.won());
    assertTrue(List.of("review.not-in-review", "claim.invoice-not-verified").contains(
        race.refusals(RuleViolation.class).get(0).key()));
    assertEquals(race.answers().get(0).equals("approved") ? "APPROVED" : "CHECKED", state("claim", id));
  }
}
