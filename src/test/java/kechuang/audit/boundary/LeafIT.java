package kechuang.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.identity.boundary.Tokens;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.AuditEvents;
import kechuang.platform.boundary.RequestId;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The digest of a record, worked out here from its description alone, and the auditor's way to the records. */
@ArquillianTest
class LeafIT {

  @EJB
  private AuditTrail trail;
  @EJB
  private AuditEvents events;
  @EJB
  private Tokens tokens;
  @EJB
  private InTransaction inTransaction;
  @Inject
  private Actor actor;

  @Test
  void every_record_holds_the_digest_of_what_it_says() {
    var account = AnAccount.applicant();
    account.as().run(() -> tokens.issue("创新券 “对接” 🎫", Tokens.USUAL));
    var rows = newest(TrailFilter.ALL, 300);
    assertTrue(rows.stream().anyMatch(row -> row.before() == null));
    assertTrue(rows.stream().anyMatch(row -> row.after() != null && row.after().contains("创新券 “对接” 🎫")));
    for (var row : rows) {
      assertEquals(leaf(row, row.reason()), row.leaf(), "record " + row.id());
    }
  }

  @Test
  void nothing_and_the_empty_text_are_told_apart() {
    var account = AnAccount.applicant();
    inTransaction.run(() -> actor.as(Actor.SYSTEM, () -> {
      actor.because("");
      events.record("account", account.id(), Map.of("event", ""));
    }));
    var row = newest(thing(account), 1).get(0);
    assertNull(row.reason());
    assertEquals(leaf(row, null), row.leaf());
    assertNotEquals(leaf(row, ""), row.leaf());
  }

  @Test
  void a_reason_and_a_request_belong_to_the_digest() {
    var account = AnAccount.applicant();
    RequestId.set("test-request");
    try {
      inTransaction.run(() -> actor.as(Actor.SYSTEM, () -> {
        actor.because("材料不齐，退回补正");
        events.record("account", account.id(), Map.of("event", "returned"));
      }));
    } finally {
      RequestId.clear();
    }
    var row = newest(thing(account), 1).get(0);
    assertEquals("材料不齐，退回补正", row.reason());
    assertEquals("test-request", row.request());
    assertEquals(leaf(row, row.reason()), row.leaf());
    assertNotEquals(leaf(row, "材料齐全，退回补正"), row.leaf());
  }

  @Test
  void the_auditor_lets_the_database_work_it_out_again() {
    var account = AnAccount.applicant();
    var row = newest(thing(account), 1).get(0);
    assertEquals(row.leaf(), auditor().call(() -> trail.leafOf(row.id())));
  }

  @Test
  void a_record_shows_only_what_changed() {
    var account = AnAccount.applicant();
    var id = account.as().call(() -> tokens.issue("x", Tokens.USUAL)).id();
    account.as().run(() -> tokens.revoke(id));
    var filter = new TrailFilter("api_token", String.valueOf(id), null, null, "UPDATE", null, null);
    var changed = newest(filter, 1).get(0).differences();
    assertEquals(List.of("revoked_at"), changed.stream().map(Difference::field).toList());
    assertNull(changed.get(0).before());
  }

  @Test
  void a_filter_narrows_and_its_opposite_finds_nothing() {
    var account = AnAccount.applicant();
    var id = account.as().call(() -> tokens.issue("x", Tokens.USUAL)).id();
    var who = String.valueOf(account.id());
    var today = LocalDate.ofInstant(newest(TrailFilter.ALL, 1).get(0).at(), BusinessClock.ZONE);
    assertEquals(1, newest(new TrailFilter("api_token", String.valueOf(id), who, null, "INSERT", today, today), 10).size());
    assertEquals(0, newest(new TrailFilter("api_token", String.valueOf(id), who, null, "DELETE", null, null), 10).size());
    assertEquals(0, newest(new TrailFilter(null, null, who, null, null, today.plusDays(1), null), 10).size());
    assertEquals(0, newest(new TrailFilter(null, null, who, null, null, null, today.minusDays(1)), 10).size());
    assertEquals(0, newest(new TrailFilter(null, null, "' or 1=1 --", null, null, null, null), 10).size());
  }

  @Test
  void pages_follow_each_other_without_gap_or_overlap() {
    AnAccount.applicant();
    AnAccount.applicant();
    var all = newest(TrailFilter.ALL, 4).stream().map(TrailRow::id).toList();
    var next = auditor().call(() -> trail.page(TrailFilter.ALL, all.get(1), 2)).stream().map(TrailRow::id).toList();
    assertEquals(all.subList(2, 4), next);
  }

  @Test
  void nobody_but_the_auditor_reads_the_trail() {
    for (var other : List.of(AnAccount.ADMINISTRATOR, As.account(5, "city-officer"), As.system(), As.nobody())) {
      assertThrows(EJBAccessException.class, () -> other.run(() -> trail.page(TrailFilter.ALL, Long.MAX_VALUE, 1)));
      assertThrows(EJBAccessException.class, () -> other.run(() -> trail.leafOf(1)));
    }
  }

  private static As auditor() {
    return As.account(999_999_998, "auditor");
  }

  private List<TrailRow> newest(TrailFilter filter, int most) {
    return auditor().call(() -> trail.page(filter, Long.MAX_VALUE, most));
  }

  private static TrailFilter thing(AnAccount account) {
    return new TrailFilter("account", String.valueOf(account.id()), null, null, null, null, null);
  }

  /** SHA-256 over a zero byte and each part: four bytes of length, then UTF-8; nothing at all is FFFFFFFF. */
  private static String leaf(TrailRow row, String reason) {
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, row.at());
    var parts = new String[] {String.valueOf(row.id()), String.valueOf(row.transaction()), String.valueOf(micros),
        row.databaseUser(), row.actor(), row.request(), reason, row.entity(), row.entityId(), row.op(), row.before(),
        row.after()};
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeByte(0);
      for (var part : parts) {
        var text = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : text.length);
        out.write(text == null ? new byte[0] : text);
      }
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
