package kechuang.payment.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Absences;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands in for somebody is no second person to a claim or a payment, and no third one for the finance office. */
@ArquillianTest
class DeputiesIT {

  private static final String TODAY = "2017-03-20";

  private Round round;
  private Person one;
  private Person deputy;
  private long claim;

  /** A county of its own does everything itself, so the same people could take every step. */
  @BeforeEach
  void a_claim_that_one_has_checked() {
    Scene.today(TODAY);
    round = Scene.round().ownedBy(Scene.XINCHANG).firmRedeems().withoutSpotChecks().jointReview().make();
    one = somebody();
    deputy = somebody();
    var firm = Scene.firm(Scene.XINCHANG);
    var provider = Scene.provider();
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "20000.00"), provider, TODAY, "10000.00"));
    claim = claim(firm, order, byFirm(firm, invoice(TODAY, "10000.00"), "10000.00", true));
    decideClaim(one, claim, Kind.APPROVE);
  }

  private static Person somebody() {
    return Scene.ofCounty(Scene.XINCHANG, "county-officer", "finance-reviewer", "payment-maker", "payment-checker");
  }

  private static void away(Person who, Person deputy, String day) {
    who.as().run(() -> the(Absences.class).announce(deputy.id(), LocalDate.parse(day), LocalDate.parse(day)));
  }

  private static void refused(Runnable act) {
    assertEquals("identity.two-persons.deputy", assertThrows(RuleViolation.class, act::run).key());
  }

  private static void refusedByTheDatabase(String update, Person person, long id) {
    var refused = assertThrows(IllegalStateException.class,
        () -> Owner.run(update + " = ? where id = ?", person.id(), id));
    assertTrue(refused.toString().contains("decided by somebody and the deputy"), refused::toString);
  }

  @Test
  void a_deputy_does_not_approve_the_claim_that_the_absent_officer_checked() {
    away(one, deputy, TODAY);
    refused(() -> decideClaim(deputy, claim, Kind.APPROVE));
    assertEquals("CHECKED", state("claim", claim));
    decideClaim(somebody(), claim, Kind.APPROVE);
    assertEquals("APPROVED", state("claim", claim));
  }

  @Test
  void the_database_takes_no_approval_of_the_deputy_either() {
    away(one, deputy, TODAY);
    refusedByTheDatabase("update claim set approved_by", deputy, claim);
  }

  @Test
  void neither_the_deputy_of_who_checked_nor_of_who_approved_agrees_for_the_finance_office() {
    var approver = somebody();
    var approversDeputy = somebody();
    decideClaim(approver, claim, Kind.APPROVE);
    away(one, deputy, TODAY);
    away(approver, approversDeputy, TODAY);
    for (var person : List.of(deputy, approversDeputy)) {
      refused(() -> decideClaim(person, claim, Kind.APPROVE));
      refused(() -> decideClaim(person, claim, Kind.RETURN));
      refusedByTheDatabase("update claim set agreed_by", person, claim);
    }
    var third = somebody();
    decideClaim(third, claim, Kind.APPROVE);
    assertEquals(third.id(), Owner.number("select agreed_by from claim where id = ?", claim));
  }

  /** The county pays the whole of 5,000.00, marked by the one who is away then. */
  private long marked() {
    decideClaim(somebody(), claim, Kind.APPROVE);
    decideClaim(somebody(), claim, Kind.APPROVE);
    Steps.publish(round);
    Scene.today("2017-03-28");
    Steps.closeNotices();
    var line = Owner.number("select id from payment_line where claim_id = ?", claim);
    one.as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line), "BK" + Scene.unique()));
    away(one, deputy, "2017-03-28");
    return line;
  }

  private static void confirm(Person person, long line) {
    person.as().run(() -> the(Payments.class).confirm(line, version("payment_line", line)));
  }

  @Test
  void a_deputy_confirms_no_payment_that_the_absent_maker_marked() {
    var line = marked();
    refused(() -> confirm(deputy, line));
    refused(() -> deputy.as().run(() -> the(Payments.class).putBack(line, version("payment_line", line), "未到账")));
    assertEquals("MARKED", state("payment_line", line));
    confirm(somebody(), line);
    assertEquals("PAID", state("payment_line", line));
  }

  @Test
  void the_database_takes_no_confirmation_of_the_deputy_either() {
    refusedByTheDatabase("update payment_line set state = 'PAID', posted = true, confirmed_by", deputy, marked());
  }
}
