package kechuang.claim.boundary;

import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.documents;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.research;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.fault.Problems;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.scheme.entity.Redeemer;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a claim is refused for, each beside the nearest claim that is taken, and that a refusal leaves nothing behind. The
 * claims are about testing for 2,000 yuan, ordered on 2017-03-20: the voucher holds 1,000 for each.
 */
@ArquillianTest
class ClaimRefusalsIT {

  private static final String SIGNED = "2017-03-20";
  private static final String TODAY = "2017-07-03";

  private Organisation firm;
  private Organisation provider;
  private Organisation redeemer;
  private String voucher;

  @BeforeEach
  void a_firm_and_a_provider() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
  }

  /** A voucher that this side redeems, on the day of the claims. */
  private void redeemedBy(Redeemer side) {
    voucher = voucher(firm, Scene.round().firstCome().redeemedBy(side).make(), "100000.00");
    redeemer = side == Redeemer.FIRM ? firm : provider;
    Scene.today(TODAY);
  }

  /** What somebody states; each word changes one thing of it. Amounts in yuan. */
  private record Said(List<InvoiceStatement> invoices, String paid, String deducted, String result) {

    Said invoiced(InvoiceStatement... others) {
      return new Said(List.of(others), paid, deducted, result);
    }

    Said invoiced(int how, String each) {
      return invoiced(IntStream.range(0, how).mapToObj(i -> invoice(TODAY, each)).toArray(InvoiceStatement[]::new));
    }

    Said paying(String amount) {
      return new Said(invoices, amount, deducted, result);
    }

    Said deducting(String amount) {
      return new Said(invoices, paid, amount, result);
    }

    Said telling(String words) {
      return new Said(invoices, paid, deducted, words);
    }

    ClaimCommand with(List<Long> documents) {
      return new ClaimCommand(new ClaimStatement(invoices, Money.of(paid), deducted == null ? null : Money.of(deducted),
          false, result), documents, null);
    }
  }

  /** A claim that nothing stands against: paid in full, or half of it paid and half taken off the bill. */
  private Said right() {
    var invoices = List.of(invoice(TODAY, "2000.00"));
    return redeemer == firm ? new Said(invoices, "2000.00", null, "检测合格，报告已交付")
        : new Said(invoices, "1000.00", "1000.00", "检测合格，报告已交付");
  }

  /** One line of the table: what is refused, for what, and the nearest that is not. */
  private record Line(String refusal, UnaryOperator<Said> no, UnaryOperator<Said> yes) {
  }

  private static Line line(String refusal, UnaryOperator<Said> no, UnaryOperator<Said> yes) {
    return new Line(refusal, no, yes);
  }

  private static final List<Line> WHOEVER_REDEEMS = List.of(
      line("invoices claim.invoice-missing, invoices rule.invoices",
          said -> said.invoiced(), said -> said.invoiced(invoice(TODAY, "2000.00"))),
      line("invoices claim.invoice-twice",
          said -> said.invoiced(two(one -> one)), said -> said.invoiced(two(ClaimRefusalsIT::ofAnotherCode))),
      line("invoices claim.invoice-in-future",
          said -> said.invoiced(invoice("2017-07-04", "2000.00")), said -> said.invoiced(invoice(TODAY, "2000.00"))),
      line("invoices claim.invoice-before-contract",
          said -> said.invoiced(invoice("2017-03-19", "2000.00")), said -> said.invoiced(invoice(SIGNED, "2000.00"))),
      line("invoices claim.invoice-net-above-gross",
          said -> said.invoiced(taxed("2000.01", "2000.00")), said -> said.invoiced(taxed("2000.00", "2000.00"))),
      line("invoices claim.invoice-of-nothing", said -> said.invoiced(invoice(TODAY, "0.00"), invoice(TODAY, "2000.00")),
          said -> said.invoiced(invoice(TODAY, "0.01"), invoice(TODAY, "1999.99"))),
      line("invoices claim.too-many-invoices",
          said -> said.invoiced(21, "100.00").paying("1100.00"), said -> said.invoiced(20, "100.00")),
      line("resultSummary claim.result-missing", said -> said.telling(null), said -> said.telling("合格")),
      line("resultSummary claim.result-missing", said -> said.telling(" \n "), said -> said.telling(" 合格 ")),
      line("resultSummary common.too-long",
          said -> said.telling("合".repeat(2001)), said -> said.telling("合".repeat(2000))));

  private static final List<Line> WHERE_THE_FIRM_REDEEMS = List.of(
      line("paidAmount claim.paid-missing", said -> said.paying("0.00"), said -> said.paying("0.01")),
      line("deducted claim.deducted-not-here", said -> said.deducting("0.01"), said -> said.deducting("0.00")));

  private static final List<Line> WHERE_THE_PROVIDER_REDEEMS = List.of(
      line("deducted claim.deducted-missing",
          said -> said.paying("2000.00").deducting(null), said -> said.paying("2000.00").deducting("0.01")),
      line("deducted claim.deducted-missing",
          said -> said.paying("2000.00").deducting("0.00"), said -> said.paying("1999.99").deducting("0.01")),
      // Half of 2,000.00 is 1,000.00: what is deducted beyond it nobody would have paid.
      line("deducted claim.deducted-too-much",
          said -> said.paying("999.99").deducting("1000.01"), said -> said.paying("1000.00").deducting("1000.00")),
      line("deducted claim.deducted-too-much",
          said -> said.paying("0.00").deducting("2000.00"), said -> said.paying("1000.00").deducting("1000.00")),
      line("paidAmount claim.firm-underpaid", said -> said.paying("999.99"), said -> said.paying("1000.00")));

  private static InvoiceStatement[] two(UnaryOperator<InvoiceStatement> second) {
    var first = invoice(TODAY, "1000.00");
    return new InvoiceStatement[] {first, second.apply(first)};
  }

  private static InvoiceStatement ofAnotherCode(InvoiceStatement one) {
    return new InvoiceStatement(new InvoiceNumber("3300171131", one.number().number()), one.issuedOn(), one.net(),
        one.gross());
  }

  private static InvoiceStatement taxed(String net, String gross) {
    return new InvoiceStatement(invoice(TODAY, gross).number(), LocalDate.parse(TODAY), Money.of(net), Money.of(gross));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void what_is_stated_has_to_be_right_and_the_nearest_that_is_right_is_taken(Redeemer side) {
    redeemedBy(side);
    assertAll(Stream.concat(WHOEVER_REDEEMS.stream(),
        (side == Redeemer.FIRM ? WHERE_THE_FIRM_REDEEMS : WHERE_THE_PROVIDER_REDEEMS).stream())
        .map(line -> () -> isRefusedAndTheNearestTaken(line)));
  }

  private void isRefusedAndTheNearestTaken(Line line) {
    var order = order();
    var documents = documents(redeemer);
    assertEquals(line.refusal(), refused(order, line.no().apply(right()).with(documents)));
    claim(redeemer, order, line.yes().apply(right()).with(documents));
  }

  private long order() {
    return confirmedOrder(firm, provider, testing(voucher, provider, SIGNED, "2000.00"));
  }

  /** What the claim is refused for, after a look at everything that a claim writes. */
  private String refused(long order, ClaimCommand command) {
    var before = written();
    var problems = assertThrows(Problems.class, () -> claim(redeemer, order, command)).list();
    assertEquals(before, written(), "nothing was written");
    return problems.stream().map(problem -> problem.field() + " " + problem.code()).collect(Collectors.joining(", "));
  }

  private String written() {
    return Owner.text("select concat_ws(' ', (select count(*) from claim), (select count(*) from claim_event),"
        + " (select count(*) from invoice), (select count(*) from duplicate_key), (select count(*) from ledger_entry),"
        + " (select count(*) from attachment where owner_id is not null))") + " " + available(voucher);
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void each_document_is_asked_for_by_its_name_and_the_registration_where_the_contract_bears_one(Redeemer side) {
    redeemedBy(side);
    var test = order();
    var development = confirmedOrder(firm, provider, research(voucher, provider, SIGNED, "2000.00"));
    var kinds = List.of("CONTRACT", "RESULT_REPORT", "INVOICE", "PAYMENT_PROOF", "TECH_CONTRACT");
    for (int i = 0; i < kinds.size(); i++) {
      var documents = documents(redeemer);
      var others = new ArrayList<>(documents);
      others.remove(i);
      assertEquals("claim.document." + kinds.get(i), missing(development, right().with(others)));
      if (i < 4) {
        assertEquals("claim.document." + kinds.get(i), missing(test, right().with(others)));
      }
    }
    claim(redeemer, test, right().with(documents(redeemer).subList(0, 4)));
    claim(redeemer, development, right().with(documents(redeemer)));
  }

  private String missing(long order, ClaimCommand command) {
    var before = written();
    var problems = assertThrows(Problems.class, () -> claim(redeemer, order, command)).list();
    assertEquals(before, written(), "nothing was written");
    assertEquals(List.of("attachments claim.document-missing"),
        problems.stream().map(problem -> problem.field() + " " + problem.code()).toList());
    return String.valueOf(problems.get(0).arguments().get(0));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_document_of_the_other_side_is_none(Redeemer side) {
    redeemedBy(side);
    var others = documents(redeemer == firm ? provider : firm);
    assertEquals(String.join(", ", Collections.nCopies(4, "attachments claim.document-missing")),
        refused(order(), right().with(others)));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void where_another_claim_drew_all_that_is_held_nothing_is_to_be_paid(Redeemer side) {
    redeemedBy(side);
    var order = order();
    // Of 1,000 held 999.99 are drawn: 1,999.98 × 50 %.
    claim(redeemer, order, part("1999.98", "999.99"));
    claim(redeemer, order, part("0.02", "0.01"));
    assertEquals("paidAmount claim.nothing-to-pay", refused(order, part("2000.00", "1000.00")));
    assertEquals("paidAmount claim.nothing-to-pay", refused(order, seen(part("2000.00", "1000.00"), "0.00")));
    var before = written();
    var changed = assertThrows(AmountChanged.class,
        () -> claim(redeemer, order, seen(part("2000.00", "1000.00"), "1000.00")));
    assertEquals(Money.ZERO, changed.left());
    assertEquals(before, written(), "nothing was written");
  }

  /** So much of the bill, half of it deducted where the provider redeems. */
  private ClaimCommand part(String invoiced, String half) {
    var said = right().invoiced(invoice(TODAY, invoiced));
    return (redeemer == firm ? said.paying(invoiced) : said.paying(half).deducting(half)).with(documents(redeemer));
  }

  private static ClaimCommand seen(ClaimCommand command, String expected) {
    return new ClaimCommand(command.statement(), command.attachments(), Money.of(expected));
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void whoever_is_paid_needs_an_account_and_the_other_side_none(Redeemer side) {
    redeemedBy(side);
    withoutAccount(redeemer);
    assertEquals(" claim.no-bank-account", refused(order(), right().with(documents(redeemer))));
    Scene.bankAccount(redeemer.id(), redeemer.name());
    withoutAccount(redeemer == firm ? provider : firm);
    claim(redeemer, order(), right().with(documents(redeemer)));
  }

  private static void withoutAccount(Organisation organisation) {
    Owner.run("update bank_account set current = false where organisation_id = ?", organisation.id());
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void all_that_is_wrong_is_said_at_once(Redeemer side) {
    redeemedBy(side);
    withoutAccount(redeemer);
    var none = right().invoiced(invoice("2017-07-04", "2000.00")).telling("").with(List.of());
    assertEquals("invoices claim.invoice-in-future, resultSummary claim.result-missing, "
        + "attachments claim.document-missing, ".repeat(4) + " claim.no-bank-account", refused(order(), none));
  }
}
