package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.claimAgain;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.boundary.ApplicationReturnPaper;
import kechuang.application.boundary.Applications;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.correction.boundary.Change;
import kechuang.correction.boundary.Correction;
import kechuang.correction.boundary.Wanted;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.platform.boundary.DataSources;
import kechuang.review.boundary.ApplicationReviews;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent back is told at once, field by field and file by file; the answer shows what came of it. */
@ArquillianTest
class OneNoticeIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Organisation firm;
  private Person county;
  private InvoiceStatement invoice;
  private long id;
  private long proof;

  @BeforeEach
  void a_claim_with_its_files() {
    Scene.today("2017-03-20");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var provider = Scene.provider();
    var voucher = voucher(firm, Scene.round().firstCome().firmRedeems().make(), "20000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "10000.00"));
    invoice = invoice("2017-03-20", "10000.00");
    id = claim(firm, order, byFirm(firm, invoice, "10000.00", false));
    proof = Owner.number("select id from attachment where owner_kind = 'claim' and owner_id = ?"
        + " and category = 'PAYMENT_PROOF'", id);
  }

  private void sendBack(Map<String, String> remarks, String again) {
    county.as().run(() -> the(ClaimReviews.class).decide(id, new Decision(Kind.RETURN, null, "请补正后重新提交",
        version("claim", id), Wanted.of(remarks, again))));
  }

  /** With the same invoice and another text; the files the claim needs come once more. */
  private void answer(String paid, String result) {
    var before = byFirm(firm, invoice, paid, false);
    claimAgain(firm, id, new ClaimCommand(new ClaimStatement(List.of(invoice), Money.of(paid), null, false, result),
        before.attachments(), null));
  }

  private Correction seenBy(Person person) {
    return person.as().call(() -> the(ClaimCases.class).get(id)).correction();
  }

  private static List<String> written(List<Change> changes) {
    return changes.stream().map(change -> change.item().target() + ": " + change.before() + " -> " + change.after()
        + (change.changed() ? "" : " (same)")).toList();
  }

  @Test
  void every_mark_reaches_the_firm_and_the_answer_shows_old_and_new_beside_it_and_what_nobody_asked_for() {
    sendBack(Map.of("resultSummary", "请写明检测批次", "file:" + proof, "回单不清晰", "invoices", " "), null);
    assertEquals(Map.of("resultSummary", "请写明检测批次", "file:" + proof, "回单不清晰"), seenBy(firm.person()).remarks());
    // ten working days after Monday 20 March: nine until Friday 31 March, and Saturday 1 April, worked for Qingming
    assertEquals("2017-04-01", Owner.text("select answer_by from case_return where case_kind = 'CLAIM' and case_id = ?",
        id));
    answer("9000.00", "第 3 批 42 个样品合格");
    var correction = seenBy(county);
    assertEquals(List.of("resultSummary: 检测合格，报告已交付 -> 第 3 批 42 个样品合格",
        "file:" + proof + ": payment_proof.pdf -> payment_proof.pdf"), written(correction.asked()));
    assertTrue(written(correction.unasked()).contains("paidAmount: 10,000.00 -> 9,000.00"));
    // The contract came once more, unasked; the new payment proof stands beside its mark.
    assertEquals(1, correction.unasked().stream().filter(change -> change.item().category().equals("CONTRACT")).count());
    assertEquals(0, correction.unasked().stream().filter(change -> change.item().category().equals("PAYMENT_PROOF")).count());
    assertEquals(2, Owner.number("select count(*) from return_mark m join case_return r on r.id = m.case_return_id"
        + " where r.case_kind = 'CLAIM' and r.case_id = ? and m.resolved", id));
  }

  @Test
  void what_was_there_the_first_time_is_asked_for_later_with_a_reason_only_and_counted() {
    sendBack(Map.of("resultSummary", "请写明检测批次"), null);
    answer("10000.00", "第 3 批合格");
    var late = Map.of("invoices", "发票日期与合同不符");
    var refused = assertThrows(RuleViolation.class, () -> sendBack(late, " "));
    assertEquals("correction.again-missing", refused.key());
    assertEquals("again", refused.field());
    assertEquals(1, Owner.number("select count(*) from case_return where case_kind = 'CLAIM' and case_id = ?", id));
    sendBack(late, "税务机关后来更正了发票信息");
    assertEquals("2, 1, 税务机关后来更正了发票信息", Owner.text("select concat_ws(', ', number, late_marks, again_reason)"
        + " from case_return where case_kind = 'CLAIM' and case_id = ? order by number desc limit 1", id));
  }

  @Test
  void what_was_marked_and_not_mended_or_has_changed_since_is_asked_for_again_without_one() {
    sendBack(Map.of("resultSummary", "请写明检测批次"), null);
    answer("9000.00", "检测合格，报告已交付");
    sendBack(Map.of("resultSummary", "仍未写明检测批次", "paidAmount", "与回单不符"), null);
    assertEquals("2, 0", Owner.text("select concat_ws(', ', number, late_marks) from case_return where case_kind = 'CLAIM'"
        + " and case_id = ? order by number desc limit 1", id));
    assertEquals(0, Owner.number("select count(*) from return_mark m join case_return r on r.id = m.case_return_id"
        + " where r.case_kind = 'CLAIM' and r.case_id = ? and m.resolved", id));
  }

  @Test
  void what_is_not_in_the_case_or_says_too_much_is_refused_and_nothing_goes_back() {
    assertEquals("correction.no-such-target", assertThrows(RuleViolation.class,
        () -> sendBack(Map.of("file:1", "不清晰"), null)).key());
    assertEquals("correction.remark-missing", assertThrows(RuleViolation.class,
        () -> sendBack(Map.of("last", "长".repeat(501)), null)).key());
    assertEquals("SUBMITTED", Owner.text("select state from claim where id = ?", id));
  }

  @Test
  void the_notice_is_there_on_paper_for_who_may_see_the_case_and_for_nobody_else() {
    var paper = the(ClaimReturnPaper.class);
    assertThrows(NotFound.class, () -> firm.as().run(() -> paper.print(id, Locale.CHINESE)), "it never came back");
    sendBack(Map.of("resultSummary", "请写明检测批次 <第 3 批>"), null);
    var pdf = firm.as().call(() -> paper.print(id, Locale.CHINESE));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> paper.print(id, Locale.CHINESE)));
    assertThrows(NotFound.class,
        () -> Scene.ofCounty(Scene.XINCHANG, "county-officer").as().run(() -> paper.print(id, Locale.CHINESE)));
  }

  @Test
  void an_application_is_told_and_answers_the_same_way() {
    var application = draft(firm, Scene.round().make(), "50000.00");
    submit(firm, application);
    var number = Owner.text("select number from application where id = ?", application);
    county.as().run(() -> the(ApplicationReviews.class).decide(application, new Decision(Kind.RETURN, null, "请补正",
        version("application", application), Wanted.of(Map.of("purpose", "请写明用于哪项研发"), null))));
    assertEquals("%PDF", new String(firm.as().call(() -> the(ApplicationReturnPaper.class).print(number, Locale.ENGLISH)),
        0, 4, StandardCharsets.US_ASCII));
    firm.as().run(() -> the(Applications.class).write(application, version("application", application),
        new ApplicationForm(Money.of("40000.00"), "低盐染色工艺研发", true)));
    submit(firm, application);
    var correction = county.as().call(() -> the(ApplicationCases.class).see(number)).correction();
    assertEquals(List.of("purpose: 面料检测与染整工艺开发 -> 低盐染色工艺研发"), written(correction.asked()));
    assertEquals(List.of("requestedAmount: 50,000.00 -> 40,000.00"), written(correction.unasked()));
    assertFalse(correction.returns().isEmpty());
  }

  @Test
  void the_database_keeps_notices_as_they_went_out_and_takes_no_late_mark_without_a_reason() {
    sendBack(Map.of("resultSummary", "请写明检测批次"), null);
    planted("42501", "update case_return set note = '别的' where case_kind = 'CLAIM' and case_id = " + id);
    planted("42501", "update return_mark set remark = '别的'");
    planted("23514", "insert into case_return select nextval('case_return_id'), case_kind, case_id, 2, note, answer_by, null,"
        + " 1, stated, returned_by, returned_at from case_return where case_kind = 'CLAIM' and case_id = " + id);
  }

  private void planted(String refusal, String sql) {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
      var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
      assertEquals(refusal, refused.getSQLState(), refused.getMessage());
      statement.execute("rollback");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
