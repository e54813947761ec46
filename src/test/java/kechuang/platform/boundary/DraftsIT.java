package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was typed outlives the session and is nobody else's business. */
@ArquillianTest
class DraftsIT {

  private static final String PAGE = "claim.redeem";

  @EJB
  private Drafts drafts;
  @EJB
  private InTransaction inTransaction;

  @Test
  void the_last_saved_draft_comes_back() {
    var me = AnAccount.applicant();
    me.as().run(() -> {
      drafts.save(PAGE, "7", "{\"a\":\"旧\"}");
      drafts.save(PAGE, "7", "{\"a\":\"新\"}");
    });
    assertEquals(Optional.of("{\"a\":\"新\"}"), me.as().call(() -> drafts.load(PAGE, "7")));
    assertEquals(Optional.empty(), me.as().call(() -> drafts.load(PAGE, "8")));
    assertEquals(Optional.empty(), me.as().call(() -> drafts.load("claim.order", "7")));
  }

  @Test
  void nobody_reads_or_removes_the_draft_of_another() {
    var me = AnAccount.applicant();
    var other = AnAccount.applicant();
    me.as().run(() -> drafts.save(PAGE, "7", "mine"));
    assertEquals(Optional.empty(), other.as().call(() -> drafts.load(PAGE, "7")));
    other.as().run(() -> drafts.delete(PAGE, "7"));
    assertEquals(Optional.of("mine"), me.as().call(() -> drafts.load(PAGE, "7")));
    assertThrows(RuntimeException.class, () -> As.nobody().run(() -> drafts.save(PAGE, "7", "nobody's")));
  }

  @Test
  void a_draft_goes_when_its_form_was_taken_and_stays_when_it_was_refused() {
    var me = AnAccount.applicant();
    me.as().run(() -> drafts.save(PAGE, "7", "typed"));
    assertThrows(RuleViolation.class, () -> me.as().run(() -> inTransaction.run(() -> {
      drafts.delete(PAGE, "7");
      throw new RuleViolation("stale");
    })));
    assertEquals(Optional.of("typed"), me.as().call(() -> drafts.load(PAGE, "7")));
    me.as().run(() -> drafts.delete(PAGE, "7"));
    assertEquals(Optional.empty(), me.as().call(() -> drafts.load(PAGE, "7")));
  }

  @Test
  void a_draft_has_its_limit() {
    var me = AnAccount.applicant();
    me.as().run(() -> drafts.save(PAGE, "7", "券".repeat(Drafts.LONGEST)));
    var refusal = assertThrows(RuleViolation.class,
        () -> me.as().run(() -> drafts.save(PAGE, "7", "券".repeat(Drafts.LONGEST + 1))));
    assertEquals("draft.too-long", refusal.key());
  }
}
