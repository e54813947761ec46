package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.IllegalMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PolicyDocumentTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 3, 6);
  private static final long FIRST = 1;
  private static final long SECOND = 2;

  private static Act by(long account) {
    return by(account, "见附件");
  }

  private static Act by(long account, String note) {
    return new Act(account, Instant.parse("2017-03-06T02:00:00Z"), TODAY, note);
  }

  private static ClauseDraft clause(String number) {
    return new ClauseDraft(null, number, "研发投入", "Research spending", "给予奖励。", null);
  }

  private static PolicyNotice notice(LocalDate writtenOn) {
    return new PolicyNotice(null, null, null, null, writtenOn, null, null);
  }

  private static PolicyDraft text(LocalDate publishedOn, ClauseDraft... clauses) {
    return new PolicyDraft("示例文件", "Example", null, "Only in English", notice(null), publishedOn, null, null, SourceStatus.SAMPLE,
        List.of(clauses));
  }

  private static PolicyDocument draft() {
    return new PolicyDocument("330600", text(null, clause("第一条")), by(FIRST));
  }

  private static PolicyDocument proposed() {
    var document = draft();
    document.propose(by(FIRST));
    return document;
  }

  private static PolicyDocument published() {
    var document = proposed();
    document.publish(by(SECOND));
    return document;
  }

  private static String refusal(Executable act) {
    return assertThrows(RuleViolation.class, act).key();
  }

  @Test
  void what_the_head_of_a_notice_does_not_say_may_be_missing() {
    assertEquals(List.of(), text(null, clause("第一条")).problems());
    var document = published();
    assertNull(document.getNotice().getIndexNumber());
    assertEquals("Only in English", document.summary(Locale.CHINESE));
  }

  @Test
  void it_is_published_by_another_on_the_day_of_that_unless_the_document_says_so() {
    assertEquals(TODAY, published().getPublishedOn());
    var earlier = new PolicyDocument("330600", text(LocalDate.of(2017, 1, 3), clause("第一条")), by(FIRST));
    earlier.propose(by(FIRST));
    earlier.publish(by(SECOND));
    assertEquals(LocalDate.of(2017, 1, 3), earlier.getPublishedOn());
  }

  @Test
  void who_proposed_it_does_not_publish_it() {
    assertEquals("policy.second-person", refusal(() -> proposed().publish(by(FIRST))));
  }

  @Test
  void it_is_not_published_before_its_day() {
    var document = new PolicyDocument("330600", text(TODAY.plusDays(1), clause("第一条")), by(FIRST));
    document.propose(by(FIRST));
    assertEquals("policy.published-in-future", refusal(() -> document.publish(by(SECOND))));
  }

  @Test
  void a_document_without_clauses_is_not_proposed() {
    assertEquals("policy.without-clauses", refusal(() -> new PolicyDocument("330600", text(null), by(FIRST)).propose(by(FIRST))));
  }

  @Test
  void what_is_proposed_or_published_is_not_written_anew_nor_given_another_original() {
    for (var document : List.of(proposed(), published())) {
      assertThrows(IllegalMove.class, () -> document.rewrite(text(null, clause("第二条")), by(FIRST)));
      assertThrows(IllegalMove.class, () -> document.attach(5, "a.pdf", by(FIRST)));
      assertThrows(IllegalMove.class, () -> document.discard(by(FIRST)));
    }
  }

  @Test
  void it_is_sent_back_with_a_reason_only_and_is_a_draft_again() {
    var document = proposed();
    assertEquals("policy.reason-missing", refusal(() -> document.sendBack(by(SECOND, " "))));
    document.sendBack(by(SECOND));
    assertEquals(PolicyState.DRAFT, document.getState());
    assertNull(document.getProposedBy());
  }

  @Test
  void it_is_repealed_by_two_with_a_day_and_a_reason() {
    var document = published();
    assertEquals("policy.reason-missing", refusal(() -> document.proposeRepeal(new RepealOrder(TODAY, null), by(FIRST, null))));
    assertEquals("common.missing", refusal(() -> document.proposeRepeal(new RepealOrder(null, null), by(FIRST))));
    document.proposeRepeal(new RepealOrder(TODAY, 7L), by(FIRST));
    assertTrue(document.getState().isCitable());
    assertEquals(PolicyStanding.IN_FORCE, document.standing(TODAY));
    assertEquals("policy.second-person", refusal(() -> document.repeal(by(FIRST))));
    document.repeal(by(SECOND));
    assertEquals(PolicyStanding.REPEALED, document.standing(TODAY));
    assertTrue(document.getState().isPublic());
    assertFalse(document.getState().isCitable());
    assertEquals(7L, document.getReplacedBy());
  }

  @Test
  void it_is_not_repealed_ahead_of_time_nor_from_before_it_was_there() {
    assertEquals("policy.repealed-in-future",
        refusal(() -> published().proposeRepeal(new RepealOrder(TODAY.plusDays(1), null), by(FIRST))));
    assertEquals("policy.repealed-before-published",
        refusal(() -> published().proposeRepeal(new RepealOrder(TODAY.minusDays(1), null), by(FIRST))));
  }

  @Test
  void a_repeal_that_is_not_wanted_leaves_nothing_behind() {
    var document = published();
    document.proposeRepeal(new RepealOrder(TODAY, 7L), by(FIRST));
    document.keep(by(SECOND));
    assertEquals(PolicyState.PUBLISHED, document.getState());
    assertNull(document.getRepealedOn());
    assertNull(document.getReplacedBy());
    assertNull(document.getRepealProposedBy());
  }

  @Test
  void its_days_say_what_it_means() {
    var from = LocalDate.of(2017, 1, 1);
    var to = LocalDate.of(2017, 12, 31);
    var document = new PolicyDocument("330600", new PolicyDraft("示例", "Example", null, null, notice(null), null, from, to,
        SourceStatus.CONFIRMED, List.of(clause("第一条"))), by(FIRST));
    assertEquals(PolicyStanding.COMING, document.standing(from.minusDays(1)));
    assertEquals(PolicyStanding.IN_FORCE, document.standing(from));
    assertEquals(PolicyStanding.IN_FORCE, document.standing(to));
    assertEquals(PolicyStanding.LAPSED, document.standing(to.plusDays(1)));
  }

  @Test
  void everything_that_is_wrong_with_a_text_is_said_at_once() {
    var wrong = new PolicyDraft(" ", "x".repeat(301), null, null, notice(LocalDate.of(2017, 2, 1)), LocalDate.of(2017, 1, 1),
        LocalDate.of(2017, 2, 1), LocalDate.of(2017, 1, 1), SourceStatus.SAMPLE, List.of(clause("第一条"), clause("第一条"),
        new ClauseDraft(null, "第二条", null, "Title", "条文", null)));
    assertEquals(List.of("common.missing", "common.too-long", "policy.ends-before-it-begins", "policy.published-before-written",
        "policy.clause-twice", "policy.clause-incomplete"), wrong.problems().stream().map(Problem::key).toList());
  }

  @Test
  void another_documents_clause_is_none_of_its_own() {
    var foreign = new ClauseDraft(99L, "第一条", "研发投入", "Research spending", "给予奖励。", null);
    assertThrows(NotFound.class, () -> draft().rewrite(text(null, foreign), by(FIRST)));
  }
}
