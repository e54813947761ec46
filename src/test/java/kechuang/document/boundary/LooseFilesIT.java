package kechuang.document.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.AsSystem;
import kechuang.platform.boundary.Jobs;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody handed in goes after thirty days; what belongs to a case, or is about to, stays. */
@ArquillianTest
class LooseFilesIT {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final String KIND = "nobodys-case";

  @EJB
  private NightlyPurge purge;
  @EJB
  private Attachments attachments;
  @EJB
  private AsSystem system;
  @EJB
  private Jobs jobs;
  @EJB
  private InTransaction transaction;
  private Organisation firm;

  @BeforeEach
  void a_firm() {
    firm = Scene.firm();
  }

  /** A file that was uploaded so many days ago. */
  private long file(int daysAgo) {
    long id = firm.as().call(() -> Steps.upload(KIND, "CONTRACT", "合同.pdf", PDF)).getId();
    Owner.run("update attachment set uploaded_at = now() - make_interval(days => ?) where id = ?", daysAgo, id);
    return id;
  }

  private static boolean isThere(long id) {
    var bytes = Owner.number("select count(*) from attachment_content where attachment_id = ?", id);
    assertEquals(bytes, Owner.number("select count(*) from attachment where id = ?", id));
    return bytes == 1;
  }

  /** As the timer does it. */
  private Optional<String> run() {
    return system.call(purge::run);
  }

  private void bind(long id, long owner) {
    firm.as().run(() -> transaction.run(() -> attachments.bind(List.of(id), KIND, owner)));
  }

  @Test
  void a_file_that_nobody_handed_in_for_thirty_days_goes_with_its_bytes() {
    long old = file(31);
    long young = file(29);
    assertTrue(run().orElseThrow().matches("[1-9]\\d* of [1-9]\\d* loose files deleted"));
    assertFalse(isThere(old));
    assertTrue(isThere(young));
    assertThrows(NotFound.class, () -> firm.as().run(() -> attachments.get(old)));
    assertArrayEquals(PDF, firm.as().call(() -> attachments.content(young)));
  }

  @Test
  void days_are_days_of_real_time() {
    long young = file(1);
    Scene.today("2040-01-01");
    run();
    assertTrue(isThere(young));
  }

  @Test
  void the_trail_keeps_what_it_was_and_who_deleted_it() {
    long old = file(31);
    run();
    var last = Trail.of("attachment", old).stream().filter(row -> row.op().equals("DELETE")).toList();
    assertEquals(List.of("system"), last.stream().map(Trail.Row::actor).toList());
    assertTrue(last.get(0).before().contains("合同.pdf"), last.get(0).before());
  }

  @Test
  void what_belongs_to_a_case_stays_however_old_it_is() {
    long bound = file(0);
    bind(bound, 1);
    Owner.run("alter table attachment disable trigger stays");
    Owner.run("update attachment set uploaded_at = now() - interval '10 years' where id = ?", bound);
    Owner.run("alter table attachment enable trigger stays");
    run();
    assertTrue(isThere(bound));
  }

  @Test
  void a_file_that_is_just_being_bound_stays() {
    long old = file(31);
    firm.as().run(() -> transaction.run(() -> {
      attachments.bind(List.of(old), KIND, 1);
      // Not committed yet: to everybody else the file is still loose.
      run();
    }));
    assertTrue(isThere(old));
    assertEquals(1, Owner.number("select owner_id from attachment where id = ?", old));
  }

  @Test
  void a_file_that_just_went_is_bound_to_nothing() {
    long old = file(31);
    assertThrows(NotFound.class, () -> firm.as().run(() -> transaction.run(() -> {
      assertEquals(1, attachments.loose(List.of(old)).size());
      run();
      attachments.bind(List.of(old), KIND, 1);
    })));
    assertFalse(isThere(old));
  }

  @Test
  void a_case_that_is_handed_in_while_files_are_cleared_away_has_its_file_or_is_refused() {
    for (int turn = 0; turn < 10; turn++) {
      long old = file(31);
      var race = Race.of(List.<Callable<Object>>of(this::run, () -> {
        bind(old, old);
        return "bound";
      }));
      assertEquals(race.refusals(NotFound.class).isEmpty(), isThere(old));
    }
  }

  @Test
  void two_nodes_that_wake_up_at_once_delete_each_file_once() {
    var old = Stream.generate(() -> file(31)).limit(20).toList();
    var race = Race.of(Collections.nCopies(4, (Callable<Object>) this::run));
    assertEquals(4, race.won());
    run();
    old.forEach(id -> {
      assertFalse(isThere(id));
      assertEquals(1, Trail.of("attachment", id).stream().filter(row -> row.op().equals("DELETE")).count());
    });
  }

  @Test
  void while_one_node_is_at_it_the_other_does_nothing() {
    long old = file(31);
    var other = As.system().call(() -> jobs.runExclusively(NightlyPurge.JOB, Duration.ofMinutes(5), run -> {
      assertEquals(Optional.empty(), run());
      assertTrue(isThere(old));
      return "held";
    }));
    assertEquals(Optional.of("held"), other);
    assertTrue(run().isPresent());
    assertFalse(isThere(old));
  }

  @Test
  void a_node_that_lost_its_lease_deletes_nothing() {
    long old = file(31);
    As.system().run(() -> jobs.runExclusively(NightlyPurge.JOB, Duration.ZERO, late -> {
      jobs.runExclusively(NightlyPurge.JOB, Duration.ofMinutes(5), next -> "took over");
      assertEquals("platform.job.lost", assertThrows(kechuang.fault.Conflict.class,
          () -> Steps.the(LooseFiles.class).purge(late, old)).key());
      return "late";
    }));
    assertTrue(isThere(old));
  }

  @Test
  void people_clear_nothing_away() {
    assertThrows(EJBAccessException.class, () -> AnAccount.ADMINISTRATOR.run(() -> purge.run()));
    assertThrows(EJBAccessException.class, () -> firm.as().run(() -> Steps.the(LooseFiles.class).past()));
  }

  @Test
  void the_database_itself_keeps_what_belongs_to_a_case() {
    long bound = file(0);
    bind(bound, 1);
    var given = Steps.the(Given.class);
    for (var attack : List.of("delete from attachment where id = ", "update attachment set owner_id = null where id = ",
        "update attachment set sha256 = sha256 where id = ", "delete from attachment_content where attachment_id = ")) {
      assertThrows(Exception.class, () -> given.sql(attack + bound), attack);
    }
    long loose = file(0);
    assertThrows(Exception.class, () -> given.sql("update attachment set file_name = 'b.pdf' where id = " + loose));
    assertTrue(isThere(bound));
  }
}
